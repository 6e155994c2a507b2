// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/math/statistics.h"

namespace eido::align {

/// Draws of n out of n with replacement, draw b from the seed's stream; the same for all pairs with n rows.
std::vector<std::vector<std::int32_t>> bootstrapDraws(std::int64_t n, std::int64_t draws, std::uint64_t seed);

/// Draws of n / 2 out of n without replacement, ascending.
std::vector<std::vector<std::int32_t>> subsampleDraws(std::int64_t n, std::int64_t draws, std::uint64_t seed);

/// Mean of the chosen per-sample values of each draw: queries are resampled, the gallery stays fixed. (Resampling rows
/// would make twins, which are neighbours everywhere.)
std::vector<double> drawMeans(std::span<const double> values, const std::vector<std::vector<std::int32_t>>& draws);

/// value + sqrt(m / (n - m)) (quantiles of (theta_b - mean theta)) for theta_b computed on m of n rows without
/// replacement. NaN if a draw is undefined. Source: Politis and Romano 1994; finite population factor as in the
/// delete-d jackknife, Shao and Wu 1989.
Interval subsampleInterval(double value, std::span<const double> draws, std::int64_t n, std::int64_t m,
                           double confidence);

}  // namespace eido::align
