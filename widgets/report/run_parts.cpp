// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/run_parts.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/analyses/registry.h"
#include "widgets/report/leading_rows.h"
#include "widgets/results/result_kind.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/column_text.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class RunPartsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int kMainFigures = 3;           ///< of a run's pictures that its section shows
constexpr std::int64_t kWholeTable = 30;  ///< rows of a table that is shown whole
constexpr std::int64_t kTableHead = 12;   ///< of a longer one

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

}  // namespace

bool isMain(const ResultFigure& figure, int number) { return !figure.detail && number < kMainFigures; }

ReportFigure figureBlock(const LoadedRun& run, const ResultFigure& figure) {
  return {.file = QStringLiteral("run-%1-%2").arg(run.info.id).arg(figure.name), .picture = figure.make()};
}

QString chipsText(const std::vector<FindingChip>& chips) {
  QStringList parts;
  for (const FindingChip& chip : chips)
    parts << QStringLiteral("%1 %2").arg(chip.label, chip.value) +
                 (chip.range.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(chip.range));
  return parts.join(QStringLiteral(" \u00b7 "));
}

QString runHeading(const RunInfo& info) {
  if (!info.marks.name.empty())
    return RunPartsWords::tr("%1 (%2, run %3)").arg(toQt(info.marks.name), analysisTitle(info.analysis)).arg(info.id);
  if (const std::string slice = info.slice(); !slice.empty())
    return RunPartsWords::tr("%1 on %2 (run %3)").arg(analysisTitle(info.analysis), toQt(slice)).arg(info.id);
  return RunPartsWords::tr("%1 (run %2)").arg(analysisTitle(info.analysis)).arg(info.id);
}

ReportTable tableBlock(const LoadedRun& run, const Table& table) {
  const TableSpec* spec = tableSpecOf(findSpec(run.info.analysis), table.name);
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

bool isTold(const LoadedRun& run, const Table& table) {
  const ResultKind& kind = resultKind(run.info.analysis);
  if (table.rows() == 0) return false;
  if (kind.rowsShown(*run.result, table) > 0) return true;
  // where there is no picture the first table is what there is to see
  return &table == &run.result->tables.front() && kind.figures(run).empty();
}

}  // namespace eido
