// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart_axis.h"

#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr double kMostTicks = 100;
constexpr double kEqual = 1e-12;  ///< of values that differ by no more than rounding

double niceStep(double range, int count) {
  const double raw = range / count, unit = std::pow(10, std::floor(std::log10(raw)));
  return (raw <= 1.0001 * unit ? 1 : raw <= 2.0001 * unit ? 2 : raw <= 5.0001 * unit ? 5 : 10) * unit;
}

/// A tick with the decimals that tell it from its neighbours; very large and very small ones by their digits.
QString tickText(double value, double step) {
  if (std::abs(value) < 1e-9 * step) value = 0;
  if (step >= 1e7 || step < 1e-6) return numberLabel(value, 6);
  const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
  return decimals > 0 ? fixedLabel(value, decimals) : countLabel(std::llround(value));
}

}  // namespace

ChartAxis linearTicks(double low, double high, int count) {
  ChartAxis axis{.low = low, .high = high};
  if (!(high > low)) return axis;
  const double step = niceStep(high - low, count);
  const double first = std::ceil(low / step - 1e-9), last = std::floor(high / step + 1e-9);
  const int more = static_cast<int>(std::clamp(last - first, -1.0, kMostTicks));
  for (int t = 0; t <= more; ++t) axis.ticks.emplace_back((first + t) * step, tickText((first + t) * step, step));
  return axis;
}

ChartAxis linearAround(double low, double high, int count) {
  if (!(high - low > kEqual * std::max(std::abs(low), std::abs(high)))) {  // one value stands in the middle
    const double room = low == 0 ? 1 : 0.5 * std::abs(low);
    low -= room;
    high += room;
  }
  const double step = niceStep(high - low, count);
  return linearTicks(std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, count);
}

ChartAxis logarithmicTicks(double low, double high) {
  if (high - low < 1) {
    // within a decade the ticks of the numbers themselves are read more easily
    ChartAxis axis = linearTicks(std::pow(10, low), std::pow(10, high));
    for (auto& [at, text] : axis.ticks) at = std::log10(at);
    axis.low = low;
    axis.high = high;
    return axis;
  }
  ChartAxis axis{.low = low, .high = high};
  const double decades = high - low;
  const int every = std::max(1, static_cast<int>(std::ceil(decades / 8)));
  const int first = static_cast<int>(std::floor(low / every)) * every;
  for (int d = first; d <= static_cast<int>(std::ceil(high)); d += every) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      const double at = d + std::log10(factor);
      if ((factor != 1 && decades > 3.3) || at < low - 1e-9 || at > high + 1e-9) continue;
      const double value = factor * std::pow(10, d);
      axis.ticks.emplace_back(at, value >= 1 && value < 1e7 ? countLabel(std::llround(value)) : numberLabel(value, 3));
    }
  }
  return axis;
}

}  // namespace eido
