// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/group_scores.h"

#include <algorithm>
#include <cmath>

namespace eido::xrm {
namespace {

/// The weighted mean of the groups' accuracies.
Rate weightedMean(const std::vector<GroupAccuracy>& groups, const std::vector<double>& weights, double confidence) {
  double sum = 0, value = 0, variance = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) sum += groups[g].n > 0 ? weights[g] : 0;
  if (!(sum > 0)) return {std::nan(""), {std::nan(""), std::nan("")}};
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (groups[g].n == 0) continue;
    const double w = weights[g] / sum, p = groups[g].accuracy();
    value += w * p;
    variance += w * w * p * (1 - p) / static_cast<double>(groups[g].n);
  }
  const double reach = normalQuantile((1 + confidence) / 2) * std::sqrt(variance);
  return {value, {std::max(0.0, value - reach), std::min(1.0, value + reach)}};
}

Rate share(std::int64_t right, std::int64_t n, double confidence) {
  return {static_cast<double>(right) / static_cast<double>(n),
          shareInterval(static_cast<double>(right), static_cast<double>(n), confidence)};
}

}  // namespace

GroupScores scoreGroups(std::span<const std::int32_t> predicted, const GroupedRows& rows,
                        const std::vector<double>& trainShares, double confidence) {
  GroupScores scores;
  scores.groups.resize(trainShares.size());
  std::int64_t right = 0;
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    GroupAccuracy& g = scores.groups[static_cast<std::size_t>(rows.groups[i])];
    ++g.n;
    g.right += predicted[i] == rows.labels[i];
    right += predicted[i] == rows.labels[i];
  }
  scores.average = share(right, static_cast<std::int64_t>(predicted.size()), confidence);
  const GroupAccuracy* worst = nullptr;
  for (const GroupAccuracy& g : scores.groups) {
    if (g.n > 0 && (worst == nullptr || g.accuracy() < worst->accuracy())) worst = &g;
  }
  if (worst != nullptr) scores.worst = share(worst->right, worst->n, confidence);
  scores.trainWeighted = weightedMean(scores.groups, trainShares, confidence);
  scores.mean = weightedMean(scores.groups, std::vector<double>(trainShares.size(), 1), confidence);
  return scores;
}

FlagScores scoreFlags(std::span<const std::int32_t> flagged, std::span<const std::int32_t> wanted) {
  double both = 0, all = 0, right = 0;
  for (std::size_t i = 0; i < flagged.size(); ++i) {
    both += flagged[i] != 0 && wanted[i] != 0;
    all += flagged[i] != 0;
    right += wanted[i] != 0;
  }
  const double precision = all > 0 ? both / all : 0, recall = right > 0 ? both / right : 0;
  return {precision, recall, both > 0 ? 2 * precision * recall / (precision + recall) : 0};
}

}  // namespace eido::xrm
