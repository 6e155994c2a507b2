// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyses/reduction/benchmark.h"
#include "core/base/task.h"

namespace eido::reduction {

enum class Selection { Random, Anchors, IrtAnchors, Greedy, Quantile };

/// "random", "anchors", "irt_anchors", "greedy", "quantile".
std::string_view selectionName(Selection selection);
/// Whether another seed chooses other items.
bool isRandom(Selection selection);

/// A small set of items that stands for a scenario.
struct ChosenItems {
  std::vector<std::int32_t> places;  ///< in the scenario, in the order of choice
  Eigen::VectorXd weights;           ///< of the naive estimate; sum 1
};

/// What a selection looks at: the training models' scores on the items of one scenario.
struct SelectionData {
  const Scenario& scenario;
  MatrixD scores;                    ///< training models x items of the scenario
  MatrixD parameters;                ///< items x (alpha, beta) of the item response model, for IrtAnchors
  std::vector<std::int32_t> greedy;  ///< the greedy order, as long as the longest set wanted; for Greedy
};

/// Chooses n items, or all of fewer. O(n items) and K-means for anchors. @throws Cancelled
///
/// Random: the same number from each sub-scenario, the rest from some of them. Anchors: the items next to the centres
/// of K-means over columns of scores, weighted by their clusters' shares. IrtAnchors: the same over item parameters.
/// Greedy: greedyOrder(). Quantile: items sorted by their mean, cut into strata of equal balance weight, of each the
/// one that goes most with the total. Source: tinyBenchmarks (ICML 2024), sections 3.1 and 3.2, for the first three.
ChosenItems chooseItems(const SelectionData& data, Selection selection, std::int64_t n, std::uint64_t seed,
                        const Task& task);

/// Items in the order in which each takes most of the variance of the scenario's score, under a normal model of the
/// items' scores with the training models' covariance: O(n items models). Ties go to the first item.
std::vector<std::int32_t> greedyOrder(const MatrixD& scores, const Eigen::VectorXd& balance, std::int64_t n,
                                      const Task& task);

}  // namespace eido::reduction
