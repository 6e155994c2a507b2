// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/log_columns.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "core/formats/logs/evaluation_table.h"
#include "core/project/sqlite_errors.h"
#include "core/session/import_record.h"

namespace eido {
namespace {

/// What all logs together know of a task.
using Metrics = std::vector<TaskMetric>;

void add(Metrics& all, const TaskMetric& metric) {
  auto known = std::find_if(all.begin(), all.end(), [&](const TaskMetric& m) { return m.name == metric.name; });
  if (known == all.end()) {
    all.push_back(metric);
    return;
  }
  for (const std::string& model : metric.models) {
    if (std::find(known->models.begin(), known->models.end(), model) == known->models.end())
      known->models.push_back(model);
  }
}

/// Columns of the table after a choice of metrics, with what a person said of those that were there before.
void plan(FilePlan& file, const std::vector<EvaluationColumn>& before, const ImportOptions& options) {
  std::vector<PlannedColumn> columns = columnsOfLog(*file.document.evaluation, options);
  for (PlannedColumn& column : columns) {
    const std::string& name = file.document.evaluation->columns()[column.index].name;
    const auto edited = std::find_if(file.columns.begin(), file.columns.end(),
                                     [&](const PlannedColumn& c) { return before[c.index].name == name; });
    if (edited == file.columns.end()) continue;
    const std::size_t index = column.index;
    column = *edited;
    column.index = index;
  }
  file.columns = std::move(columns);
}

}  // namespace

std::vector<PlannedColumn> columnsOfLog(const EvaluationTable& table, const ImportOptions& options) {
  std::vector<PlannedColumn> columns;
  for (std::size_t i = 0; i < table.columns().size(); ++i) {
    const EvaluationColumn& column = table.columns()[i];
    if (column.kind == ColumnKind::Score && options.as == "answer") continue;
    if (column.kind == ColumnKind::Answer && options.as == "score") continue;
    PlannedColumn planned{.shared = column.model.empty(),
                          .from = PlannedColumn::From::Log,
                          .index = i,
                          .info = {.name = column.name, .kind = column.kind, .model = column.model}};
    ColumnInfo& info = planned.info;
    if (!column.model.empty()) {
      if (column.kind == ColumnKind::Answer && options.as == "answer") info.name = column.model;
      if (!options.model.empty()) {
        info.model = options.model;
        info.name.replace(0, column.model.size(), options.model);
      }
      if (!options.name.empty()) info.name = options.name + "/" + info.name;
      info.modality = options.modality;
    }
    columns.push_back(std::move(planned));
  }
  return columns;
}

std::map<std::string, std::string> metricsOfSet(const Project& project, std::int64_t set) {
  return guarded(project.path(), [&] {
    SQLite::Statement query(project.database(),
                            "SELECT options_json FROM import WHERE id IN "
                            "(SELECT import_id FROM data_column WHERE set_id = ? AND kind = 'score') ORDER BY id");
    query.bind(1, set);
    std::map<std::string, std::string> metrics;
    while (query.executeStep()) {
      const Json options = Json::parse(query.getColumn(0).getString());
      const auto recorded = options.find(kRecordedMetrics);
      if (recorded == options.end() || !recorded->is_object()) continue;
      for (const auto& [task, metric] : recorded->items()) {
        if (metric.is_string()) metrics.emplace(task, metric.get<std::string>());
      }
    }
    return metrics;
  });
}

Json metricsJson(const EvaluationTable& table) {
  Json metrics = Json::object();
  for (std::size_t t = 0; t < table.tasks(); ++t) {
    if (const std::string metric = table.primary(t); !metric.empty()) metrics[table.taskName(t)] = metric;
  }
  return metrics;
}

void agreeOnMetrics(std::span<FilePlan* const> files, const std::map<std::string, std::string>& ofSet,
                    const ImportOptions& options) {
  std::map<std::string, Metrics> logged;
  for (const FilePlan* file : files) {
    if (!file->document.evaluation) continue;
    const EvaluationTable& table = *file->document.evaluation;
    for (std::size_t t = 0; t < table.tasks(); ++t) {
      for (const TaskMetric& metric : table.metricsOf(t)) add(logged[table.taskName(t)], metric);
    }
  }
  std::map<std::string, std::string> chosen = ofSet;
  for (const auto& [task, metrics] : logged) chosen.emplace(task, metrics[primaryOf(metrics)].name);
  for (FilePlan* file : files) {
    if (!file->document.evaluation) continue;
    EvaluationTable& table = *file->document.evaluation;
    bool same = true;
    for (std::size_t t = 0; t < table.tasks(); ++t) {
      const auto metric = chosen.find(table.taskName(t));
      same = same && (metric == chosen.end() || metric->second == table.primary(t));
    }
    if (same) continue;
    std::vector<Warning>& warnings = file->document.warnings;
    warnings.resize(warnings.size() - std::min(warnings.size(), table.notes().size()));  // they stand last
    const std::vector<EvaluationColumn> before = table.columns();
    table.choosePrimaries(chosen);
    plan(*file, before, options);
    for (Warning& note : table.notes()) warnings.push_back(std::move(note));
  }
}

}  // namespace eido
