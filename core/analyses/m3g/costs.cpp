// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/costs.h"

#include <cmath>

namespace eido::m3g {
namespace {

/// What a pair's 1 - cosine, or squared distance, weighs in the cost of a tuple.
double pairWeight(Cost cost, int views) { return cost == Cost::CircularVariance ? 2.0 / (views * views) : 1.0; }

MatrixD pairMatrix(const MatrixD& a, const MatrixD& b, Cost cost, double weight) {
  MatrixD matrix = a * b.transpose();
  if (cost != Cost::SqEuclid) return weight * (1 - matrix.array());
  const Eigen::VectorXd squaresA = a.rowwise().squaredNorm();
  const Eigen::RowVectorXd squaresB = b.rowwise().squaredNorm().transpose();
  matrix = (-2 * matrix).colwise() + squaresA;
  matrix.rowwise() += squaresB;
  return matrix.cwiseMax(0);
}

}  // namespace

Cost costFromName(std::string_view name) {
  if (name == "cosine") return Cost::Cosine;
  return name == "sqeuclid" ? Cost::SqEuclid : Cost::CircularVariance;
}

double epsilonOfTau(Cost cost, int views, double tau) {
  if (cost == Cost::Cosine) return tau;
  return cost == Cost::SqEuclid ? 2 * tau : 2 * tau / (views * views);
}

double tauOfEpsilon(Cost cost, int views, double epsilon) { return epsilon / epsilonOfTau(cost, views, 1); }

void toUnitLength(MatrixD& rows) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const double length = rows.row(i).stableNorm();
    if (length > 0) rows.row(i) /= length;
  }
}

PairCosts::PairCosts(std::span<const MatrixD> views, Cost cost) : m_cost(cost) {
  for (const MatrixD& view : views) m_sizes.push_back(view.rows());
  const double weight = pairWeight(cost, this->views());
  for (std::size_t a = 0; a < views.size(); ++a) {
    for (std::size_t b = a + 1; b < views.size(); ++b) m_pairs.push_back(pairMatrix(views[a], views[b], cost, weight));
  }
}

PairCosts PairCosts::ofCopies(const MatrixD& view, int views, Cost cost) {
  PairCosts costs(cost, std::vector<std::int64_t>(static_cast<std::size_t>(views), view.rows()));
  const MatrixD matrix = pairMatrix(view, view, cost, pairWeight(cost, views));
  costs.m_pairs.assign(static_cast<std::size_t>(views * (views - 1) / 2), matrix);
  return costs;
}

PairCosts PairCosts::without(int view) const {
  std::vector<std::int64_t> sizes = m_sizes;
  sizes.erase(sizes.begin() + view);
  PairCosts costs(m_cost, std::move(sizes));
  const double factor = pairWeight(m_cost, views() - 1) / pairWeight(m_cost, views());
  for (int a = 0; a < views(); ++a) {
    for (int b = a + 1; b < views(); ++b) {
      if (a != view && b != view) costs.m_pairs.emplace_back(factor * pair(a, b));
    }
  }
  return costs;
}

int PairCosts::pairOf(int a, int b) const { return a * views() - a * (a + 1) / 2 + b - a - 1; }

double PairCosts::of(std::span<const std::int32_t> rows) const {
  double cost = 0;
  for (int a = 0; a < views(); ++a) {
    for (int b = a + 1; b < views(); ++b)
      cost += pair(a, b)(rows[static_cast<std::size_t>(a)], rows[static_cast<std::size_t>(b)]);
  }
  return cost;
}

std::vector<double> PairCosts::matched() const {
  std::vector<double> costs(static_cast<std::size_t>(size(0)));
  for (const MatrixD& matrix : m_pairs) {
    for (std::size_t i = 0; i < costs.size(); ++i)
      costs[i] += matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(i));
  }
  return costs;
}

double PairCosts::mean() const {
  double sum = 0;
  for (const MatrixD& matrix : m_pairs) sum += matrix.mean();
  return sum;
}

double PairCosts::standardDeviation() const {
  // a pair's matrix is its mean, an effect of each row, one of each column, and a rest: only effects of one view are
  // correlated between pairs
  double variance = 0;
  std::vector<Eigen::VectorXd> effects;
  for (const std::int64_t n : m_sizes) effects.emplace_back(Eigen::VectorXd::Zero(n));
  for (int a = 0; a < views(); ++a) {
    for (int b = a + 1; b < views(); ++b) {
      MatrixD rest = pair(a, b).array() - pair(a, b).mean();
      const Eigen::VectorXd rows = rest.rowwise().mean();
      const Eigen::VectorXd columns = rest.colwise().mean().transpose();
      effects[static_cast<std::size_t>(a)] += rows;
      effects[static_cast<std::size_t>(b)] += columns;
      rest.colwise() -= rows;
      rest.rowwise() -= columns.transpose();
      variance += rest.squaredNorm() / static_cast<double>(rest.size());
    }
  }
  for (const Eigen::VectorXd& effect : effects) variance += effect.squaredNorm() / static_cast<double>(effect.size());
  return std::sqrt(variance);
}

}  // namespace eido::m3g
