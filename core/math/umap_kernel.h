// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace eido {

constexpr int kUmapLanes = 16;      ///< points that are moved side by side
constexpr int kUmapMostPushes = 7;  ///< for one pull

/// One epoch of the layout, as plain memory. Edges of the point order[p]: first[p] .. first[p + 1].
struct UmapPass {
  int components;  ///< 1, 2 or 3
  std::int64_t nodes;
  float a, b;       ///< the curve 1 / (1 + a d^(2 b))
  float repulsion;  ///< gamma
  float negatives;  ///< pushes for each pull
  float rate;       ///< learning rate of the epoch
  int epoch;
  std::uint64_t seed;
  const std::int64_t* first;
  const std::int32_t* target;
  const float* period;        ///< epochs between two samples of an edge
  float* next;                ///< epoch of the next attraction of an edge, moved on
  float* nextNegative;        ///< and of the next repulsion
  const float* from;          ///< nodes x components, positions of the epoch before
  float* to;                  ///< the new ones
  const std::int32_t* order;  ///< the points; those with alike numbers of edges lie together
};

/// Moves the points order[begin .. end): an edge that is due pulls its point once and pushes it from random points, at
/// most kUmapMostPushes. (The reference pulls both ends of every edge, so that each point is pulled twice for
/// `negativeSamples` pushes; the caller halves the pushes for the same balance.) What a point does depends on nothing
/// but itself and `from`, so any order and any blocks give the same layout.
/// @param scratch  kUmapLanes entries for each event that one of the points can have in the epoch
void moveUmapPoints(const UmapPass& pass, std::int64_t begin, std::int64_t end, std::int32_t* scratch);

}  // namespace eido
