// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/import_preview.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/formats/logs/evaluation_table.h"
#include "core/project/project_columns.h"
#include "core/session/exports/command_lines.h"
#include "core/session/imports/import_flags.h"
#include "core/session/imports/importer.h"
#include "core/session/imports/join_plan.h"
#include "core/session/imports/log_columns.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr std::int64_t kGlimpse = 4;

QString glimpseOf(const FilePlan& plan, const PlannedColumn& column) {
  QStringList values;
  const Document& d = plan.document;
  const auto texts = [&](const auto& list) {
    for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), kGlimpse); ++i) {
      const OptionalText text = list[i];
      values << (text ? toQt(*text).left(40) : missingText());
    }
  };
  switch (column.from) {
    case PlannedColumn::From::Keys:
      texts(*plan.keys);
      break;
    case PlannedColumn::From::TextArray:
      texts(d.texts[column.index].values);
      break;
    case PlannedColumn::From::TextColumn:
      texts(d.columns[column.index].values);
      break;
    case PlannedColumn::From::Log:
      for (std::int64_t r = 0; r < std::min(kGlimpse, plan.rows); ++r) {
        const OptionalText text = d.evaluation->text(column.index, r);
        values << (text ? toQt(*text).left(40) : missingText());
      }
      break;
    case PlannedColumn::From::Answer:
      texts(d.answers[column.index].values);
      break;
    default: {
      // the first values of the part of the array that the column is
      const NumericArray& array = d.arrays[column.index];
      const std::int64_t width = array.shape.size() == 3   ? array.shape[2]
                                 : array.shape.size() == 2 ? array.shape[1]
                                                           : 1;
      const std::int64_t first = column.from == PlannedColumn::From::ArrayLayer    ? column.part * width
                                 : column.from == PlannedColumn::From::ArrayRow    ? column.part * width
                                 : column.from == PlannedColumn::From::ArrayColumn ? column.part
                                                                                   : 0;
      const std::int64_t count = std::min(
          {kGlimpse, array.elements() - first, column.from == PlannedColumn::From::ArrayColumn ? 1 : array.elements()});
      if (count <= 0) break;
      std::vector<char> raw(static_cast<std::size_t>(count) * dtypeSize(array.dtype));
      std::vector<double> numbers(static_cast<std::size_t>(count));
      array.source->read(first, count, raw.data());
      toDoubles(array.dtype, raw.data(), numbers.size(), numbers.data());
      for (const double v : numbers) values << numberLabel(v);
    }
  }
  return values.join(QStringLiteral("; ")) +
         (plan.rows * column.info.dimension > kGlimpse ? QStringLiteral("; \u2026") : QString());
}

QString quoted(const QString& text) { return toQt(shellWord(fromQt(text))); }

}  // namespace

std::vector<PreviewedFile> previewFiles(const QStringList& paths, const ImportOptions& options, const Task& task) {
  std::vector<PreviewedFile> files;
  for (qsizetype i = 0; i < paths.size(); ++i) {
    task.report("read", i, paths.size());
    PreviewedFile file{.path = paths[i]};
    try {
      file.plan = std::make_shared<FilePlan>(planFile(fromQt(paths[i]), options, task));
    } catch (const Error& error) {
      file.plan = nullptr;
      file.failure = failureOf(error);
    }
    files.push_back(std::move(file));
  }
  std::vector<FilePlan*> plans;
  for (const PreviewedFile& file : files) {
    if (file.plan) plans.push_back(file.plan.get());
  }
  agreeOnMetrics(plans, {}, options);
  for (PreviewedFile& file : files) {
    if (!file.plan) continue;
    for (const PlannedColumn& column : file.plan->columns) file.firstValues << glimpseOf(*file.plan, column);
  }
  return files;
}

