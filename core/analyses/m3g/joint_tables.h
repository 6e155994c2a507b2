// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/m3g/batches.h"
#include "core/analyses/m3g/joint_rows.h"

namespace eido::m3g {

/// What the tables of a run are made of.
struct JointOutcomes {
  const JointRows& tuples;
  const Batches& batches;
  const std::vector<BatchOutcome>& outcomes;
  Cost cost;
  double epsilon;
  double confidence;

  /// epsilon (k - 1) log n, the gap of embeddings that are all the same.
  double chance(int views) const;
  BatchMean over(const std::function<double(const BatchOutcome&)>& valueOf) const;
};

/// Gaps of tuples at random: each value is the mean over all batches.
struct NullGaps {
  std::vector<double> gaps;
  double mean = 0, sd = 0, pValue = 0;  ///< NaN where there are none
};
NullGaps nullGaps(const JointOutcomes& run, double gap);

/// Scored tuples, those that fit worst first; and for the first 100 where their mass goes instead.
/// @param keys  of the set's samples
void addTuples(const JointOutcomes& run, const std::vector<std::string>& keys, std::vector<Table>& tables);
Table viewsTable(const JointOutcomes& run);
Table pairsTable(const JointOutcomes& run);
Table batchesTable(const JointOutcomes& run);

/// A cell; missing where the value is not finite.
Cell finiteCell(double value);

}  // namespace eido::m3g
