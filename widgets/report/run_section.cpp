// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/run_section.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

#include "core/analyses/registry.h"
#include "core/project/project_columns.h"
#include "widgets/report/leading_rows.h"
#include "widgets/report/run_numbers.h"
#include "widgets/results/result_kind.h"
#include "widgets/results/table_parts.h"
#include "widgets/samples/thumbnails.h"
#include "widgets/text/column_text.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class RunSectionWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr std::int64_t kWholeTable = 30;  ///< rows of a table that is shown whole
constexpr std::int64_t kTableHead = 12;   ///< of a longer one
constexpr int kThumbnail = 192;           ///< pixels of a sample's picture, at twice the size at which it is shown

const TableSpec* tableSpecOf(const AnalysisSpec* spec, const std::string& table) {
  for (std::size_t i = 0; spec != nullptr && i < spec->tables.size(); ++i) {
    if (spec->tables[i].name == table) return &spec->tables[i];
  }
  return nullptr;
}

/// A short table is shown whole, of a longer one its head, or what its kind holds to belong there.
std::int64_t rowsShown(const LoadedRun& run, const Table& table) {
  if (table.rows() <= kWholeTable) return table.rows();
  const std::int64_t wanted = resultKind(run.info.analysis).rowsShown(*run.result, table);
  return std::min(table.rows(), std::max(wanted, kTableHead));
}

/// Columns that are the same in all rows are told once, in the caption: what is left fits a page and can be read.
void tellConstants(ReportTable& table) {
  constexpr std::size_t kFewRows = 4;
  if (table.rows.size() < kFewRows) return;
  QStringList told;
  for (qsizetype c = table.headings.size() - 1; c >= 0; --c) {
    const QString first = table.rows.front()[c];
    const bool same =
        std::all_of(table.rows.begin(), table.rows.end(), [&](const QStringList& row) { return row[c] == first; });
    if (!same || table.headings.size() == 1) continue;
    told.prepend(QStringLiteral("%1: %2").arg(table.headings[c], first));
    table.headings.removeAt(c);
    table.numeric.erase(table.numeric.begin() + c);
    for (QStringList& row : table.rows) row.removeAt(c);
  }
  if (!told.isEmpty()) table.caption += QStringLiteral(" (%1)").arg(told.join(QStringLiteral("; ")));
}

ReportTable tableBlock(const LoadedRun& run, const Table& table, const TableSpec* spec) {
  ReportTable block{.caption = tableTitle(run.info.analysis, table.name),
                    .help = spec == nullptr ? QString() : analysisText(spec->help),
                    .headings = {},
                    .numeric = {},
                    .rows = {},
                    .total = table.rows(),
                    .file = QStringLiteral("run-%1-%2").arg(run.info.id).arg(toQt(table.name)),
                    .whole = tableOf(run, table.name)};
  const std::int64_t shown = rowsShown(run, table);
  std::vector<const Table::Column*> columns;
  for (const Table::Column& column : table.columns) {
    const bool one = column.name == "scenario" && std::all_of(column.cells.begin(), column.cells.end(),
                                                              [](const Cell& c) { return cellText(c) == "all"; });
    const bool stated = table.find(column.name + "_calibrated") >= 0;  // the calibrated one is the figure to read
    if (!one && !stated) columns.push_back(&column);                   // a single scenario needs no name
  }
  for (const Table::Column* column : columns) {
    block.headings << columnHeading(run.info.analysis, table.name, column->name);
    block.numeric.push_back(std::none_of(column->cells.begin(), column->cells.end(),
                                         [](const Cell& cell) { return std::holds_alternative<std::string>(cell); }));
  }
  LeadingRows leading = leadingRows(resultKind(run.info.analysis), *run.result, table, shown);
  block.chosen = std::move(leading.chosen);
  std::vector<ColumnText> texts;
  for (const Table::Column* column : columns) texts.emplace_back(*column, run.info.analysis);
  for (const std::int64_t r : leading.rows) {
    QStringList row;
    for (std::size_t c = 0; c < columns.size(); ++c) row << texts[c].of(columns[c]->cells[static_cast<std::size_t>(r)]);
    block.rows.push_back(std::move(row));
  }
  tellConstants(block);
  return block;
}

