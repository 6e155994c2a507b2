// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/neighbours/neighbours_run.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>
#include <vector>

#include "core/math/statistics.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class NeighboursRunWords {
  Q_DECLARE_TR_FUNCTIONS(Neighbours)
};

}  // namespace

QString neighboursSummary(const Result& result) {
  const Table* table = result.table("neighbours");
  if (table == nullptr || table->rows() == 0) return {};
  std::vector<double> nearest, farthest;
  const auto k = result.scalars.value("k", std::int64_t{0});
  for (std::int64_t r = 0; r < table->rows(); ++r) {
    const double rank = table->number(r, "rank"), similarity = table->number(r, "similarity");
    if (std::isnan(similarity)) continue;
    if (rank == 1) nearest.push_back(similarity);
    if (rank == static_cast<double>(k)) farthest.push_back(similarity);
  }
  if (nearest.empty() || farthest.empty()) return {};
  QStringList sentences;
  sentences << NeighboursRunWords::tr("Half of the %Ln sample(s) have a nearest neighbour of similarity %1 or more.",
                                      nullptr, static_cast<int>(nearest.size()))
                   .arg(numberLabel(median(nearest), 3));
  if (k > 1)
    sentences << NeighboursRunWords::tr("For neighbour %1 half of them reach %2.")
                     .arg(countLabel(k), numberLabel(median(farthest), 3));
  if (const auto ties = result.scalars.find("ties"); ties != result.scalars.end() && ties->get<std::int64_t>() > 0)
    sentences << NeighboursRunWords::tr("For %Ln sample(s) the last place is a tie; the earlier row was taken.",
                                        nullptr, static_cast<int>(ties->get<std::int64_t>()));
  if (const auto recall = result.scalars.find("recall"); recall != result.scalars.end() && recall->is_number())
    sentences << NeighboursRunWords::tr("The approximate search finds %1 % of the true neighbours.")
                     .arg(fixedLabel(100 * recall->get<double>(), 1));
  return sentences.join(u' ');
}

std::vector<FindingChip> neighboursChips(const LoadedRun& run) {
  std::vector<FindingChip> chips;
  const Table* table = run.result->table("neighbours");
  std::vector<double> nearest;
  for (std::int64_t r = 0; table != nullptr && r < table->rows(); ++r) {
    if (table->number(r, "rank") == 1 && std::isfinite(table->number(r, "similarity")))
      nearest.push_back(table->number(r, "similarity"));
  }
  if (!nearest.empty())
    chips.push_back({NeighboursRunWords::tr("Nearest neighbour, median"), numberLabel(median(nearest), 3)});
  if (const auto recall = run.result->scalars.find("recall");
      recall != run.result->scalars.end() && recall->is_number())
    chips.push_back({NeighboursRunWords::tr("Found of the true ones"),
                     NeighboursRunWords::tr("%1 %").arg(fixedLabel(100 * recall->get<double>(), 1))});
  return chips;
}

}  // namespace eido
