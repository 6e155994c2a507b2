// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/labelfree/rank_one.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/data/matrix.h"

namespace eido::labelfree {
namespace {

constexpr int kMostSweeps = 10000;
constexpr double kSweepSettled = 1e-14;

}  // namespace

std::vector<double> rankOne(const std::vector<PairMeasures>& pairs, int models, double labels) {
  const auto n = static_cast<std::size_t>(models);
  const auto related = [&](std::size_t i, std::size_t j) {
    const double a = pairs[pairPlace(static_cast<int>(i), static_cast<int>(j), models)].agreement;
    return (labels * a - 1) / (labels - 1);
  };
  std::vector<double> s(n, PairMeasures::kUndefined);
  for (std::size_t i = 0; i < n; ++i) {
    double sum = 0;
    int count = 0;
    for (std::size_t j = 0; j < n; ++j) {
      if (i == j || std::isnan(related(i, j))) continue;
      sum += related(i, j);
      ++count;
    }
    if (count > 0) s[i] = std::sqrt(std::max(0.0, sum / count));
  }
  for (int round = 0; round < kMostSweeps; ++round) {
    double change = 0;
    for (std::size_t i = 0; i < n; ++i) {
      double above = 0, below = 0;
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j || std::isnan(related(i, j)) || std::isnan(s[j])) continue;
        above += related(i, j) * s[j];
        below += s[j] * s[j];
      }
      if (below == 0) continue;
      change = std::max(change, std::abs(above / below - s[i]));
      s[i] = above / below;
    }
    if (change < kSweepSettled) break;
  }
  double sum = 0;
  for (const double v : s) sum += std::isnan(v) ? 0 : v;
  for (double& v : s) v = (1 + (labels - 1) * (sum < 0 ? -v : v)) / labels;
  return s;
}

std::vector<double> spectralScores(const AnswerTable& table) {
  const int models = table.count();
  const std::vector<double> undefined(static_cast<std::size_t>(models), PairMeasures::kUndefined);
  if (!table.global || table.labels.size() != 2 || models < 3) return undefined;
  MatrixD covariance = MatrixD::Zero(models, models);
  for (int a = 0; a < models; ++a) {
    for (int b = 0; b < a; ++b) {
      double n = 0, sumA = 0, sumB = 0, product = 0;
      for (std::int64_t i = 0; i < table.items; ++i) {
        const std::int32_t x = table.of(a)[static_cast<std::size_t>(i)], y = table.of(b)[static_cast<std::size_t>(i)];
        if (x == kNoAnswer || y == kNoAnswer) continue;
        ++n;
        sumA += 2 * x - 1;
        sumB += 2 * y - 1;
        product += (2 * x - 1) * (2 * y - 1);
      }
      if (n < 2) return undefined;
      covariance(a, b) = covariance(b, a) = (product - sumA * sumB / n) / (n - 1);
    }
  }
  Eigen::VectorXd v;
  for (int round = 0; round < kMostSweeps; ++round) {
    const Eigen::SelfAdjointEigenSolver<MatrixD> solver(covariance);
    const double largest = solver.eigenvalues()(models - 1);
    v = solver.eigenvectors().col(models - 1) * std::sqrt(std::max(0.0, largest));
    const double change = (covariance.diagonal() - v.cwiseAbs2()).cwiseAbs().maxCoeff();
    covariance.diagonal() = v.cwiseAbs2();
    if (change < kSweepSettled) break;
  }
  if (v.sum() < 0) v = -v;
  return {v.data(), v.data() + v.size()};
}

}  // namespace eido::labelfree
