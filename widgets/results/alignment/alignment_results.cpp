// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <map>

#include "widgets/results/alignment/alignment_page.h"
#include "widgets/results/alignment/alignment_run.h"
#include "widgets/results/alignment/pair_colouring.h"
#include "widgets/results/row_order.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class AlignmentResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The highest values first, one measure after the other: several measures are not of one scale.
TableExcerpt leadingRows(const Result&, const Table& table, std::int64_t count) {
  if (table.name == "curve_n" || table.name == "curve_k") return atEvenDistances(table, count);
  if (table.name != "pairs" && table.name != "models") return {};
  std::map<std::string, double> places;
  for (std::int64_t r = 0; r < table.rows(); ++r)
    places.emplace(table.text(r, "metric"), static_cast<double>(places.size()));
  return excerptBy(table, AlignmentResultsWords::tr("The highest values first, one metric after the other."),
                   [&](std::int64_t r) {
                     return RowKey{places[table.text(r, "metric")], -table.number(r, "value"), 0};
                   });
}

QString finding(const LoadedRun& run) {
  const auto alignment = std::static_pointer_cast<const AlignmentRun>(run.prepared);
  return alignment->measures.empty() ? QString() : alignmentSummary(*alignment, 0);
}

std::vector<NextStep> nextSteps(const LoadedRun& run) {
  const auto alignment = std::static_pointer_cast<const AlignmentRun>(run.prepared);
  const AlignedPair* pair = alignment->measures.empty() ? nullptr : strongestPair(alignment->measures[0]);
  if (pair == nullptr) return {};
  const QString a = alignment->columnNames[pair->a], b = alignment->columnNames[pair->b];
  std::vector<NextStep> steps{{.text = AlignmentResultsWords::tr("Where do %1 and %2 differ? Both on maps").arg(a, b),
                               .map = {.columns = {a, b}}}};
  if (run.result->table("curve_n") == nullptr && run.result->table("curve_k") == nullptr) {
    steps.push_back(
        {.text = AlignmentResultsWords::tr("Does it hold for fewer samples and other k? Again with curves..."),
         .analysis = run.info.analysis,
         .parameters = {{"curves", true}}});
  }
  return steps;
}

std::int64_t samplesTaken(const Result& result) {
  const Table* pairs = result.table("pairs");
  return pairs == nullptr || pairs->rows() == 0 ? 0 : static_cast<std::int64_t>(pairs->number(0, "n"));
}

}  // namespace

std::vector<ResultKind> alignmentResults() {
  return {{.analysis = "alignment",
           .prepare = [](const RunInfo& info, const Result& result, const RunData*) -> std::shared_ptr<const void> {
             return readAlignment(info, result);
           },
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new AlignmentPage(host, parent); },
           .finding = &finding,
           .chips = &alignmentChips,
           .figures = &alignmentFigures,
           .highlights = &alignmentHighlights,
           .leadingRows = &leadingRows,
           .nextSteps = &nextSteps,
           .samplesTaken = &samplesTaken,
           .pairColouring = []() -> std::optional<PairColouring> { return neighbourColouring(); }}};
}

}  // namespace eido
