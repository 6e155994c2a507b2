// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/umap.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/umap_kernel.h"

namespace eido {
UmapCurve fitUmapCurve(double minDistance, double spread) {
  constexpr int kPoints = 300;
  std::vector<double> x(kPoints), y(kPoints);
  for (std::size_t i = 0; i < x.size(); ++i) {
    x[i] = 3 * spread * static_cast<double>(i) / (kPoints - 1);
    y[i] = x[i] < minDistance ? 1 : std::exp(-(x[i] - minDistance) / spread);
  }
  const auto errorOf = [&](double a, double b) {
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double r = 1 / (1 + a * std::pow(x[i], 2 * b)) - y[i];
      sum += r * r;
    }
    return sum;
  };
  // Levenberg-Marquardt for two unknowns, from a = b = 1
  double a = 1, b = 1, damping = 1e-3, error = errorOf(a, b);
  for (int step = 0; step < 200; ++step) {
    double aa = 0, ab = 0, bb = 0, ra = 0, rb = 0;
    for (std::size_t i = 1; i < x.size(); ++i) {
      const double p = std::pow(x[i], 2 * b), f = 1 / (1 + a * p), r = f - y[i];
      const double da = -f * f * p, db = -f * f * a * p * 2 * std::log(x[i]);
      aa += da * da, ab += da * db, bb += db * db, ra += da * r, rb += db * r;
    }
    const double m = aa * (1 + damping), n = bb * (1 + damping), determinant = m * n - ab * ab;
    if (!(std::abs(determinant) > 1e-300)) break;
    const double stepA = (n * ra - ab * rb) / determinant, stepB = (m * rb - ab * ra) / determinant;
    const double next = errorOf(a - stepA, b - stepB);
    if (a - stepA > 0 && b - stepB > 0 && next <= error) {
      a -= stepA;
      b -= stepB;
      damping /= 3;
      if (error - next < 1e-14) break;
      error = next;
    } else if ((damping *= 4) > 1e12) {
      break;
    }
  }
  return {a, b};
}

Umap::Umap(const WeightedGraph& graph, const MatrixDView& start, const UmapOptions& options)
    : m_options(options),
      m_curve(fitUmapCurve(options.minDistance, options.spread)),
      m_nodes(graph.nodes()),
      m_components(static_cast<int>(start.cols())) {
  if (start.rows() != m_nodes || m_components < 1 || m_components > 3)
    throw Error(
        ErrorKind::Parameter,
        {.place = "--components", .found = std::to_string(m_components) + " components", .expected = "1, 2 or 3"});
  const float most = graph.weight.empty() ? 1 : *std::max_element(graph.weight.begin(), graph.weight.end());
  const auto edgesOf = [&](std::int64_t i) {
    return std::pair(graph.first[static_cast<std::size_t>(i)], graph.first[static_cast<std::size_t>(i) + 1]);
  };
  // edges too weak to be sampled once are left out
  const float least = most / static_cast<float>(std::max(1, options.epochs));
  std::vector<std::int64_t> degree(static_cast<std::size_t>(m_nodes));
  for (std::int64_t i = 0; i < m_nodes; ++i) {
    for (auto [e, end] = edgesOf(i); e < end; ++e)
      degree[static_cast<std::size_t>(i)] += graph.weight[static_cast<std::size_t>(e)] < least ? 0 : 1;
  }
  m_order.resize(static_cast<std::size_t>(m_nodes));
  std::iota(m_order.begin(), m_order.end(), 0);
  std::stable_sort(m_order.begin(), m_order.end(), [&](std::int32_t a, std::int32_t b) {
    return degree[static_cast<std::size_t>(a)] > degree[static_cast<std::size_t>(b)];
  });
  m_first.push_back(0);
  for (const std::int32_t i : m_order) {
    for (auto [e, end] = edgesOf(i); e < end; ++e) {
      const float w = graph.weight[static_cast<std::size_t>(e)];
      if (w < least) continue;
      m_target.push_back(graph.target[static_cast<std::size_t>(e)]);
      m_period.push_back(most / w / static_cast<float>(std::max(1, options.visits)));
    }
    m_first.push_back(static_cast<std::int64_t>(m_target.size()));
  }
  m_next = m_period;
  m_nextNegative = m_period;
  for (float& p : m_nextNegative) p /= static_cast<float>(std::max(1, options.negativeSamples)) / 2;
  Rng noise(options.seed, 11);
  m_now.resize(static_cast<std::size_t>(m_nodes * m_components));
  const Eigen::RowVectorXd low = m_nodes > 0 ? Eigen::RowVectorXd(start.colwise().minCoeff()) : Eigen::RowVectorXd();
  const Eigen::RowVectorXd high = m_nodes > 0 ? Eigen::RowVectorXd(start.colwise().maxCoeff()) : Eigen::RowVectorXd();
  for (Eigen::Index i = 0; i < start.rows(); ++i) {
    for (Eigen::Index c = 0; c < start.cols(); ++c) {
      const double place = high[c] > low[c] ? (start(i, c) - low[c]) / (high[c] - low[c]) : 0.5;
      m_now[static_cast<std::size_t>(i * m_components + c)] = static_cast<float>(10 * place + 1e-4 * noise.normal());
    }
  }
  m_then = m_now;
}

void Umap::step(const Task& task) {
  const UmapPass pass{
      .components = m_components,
      .nodes = m_nodes,
      .a = static_cast<float>(m_curve.a),
      .b = static_cast<float>(m_curve.b),
      .repulsion = static_cast<float>(m_options.repulsion),
      .negatives = static_cast<float>(std::max(1, m_options.negativeSamples)) / 2,
      .rate = static_cast<float>(m_options.learningRate * (1 - static_cast<double>(m_epoch) / m_options.epochs)),
      .epoch = m_epoch,
      .seed = m_options.seed,
      .first = m_first.data(),
      .target = m_target.data(),
      .period = m_period.data(),
      .next = m_next.data(),
      .nextNegative = m_nextNegative.data(),
      .from = m_then.data(),
      .to = m_now.data(),
      .order = m_order.data()};
  // an edge is visited `visits` times in an epoch, and once more by rounding
  const auto eventsOf = [&](std::int64_t edges) { return edges * (m_options.visits + 1) * (kUmapMostPushes + 1); };
  constexpr std::int64_t kChunk = 1024;
  parallelFor(task, (m_nodes + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
    const std::int64_t begin = chunk * kChunk, end = std::min(m_nodes, begin + kChunk);
    const auto largest = static_cast<std::size_t>(begin);
    const std::int64_t events = eventsOf(m_first[largest + 1] - m_first[largest]);
    const auto scratch = std::make_unique_for_overwrite<std::int32_t[]>(static_cast<std::size_t>(events * kUmapLanes));
    moveUmapPoints(pass, begin, end, scratch.get());
  });
  ++m_epoch;
  m_then = m_now;
}

void Umap::runTo(int epoch, const Task& task) {
  while (m_epoch < std::min(epoch, m_options.epochs)) {
    task.report("layout", m_epoch, m_options.epochs);
    step(task);
  }
}

MatrixF Umap::layout() const { return Eigen::Map<const MatrixF>(m_now.data(), m_nodes, m_components); }

}  // namespace eido
