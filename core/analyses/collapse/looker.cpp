// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/looker.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/math/knn.h"

namespace eido::collapse {
namespace {

constexpr std::int64_t kMostClouds = 24, kMostPoints = 500;
constexpr std::int64_t kMostCompared = 2000, kRunsCompared = 20;
constexpr Eigen::Index kAtOnce = 64;

/// Calls `body` with the squared distances of a block of rows to all points: first row, rows x points.
template <typename Body>
void eachDistance(const MatrixD& rows, const MatrixD& points, const Task& task, const Body& body) {
  const Eigen::RowVectorXd norms = points.rowwise().squaredNorm().transpose();
  for (Eigen::Index first = 0; first < rows.rows(); first += kAtOnce) {
    task.checkpoint();
    const Eigen::Index count = std::min(kAtOnce, rows.rows() - first);
    MatrixD distances = -2 * rows.middleRows(first, count) * points.transpose();
    distances.rowwise() += norms;
    distances.colwise() += rows.middleRows(first, count).rowwise().squaredNorm();
    body(first, distances);
  }
}

std::vector<std::int64_t> evenly(std::int64_t generations) {
  std::vector<std::int64_t> shown;
  const std::int64_t count = std::min(generations, kMostClouds);
  for (std::int64_t i = 0; i < count; ++i)
    shown.push_back(count == 1 ? 1 : 1 + (i * (generations - 1) + (count - 1) / 2) / (count - 1));
  return shown;
}

ResultArray stacked(std::string name, const std::vector<MatrixD>& parts) {
  ResultArray array{
      .name = std::move(name), .shape = {std::ssize(parts), parts.front().rows(), parts.front().cols()}, .values = {}};
  for (const MatrixD& part : parts) array.values.insert(array.values.end(), part.data(), part.data() + part.size());
  return array;
}

MatrixD firstTwo(const MatrixD& rows) {
  return rows.topLeftCorner(std::min<Eigen::Index>(rows.rows(), kMostPoints), std::min<Eigen::Index>(rows.cols(), 2));
}

}  // namespace

Looker::Looker(const Plan& plan, const MatrixD& train, const MatrixD& heldOut, const LookerOptions& options,
               const Task& task)
    : m_plan(plan),
      m_train(train),
      m_heldOut(heldOut),
      m_options(options),
      m_shown(evenly(plan.generations)),
      m_last(plan.protocols.size()),
      m_clouds(plan.protocols.size(), std::vector<MatrixD>(m_shown.size())),
      m_variety(plan.protocols.size()),
      m_nearest(2 * plan.protocols.size() * static_cast<std::size_t>(std::min(plan.runs, kRunsCompared))) {
  const auto runs = static_cast<std::size_t>(std::min(plan.runs, kRunsCompared));
  for (Variety& variety : m_variety) variety.first = variety.last = std::vector<double>(runs, kNaN);
  m_compared.resize(static_cast<std::size_t>(train.rows()));
  std::iota(m_compared.begin(), m_compared.end(), 0);
  if (train.rows() > kMostCompared) {
    Rng random(plan.seed, 2499);
    random.shuffle(m_compared);
    m_compared.resize(kMostCompared);
    std::sort(m_compared.begin(), m_compared.end());
  }
  if (options.coverage < 0) return;
  m_reach.resize(heldOut.rows());
  const std::int64_t k = std::min<std::int64_t>(options.neighbours, train.rows());
  eachDistance(heldOut, train, task, [&](Eigen::Index first, MatrixD& distances) {
    for (Eigen::Index i = 0; i < distances.rows(); ++i) {
      double* const row = distances.row(i).data();
      std::nth_element(row, row + k - 1, row + distances.cols());
      m_reach[first + i] = row[k - 1];
    }
  });
}

std::vector<std::int64_t> Looker::nearestCounts(std::size_t protocol, bool last) const {
  std::vector<std::int64_t> sums(m_compared.size());
  const std::size_t runs = m_variety[protocol].first.size();
  for (std::size_t run = 0; run < runs; ++run) {
    const std::vector<std::int32_t>& own = m_nearest[(2 * protocol + (last ? 1 : 0)) * runs + run];
    for (std::size_t i = 0; i < own.size(); ++i) sums[i] += own[i];
  }
  return sums;
}

std::int64_t Looker::comparedDraws() const { return std::min(m_plan.samples, kMostCompared); }

double Looker::coverage(const MatrixD& drawn, const Task& task) const {
  double covered = 0;
  eachDistance(m_heldOut, drawn, task, [&](Eigen::Index first, const MatrixD& distances) {
    for (Eigen::Index i = 0; i < distances.rows(); ++i) covered += distances.row(i).minCoeff() < m_reach[first + i];
  });
  return covered / static_cast<double>(m_heldOut.rows());
}

double Looker::mixing(std::int64_t run, const MatrixD& drawn, const Task& task) const {
  const Eigen::Index t = drawn.rows();
  MatrixF both(2 * t, drawn.cols());
  both.topRows(t) = rowsAt(m_train, realRows(m_plan, run, m_train.rows())).cast<float>();
  both.bottomRows(t) = drawn.cast<float>();
  const std::int64_t k = std::min<std::int64_t>(m_options.neighbours, 2 * t - 1);
  const Neighbours found = nearestNeighbours(
      both, {.k = k, .similarity = Similarity::Euclidean, .drawTies = true, .tieSeed = m_plan.seed}, task.quiet(1));
  double other = 0;
  for (std::int64_t i = 0; i < found.n; ++i) {
    for (const std::int32_t neighbour : found.row(i)) other += (neighbour < t) != (i < t);
  }
  return other / static_cast<double>(found.n * k);
}

void Looker::look(std::int64_t run, std::size_t protocol, std::int64_t generation, const Draw& draw, Values& values,
                  const Task& task) {
  const bool asked = m_options.coverage >= 0 || m_options.mixing >= 0;
  const bool last = generation == m_plan.generations, ends = generation == 1 || last;
  const bool compared = ends && run < kRunsCompared;
  const auto shown = std::find(m_shown.begin(), m_shown.end(), generation);
  const bool kept = run == 0 && (last || shown != m_shown.end());
  if (!asked && !compared && !kept) return;
  task.checkpoint();
  Rng random = streamOf(m_plan, Use::Looked, run, m_plan.protocols[protocol], generation);
  // what only is looked at needs no more rows than are shown or compared
  const std::int64_t count = asked || (kept && last) ? m_plan.samples : comparedDraws();
  const MatrixD drawn = draw(count, random);
  if (m_options.coverage >= 0)
    values.at(protocol, m_options.first + static_cast<std::size_t>(m_options.coverage), run, generation) =
        coverage(drawn, task);
  if (m_options.mixing >= 0)
    values.at(protocol, m_options.first + static_cast<std::size_t>(m_options.mixing), run, generation) =
        mixing(run, drawn, task);
  if (compared) {
    const MatrixD real = rowsAt(m_train, m_compared);
    std::vector<std::int32_t> counts(m_compared.size());
    eachDistance(drawn.topRows(comparedDraws()), real, task, [&](Eigen::Index, const MatrixD& distances) {
      for (Eigen::Index i = 0; i < distances.rows(); ++i) {
        Eigen::Index nearest = 0;
        distances.row(i).minCoeff(&nearest);
        ++counts[static_cast<std::size_t>(nearest)];
      }
    });
    const double share =
        static_cast<double>(std::count(counts.begin(), counts.end(), 0)) / static_cast<double>(counts.size());
    Variety& variety = m_variety[protocol];
    if (generation == 1) variety.first[static_cast<std::size_t>(run)] = share;
    if (last) variety.last[static_cast<std::size_t>(run)] = share;
    const std::size_t runs = variety.first.size(), own = static_cast<std::size_t>(run);
    if (generation == 1) m_nearest[2 * protocol * runs + own] = counts;
    if (last) m_nearest[(2 * protocol + 1) * runs + own] = std::move(counts);
  }
  if (!kept) return;
  if (last) m_last[protocol] = drawn.topRows(m_plan.samples);
  if (shown != m_shown.end()) m_clouds[protocol][static_cast<std::size_t>(shown - m_shown.begin())] = firstTwo(drawn);
}

std::vector<ResultArray> Looker::arrays() const {
  std::vector<ResultArray> arrays;
  for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) {
    const std::string name(protocolName(m_plan.protocols[p]));
    const MatrixD& last = m_last[p];
    arrays.push_back({.name = "generation/" + name,
                      .shape = {last.rows(), last.cols()},
                      .values = {last.data(), last.data() + last.size()}});
    arrays.push_back(stacked("cloud/" + name, m_clouds[p]));
  }
  // the real rows that clouds are shown before: evenly spread over the training rows
  std::vector<std::int32_t> places;
  const std::int64_t count = std::min<std::int64_t>(m_train.rows(), kMostPoints);
  for (std::int64_t i = 0; i < count; ++i) places.push_back(static_cast<std::int32_t>(i * m_train.rows() / count));
  const MatrixD real = firstTwo(rowsAt(m_train, places));
  arrays.push_back(
      {.name = "cloud/real", .shape = {real.rows(), real.cols()}, .values = {real.data(), real.data() + real.size()}});
  ResultArray generations{.name = "cloud/generations", .shape = {std::ssize(m_shown)}, .values = {}};
  for (const std::int64_t generation : m_shown) generations.values.push_back(static_cast<double>(generation));
  arrays.push_back(std::move(generations));
  return arrays;
}

}  // namespace eido::collapse
