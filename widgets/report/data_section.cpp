// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/data_section.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "core/session/command_lines.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// One import of a set: the columns of a file that came together.
struct SourceFile {
  ImportRecord record;
  std::string set;
  QStringList columns;
};

/// The files of a set, each once, in the order of their first columns.
std::vector<SourceFile> filesOf(const Project& project, const SampleSetInfo& set) {
  std::vector<SourceFile> files;
  for (const ColumnInfo& column : set.columns) {
    if (column.run != 0) continue;
    ImportRecord record = project.importOf(column.id);
    if (record.file.empty()) continue;
    const auto known = std::find_if(files.begin(), files.end(), [&](const SourceFile& f) {
      return f.record.file == record.file && f.record.sha256 == record.sha256 && f.record.options == record.options;
    });
    if (known != files.end())
      known->columns << toQt(column.name);
    else
      files.push_back({.record = std::move(record), .set = set.name, .columns = {toQt(column.name)}});
  }
  return files;
}

ReportTable columnTable(const SampleSetInfo& set) {
  ReportTable table{.caption = Words::tr("Columns of %1").arg(toQt(set.name)),
                    .help = {},
                    .headings = {Words::tr("Column"), Words::tr("Kind"), Words::tr("Model"), Words::tr("Dimension"),
                                 Words::tr("Missing")},
                    .numeric = {false, false, false, true, true},
                    .rows = {},
                    .total = static_cast<std::int64_t>(set.columns.size()),
                    .file = {},
                    .whole = nullptr};
  for (const ColumnInfo& c : set.columns)
    table.rows.push_back({toQt(c.name), kindLabel(c.kind), toQt(c.model),
                          c.kind == ColumnKind::Vector ? countLabel(c.dimension) : QString(), countLabel(c.missing)});
  return table;
}

ReportTable fileTable(const std::vector<SourceFile>& files) {
  constexpr int kNamed = 6;  // columns that are named of a file
  ReportTable table{.caption = Words::tr("Files"),
                    .help = {},
                    .headings = {Words::tr("File"), Words::tr("Format"), Words::tr("Bytes"), Words::tr("Columns"),
                                 Words::tr("Choices"), QStringLiteral("SHA-256")},
                    .numeric = {false, false, true, false, false, false},
                    .rows = {},
                    .total = static_cast<std::int64_t>(files.size()),
                    .file = {},
                    .whole = nullptr};
  for (const SourceFile& f : files) {
    QString columns = f.columns.mid(0, kNamed).join(QStringLiteral(", "));
    if (f.columns.size() > kNamed)
      columns += Words::tr(" and %Ln more", nullptr, static_cast<int>(f.columns.size()) - kNamed);
    QStringList choices;
    for (const auto& [name, value] : f.record.options.items())
      choices << QStringLiteral("%1 = %2").arg(
          toQt(name), value.is_string() ? toQt(value.get<std::string>()) : toQt(jsonText(value)));
    table.rows.push_back({QFileInfo(toQt(f.record.file)).fileName(), toQt(f.record.format), countLabel(f.record.bytes),
                          columns, choices.isEmpty() ? Words::tr("none") : choices.join(QStringLiteral(", ")),
                          toQt(f.record.sha256)});
  }
  return table;
}

}  // namespace

std::vector<ReportBlock> dataSection(const Project& project, const std::set<std::string>& sets) {
  std::vector<ReportBlock> blocks;
  blocks.emplace_back(ReportHeading{2, Words::tr("Data")});
  for (const SampleSetInfo& set : project.sets()) {
    if (!sets.contains(set.name)) continue;
    blocks.emplace_back(ReportHeading{3, toQt(set.name)});
    blocks.emplace_back(ReportText{Words::tr("%Ln sample(s).", nullptr, static_cast<int>(set.samples)), {}});
    const std::vector<SourceFile> files = filesOf(project, set);
    if (!files.empty()) blocks.emplace_back(fileTable(files));
    for (const SourceFile& f : files) {
      for (const Warning& warning : f.record.warnings)
        blocks.emplace_back(
            ReportText{QFileInfo(toQt(f.record.file)).fileName() + QStringLiteral(": ") + toQt(warning.message),
                       ReportText::Tone::Warning});
    }
    blocks.emplace_back(columnTable(set));
  }
  return blocks;
}

std::vector<ReportBlock> appendix(const Project& project, const std::set<std::string>& sets,
                                  const std::vector<std::int64_t>& runs) {
  const std::string file = fromQt(QFileInfo(toQt(project.path())).fileName());
  std::vector<ReportBlock> blocks;
  blocks.emplace_back(ReportHeading{2, Words::tr("How to make it again")});
  ReportCode code;
  for (const SampleSetInfo& set : project.sets()) {
    if (!sets.contains(set.name)) continue;
    for (SourceFile& f : filesOf(project, set)) {
      // a path of the machine that imported says nothing to a reader
      f.record.file = fromQt(QFileInfo(toQt(f.record.file)).fileName());
      code.lines << toQt(importCommand(f.record, set.name, file));
    }
  }
  const bool imported = !code.lines.isEmpty();
  for (const std::int64_t run : runs) code.lines << toQt(runCommand(project.run(run), file));
  blocks.emplace_back(ReportText{
      imported ? Words::tr("These lines import the files and make the runs again, with the same numbers in the same "
                           "version:")
               : Words::tr("These lines make the runs again from the data in %1, with the same numbers in the same "
                           "version:")
                     .arg(toQt(file)),
      {}});
  blocks.emplace_back(std::move(code));
  return blocks;
}

}  // namespace eido
