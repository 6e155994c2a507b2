// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/log_sums.h"

#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"

namespace eido::m3g {
namespace {

constexpr double kTied = 1e-9;

/// Views one after another, each row of each: what is left of the exponents of the views to come, given the rows that
/// were chosen.
class Walk {
 public:
  Walk(const PairCosts& costs, double epsilon, std::span<const Eigen::VectorXd> potentials, std::vector<int> order)
      : m_costs(costs), m_epsilon(epsilon), m_order(std::move(order)), m_rows(m_order.size()) {
    const std::size_t k = m_order.size();
    m_exponents.resize(k);
    for (std::size_t depth = 0; depth < k; ++depth) {
      m_exponents[depth].resize(k);
      for (std::size_t later = depth; later < k; ++later)
        m_exponents[depth][later] = potentials[static_cast<std::size_t>(m_order[later])].array() / epsilon;
    }
  }

  std::size_t depth() const { return m_order.size(); }
  Eigen::Index size(std::size_t depth) const { return m_exponents[depth][depth].size(); }
  /// Of the rows of the view at `depth`, given those before.
  const Eigen::ArrayXd& exponents(std::size_t depth) const { return m_exponents[depth][depth]; }
  const Eigen::ArrayXd& later(std::size_t depth, std::size_t view) const { return m_exponents[depth][view]; }
  Eigen::Index row(std::size_t depth) const { return m_rows[depth]; }

  /// The largest exponent of the last view, were `row` chosen for the one before it.
  double mostOfLast(std::size_t depth, Eigen::Index row) const {
    const std::size_t last = depth + 1;
    const MatrixD& costs = m_costs.pair(m_order[depth], m_order[last]);
    return (m_exponents[depth][last] - costs.row(row).transpose().array() / m_epsilon).maxCoeff();
  }

  void choose(std::size_t depth, Eigen::Index row) {
    m_rows[depth] = row;
    for (std::size_t later = depth + 1; later < m_order.size(); ++later) {
      const int a = m_order[depth];
      const int b = m_order[later];
      if (a < b)
        m_exponents[depth + 1][later] =
            m_exponents[depth][later] - m_costs.pair(a, b).row(row).transpose().array() / m_epsilon;
      else
        m_exponents[depth + 1][later] = m_exponents[depth][later] - m_costs.pair(b, a).col(row).array() / m_epsilon;
    }
  }

 private:
  const PairCosts& m_costs;
  double m_epsilon;
  std::vector<int> m_order;
  std::vector<Eigen::Index> m_rows;
  std::vector<std::vector<Eigen::ArrayXd>> m_exponents;  ///< [depth][view at a place of the order]
};

/// log of a sum of exponentials that come in portions.
class LogSum {
 public:
  void add(const Eigen::ArrayXd& exponents, double base) {
    const double most = exponents.maxCoeff() + base;
    if (most == -std::numeric_limits<double>::infinity()) return;
    const double sum = (exponents + (base - most)).exp().sum();
    if (most > m_most) {
      m_sum = m_sum * std::exp(m_most - most) + sum;
      m_most = most;
    } else {
      m_sum += sum * std::exp(most - m_most);
    }
  }
  double value() const { return m_most + std::log(m_sum); }