QString parameterText(const std::string& analysis, const Json& value) {
  if (value.is_null()) return RunSectionWords::tr("none");
  if (value.is_boolean()) return value.get<bool>() ? RunSectionWords::tr("yes") : RunSectionWords::tr("no");
  if (value.is_number_float()) return numberLabel(value.get<double>(), 6);
  if (value.is_string() && value.get<std::string>().empty()) return RunSectionWords::tr("none");
  if (value.is_string()) return choiceLabel(analysis, value.get<std::string>());
  if (!value.is_array()) return toQt(jsonText(value));
  QStringList parts;
  for (const Json& v : value) parts << parameterText(analysis, v);
  return parts.join(QStringLiteral(", "));
}

/// " = all" where a parameter's help says "0 = all".
QString meaningOfZero(const QString& help) {
  static const QRegularExpression kMeaning(QStringLiteral("\\b0( = [^.;]+)"));
  return kMeaning.match(help).captured(1);
}

QString namesText(const Json& value) {
  if (value.is_string()) return toQt(value.get<std::string>());
  QStringList names;
  for (const Json& name : value) names << toQt(name.get<std::string>());
  return names.isEmpty() ? missingText() : names.join(QStringLiteral(", "));
}

/// Method, data, parameters, seed and time: all that is needed to believe a number or to doubt it.
ReportFacts recipe(const LoadedRun& run, const AnalysisSpec* spec) {
  ReportFacts facts;
  const auto add = [&](const QString& name, const QString& value) { facts.rows.emplace_back(name, value); };
  if (spec != nullptr) add(RunSectionWords::tr("Method"), toQt(spec->citation));
  if (spec != nullptr) {
    for (const FormulaSpec& f : spec->formulasOf(run.info.parameters))
      add(formulaLabel(run.info.analysis, f.name),
          f.source.empty() ? toQt(f.formula) : QStringLiteral("%1 [%2]").arg(toQt(f.formula), toQt(f.source)));
  }
  QStringList inputs;
  for (const RunInput& input : run.info.inputs)
    if (!input.column.empty())
      inputs << (input.slice ? RunSectionWords::tr("slice %1").arg(toQt(input.column)) : toQt(inputName(input)));
  add(RunSectionWords::tr("Set"),
      run.set.id > 0 ? RunSectionWords::tr("%1 (%2 samples)").arg(toQt(run.info.set), countLabel(run.set.samples))
                     : toQt(run.info.set));
  add(RunSectionWords::tr("Columns"), inputs.join(QStringLiteral(", ")));
  QStringList defaults;  // together: what a person chose is to be seen
  for (const auto& [name, value] : run.info.parameters.items()) {
    const ParameterSpec* p = spec == nullptr ? nullptr : spec->find(name);
    // names of a project's things are no words of the analysis
    const bool named = p != nullptr && (p->namesColumns() || p->type == ParameterType::Set) && !value.is_null();
    QString text = named ? namesText(value) : parameterText(run.info.analysis, value);
    if (p != nullptr && value == 0) text += meaningOfZero(analysisText(p->help));
    if (p != nullptr && !p->source.empty()) text += QStringLiteral(" [%1]").arg(toQt(p->source));
    const QString title = p == nullptr ? toQt(name) : analysisText(p->title);
    if (p != nullptr && p->fallback == value)
      defaults << QStringLiteral("%1: %2").arg(title, text);
    else
      add(title, text);
  }
  if (!defaults.isEmpty()) add(RunSectionWords::tr("Defaults"), defaults.join(QStringLiteral("; ")));
  add(RunSectionWords::tr("Seed"), QString::number(run.info.seed));
  add(RunSectionWords::tr("Made"),
      RunSectionWords::tr("%1 by version %2, in %3")
          .arg(toQt(run.info.created), toQt(run.info.version), durationLabel(run.info.seconds)));
  return facts;
}

std::vector<ReportBlock> figureBlocks(const LoadedRun& run, const QString& only) {
  std::vector<ReportBlock> blocks;
  for (const ResultFigure& figure : resultKind(run.info.analysis).figures(run)) {
    if (!only.isEmpty() && figure.name != only) continue;
    const QString file = QStringLiteral("run-%1-%2").arg(run.info.id).arg(figure.name);
    blocks.emplace_back(ReportFigure{.file = file, .picture = figure.make()});
  }
  return blocks;
}

}  // namespace

QString runHeading(const RunInfo& info) {
  if (!info.marks.name.empty())
    return RunSectionWords::tr("%1 (%2, run %3)").arg(toQt(info.marks.name), analysisTitle(info.analysis)).arg(info.id);
  return RunSectionWords::tr("%1 (run %2)").arg(analysisTitle(info.analysis)).arg(info.id);
}

