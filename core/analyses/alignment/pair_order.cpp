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

PairOrder::PairOrder(const MatrixD& distances) {
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
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.distance < b.distance; });
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

std::vector<std::uint32_t> PairOrder::counts(std::span<const std::int32_t> chosen) const {
  std::vector<std::uint32_t> counts(m_distances.size(), 0);
  forPairs(chosen, [&](std::uint32_t place) { ++counts[place]; });
  return counts;
}

std::vector<double> PairOrder::ranks(std::span<const std::int32_t> chosen) const {
  const auto counted = counts(chosen);
  std::vector<double> rankOf(counted.size());
  std::uint64_t below = 0;
  for (std::size_t d = 0; d < counted.size(); ++d) {
    rankOf[d] = static_cast<double>(below) + 0.5 * static_cast<double>(counted[d] + 1);
    below += counted[d];
  }
  std::vector<double> ranks;
  ranks.reserve(below);
  forPairs(chosen, [&](std::uint32_t place) { ranks.push_back(rankOf[place]); });
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
