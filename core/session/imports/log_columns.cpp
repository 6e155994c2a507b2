// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/log_columns.h"

#include <algorithm>
#include <set>

#include "core/formats/logs/evaluation_table.h"
#include "core/session/imports/imports.h"

namespace eido {
namespace {

/// What all logs together know of a task.
using Metrics = std::vector<TaskMetric>;

void add(Metrics& all, const TaskMetric& metric) {
  auto known = std::find_if(all.begin(), all.end(),
                            [&](const TaskMetric& m) { return metricId(m.name) == metricId(metric.name); });
  if (known == all.end()) {
    all.push_back(metric);
    return;
  }
  for (const std::string& model : metric.models) {
    if (std::find(known->models.begin(), known->models.end(), model) == known->models.end())
      known->models.push_back(model);
  }
  known->main = known->main || metric.main;
  known->flat = known->flat && metric.flat;
}

/// Whether a score column of an import is still there.
bool isScored(const StoredImport& import, const SampleSetInfo& set) {
  return std::any_of(import.columns.begin(), import.columns.end(), [&](const std::string& name) {
    const ColumnInfo* column = set.find(name);
    return column != nullptr && column->kind == ColumnKind::Score;
  });
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
    ScoreScales scales = std::move(column.info.scales);  // of the metric that was chosen now
    column = *edited;
    column.index = index;
    column.info.scales = std::move(scales);
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
    PlannedColumn planned{
        .shared = column.model.empty(),
        .from = PlannedColumn::From::Log,
        .index = i,
        .info = {.name = column.name, .kind = column.kind, .model = column.model, .scales = table.scalesOf(i)}};
    ColumnInfo& info = planned.info;
    if (!column.model.empty()) {
      if (column.kind == ColumnKind::Answer && options.as == "answer") info.name = column.model;
      if (!options.model.empty()) {
        info.model = options.model;
        info.name.replace(0, column.model.size(), options.model);
      }
      if (!options.name.empty()) info.name = options.name + "/" + info.name;
      info.modality = options.modality;
      if (info.kind == ColumnKind::Score) applyScales(info, options);
    }
    columns.push_back(std::move(planned));
  }
  return columns;
}

std::vector<Warning> notesOfLog(const EvaluationTable& table, const ImportOptions& options) {
  std::vector<Warning> notes = table.notes();
  if (options.as == "answer")
    std::erase_if(notes, [](const Warning& w) { return w.kind == "primary_metric" || w.kind == "missing_metric"; });
  return notes;
}

std::map<std::string, std::string> metricsOfSet(const Project& project, const SampleSetInfo& set) {
  const std::vector<StoredImport> imports = importsOf(project, set);
  const auto callOf = [](const StoredImport& import) {
    return import.record.options.value(kRecordedCall, std::int64_t{0});
  };
  std::set<std::int64_t> calls;  // a column of several files is counted with one of them
  for (const StoredImport& import : imports) {
    if (isScored(import, set)) calls.insert(callOf(import));
  }
  std::map<std::string, std::string> metrics;
  for (const StoredImport& import : imports) {
    const auto recorded = import.record.options.find(kRecordedMetrics);
    if (recorded == import.record.options.end() || !recorded->is_object()) continue;
    if (!isScored(import, set) && (callOf(import) == 0 || !calls.contains(callOf(import)))) continue;
    for (const auto& [task, metric] : recorded->items()) {
      if (metric.is_string()) metrics.emplace(task, metric.get<std::string>());
    }
  }
  return metrics;
}

bool hasUnknownMetrics(const Project& project, const SampleSetInfo& set) {
  const std::vector<StoredImport> imports = importsOf(project, set);
  return std::any_of(imports.begin(), imports.end(), [&](const StoredImport& import) {
    const std::string& format = import.record.format;
    const bool log = format.starts_with("lm_eval") || format.starts_with("helm") || format.starts_with("inspect") ||
                     format == "openai_evals";
    return log && isScored(import, set) && !import.record.options.contains(kRecordedSet);
  });
}

Json metricsJson(const EvaluationTable& table, const JoinPlan& join) {
  std::vector<bool> taken(table.tasks(), join.rowOfSample.empty());
  for (const std::int64_t row : join.rowOfSample) {
    if (row >= 0 && row < table.rows()) taken[table.taskOf(row)] = true;
  }
  Json metrics = Json::object();
  for (std::size_t t = 0; t < table.tasks(); ++t) {
    if (const std::string metric = table.primary(t); taken[t] && !metric.empty()) metrics[table.taskName(t)] = metric;
  }
  return metrics;
}

void agreeOnMetrics(std::span<FilePlan* const> files, const std::map<std::string, std::string>& ofSet,
                    const ImportOptions& options) {
  std::map<std::string, Metrics> logged;
  std::vector<const FilePlan*> ordered(files.begin(), files.end());  // as a folder lists them: ties have one end
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const FilePlan* a, const FilePlan* b) { return a->path < b->path; });
  for (const FilePlan* file : ordered) {
    if (!file->document.evaluation) continue;
    const EvaluationTable& table = *file->document.evaluation;
    for (std::size_t t = 0; t < table.tasks(); ++t) {
      for (const TaskMetric& metric : table.metricsOf(t)) add(logged[table.taskName(t)], metric);
    }
  }
  std::map<std::string, std::string> chosen = ofSet;
  for (const auto& [task, metrics] : logged) {
    const std::string asked = askedMetric(options.read.metrics, task, metrics);
    const auto known = chosen.find(task);
    if (known != chosen.end() && !asked.empty() && metricId(known->second) != metricId(asked))
      throw Error(ErrorKind::Parameter,
                  {.place = "--metric " + task,
                   .found = asked,
                   .expected = known->second + ", by which the set's scores of the task are",
                   .wayOut = "Import into another set, so that scores by two metrics are never compared."});
    chosen.emplace(task, asked.empty() ? metrics[primaryOf(metrics)].name : asked);
  }
  std::set<std::string, std::less<>> further;  // have columns beside the primary ones, in each of the files
  std::size_t logs = 0;
  for (const auto& [task, metrics] : logged) {
    for (const TaskMetric& metric : metrics) {
      if (metricId(metric.name) != metricId(chosen.at(task))) further.emplace(metricId(metric.name));
    }
  }
  for (const FilePlan* file : files) logs += file->document.evaluation ? 1 : 0;
  if (logs < 2 && ofSet.empty() && options.read.metrics.empty()) return;  // as it chose for itself
  for (FilePlan* file : files) {
    if (!file->document.evaluation) continue;
    EvaluationTable& table = *file->document.evaluation;
    std::vector<Warning>& warnings = file->document.warnings;
    warnings.resize(warnings.size() - std::min(warnings.size(), notesOfLog(table, options).size()));  // they stand last
    const std::vector<EvaluationColumn> before = table.columns();
    table.choosePrimaries(chosen, further);
    plan(*file, before, options);
    for (Warning& note : notesOfLog(table, options)) warnings.push_back(std::move(note));
  }
}

}  // namespace eido
