// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/pair_measures.h"

#include <Eigen/LU>
#include <algorithm>
#include <atomic>

#include "core/base/parallel.h"
#include "core/data/matrix.h"

namespace eido::labelfree {
namespace {

/// Relative frequencies of two models' answers, less the product of their margins.
struct Joint {
  MatrixD joint, delta;
  Joint(const MatrixD& counts, double n) : joint(counts / n) {
    delta = joint - joint.rowwise().sum() * joint.colwise().sum();
  }
};

void informationMeasures(const Joint& all, PairMeasures& m) {
  const Eigen::VectorXd rows = all.joint.rowwise().sum();
  const Eigen::RowVectorXd columns = all.joint.colwise().sum();
  m.tvdMi = m.klMi = m.chi2Mi = m.hellingerMi = 0;
  for (Eigen::Index a = 0; a < rows.size(); ++a) {
    for (Eigen::Index b = 0; b < columns.size(); ++b) {
      const double j = all.joint(a, b), product = rows(a) * columns(b), d = all.delta(a, b);
      m.tvdMi += std::abs(d) / 2;
      if (product == 0) continue;
      if (j > 0) m.klMi += j * std::log(j / product);
      m.chi2Mi += d * d / product;
      const double root = std::sqrt(j) - std::sqrt(product);
      m.hellingerMi += root * root / 2;
    }
  }
  m.caIdentity = all.delta.trace();
}

double crossScore(const MatrixD& signs, const MatrixD& scored) { return (signs.array() > 0).select(scored, 0).sum(); }

PairMeasures measure(std::span<const std::int32_t> a, std::span<const std::int32_t> b, bool global,
                     Eigen::Index labels) {
  PairMeasures m;
  if (!global) {
    std::int64_t equal = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] == kNoAnswer || b[i] == kNoAnswer) continue;
      ++m.items;
      equal += a[i] == b[i];
    }
    if (m.items > 0) m.agreement = static_cast<double>(equal) / static_cast<double>(m.items);
    return m;
  }
  MatrixD half[2] = {MatrixD::Zero(labels, labels), MatrixD::Zero(labels, labels)};
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != kNoAnswer && b[i] != kNoAnswer) half[i % 2](a[i], b[i]) += 1;
  }
  const double n[2] = {half[0].sum(), half[1].sum()};
  m.items = static_cast<std::int64_t>(n[0] + n[1]);
  if (m.items == 0) return m;
  const MatrixD both = half[0] + half[1];
  m.agreement = both.trace() / (n[0] + n[1]);
  informationMeasures(Joint(both, n[0] + n[1]), m);
  if (n[0] == 0 || n[1] == 0) return m;
  const Joint even(half[0], n[0]), odd(half[1], n[1]);
  m.caCross = (crossScore(even.delta, odd.delta) + crossScore(odd.delta, even.delta)) / 2;
  if (labels <= static_cast<Eigen::Index>(kMostLabelsOfDmi)) m.dmi = even.joint.determinant() * odd.joint.determinant();
  return m;
}

}  // namespace

std::size_t pairPlace(int a, int b, int models) {
  if (a > b) std::swap(a, b);
  return static_cast<std::size_t>(a * models - a * (a + 1) / 2 + (b - a - 1));
}

std::vector<PairMeasures> pairMeasures(const AnswerTable& table, const Task& task) {
  const int models = table.count();
  std::vector<PairMeasures> pairs(static_cast<std::size_t>(models * (models - 1) / 2));
  std::atomic<std::int64_t> done{0};
  parallelFor(task, models, [&](std::int64_t a) {
    for (int b = static_cast<int>(a) + 1; b < models; ++b) {
      task.report("pairs", ++done, static_cast<std::int64_t>(pairs.size()));
      pairs[pairPlace(static_cast<int>(a), b, models)] = measure(
          table.of(static_cast<int>(a)), table.of(b), table.global, static_cast<Eigen::Index>(table.labels.size()));
    }
  });
  return pairs;
}

std::vector<double> peerMeans(const std::vector<PairMeasures>& pairs, double PairMeasures::*measure, int models,
                              const std::vector<int>& clusters) {
  std::vector<double> means, weight(static_cast<std::size_t>(models), 1);
  for (std::size_t m = 0; m < clusters.size(); ++m)
    weight[m] = 1 / static_cast<double>(std::count(clusters.begin(), clusters.end(), clusters[m]));
  for (int a = 0; a < models; ++a) {
    double sum = 0, total = 0;
    for (int b = 0; b < models; ++b) {
      if (a == b) continue;
      if (!clusters.empty() && clusters[static_cast<std::size_t>(a)] == clusters[static_cast<std::size_t>(b)]) continue;
      const double value = pairs[pairPlace(a, b, models)].*measure;
      if (std::isnan(value)) continue;
      sum += weight[static_cast<std::size_t>(b)] * value;
      total += weight[static_cast<std::size_t>(b)];
    }
    means.push_back(total > 0 ? sum / total : PairMeasures::kUndefined);
  }
  return means;
}

}  // namespace eido::labelfree
