// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace eido::labelfree {

/// Confidences as shares of right answers, cross-fitted: items are dealt to five folds, and of each fold the value is
/// that of an isotonic regression (pool adjacent violators) of right answers on confidence over the other folds. Blocks
/// are shrunk by one right and one wrong answer, so that no value is 0 or 1.
/// @param confidence  one an item; NaN = none
/// @param right       1, 0, or -1 where it is not known; those items get the value by all that are
/// @return NaN where there is no confidence, and everywhere below 20 items that are known. O(n log n).
/// Source: Zadrozny and Elkan 2002, section 3.
std::vector<double> calibrate(const std::vector<double>& confidence, const std::vector<int>& right, std::uint64_t seed);

}  // namespace eido::labelfree
