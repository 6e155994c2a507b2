// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/base/nan.h"

namespace eido {
namespace {

std::vector<std::size_t> sortedOrder(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  return order;
}

/// Number of pairs within runs of equal neighbours.
template <typename Equal>
double tiedPairs(std::size_t n, Equal equal) {
  double pairs = 0;
  for (std::size_t begin = 0; begin < n;) {
    std::size_t end = begin + 1;
    while (end < n && equal(end - 1, end)) ++end;
    const auto run = static_cast<double>(end - begin);
    pairs += run * (run - 1) / 2;
    begin = end;
  }
  return pairs;
}

/// Sorts ascending by merging and counts the exchanges of a bubble sort.
double sortCountingSwaps(std::vector<double>& values) {
  std::vector<double> other(values.size());
  const std::size_t n = values.size();
  double swaps = 0;
  for (std::size_t width = 1; width < n; width *= 2) {
    for (std::size_t left = 0; left < n; left += 2 * width) {
      const std::size_t middle = std::min(left + width, n);
      const std::size_t right = std::min(left + 2 * width, n);
      std::size_t i = left;
      std::size_t j = middle;
      for (std::size_t out = left; out < right; ++out) {
        if (i < middle && (j == right || values[i] <= values[j])) {
          other[out] = values[i++];
        } else {
          other[out] = values[j++];
          swaps += static_cast<double>(middle - i);
        }
      }
    }
    values.swap(other);
  }
  return swaps;
}

}  // namespace

std::vector<double> averageRanks(std::span<const double> values) {
  const auto order = sortedOrder(values);
  std::vector<double> ranks(values.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    const double rank = 0.5 * static_cast<double>(begin + 1 + end);
    for (std::size_t i = begin; i < end; ++i) ranks[order[i]] = rank;
    begin = end;
  }
  return ranks;
}

double mean(std::span<const double> values) {
  if (values.empty()) return kNaN;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double standardDeviation(std::span<const double> values) {
  if (values.size() < 2) return kNaN;
  const double centre = mean(values);
  double sum = 0;
  for (const double v : values) sum += (v - centre) * (v - centre);
  return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

double pearson(std::span<const double> x, std::span<const double> y) {
  if (x.size() != y.size() || x.size() < 2) return kNaN;
  const double meanX = mean(x);
  const double meanY = mean(y);
  double xx = 0;
  double yy = 0;
  double xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double dx = x[i] - meanX;
    const double dy = y[i] - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0) || !(yy > 0)) return kNaN;
  return std::clamp(xy / (std::sqrt(xx) * std::sqrt(yy)), -1.0, 1.0);
}

double spearman(std::span<const double> x, std::span<const double> y) {
  return pearson(averageRanks(x), averageRanks(y));
}

double kendallTauB(std::span<const double> x, std::span<const double> y) {
  const std::size_t n = x.size();
  if (n != y.size() || n < 2) return kNaN;
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b]; });
  const double tiedX = tiedPairs(n, [&](std::size_t a, std::size_t b) { return x[order[a]] == x[order[b]]; });
  const double tiedBoth = tiedPairs(
      n, [&](std::size_t a, std::size_t b) { return x[order[a]] == x[order[b]] && y[order[a]] == y[order[b]]; });
  std::vector<double> sorted(n);
  for (std::size_t i = 0; i < n; ++i) sorted[i] = y[order[i]];
  const double discordant = sortCountingSwaps(sorted);
  const double tiedY = tiedPairs(n, [&](std::size_t a, std::size_t b) { return sorted[a] == sorted[b]; });
  const double pairs = static_cast<double>(n) * static_cast<double>(n - 1) / 2;
  if (tiedX == pairs || tiedY == pairs) return kNaN;
  const double difference = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
  return std::clamp(difference / std::sqrt((pairs - tiedX) * (pairs - tiedY)), -1.0, 1.0);
}

double digamma(double x) {
  double sum = 0;
  for (; x < 10; ++x) sum -= 1 / x;
  const double s = 1 / (x * x);  // asymptotic series in Bernoulli's numbers
  return sum + std::log(x) - 0.5 / x -
         s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132 - s * 691.0 / 32760)))));
}

