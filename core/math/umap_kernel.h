// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace eido {

/// One epoch of the layout, as plain memory. Edges of point i: first[i] .. first[i + 1].
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
  const float* period;  ///< epochs between two samples of an edge
  float* next;          ///< epoch of the next attraction of an edge, moved on
  float* nextNegative;  ///< and of the next repulsion
  const float* from;    ///< nodes x components, positions of the epoch before
  float* to;            ///< the new ones
};

/// Moves the points begin .. end: an edge that is due pulls its point once and pushes it from random points, at most
/// seven. (The reference pulls both ends of every edge, so that each point is pulled twice for `negativeSamples`
/// pushes; the caller halves the pushes for the same balance.)
void moveUmapPoints(const UmapPass& pass, std::int64_t begin, std::int64_t end);

}  // namespace eido