 private:
  double m_most = -std::numeric_limits<double>::infinity();
  double m_sum = 0;
};

std::vector<int> viewsFrom(int first, int views) {
  std::vector<int> order{first};
  for (int view = 0; view < views; ++view) {
    if (view != first) order.push_back(view);
  }
  return order;
}

void addSums(Walk& walk, std::size_t depth, double base, LogSum& sum, const Task& task) {
  if (depth + 1 == walk.depth()) return sum.add(walk.exponents(depth), base);
  if (depth == 1) task.checkpoint();
  for (Eigen::Index row = 0; row < walk.size(depth); ++row) {
    const double here = base + walk.exponents(depth)(row);
    walk.choose(depth, row);
    addSums(walk, depth + 1, here, sum, task);
  }
}

/// Where the chosen rows stand to the true tuple's, in order.
enum class Place { Before, Same, After };
Place placeOf(Place so, Eigen::Index row, Eigen::Index own) {
  if (so != Place::Same || row == own) return so;
  return row < own ? Place::Before : Place::After;
}

/// The true tuple of a row of the first view, and what could beat it.
struct Contest {
  Eigen::Index own;
  double value;                     ///< log P of the true tuple
  double tolerance;                 ///< a tie counts where it stands before the true tuple
  const std::vector<double>& rest;  ///< [depth] = the most that pairs among the views from there on add
  bool won(double found, Place place) const {
    if (place == Place::Same) return false;
    return place == Place::Before ? found >= value - tolerance : found > value + tolerance;
  }
};

bool beaten(Walk& walk, std::size_t depth, double base, Place so, const Contest& contest, const Task& task) {
  const Eigen::ArrayXd& exponents = walk.exponents(depth);
  if (depth == 1) task.checkpoint();
  for (Eigen::Index row = 0; row < exponents.size(); ++row) {
    const double here = base + exponents(row);
    const Place place = placeOf(so, row, contest.own);
    if (depth + 1 == walk.depth()) {
      if (contest.won(here, place)) return true;
      continue;
    }
    // where the rows so far are the true ones, later ones may stand before it
    const Place possible = place == Place::Same ? Place::Before : place;
    if (depth + 2 == walk.depth() && !contest.won(here + walk.mostOfLast(depth, row), possible)) continue;
    walk.choose(depth, row);
    double most = here + contest.rest[depth + 1];
    for (std::size_t view = depth + 1; view < walk.depth(); ++view) most += walk.later(depth + 1, view).maxCoeff();
    if (!contest.won(most, possible)) continue;
    if (beaten(walk, depth + 1, here, place, contest, task)) return true;
  }
  return false;
}

}  // namespace

Eigen::VectorXd LogSums::of(int view, std::span<const Eigen::VectorXd> potentials, const Task& task) const {
  Eigen::VectorXd sums(m_costs.size(view));
  parallelFor(task, sums.size(), [&](std::int64_t row) {
    Walk walk(m_costs, m_epsilon, potentials, viewsFrom(view, m_costs.views()));
    walk.choose(0, row);
    LogSum sum;
    addSums(walk, 1, 0, sum, task);
    sums(row) = sum.value();
  });
  return sums;
}

std::vector<MatrixD> LogSums::pairMarginals(std::span<const Eigen::VectorXd> potentials, const Task& task) const {
  const int k = m_costs.views();
  std::vector<MatrixD> marginals;
  for (int a = 0; a < k; ++a) {
    for (int b = a + 1; b < k; ++b) marginals.emplace_back(MatrixD::Zero(m_costs.size(a), m_costs.size(b)));
  }
  std::vector<int> order(static_cast<std::size_t>(k));
  std::iota(order.begin(), order.end(), 0);
  Walk walk(m_costs, m_epsilon, potentials, order);
  const std::function<void(std::size_t, double)> visit = [&](std::size_t depth, double base) {
    if (depth <= 1) task.checkpoint();
    if (depth + 1 < walk.depth()) {
      for (Eigen::Index row = 0; row < walk.size(depth); ++row) {
        const double here = base + walk.exponents(depth)(row);
        walk.choose(depth, row);
        visit(depth + 1, here);
      }
      return;
    }
    const Eigen::ArrayXd mass = (walk.exponents(depth) + base).exp();
    const double total = mass.sum();
    for (int a = 0; a + 1 < k; ++a) {
      const Eigen::Index row = walk.row(static_cast<std::size_t>(a));
      marginals[static_cast<std::size_t>(m_costs.pairOf(a, k - 1))].row(row) += mass.matrix().transpose();
      for (int b = a + 1; b + 1 < k; ++b)
        marginals[static_cast<std::size_t>(m_costs.pairOf(a, b))](row, walk.row(static_cast<std::size_t>(b))) += total;
    }
  };
  visit(0, 0);
  return marginals;
}

std::vector<bool> LogSums::trueTuplesOnTop(std::span<const Eigen::VectorXd> potentials, const Task& task) const {
  const int k = m_costs.views();
  // what the pairs among the views from a place on add at the most
  std::vector<double> rest(static_cast<std::size_t>(k) + 1, 0.0);
  for (int a = k - 1; a > 0; --a) {
    rest[static_cast<std::size_t>(a)] = rest[static_cast<std::size_t>(a) + 1];
    for (int b = a + 1; b < k; ++b) rest[static_cast<std::size_t>(a)] -= m_costs.pair(a, b).minCoeff() / m_epsilon;
  }
  std::vector<char> tops(static_cast<std::size_t>(m_costs.size(0)));
  const std::vector<double> matched = m_costs.matched();
  parallelFor(task, m_costs.size(0), [&](std::int64_t row) {
    Walk walk(m_costs, m_epsilon, potentials, viewsFrom(0, k));
    const auto i = static_cast<std::size_t>(row);
    double value = -matched[i] / m_epsilon;
    for (const Eigen::VectorXd& f : potentials) value += f(row) / m_epsilon;
    const double base = walk.exponents(0)(row);
    walk.choose(0, row);
    const Contest contest{row, value, kTied * std::max(1.0, std::abs(value)), rest};
    tops[i] = beaten(walk, 1, base, Place::Same, contest, task) ? 0 : 1;
  });
  return {tops.begin(), tops.end()};
}

}  // namespace eido::m3g