double normalQuantile(double p) {
  double low = -40, high = 40;
  for (int step = 0; step < 200 && low < high; ++step) {
    const double middle = (low + high) / 2;
    (std::erfc(-middle / std::sqrt(2.0)) / 2 < p ? low : high) = middle;
  }
  return (low + high) / 2;
}

namespace {

/// The share of Student's t within +-t, for whole degrees (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
double studentWithin(double t, int degrees) {
  const double angle = std::atan(t / std::sqrt(static_cast<double>(degrees)));
  const double cosine = std::cos(angle);
  const bool odd = degrees % 2 == 1;
  double sum = 0, term = odd ? cosine : 1;
  for (int power = odd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term;
    term *= cosine * cosine * (power + 1) / (power + 2);
  }
  return odd ? 2 / std::numbers::pi * (angle + std::sin(angle) * sum) : std::sin(angle) * sum;
}

}  // namespace

double studentQuantile(double p, double degrees) {
  constexpr double kFew = 30;
  const double z = normalQuantile(p), z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z, v = std::max(1.0, degrees);
  if (v > kFew || v != std::floor(v))
    return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
  const double within = std::abs(2 * p - 1);
  double low = 0, high = 1;
  while (studentWithin(high, static_cast<int>(v)) < within) high *= 2;
  for (int step = 0; step < 200 && low < high; ++step) {
    const double middle = (low + high) / 2;
    if (middle == low || middle == high) break;
    (studentWithin(middle, static_cast<int>(v)) < within ? low : high) = middle;
  }
  return p < 0.5 ? -high : high;
}

Interval meanInterval(std::span<const double> values, double confidence) {
  const double half =
      normalQuantile((1 + confidence) / 2) * standardDeviation(values) / std::sqrt(static_cast<double>(values.size()));
  const double centre = mean(values);
  return {centre - half, centre + half};
}

Interval shareInterval(double hits, double trials, double confidence) {
  if (!(trials > 0)) return {0, 1};
  const double z = normalQuantile((1 + confidence) / 2), p = hits / trials, zz = z * z / trials;
  const double centre = (p + zz / 2) / (1 + zz);
  const double half = z / (1 + zz) * std::sqrt(p * (1 - p) / trials + zz / (4 * trials));
  return {std::clamp(centre - half, 0.0, p), std::clamp(centre + half, p, 1.0)};  // holds p despite rounding
}

Interval meanShareInterval(std::span<const double> values, double trialsEach, double confidence) {
  const auto n = static_cast<double>(values.size());
  if (n < 2) return {0, 1};
  const double share = mean(values);
  const double variance = std::pow(standardDeviation(values), 2);
  const double trials = variance > 0 ? std::clamp(n * share * (1 - share) / variance, n, n * trialsEach) : n;
  const double level = std::erf(studentQuantile((1 + confidence) / 2, n - 1) / std::sqrt(2.0));
  return shareInterval(share * trials, trials, level);
}

Interval differenceInterval(double hitsA, double trialsA, double hitsB, double trialsB, double confidence) {
  const double a = hitsA / trialsA, b = hitsB / trialsB;
  const Interval ofA = shareInterval(hitsA, trialsA, confidence), ofB = shareInterval(hitsB, trialsB, confidence);
  return {a - b - std::hypot(a - ofA.low, ofB.high - b), a - b + std::hypot(ofA.high - a, b - ofB.low)};
}

