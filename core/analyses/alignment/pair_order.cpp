// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/pair_order.h"

#include <algorithm>

namespace eido::align {
namespace {

std::size_t pairPlace(std::int64_t higher, std::int64_t lower) {
  return static_cast<std::size_t>(higher * (higher - 1) / 2 + lower);
}

}  // namespace

PairOrder::PairOrder(const MatrixD& distances, const Task& task) {
  struct Pair {
    double distance;
    std::uint32_t place;
  };
  std::vector<Pair> pairs;
  const Eigen::Index n = distances.rows();
  pairs.reserve(static_cast<std::size_t>(n * (n - 1) / 2));
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j < i; ++j) pairs.push_back({distances(i, j), static_cast<std::uint32_t>(pairs.size())});
  }
  // in runs, so that somebody who cancels need not wait
  constexpr std::ptrdiff_t kRun = 1 << 18;
  const auto nearer = [](const Pair& a, const Pair& b) { return a.distance < b.distance; };
  const auto at = [&](std::ptrdiff_t place) { return pairs.begin() + std::min(place, std::ssize(pairs)); };
  for (std::ptrdiff_t begin = 0; begin < std::ssize(pairs); begin += kRun) {
    task.checkpoint();
    std::sort(at(begin), at(begin + kRun), nearer);
  }
  for (std::ptrdiff_t run = kRun; run < std::ssize(pairs); run *= 2) {
    for (std::ptrdiff_t begin = 0; begin + run < std::ssize(pairs); begin += 2 * run) {
      task.checkpoint();
      std::inplace_merge(at(begin), at(begin + run), at(begin + 2 * run), nearer);
    }
  }
  m_place.resize(pairs.size());
  for (const Pair& pair : pairs) {
    if (m_distances.empty() || m_distances.back() != pair.distance) m_distances.push_back(pair.distance);
    m_place[pair.place] = static_cast<std::uint32_t>(m_distances.size() - 1);
  }
}

template <typename Visit>
void PairOrder::forPairs(std::span<const std::int32_t> chosen, const Visit& visit) const {
  const bool ascending = std::is_sorted(chosen.begin(), chosen.end());
  for (std::size_t i = 1; i < chosen.size(); ++i) {
    if (ascending) {
      const std::uint32_t* row = m_place.data() + pairPlace(chosen[i], 0);
      for (std::size_t j = 0; j < i; ++j) visit(row[chosen[j]]);
    } else {
      for (std::size_t j = 0; j < i; ++j)
        visit(m_place[pairPlace(std::max(chosen[i], chosen[j]), std::min(chosen[i], chosen[j]))]);
    }
  }
}

std::vector<double> PairOrder::ranks(std::span<const std::int32_t> chosen) const {
  // counts become twice the ranks less one, which are whole: all below, twice, and the group's own
  std::vector<std::uint64_t> twice(m_distances.size(), 0);
  forPairs(chosen, [&](std::uint32_t place) { ++twice[place]; });
  std::uint64_t below = 0;
  for (std::uint64_t& of : twice) {
    const std::uint64_t own = of;
    of = 2 * below + own;
    below += own;
  }
  std::vector<double> ranks;
  ranks.reserve(below);
  forPairs(chosen, [&](std::uint32_t place) { ranks.push_back(0.5 * static_cast<double>(twice[place] + 1)); });
  return ranks;
}

double PairOrder::median(std::span<const std::int32_t> chosen) const {
  const std::uint64_t pairs = chosen.size() * (chosen.size() - 1) / 2;
  if (pairs == 0) return 0;
  // where the two in the middle lie, by counting in groups of neighbouring places, which stay in the cache
  constexpr unsigned kGroup = 8;
  std::vector<std::uint32_t> counted((m_distances.size() >> kGroup) + 1, 0);
  forPairs(chosen, [&](std::uint32_t place) { ++counted[place >> kGroup]; });
  const auto distanceAt = [&](std::uint64_t rank) {
    std::size_t group = 0;
    while (rank >= counted[group]) rank -= counted[group++];
    std::vector<std::uint32_t> inside;
    forPairs(chosen, [&](std::uint32_t place) {
      if (place >> kGroup == group) inside.push_back(place);
    });
    const auto wanted = inside.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(inside.begin(), wanted, inside.end());
    return m_distances[*wanted];
  };
  const double upper = distanceAt(pairs / 2);
  if (pairs % 2 == 1) return upper;
  const double lower = distanceAt(pairs / 2 - 1);
  return lower + (upper - lower) / 2;
}

std::size_t PairOrder::bytes(std::int64_t n) {
  return static_cast<std::size_t>(n * (n - 1) / 2) * (sizeof(std::uint32_t) + sizeof(double));
}

}  // namespace eido::align
