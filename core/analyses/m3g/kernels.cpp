// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/kernels.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/math/blas.h"

namespace eido::m3g {
namespace {

constexpr Eigen::Index kRowBlock = 256;
constexpr Eigen::Index kSliceRows = 64;        ///< of products of two kernels
constexpr Eigen::Index kKeptValues = 1 << 20;  ///< of products that are kept between contractions: n up to 101

}  // namespace

Kernels::Kernels(const PairCosts& costs, double epsilon, std::span<const Eigen::VectorXd> potentials)
    : m_views(costs.views()), m_kernels(static_cast<std::size_t>(m_views * m_views)) {
  prepareBlas();
  const double share = 1.0 / (m_views - 1);
  for (int a = 0; a < m_views; ++a) {
    for (int b = a + 1; b < m_views; ++b) {
      MatrixD logs = -costs.pair(a, b);
      logs.colwise() += share * potentials[static_cast<std::size_t>(a)];
      logs.rowwise() += share * potentials[static_cast<std::size_t>(b)].transpose();
      logs /= epsilon;
      const double most = logs.maxCoeff();
      m_spread += most - logs.minCoeff();
      m_shift += most;
      MatrixD kernel = (logs.array() - most).exp();
      m_kernels[placeOf(b, a)] = kernel.transpose();
      m_kernels[placeOf(a, b)] = std::move(kernel);
    }
  }
}

MatrixD Kernels::plane(int a, int b, std::span<const Eigen::VectorXd> u, const Task& task) const {
  std::vector<int> rest;
  for (int view = 0; view < m_views; ++view) {
    if (view != a && view != b) rest.push_back(view);
  }
  const MatrixD& own = kernel(a, b);
  if (rest.empty()) return own;
  const Weights weights(u.begin(), u.end());
  if (own.rows() <= kRowBlock) {
    MatrixD sum(own.rows(), own.cols());
    contract(a, b, rest, weights, 0, sum, task);
    sum.array() *= own.array();
    return sum;
  }
  MatrixD whole(own.rows(), own.cols());
  parallelFor(task, (own.rows() + kRowBlock - 1) / kRowBlock, [&](std::int64_t block) {
    const Eigen::Index first = block * kRowBlock;
    MatrixD sum(std::min(kRowBlock, own.rows() - first), own.cols());
    contract(a, b, rest, weights, first, sum, task);
    whole.middleRows(first, sum.rows()) = sum.cwiseProduct(own.middleRows(first, sum.rows()));
  });
  return whole;
}

/// sum(i, j) = the sum over the views `rest` of all that hangs on them, for rows first + i of a and j of b.
void Kernels::contract(int a, int b, std::span<const int> rest, const Weights& u, Eigen::Index first, MatrixD& sum,
                       const Task& task) const {
  task.checkpoint();
  if (rest.size() == 1) {
    const int c = rest[0];
    const MatrixD weighted = kernel(a, c).middleRows(first, sum.rows()) * u[static_cast<std::size_t>(c)].asDiagonal();
    sum.noalias() = weighted * kernel(c, b);
    return;
  }
  if (rest.size() == 2) return contractTwo(a, b, rest[0], rest[1], u, first, sum, task);
  // one row of the last view at a time: what is left has a view less, with other weights
  const int last = rest.back();
  const std::span<const int> others = rest.first(rest.size() - 1);
  Weights fixed = u;
  MatrixD part(sum.rows(), sum.cols());
  sum.setZero();
  for (Eigen::Index row = 0; row < u[static_cast<std::size_t>(last)].size(); ++row) {
    for (const int view : others)
      fixed[static_cast<std::size_t>(view)] =
          u[static_cast<std::size_t>(view)].cwiseProduct(kernel(last, view).row(row).transpose());
    contract(a, b, others, fixed, first, part, task);
    const Eigen::VectorXd left =
        u[static_cast<std::size_t>(last)](row) * kernel(last, a).row(row).segment(first, sum.rows()).transpose();
    sum.noalias() += left.asDiagonal() * part * kernel(last, b).row(row).asDiagonal();
  }
}

/// Products of matrices for many pairs (c, d) at once: sum = L'R, L((c,d), i) = K_ac K_ad u_c K_cd u_d and R((c,d), j)
/// = K_bc K_bd. In slices that stay in the cache.
void Kernels::contractTwo(int a, int b, int c, int d, const Weights& u, Eigen::Index first, MatrixD& sum,
                          const Task& task) const {
  const Eigen::Index nc = kernel(c, d).rows();
  const Eigen::Index nd = kernel(c, d).cols();
  const bool kept = std::max(kernel(a, b).rows(), kernel(a, b).cols()) * nc * nd <= kKeptValues;
  const Eigen::Index step = std::clamp<Eigen::Index>(kSliceRows / nd, 1, nc);
  MatrixD left, right;
  Eigen::VectorXd weight(step * nd);
  sum.setZero();
  for (Eigen::Index from = 0; from < nc; from += step) {
    const Eigen::Index count = std::min(step, nc - from);
    for (Eigen::Index at = 0; at < count; ++at)
      weight.segment(at * nd, nd) =
          u[static_cast<std::size_t>(c)](from + at) *
          kernel(c, d).row(from + at).transpose().cwiseProduct(u[static_cast<std::size_t>(d)]);
    const auto factors = weight.head(count * nd).array();
    if (kept) {
      left = keptProducts(a, c, d).middleRows(from * nd, count * nd).array().colwise() * factors;
    } else {
      task.checkpoint();
      left = products(a, c, d, first, sum.rows(), from, count).array().colwise() * factors;
      right = products(b, c, d, 0, sum.cols(), from, count);
    }
    if (kept)
      sum.noalias() += left.transpose() * keptProducts(b, c, d).middleRows(from * nd, count * nd);
    else
      sum.noalias() += left.transpose() * right;
  }
}

/// K_xc(i, c) K_xd(i, d) of some c and rows i, and of all d: (count of c * n_d) x rows.
MatrixD Kernels::products(int x, int c, int d, Eigen::Index first, Eigen::Index rows, Eigen::Index from,
                          Eigen::Index count) const {
  const MatrixD& dx = kernel(d, x);
  MatrixD values(count * dx.rows(), rows);
  for (Eigen::Index at = 0; at < count; ++at)
    values.middleRows(at * dx.rows(), dx.rows()) =
        dx.middleCols(first, rows).array().rowwise() * kernel(c, x).row(from + at).segment(first, rows).array();
  return values;
}

const MatrixD& Kernels::keptProducts(int x, int c, int d) const {
  MatrixD& kept = m_products[{x, c, d}];
  if (kept.size() == 0) kept = products(x, c, d, 0, kernel(x, c).rows(), 0, kernel(x, c).cols());
  return kept;
}

}  // namespace eido::m3g
