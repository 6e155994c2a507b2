// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace eido {

/// One axis of a chart over a range: where its ends and ticks lie, in the units in which it is drawn (logarithms to
/// base 10 where it is logarithmic), and the numbers that people read there.
struct ChartAxis {
  double low = 0, high = 1;
  std::vector<std::pair<double, QString>> ticks = {};
};

/// Ticks of 1, 2 or 5 times a power of ten, about `count` of them, within the range.
ChartAxis linearTicks(double low, double high, int count = 5);
/// The same with ends that lie on ticks.
ChartAxis linearAround(double low, double high, int count = 5);
/// Decades and, where they are few, 2 and 5 times them; linear ticks within a decade. @param low, high  logarithms
ChartAxis logarithmicTicks(double low, double high);

}  // namespace eido