ReportSamples sampleList(const Project& project, const SampleSetInfo& set, const QString& caption,
                         const std::vector<std::string>& keys, const Task& task, const QStringList& notes) {
  const ProjectColumns data(project, set);
  const auto first = [&](ColumnKind kind) {
    const auto found = std::find_if(set.columns.begin(), set.columns.end(),
                                    [&](const ColumnInfo& c) { return c.kind == kind && c.run == 0; });
    return found == set.columns.end() ? nullptr : &*found;
  };
  const ColumnInfo *media = first(ColumnKind::Media), *category = first(ColumnKind::Category),
                   *text = category != nullptr ? category : first(ColumnKind::Text);
  const QDir folder(QFileInfo(toQt(project.path())).absolutePath());
  ReportSamples list{.caption = caption, .samples = {}};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::string& key = keys[i];
    task.checkpoint();
    const std::int64_t row = data.rowOf(key);
    if (row < 0) continue;
    ReportSamples::Sample sample{.key = toQt(key), .text = {}, .picture = {}};
    if (!notes.isEmpty())
      sample.text = notes.value(static_cast<qsizetype>(i));
    else if (text != nullptr)
      sample.text = toQt(oneLine(data.textOf(*text, row).value_or(std::string())));
    if (media != nullptr) {
      if (const OptionalText path = data.textOf(*media, row))
        sample.picture = readPicture(folder.absoluteFilePath(toQt(*path)), kThumbnail);
    }
    list.samples.push_back(std::move(sample));
  }
  return list;
}

std::vector<ReportBlock> runSection(const Project& project, const LoadedRun& run, const Task& task) {
  std::vector<ReportBlock> blocks;
  const ResultKind& kind = resultKind(run.info.analysis);
  const AnalysisSpec* spec = findSpec(run.info.analysis);
  blocks.emplace_back(ReportHeading{2, runHeading(run.info)});
  if (spec != nullptr) blocks.emplace_back(ReportText{analysisText(spec->summary), ReportText::Tone::Muted});
  if (run.info.state != RunState::Done) {
    blocks.emplace_back(ReportText{run.info.error.empty()
                                       ? RunSectionWords::tr("This run was cancelled.")
                                       : RunSectionWords::tr("This run failed: %1").arg(toQt(run.info.error)),
                                   ReportText::Tone::Warning});
    return blocks;
  }
  if (!run.info.stale.empty())
    blocks.emplace_back(
        ReportText{RunSectionWords::tr("Out of date: %1.").arg(toQt(run.info.stale)), ReportText::Tone::Warning});
  if (!run.finding.isEmpty()) blocks.emplace_back(ReportText{run.finding, ReportText::Tone::Finding});
  if (!run.info.marks.note.empty()) blocks.emplace_back(ReportNotes{toQt(run.info.marks.note)});
  for (ReportBlock& figure : figureBlocks(run, {})) blocks.push_back(std::move(figure));
  if (run.set.id > 0) {
    for (const SampleHighlight& highlight : kind.highlights(run)) {
      ReportSamples list = sampleList(project, run.set, highlight.title, highlight.keys, task, highlight.notes);
      if (!list.samples.empty()) blocks.emplace_back(std::move(list));
    }
  }
  for (const Table& table : run.result->tables) {
    task.checkpoint();
    if (table.rows() > 0) blocks.emplace_back(tableBlock(run, table, tableSpecOf(spec, table.name)));
  }
  for (const Warning& warning : run.info.warnings)
    blocks.emplace_back(ReportText{toQt(warning.message), ReportText::Tone::Warning});
  if (ReportFacts numbers = runNumbers(run.info, *run.result); !numbers.rows.empty()) {
    blocks.emplace_back(ReportHeading{3, RunSectionWords::tr("Numbers of the whole run")});
    blocks.emplace_back(std::move(numbers));
  }
  blocks.emplace_back(ReportHeading{3, RunSectionWords::tr("How it was done")});
  blocks.emplace_back(recipe(run, spec));
  return blocks;
}

std::vector<ReportBlock> figureSection(const LoadedRun& run, const QString& figure) {
  std::vector<ReportBlock> blocks = figureBlocks(run, figure);
  blocks.emplace_back(
      ReportText{RunSectionWords::tr("From %1: %2").arg(runHeading(run.info), provenance(run.info, *run.result)),
                 ReportText::Tone::Muted});
  return blocks;
}

}  // namespace eido
