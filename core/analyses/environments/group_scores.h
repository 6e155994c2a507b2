// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/environments/linear_head.h"
#include "core/math/statistics.h"

namespace eido::xrm {

struct GroupAccuracy {
  std::int64_t n = 0;
  std::int64_t right = 0;
  double accuracy() const { return static_cast<double>(right) / static_cast<double>(n); }
};

/// A share of right answers and its interval.
struct Rate {
  double value = 0;
  Interval interval{};
};

/// How well a head does, and for whom. Groups without rows count nowhere.
struct GroupScores {
  std::vector<GroupAccuracy> groups;
  Rate average;        ///< over the rows
  Rate trainWeighted;  ///< over the groups, weighted by their shares on train
  Rate worst;          ///< of the worst group; its interval takes that group as given
  Rate mean;           ///< over the groups
};

/// @param trainShares  of each group in the training rows
/// Intervals: Wilson for the average and the worst group, normal for the two means of groups.
GroupScores scoreGroups(std::span<const std::int32_t> predicted, const GroupedRows& rows,
                        const std::vector<double>& trainShares, double confidence);

/// How well flags find what they should.
struct FlagScores {
  double precision = 0;  ///< 0 where nothing is flagged
  double recall = 0;     ///< 0 where there is nothing to find
  double f1 = 0;
};
FlagScores scoreFlags(std::span<const std::int32_t> flagged, std::span<const std::int32_t> wanted);

}  // namespace eido::xrm