std::vector<PreviewedJoin> previewJoin(const QString& project, const std::vector<PreviewedFile>& files,
                                       const ImportOptions& options, const Task& task) {
  SampleSetInfo set{.name = options.set};
  std::map<std::string, std::string> metrics;
  std::vector<std::string> keys;
  bool keyed = false, isNew = true, made = true;
  if (!project.isEmpty() && !options.set.empty()) {
    const Project open = Project::open(fromQt(project));
    for (const SampleSetInfo& s : open.sets()) {
      if (s.name != options.set) continue;
      set = s;
      isNew = made = false;
      keyed = isKeyed(open, s);
      keys = ProjectColumns(open, s).keys(task);
      metrics = metricsOfSet(open, s);
    }
  }
  std::vector<const FilePlan*> plans;
  for (const PreviewedFile& file : files) {
    if (file.plan) plans.push_back(file.plan.get());
  }
  if (plans.size() == files.size()) requireEffect(plans, options);
  std::vector<PreviewedJoin> joins;
  for (const PreviewedFile& file : files) {
    if (!file.plan) continue;
    PreviewedJoin join{.file = file.path, .rows = file.plan->rows, .matched = file.plan->rows};
    if (isNew) {
      const FilePlan* giver = keysOfNewSet(plans);
      set.samples = file.plan->rows;
      keyed = giver != nullptr;
      keys = keyed ? *giver->keys : std::vector<std::string>{};
      isNew = false;
      if (keyed && !file.plan->keys) join.how = JoinPlan::How::ByOrder;
    } else {
      try {
        const JoinPlan plan = planJoin(*file.plan, set, keyed, keys, newKeysFor(*file.plan, made, options));
        join.how = plan.how;
        join.matched = plan.matched;
        join.added = static_cast<std::int64_t>(plan.newKeys.size());
        join.dropped = plan.unknown - join.added;
        join.missing = set.samples - plan.matched;
        join.takesKeys = plan.keysForSet;
        keys.insert(keys.end(), plan.newKeys.begin(), plan.newKeys.end());
        if (plan.keysForSet) {
          keys = *file.plan->keys;
          keyed = true;
        }
        set.samples += join.added;
      } catch (const Error& error) {
        join.failure = failureOf(error);
      }
    }
    if (const EvaluationTable* table = file.plan->document.evaluation.get()) {
      for (std::size_t t = 0; t < table->tasks(); ++t) {
        const auto ofSet = metrics.find(table->taskName(t));
        if (ofSet != metrics.end() && metricId(ofSet->second) != metricId(table->primary(t)))
          join.metrics << QStringLiteral("%1: %2").arg(toQt(ofSet->first), toQt(ofSet->second));
      }
    }
    joins.push_back(std::move(join));
  }
  return joins;
}

QString fittingSet(const QString& project, const std::vector<PreviewedFile>& files, const ImportOptions& options,
                   const QStringList& sets, const Task& task) {
  QString best;
  std::int64_t most = 0;
  for (const QString& name : sets) {
    ImportOptions into = options;
    into.set = fromQt(name);
    // some unknown keys are no reason against a set; files without keys have no use for the option
    const bool keyed = std::any_of(files.begin(), files.end(),
                                   [](const PreviewedFile& file) { return file.plan && file.plan->keys.has_value(); });
    if (keyed) into.newKeys = ImportOptions::NewKeys::Add;
    const std::vector<PreviewedJoin> joins = previewJoin(project, files, into, task);
    const bool fits = !joins.empty() && std::all_of(joins.begin(), joins.end(), [](const PreviewedJoin& join) {
      return !join.failure && join.how != JoinPlan::How::NewSet && join.rows > 0 && 2 * join.matched >= join.rows;
    });
    std::int64_t matched = 0;
    for (const PreviewedJoin& join : joins) matched += join.matched;
    if (fits && matched > most) {
      most = matched;
      best = name;
    }
  }
  return best;
}

QString importCommand(const QString& project, const std::vector<PreviewedFile>& files, const ImportOptions& options) {
  QStringList words{QStringLiteral("eidoscope"), QStringLiteral("import"), quoted(project)};
  const FilePlan* only = nullptr;
  for (const PreviewedFile& file : files) {
    words << quoted(file.path);
    only = files.size() == 1 && file.plan && file.plan->columns.size() == 1 ? file.plan.get() : nullptr;
  }
  const auto flag = [&](const char* name, const std::string& value) {
    if (!value.empty()) words << QLatin1String(name) << quoted(toQt(value));
  };
  flag("--set", options.set);
  if (options.as != "auto") flag("--as", options.as);
  flag("--key", options.read.key);
  std::vector<std::string> texts;
  for (const std::string& name : options.read.text) texts.push_back(listPart(name));
  flag("--text", join(texts, ","));
  flag("--header", options.read.header);
  flag("--encoding", options.read.encoding);
  flag("--void2-as", options.read.void2As);
  for (const auto& [task, metric] : options.read.metrics) flag("--metric", task + "=" + metric);
  flag("--duplicates", options.read.duplicates);
  flag("--lower-is-better", join(options.lowerIsBetter, ","));
  if (options.range) flag("--range", rangeText(*options.range));
  if (only != nullptr) {
    flag("--name", only->columns.front().info.name);
    flag("--model", only->columns.front().info.model);
    flag("--layer", only->columns.front().info.layer);
  }
  flag("--modality", options.modality);
  if (options.newKeys != ImportOptions::NewKeys::Refuse)
    flag("--new-keys", options.newKeys == ImportOptions::NewKeys::Add ? "add" : "drop");
  if (options.nonFinite != ImportOptions::NonFinite::Refuse)
    flag("--non-finite", options.nonFinite == ImportOptions::NonFinite::Keep ? "keep" : "drop");
  if (options.replace) words << QStringLiteral("--replace");
  return words.join(u' ');
}

}  // namespace eido
