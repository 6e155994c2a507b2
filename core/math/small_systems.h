// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace eido {

constexpr std::ptrdiff_t kLargestSmallSystem = 17;

/// Solves symmetric positive definite systems of the same small size side by side, eight at a time.
/// @param size  of each system, at most kLargestSmallSystem
/// @param matrices  size (size + 1) / 2 x count: entry (a, b), b <= a, of system i is in row a (a + 1) / 2 + b, column
/// i
/// @param sides  size x count: right sides, replaced by the solutions
/// By L D L'; what comes of a matrix that is not positive definite is not said. O(count size^3).
void solveSmallSystems(std::ptrdiff_t size, std::ptrdiff_t count, const double* matrices, double* sides);

}  // namespace eido
