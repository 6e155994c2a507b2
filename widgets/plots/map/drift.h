// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample_bits.h"
#include "widgets/plots/map/map_points.h"

namespace eido {

/// How far samples lie from each other on two maps of one scale.
struct Drift {
  std::int64_t samples = 0;
  double mean = 0;    ///< distance from a sample to itself
  double chance = 0;  ///< to another one of them, taken at random
  double far = 0;     ///< 95 % of the samples moved less
};

/// Of the samples that are on both, among `selected` (null = all). Chance: the mean over three seeded permutations.
/// O(n log n).
Drift driftBetween(const MapPoints& from, const MapPoints& to, const SampleBits* selected);

}  // namespace eido
