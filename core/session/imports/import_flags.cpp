// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/import_flags.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/formats/formats.h"
#include "core/formats/logs/evaluation_table.h"

namespace eido {
namespace {

using Files = std::vector<const FilePlan*>;

[[noreturn]] void refuse(const std::string& flag, const Files& files, const std::string& expected) {
  std::vector<std::string> names;
  for (const FilePlan* file : files) {
    if (names.size() == 3) {
      names.emplace_back("...");
      break;
    }
    names.push_back(file->path + " (" + file->document.format + ")");
  }
  throw Error(ErrorKind::Parameter, {.place = "--" + flag,
                                     .found = "nothing in " + join(names, ", ") + " that it could change",
                                     .expected = expected,
                                     .wayOut = "Leave --" + flag + " out."});
}

template <typename Is>
bool anyColumn(const Files& files, Is&& is) {
  return std::any_of(files.begin(), files.end(), [&](const FilePlan* file) {
    return std::any_of(file->columns.begin(), file->columns.end(),
                       [&](const PlannedColumn& c) { return is(*file, c); });
  });
}

bool isOfModel(const ColumnInfo& info) {
  return info.kind == ColumnKind::Vector || info.kind == ColumnKind::Score || info.kind == ColumnKind::Answer;
}

/// Options of reading: some file's reader must mind each.
void requireReading(const Files& files, const ImportOptions& options) {
  const auto logs =
      std::count_if(files.begin(), files.end(), [](const FilePlan* f) { return f->document.evaluation != nullptr; });
  std::vector<std::string> idle;
  bool first = true;
  for (const FilePlan* file : files) {
    const Format* format = formatNamed(file->document.format);
    std::vector<std::string> here = optionsWithoutEffect(format, options.read);
    // further logs of a model join its column
    if (logs > 1 && file->document.evaluation) std::erase(here, "duplicates");
    if (first)
      idle = here;
    else
      std::erase_if(idle,
                    [&](const std::string& flag) { return std::find(here.begin(), here.end(), flag) == here.end(); });
    first = false;
  }
  for (const std::string& flag : idle) {
    // of the files that name rows and models these are read too
    if (flag == "key" && !options.keysFile.empty()) continue;
    if (flag == "encoding" && (!options.keysFile.empty() || !options.modelsFile.empty())) continue;
    refuse(flag, files, "a file whose format has such a choice");
  }
}

void requireMetrics(const Files& files, const ImportOptions& options) {
  for (const auto& [pattern, metric] : options.read.metrics) {
    std::vector<std::string> tasks, metrics;
    bool found = false;
    for (const FilePlan* file : files) {
      if (!file->document.evaluation) continue;
      const EvaluationTable& table = *file->document.evaluation;
      for (std::size_t t = 0; t < table.tasks(); ++t) {
        tasks.push_back(table.taskName(t));
        if (!matchesPattern(pattern, table.taskName(t))) continue;
        for (const TaskMetric& m : table.metricsOf(t)) {
          found = found || isMetric(m.name, metric);
          if (std::find(metrics.begin(), metrics.end(), m.name) == metrics.end()) metrics.push_back(m.name);
        }
      }
    }
    if (found) continue;
    throw Error(ErrorKind::Parameter, {.place = "--metric " + pattern + "=" + metric,
                                       .found = metrics.empty() ? "no task \"" + pattern + "\" that was scored"
                                                                : "no metric \"" + metric + "\" of the task",
                                       .expected = metrics.empty() ? "one of " + join(tasks, ", ").substr(0, 400)
                                                                   : "one of " + join(metrics, ", "),
                                       .wayOut = "`eidoscope check` lists tasks and metrics of a log."});
  }
}

}  // namespace

void requireEffect(const Files& files, const ImportOptions& options) {
  if (files.empty()) return;
  requireReading(files, options);
  requireMetrics(files, options);
  const auto isKind = [](ColumnKind kind) {
    return [kind](const FilePlan&, const PlannedColumn& c) { return c.info.kind == kind; };
  };
  const bool ofModel = anyColumn(files, [](const FilePlan&, const PlannedColumn& c) { return isOfModel(c.info); });
  if (!options.model.empty() && !ofModel) refuse("model", files, "vectors, scores or answers");
  if (!options.modality.empty() && !ofModel) refuse("modality", files, "vectors, scores or answers");
  const bool layered = anyColumn(files, [](const FilePlan&, const PlannedColumn& c) {
    return isOfModel(c.info) && c.from != PlannedColumn::From::Log;
  });
  if (!options.layer.empty() && !layered) refuse("layer", files, "vectors, or scores that are no log");
  const bool rows =
      anyColumn(files, [](const FilePlan&, const PlannedColumn& c) { return c.from == PlannedColumn::From::ArrayRow; });
  if (!options.modelsFile.empty() && !rows) refuse("models", files, "an array of models x items, with --as score");
  const bool cells = anyColumn(files, [](const FilePlan& file, const PlannedColumn& c) {
    return c.info.kind != ColumnKind::Vector || file.document.format == "csv";
  });
  if (!options.missing.empty() && !cells) refuse("missing", files, "single values, or cells of a table");
  const bool keyed = std::any_of(files.begin(), files.end(), [](const FilePlan* f) { return f->keys.has_value(); });
  if (options.newKeys != ImportOptions::NewKeys::Refuse && !keyed)
    refuse("new-keys", files, "a file with keys, or --keys");
  if (options.nonFinite != ImportOptions::NonFinite::Refuse && !anyColumn(files, isKind(ColumnKind::Vector)))
    refuse("non-finite", files, "vectors");
  if (options.range && !anyColumn(files, isKind(ColumnKind::Score))) refuse("range", files, "scores");
  for (const std::string& name : options.lowerIsBetter) {
    const bool known = anyColumn(files, [&](const FilePlan&, const PlannedColumn& c) {
      return c.info.kind == ColumnKind::Score && isMeant(name, c.info);
    });
    if (!known) refuse("lower-is-better " + name, files, "a score column or a metric of that name");
  }
}

Json checkImport(const std::string& path, const ReadOptions& options, const Task& task) {
  const bool planned = !options.key.empty() || !options.metrics.empty();  // the others are the reader's alone
  Json found = checkFile(path, options, planned ? task.part(0, 0.5) : task);
  if (!planned || found["outcome"] == "error") return found;
  try {
    const ImportOptions import{.read = options};
    const FilePlan plan = planFile(path, import, task.part(0.5, 1));
    requireEffect({&plan}, import);
  } catch (const Error& error) {
    return refusedFile(path, found["format"].get<std::string>(), error);
  }
  return found;
}

}  // namespace eido
