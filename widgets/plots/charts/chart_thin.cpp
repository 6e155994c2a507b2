// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart_thin.h"

#include <algorithm>
#include <cmath>

namespace eido {

QList<QPointF> thinned(const QList<QPointF>& line, double left, double right, int columns) {
  const auto before = [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); };
  if (columns < 1 || !(right > left) || line.size() <= 4 * columns || !std::is_sorted(line.begin(), line.end(), before))
    return line;
  auto first = std::lower_bound(line.begin(), line.end(), QPointF(left, 0), before);
  auto last = std::upper_bound(first, line.end(), QPointF(right, 0), before);
  if (first != line.begin()) --first;
  if (last != line.end()) ++last;
  if (last - first <= 4 * columns) return QList<QPointF>(first, last);
  QList<QPointF> kept;
  kept.reserve(4 * columns + 8);
  const auto columnOf = [&](const QPointF& p) { return std::floor((p.x() - left) / (right - left) * columns); };
  while (first != last) {
    const double column = columnOf(*first);
    const auto end = std::find_if(first, last, [&](const QPointF& p) { return columnOf(p) != column; });
    auto [low, high] =
        std::minmax_element(first, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    if (high < low) std::swap(low, high);
    auto taken = last;
    for (const auto p : {first, low, high, std::prev(end)}) {
      if (p != taken) kept << *p;
      taken = p;
    }
    first = end;
  }
  return kept;
}

}  // namespace eido
