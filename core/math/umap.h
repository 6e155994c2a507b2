// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"
#include "core/math/fuzzy_graph.h"

namespace eido {

struct UmapOptions {
  double minDistance = 0.1;  ///< how close points may lie; larger = more even
  double spread = 1;         ///< scale of the layout
  int epochs = 500;
  double learningRate = 1;
  int negativeSamples = 7;  ///< repulsions for each attraction
  double repulsion = 1;     ///< gamma
  int visits = 2;           ///< how often the strongest edges are sampled in an epoch; 1 is faster, 2 a little better
  std::uint64_t seed = 0;
};

/// The curve 1 / (1 + a d^(2 b)) that is 1 up to minDistance and falls as exp(-(d - minDistance) / spread) beyond, in
/// the least-squares sense over 300 points of [0, 3 spread].
struct UmapCurve {
  double a = 1;
  double b = 1;
};
UmapCurve fitUmapCurve(double minDistance, double spread);

/// The layout of a fuzzy graph by stochastic gradient descent, epoch by epoch: a caller can look at it between two.
///
/// Attractions and repulsions are those of the reference. Its updates race over threads, or need one thread to be
/// repeatable; here all points of an epoch move at once, each by its own edges in their order and its own random
/// stream, against the positions of the epoch before: the same layout for any number of threads.
/// Source: McInnes, Healy and Melville 2018, section 3.2 and algorithm 5; the batch order as an idea in uwot.
class Umap {
 public:
  /// @param start  n x components; each axis is scaled to [0, 10], with seeded noise of 0.0001
  Umap(const WeightedGraph& graph, const MatrixDView& start, const UmapOptions& options);

  int epoch() const { return m_epoch; }
  int epochs() const { return m_options.epochs; }
  /// Goes on to the given epoch. O(edges) an epoch; polls once a block of points. @throws Cancelled
  void runTo(int epoch, const Task& task);
  /// n x components.
  MatrixF layout() const;

 private:
  void step(const Task& task);

  UmapOptions m_options;
  UmapCurve m_curve;
  std::int64_t m_nodes = 0;
  int m_components = 2;
  int m_epoch = 0;
  std::vector<std::int32_t> m_order;  // the points by number of edges, the largest first
  std::vector<std::int64_t> m_first;  // edges of each, in that order; those that are sampled at least once
  std::vector<std::int32_t> m_target;
  std::vector<float> m_period;  // epochs between two samples of an edge
  std::vector<float> m_next;    // epoch of the next one
  std::vector<float> m_nextNegative;
  std::vector<float> m_now, m_then;  // positions of this epoch and the one before
};

}  // namespace eido