Interval pairedDifferenceInterval(std::int64_t both, std::int64_t onlyA, std::int64_t onlyB, std::int64_t neither,
                                  double confidence) {
  const auto e = static_cast<double>(both), f = static_cast<double>(onlyA), g = static_cast<double>(onlyB),
             h = static_cast<double>(neither), n = e + f + g + h;
  if (!(n > 0)) return {kNaN, kNaN};
  const double a = (e + f) / n, b = (e + g) / n, product = (e + f) * (g + h) * (e + g) * (f + h);
  const double apart = e * h - f * g, corrected = apart > 0 ? std::max(0.0, apart - n / 2) : apart;
  const double phi = product > 0 ? corrected / std::sqrt(product) : 0;
  const Interval ofA = shareInterval(e + f, n, confidence), ofB = shareInterval(e + g, n, confidence);
  const auto reach = [phi](double x, double y) { return std::sqrt(std::max(0.0, x * x - 2 * phi * x * y + y * y)); };
  return {a - b - reach(a - ofA.low, ofB.high - b), a - b + reach(ofA.high - a, b - ofB.low)};
}

double quantile(std::vector<double> values, double q) {
  if (values.empty()) return kNaN;
  const double position = std::clamp(q, 0.0, 1.0) * static_cast<double>(values.size() - 1);
  const auto low = static_cast<std::size_t>(position);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(low);
  std::nth_element(values.begin(), middle, values.end());
  const double fraction = position - static_cast<double>(low);
  const double below = *middle;
  if (fraction == 0 || low + 1 == values.size()) return below;
  const double above = *std::min_element(middle + 1, values.end());
  // numpy's two-sided interpolation, exact at both ends
  return fraction < 0.5 ? below + (above - below) * fraction : above - (above - below) * (1 - fraction);
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

Interval percentileInterval(std::vector<double> draws, double confidence) {
  const bool undefined =
      draws.empty() || std::any_of(draws.begin(), draws.end(), [](double v) { return std::isnan(v); });
  if (undefined) return {kNaN, kNaN};
  return {quantile(draws, (1 - confidence) / 2), quantile(draws, (1 + confidence) / 2)};
}

Interval expandedInterval(std::vector<double> draws, double confidence, std::int64_t n) {
  if (n < 2) return {kNaN, kNaN};
  const auto units = static_cast<double>(n);
  const double reach = std::sqrt(units / (units - 1)) * studentQuantile((1 + confidence) / 2, units - 1);
  return percentileInterval(std::move(draws), std::erf(reach / std::sqrt(2.0)));
}

Interval pairedShareInterval(std::int64_t onlyA, std::int64_t onlyB, std::int64_t n, double confidence) {
  if (n < 1) return {kNaN, kNaN};
  const double size = static_cast<double>(n) + 2;
  const double a = static_cast<double>(onlyA + 1) / size, b = static_cast<double>(onlyB + 1) / size;
  const double half = normalQuantile((1 + confidence) / 2) * std::sqrt((a + b - (a - b) * (a - b)) / size);
  return {std::max(-1.0, a - b - half), std::min(1.0, a - b + half)};
}

double orderStatistic(std::vector<double> values, std::int64_t rank) {
  if (values.empty()) return kNaN;
  const auto clipped = std::clamp<std::int64_t>(rank, 1, static_cast<std::int64_t>(values.size()));
  const auto place = values.begin() + (clipped - 1);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

namespace {

/// Places of the p-values that are there, ascending.
std::vector<std::size_t> orderOf(std::span<const double> pValues) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < pValues.size(); ++i) {
    if (!std::isnan(pValues[i])) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
  return order;
}

}  // namespace

std::vector<double> benjaminiHochberg(std::span<const double> pValues) {
  const std::vector<std::size_t> order = orderOf(pValues);
  std::vector<double> adjusted(pValues.size(), kNaN);
  double running = 1;
  for (std::size_t r = order.size(); r > 0; --r) {
    running = std::min(running, pValues[order[r - 1]] * static_cast<double>(order.size()) / static_cast<double>(r));
    adjusted[order[r - 1]] = running;
  }
  return adjusted;
}

std::vector<double> holm(std::span<const double> pValues) {
  const std::vector<std::size_t> order = orderOf(pValues);
  std::vector<double> adjusted(pValues.size(), kNaN);
  double running = 0;
  for (std::size_t r = 0; r < order.size(); ++r) {
    running = std::max(running, std::min(1.0, pValues[order[r]] * static_cast<double>(order.size() - r)));
    adjusted[order[r]] = running;
  }
  return adjusted;
}

}  // namespace eido
