// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace eido {

/// 1-based ranks, ascending; equal values share the mean of their ranks. O(n log n). NaN is not allowed.
std::vector<double> averageRanks(std::span<const double> values);

/// Pearson correlation of two lists of equal length; NaN if one is constant or shorter than 2. Two passes.
double pearson(std::span<const double> x, std::span<const double> y);

/// Spearman correlation: Pearson of average ranks.
double spearman(std::span<const double> x, std::span<const double> y);

/// Kendall's tau-b, O(n log n) (Knight 1966); NaN if one list is constant or shorter than 2.
double kendallTauB(std::span<const double> x, std::span<const double> y);

double mean(std::span<const double> values);
/// Standard deviation with n - 1; NaN for fewer than two values.
double standardDeviation(std::span<const double> values);

/// A value between two limits.
struct Interval {
  double low;
  double high;
};

/// The derivative of log gamma at x > 0, to 14 digits.
double digamma(double x);

/// The standard normal quantile of p in (0, 1), to full double precision (bisection on erfc).
double normalQuantile(double p);
/// Student's quantile of p in (0, 1): exact for up to 30 whole degrees, above by the expansion around the normal one
/// (Hill 1970, first terms) to six digits.
double studentQuantile(double p, double degrees);
/// Normal interval of the mean of independent values: mean +- z s / sqrt(n), s with n - 1; NaN for fewer than two.
Interval meanInterval(std::span<const double> values, double confidence);
/// Wilson's interval of a share of `hits` among `trials` (Wilson 1927); [0, 1] for no trials.
Interval shareInterval(double hits, double trials, double confidence);

/// Interval of the mean of values in [0, 1]: Wilson's for as many trials as a share would need for their variance (no
/// fewer than there are values, no more than `trialsEach` for each), with Student's quantile: few values tell their
/// variance badly. [0, 1] for fewer than two.
Interval meanShareInterval(std::span<const double> values, double trialsEach, double confidence);
/// Interval of the difference of two independent shares, a - b, from their Wilson intervals (Newcombe 1998, method 10).
Interval differenceInterval(double hitsA, double trialsA, double hitsB, double trialsB, double confidence);
/// Interval of the difference of two shares of the same items, a - b, from their Wilson intervals and their correlation
/// with a continuity correction (Newcombe 1998, paired, method 10). NaN for no items.
Interval pairedDifferenceInterval(std::int64_t both, std::int64_t onlyA, std::int64_t onlyB, std::int64_t neither,
                                  double confidence);

/// The q-quantile (q in [0, 1]) with linear interpolation between order statistics, as numpy.quantile does by
/// default; NaN for an empty list. Reorders its copy: O(n).
double quantile(std::vector<double> values, double q);
double median(std::vector<double> values);
/// Percentile interval of resampled values (linear interpolation); NaN if there are none or one is not a number.
Interval percentileInterval(std::vector<double> draws, double confidence);

/// As percentileInterval, for draws of n units: wider by what a percentile bootstrap of few units lacks, the level of
/// each end being that of Student's t over n - 1 degrees, stretched by sqrt(n / (n - 1)) (Hesterberg 2015, expanded
/// percentile interval). NaN for n < 2.
Interval expandedInterval(std::vector<double> draws, double confidence, std::int64_t n);

/// Interval of the difference of two shares of the same n items, of which `onlyA` and `onlyB` are discordant: adjusted
/// Wald, (onlyA - onlyB) / (n + 2) with one item added to each discordant count (Bonett and Price 2012). Within [-1,
/// 1].
Interval pairedShareInterval(std::int64_t onlyA, std::int64_t onlyB, std::int64_t n, double confidence);

/// The rank-th smallest value, 1-based, rank clipped to [1, n]. O(n).
double orderStatistic(std::vector<double> values, std::int64_t rank);

/// Adjusted p-values of Benjamini and Hochberg 1995 (step up, at most 1), in the order given. NaN entries stay NaN
/// and are not counted.
std::vector<double> benjaminiHochberg(std::span<const double> pValues);
/// Adjusted p-values of Holm 1979 (step down), under the same rules.
std::vector<double> holm(std::span<const double> pValues);

}  // namespace eido
