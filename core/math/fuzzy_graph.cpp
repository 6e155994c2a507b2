// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/fuzzy_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

#include "core/base/parallel.h"

namespace eido {
namespace {

constexpr double kSmallestShare = 1e-3;  ///< least sigma, as a share of a mean distance

/// Memberships of one row's neighbours.
void memberships(std::span<const double> distances, double meanOfAll, std::span<float> weights) {
  const double target = std::log2(static_cast<double>(distances.size()) + 1);
  double rho = 0;
  for (const double d : distances) {
    if (d > 0) {
      rho = d;
      break;
    }
  }
  double low = 0, high = std::numeric_limits<double>::infinity(), sigma = 1;
  for (int step = 0; step < 64; ++step) {
    double sum = 0;
    for (const double d : distances) sum += d > rho ? std::exp(-(d - rho) / sigma) : 1;
    if (std::abs(sum - target) < 1e-5) break;
    if (sum > target) {
      high = sigma;
      sigma = (low + high) / 2;
    } else {
      low = sigma;
      sigma = std::isinf(high) ? sigma * 2 : (low + high) / 2;
    }
  }
  const double mean = std::accumulate(distances.begin(), distances.end(), 0.0) / static_cast<double>(distances.size());
  sigma = std::max(sigma, kSmallestShare * (rho > 0 ? mean : meanOfAll));
  for (std::size_t j = 0; j < distances.size(); ++j) {
    const double beyond = distances[j] - rho;
    weights[j] = static_cast<float>(beyond <= 0 || sigma <= 0 ? 1 : std::exp(-beyond / sigma));
  }
}

}  // namespace

WeightedGraph fuzzyUnion(const Neighbours& neighbours, const std::vector<double>& distances, const Task& task) {
  const std::int64_t n = neighbours.n, k = neighbours.k;
  std::vector<float> forward(static_cast<std::size_t>(n * k));
  const double meanOfAll = distances.empty() ? 0
                                             : std::accumulate(distances.begin(), distances.end(), 0.0) /
                                                   static_cast<double>(distances.size());
  constexpr std::int64_t kChunk = 512;
  parallelFor(task, (n + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
    for (std::int64_t i = chunk * kChunk; i < std::min(n, (chunk + 1) * kChunk); ++i) {
      const auto at = static_cast<std::size_t>(i * k), size = static_cast<std::size_t>(k);
      memberships({distances.data() + at, size}, meanOfAll, {forward.data() + at, size});
    }
  });

  // every directed edge is an entry at both of its ends; equal entries of a row are then united
  struct Entry {
    std::int32_t target;
    float out;   ///< weight of the edge from the row
    float back;  ///< weight of the edge to it
  };
  std::vector<std::int64_t> begin(static_cast<std::size_t>(n + 1), 0);
  for (std::int64_t i = 0; i < n; ++i) {
    begin[static_cast<std::size_t>(i + 1)] += k;
    for (const std::int32_t j : neighbours.row(i)) ++begin[static_cast<std::size_t>(j) + 1];
  }
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<Entry> entries(static_cast<std::size_t>(2 * n * k));
  std::vector<std::int64_t> fill(begin.begin(), begin.end() - 1);
  for (std::int64_t i = 0; i < n; ++i) {
    const auto row = neighbours.row(i);
    for (std::size_t r = 0; r < row.size(); ++r) {
      const float w = forward[static_cast<std::size_t>(i * k) + r];
      entries[static_cast<std::size_t>(fill[static_cast<std::size_t>(i)]++)] = {row[r], w, 0};
      entries[static_cast<std::size_t>(fill[static_cast<std::size_t>(row[r])]++)] = {static_cast<std::int32_t>(i), 0,
                                                                                     w};
    }
  }
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(n));
  parallelFor(task, (n + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
    for (std::int64_t i = chunk * kChunk; i < std::min(n, (chunk + 1) * kChunk); ++i) {
      Entry* const from = entries.data() + begin[static_cast<std::size_t>(i)];
      Entry* const to = entries.data() + begin[static_cast<std::size_t>(i) + 1];
      std::sort(from, to, [](const Entry& a, const Entry& b) { return a.target < b.target; });
      Entry* last = from;
      for (Entry* e = from + 1; e < to; ++e) {
        if (e->target == last->target) {
          last->out = std::max(last->out, e->out);
          last->back = std::max(last->back, e->back);
        } else {
          *++last = *e;
        }
      }
      sizes[static_cast<std::size_t>(i)] = from == to ? 0 : last - from + 1;
    }
  });
  WeightedGraph graph;
  graph.first.assign(static_cast<std::size_t>(n + 1), 0);
  std::partial_sum(sizes.begin(), sizes.end(), graph.first.begin() + 1);
  graph.target.reserve(static_cast<std::size_t>(graph.first.back()));
  graph.weight.reserve(graph.target.capacity());
  for (std::int64_t i = 0; i < n; ++i) {
    for (std::int64_t e = 0; e < sizes[static_cast<std::size_t>(i)]; ++e) {
      const Entry& entry = entries[static_cast<std::size_t>(begin[static_cast<std::size_t>(i)] + e)];
      graph.target.push_back(entry.target);
      graph.weight.push_back(entry.out + entry.back - entry.out * entry.back);
    }
  }
  return graph;
}

std::int64_t connectedParts(const WeightedGraph& graph) {
  std::vector<bool> seen(static_cast<std::size_t>(graph.nodes()), false);
  std::vector<std::int32_t> open;
  std::int64_t parts = 0;
  for (std::int64_t start = 0; start < graph.nodes(); ++start) {
    if (seen[static_cast<std::size_t>(start)]) continue;
    ++parts;
    seen[static_cast<std::size_t>(start)] = true;
    open.push_back(static_cast<std::int32_t>(start));
    while (!open.empty()) {
      const auto i = static_cast<std::size_t>(open.back());
      open.pop_back();
      for (std::int64_t e = graph.first[i]; e < graph.first[i + 1]; ++e) {
        const std::int32_t j = graph.target[static_cast<std::size_t>(e)];
        if (seen[static_cast<std::size_t>(j)]) continue;
        seen[static_cast<std::size_t>(j)] = true;
        open.push_back(j);
      }
    }
  }
  return parts;
}

}  // namespace eido
