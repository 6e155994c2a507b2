// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/data/matrix.h"

namespace eido::align {

/// How the threshold of outlier clamping is found.
enum class ClampMode {
  MeanOfRowQuantiles,  ///< mean over rows of the q-quantile (linear interpolation) of |x| of all values of that row
  ExactGlobal,         ///< the order statistic of index int(q * count) of all |x|
};

ClampMode clampModeFromName(std::string_view name);

/// Threshold t such that values are limited to [-t, t], joint over `parts`: matrices with the same samples as rows
/// (the layers of one array, say; one matrix in the ordinary case).
/// @param rows  the rows that count; empty = all. q in [0, 1]. O(n d), memory one row or all values once.
/// Source: reference code of Huh et al. 2024, remove_outliers (exact = False / True).
double clampThreshold(std::span<const MatrixFView> parts, std::span<const std::int32_t> rows, double q, ClampMode mode);

}  // namespace eido::align
