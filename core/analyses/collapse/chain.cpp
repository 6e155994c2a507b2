// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/chain.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/math/statistics.h"

namespace eido::collapse {

void PoolPlaces::extend(std::int64_t count) {
  const auto first = static_cast<std::int32_t>(m_order.size());
  m_order.resize(m_order.size() + static_cast<std::size_t>(count));
  std::iota(m_order.begin() + first, m_order.end(), first);
}

std::span<const std::int32_t> PoolPlaces::take(std::int64_t count, Rng& random) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
    std::swap(m_order[i], m_order[i + random.below(m_order.size() - i)]);
  return {m_order.data(), static_cast<std::size_t>(count)};
}

double firstMean(const Values& values, std::size_t protocol, std::size_t measure) {
  return mean(values.overRuns(protocol, measure, 1));
}

std::vector<std::int32_t> realRows(const Plan& plan, std::int64_t run, std::int64_t count) {
  std::vector<std::int32_t> places(static_cast<std::size_t>(count));
  std::iota(places.begin(), places.end(), 0);
  if (plan.samples >= count) return places;
  Rng random = streamOf(plan, Use::Real, run);
  random.shuffle(places);
  places.resize(static_cast<std::size_t>(plan.samples));
  return places;
}

std::vector<std::int32_t> resampledRows(const Plan& plan, std::int64_t run, std::int64_t count) {
  std::vector<std::int32_t> places(static_cast<std::size_t>(count));
  Rng random = streamOf(plan, Use::Resample, run);
  for (std::int32_t& place : places) place = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(count)));
  return places;
}

MatrixF standardised(const MatrixD& rows) {
  const double most = std::max(rows.cwiseAbs().maxCoeff(), std::numeric_limits<double>::min());
  MatrixD centred = rows / most;  // squares of what is left neither overflow nor vanish
  centred.rowwise() -= centred.colwise().mean().eval();
  const double scale = std::sqrt(centred.squaredNorm() / static_cast<double>(centred.size()));
  return (scale > 0 ? MatrixD(centred / scale) : centred).cast<float>();
}

MatrixD rowsAt(const MatrixD& rows, const std::vector<std::int32_t>& places) {
  MatrixD some(std::ssize(places), rows.cols());
  for (Eigen::Index i = 0; i < some.rows(); ++i) some.row(i) = rows.row(places[static_cast<std::size_t>(i)]);
  return some;
}

}  // namespace eido::collapse
