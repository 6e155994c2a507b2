// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace eido {

// Exact tests of counts. Two-sided p-values.

/// Fisher's test of a 2 x 2 table: P of a table at most as likely as the one given, with all its sums fixed.
/// O(smallest sum).
double fisherExact(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d);

/// The share of the permutations of two groups among their rows of which the difference of both shares of hits is at
/// least as large, either way, as that of hitsA of a rows and hitsB of b. O(smallest sum).
double permutedDifference(std::int64_t hitsA, std::int64_t a, std::int64_t hitsB, std::int64_t b);

/// McNemar's exact test of paired 0/1 outcomes: twice the binomial tail of the smaller of the two discordant counts,
/// at most 1; 1 where there are none. O(smaller count).
/// Source: McNemar 1947; the sign test on the discordant pairs.
double mcnemarExact(std::int64_t onlyFirst, std::int64_t onlySecond);

}  // namespace eido
