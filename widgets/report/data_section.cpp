// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/data_section.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>
#include <span>

#include "core/session/imports/imports.h"
#include "widgets/report/source_files.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class DataSectionWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

ReportTable columnTable(const SampleSetInfo& set) {
  ReportTable table{
      .caption = DataSectionWords::tr("Columns of %1").arg(toQt(set.name)),
      .help = {},
      .headings = {DataSectionWords::tr("Column"), DataSectionWords::tr("Kind"), DataSectionWords::tr("Model"),
                   DataSectionWords::tr("Dimension"), DataSectionWords::tr("Missing")},
      .numeric = {false, false, false, true, true},
      .rows = {},
      .total = static_cast<std::int64_t>(set.columns.size()),
      .file = {},
      .whole = nullptr};
  for (const ColumnInfo& c : set.columns)
    table.rows.push_back(
        {toQt(c.name),
         c.run == 0 ? kindLabel(c.kind) : DataSectionWords::tr("%1, made by run %2").arg(kindLabel(c.kind)).arg(c.run),
         toQt(c.model), c.kind == ColumnKind::Vector ? countLabel(c.dimension) : QString(), countLabel(c.missing)});
  return table;
}

/// "primary_metric = acc,none (arc, hellaswag and 12 more)", metrics with the most tasks first.
QString metricsText(const Json& metricOfTask) {
  constexpr int kTasks = 3;  // that are named of a metric
  std::map<QString, QStringList> tasks;
  for (const auto& [task, metric] : metricOfTask.items()) {
    if (metric.is_string()) tasks[toQt(metric.get<std::string>())] << toQt(task);
  }
  std::vector<std::pair<QString, QStringList>> ordered(tasks.begin(), tasks.end());
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  QStringList parts;
  for (const auto& [metric, of] : ordered) {
    QString named = of.mid(0, kTasks).join(QStringLiteral(", "));
    if (of.size() > kTasks)
      named += DataSectionWords::tr(" and %Ln more", nullptr, static_cast<int>(of.size()) - kTasks);
    parts << QStringLiteral("%1 (%2)").arg(metric, named);
  }
  return QStringLiteral("%1 = %2").arg(toQt(kRecordedMetrics), parts.join(QStringLiteral("; ")));
}

ReportTable fileTable(std::span<const SourceFile> files) {
  constexpr int kNamed = 6;  // columns that are named of a file
  ReportTable table{
      .caption = DataSectionWords::tr("Files"),
      .help = {},
      .headings = {DataSectionWords::tr("File"), DataSectionWords::tr("Format"), DataSectionWords::tr("Bytes"),
                   DataSectionWords::tr("Columns"), DataSectionWords::tr("Choices"), QStringLiteral("SHA-256")},
      .numeric = {false, false, true, false, false, false},
      .rows = {},
      .total = static_cast<std::int64_t>(files.size()),
      .file = {},
      .whole = nullptr};
  for (const SourceFile& f : files) {
    QString columns = f.columns.isEmpty() ? DataSectionWords::tr("none any more") : QString();
    columns += f.columns.mid(0, kNamed).join(QStringLiteral(", "));
    if (f.columns.size() > kNamed)
      columns += DataSectionWords::tr(" and %Ln more", nullptr, static_cast<int>(f.columns.size()) - kNamed);
    QStringList choices;
    for (const auto& [name, value] : f.options.items()) {
      if (name == kRecordedMetrics) choices << metricsText(value);
      if (!isImportChoice(name) && !name.ends_with("_sha256")) continue;
      QStringList words;
      for (const Json& word : value.is_array() ? value : Json::array({value}))
        words << toQt(word.is_string() ? word.get<std::string>() : jsonText(word));
      choices << QStringLiteral("%1 = %2").arg(toQt(name), words.join(u' '));
    }
    table.rows.push_back(
        {f.shown, toQt(f.record.format), f.record.bytes > 0 ? countLabel(f.record.bytes) : QString(), columns,
         choices.isEmpty() ? DataSectionWords::tr("none") : choices.join(QStringLiteral(", ")), toQt(f.record.sha256)});
  }
  return table;
}

}  // namespace

std::vector<ReportBlock> dataSection(const Project& project, const std::set<std::string>& sets) {
  std::vector<ReportBlock> blocks;
  blocks.emplace_back(ReportHeading{2, DataSectionWords::tr("Data"), true});
  const std::vector<SourceFile> all = sourceFiles(project, sets);
  for (const SampleSetInfo& set : project.sets()) {
    if (!sets.contains(set.name)) continue;
    blocks.emplace_back(ReportHeading{3, toQt(set.name)});
    blocks.emplace_back(ReportText{DataSectionWords::tr("%Ln sample(s).", nullptr, static_cast<int>(set.samples)), {}});
    const auto first = std::find_if(all.begin(), all.end(), [&](const SourceFile& f) { return f.set == set.name; });
    const auto last = std::find_if(first, all.end(), [&](const SourceFile& f) { return f.set != set.name; });
    const std::span<const SourceFile> files(first, last);
    if (!files.empty()) blocks.emplace_back(fileTable(files));
    for (const SourceFile& f : files) {
      for (const Warning& warning : f.record.warnings)
        blocks.emplace_back(
            ReportText{f.shown + QStringLiteral(": ") + toQt(warning.message), ReportText::Tone::Warning});
    }
    blocks.emplace_back(columnTable(set));
  }
  return blocks;
}

}  // namespace eido
