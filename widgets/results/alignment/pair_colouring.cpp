// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/alignment/pair_colouring.h"

#include <QCoreApplication>
#include <cmath>
#include <unordered_map>

#include "widgets/plots/map/map_colouring.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class PairColouringWords {
  Q_DECLARE_TR_FUNCTIONS(eido::AlignmentPage)
};

constexpr int kNeighbours = 10;

std::shared_ptr<const MapColouring> colours(const Result& result, const ColumnReader& columns, const QString& a,
                                            const QString& b, const Task& task) {
  std::vector<double> values(static_cast<std::size_t>(columns.set().samples), std::nan(""));
  if (const Table* samples = result.table("samples")) {
    std::unordered_map<std::string, std::size_t> rows;
    const std::vector<std::string> keys = columns.keys(task);
    for (std::size_t i = 0; i < keys.size(); ++i) rows.emplace(keys[i], i);
    for (std::int64_t r = 0; r < samples->rows(); ++r) {
      if (const auto row = rows.find(samples->text(r, "key")); row != rows.end())
        values[row->second] = samples->number(r, "value");
    }
  }
  return MapColouring::numbers(PairColouringWords::tr("shared neighbours of %1 and %2").arg(a, b), values,
                               ColourScale::Cividis);
}

QString sentence(const Result& result, const QString& a, const QString& b) {
  const Table* pairs = result.table("pairs");
  if (pairs == nullptr || pairs->rows() == 0) return {};
  return PairColouringWords::tr("%1 and %2 share %3 of their %4 nearest neighbours (interval %5 to %6; %7 by chance).")
      .arg(a, b, fixedLabel(pairs->number(0, "value"), 3), countLabel(kNeighbours),
           fixedLabel(pairs->number(0, "ci_low"), 3), fixedLabel(pairs->number(0, "ci_high"), 3),
           fixedLabel(pairs->number(0, "null_mean"), 3));
}

}  // namespace

PairColouring neighbourColouring() {
  return {.parameters = {{"metric", Json::array({"mutual_knn"})}, {"k", kNeighbours}, {"per_sample", true}},
          .colours = &colours,
          .sentence = &sentence};
}

}  // namespace eido
