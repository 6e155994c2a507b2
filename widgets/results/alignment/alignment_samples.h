// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <map>
#include <memory>
#include <tuple>

#include "core/data/table.h"
#include "widgets/plots/charts/chart.h"

namespace eido {

constexpr int kLeastSamples = 200;  ///< samples kept of each pair

/// How alike a pair is, sample by sample.
struct SampleAgreement {
  std::shared_ptr<const Table> least;  ///< the samples that agree least, ascending: key, value
  Chart histogram;                     ///< of all of them, which stand behind its bars
  QStringList tied;                    ///< those of the least value of all
  double lowest = 0;
};

/// By (measure, a, b) with a < b in order of columns.
using PairKey = std::tuple<int, int, int>;
using SampleAgreements = std::map<PairKey, std::shared_ptr<const SampleAgreement>>;

/// Reads a run's table "samples" (key, value, and what names a pair). O(rows log rows)
SampleAgreements readAgreements(const Table& samples,
                                const std::function<PairKey(std::int64_t row, const Table&)>& pairOf);

}  // namespace eido
