// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/analyses/labelfree/answer_table.h"
#include "core/base/task.h"

namespace eido::labelfree {

/// What two models' answers tell of each other, on the items that both answered. J = relative frequencies of their
/// answers together, Delta = J less the product of its margins. NaN where undefined; what needs global labels is NaN
/// for others.
/// Source: Shnayder et al. 2016 (correlated agreement); Kong 2020 (DMI); Robertson and Koyejo (TVD-MI).
struct PairMeasures {
  static constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
  std::int64_t items = 0;
  double agreement = kUndefined;   ///< share of equal answers
  double tvdMi = kUndefined;       ///< half the sum of |Delta|; also the score of correlated agreement, in [0, 1 - 1/C]
  double caIdentity = kUndefined;  ///< trace of Delta: agreement above chance
  double caCross = kUndefined;     ///< signs of Delta from even items score the odd ones, and vice versa; mean
  double klMi = kUndefined;        ///< mutual information, nats
  double chi2Mi = kUndefined;      ///< sum of Delta^2 / product of margins
  double hellingerMi = kUndefined;  ///< squared Hellinger distance, half the sum
  double dmi = kUndefined;          ///< det of the even items' J times det of the odd items'
};

/// All pairs a < b, in the order (0,1), (0,2), ... O(pairs x (items + C^2)); DMI O(C^3), up to kMostLabelsOfDmi labels.
/// Even and odd are places in the table. @throws Cancelled
std::vector<PairMeasures> pairMeasures(const AnswerTable& table, const Task& task);

constexpr std::size_t kMostLabelsOfDmi = 64;

/// The place of the pair of models a != b.
std::size_t pairPlace(int a, int b, int models);

/// One model's score by a measure: the mean over the others, of those where it is defined; NaN if nowhere.
/// @param clusters  of each model; the own one is skipped and others count by 1 / size. Empty = every model for itself.
std::vector<double> peerMeans(const std::vector<PairMeasures>& pairs, double PairMeasures::*measure, int models,
                              const std::vector<int>& clusters);

}  // namespace eido::labelfree
