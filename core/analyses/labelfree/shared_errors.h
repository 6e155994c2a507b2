// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/labelfree/pair_measures.h"

namespace eido::labelfree {

/// How far two models make the same mistakes: their agreement on items where both differ from the plurality of all the
/// others. For two labels shared errors always coincide; there it is the plain agreement on all items.
struct SharedErrors {
  double agreement = PairMeasures::kUndefined;
  std::int64_t items = 0;
  bool linked = false;  ///< near-copies: at least 0.85 on at least 15 items; 0.98 for two labels
};

/// All pairs, in the order of pairMeasures(). O(pairs x items x options). @throws Cancelled
std::vector<SharedErrors> sharedErrors(const AnswerTable& table, const std::vector<PairMeasures>& pairs,
                                       const Task& task);

/// Groups of linked models (single linkage): each model's cluster is the place of the cluster's first member.
std::vector<int> clustersOf(const std::vector<SharedErrors>& pairs, int models);

}  // namespace eido::labelfree
