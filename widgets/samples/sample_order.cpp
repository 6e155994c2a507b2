// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_order.h"

#include <algorithm>
#include <cmath>

namespace eido {
namespace {

/// Thrown out of a comparison when nobody waits for the order any more.
struct Stopped {};

template <typename Less>
void sortRows(std::vector<std::int32_t>& rows, const std::function<bool()>& stopped, Less less) {
  std::int64_t compared = 0;
  std::stable_sort(rows.begin(), rows.end(), [&](std::int32_t a, std::int32_t b) {
    if ((++compared & 0xffff) == 0 && stopped && stopped()) throw Stopped{};
    return less(static_cast<std::size_t>(a), static_cast<std::size_t>(b));
  });
}

}  // namespace

std::vector<std::int32_t> orderSamples(std::int64_t samples, const SampleOrder& order,
                                       const std::function<bool()>& stopped) {
  std::vector<std::int32_t> rows;
  if (order.shown) {
    rows = order.shown->rows();
  } else {
    rows.resize(static_cast<std::size_t>(samples));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::int32_t>(i);
  }
  const bool down = order.descending;
  try {
    if (order.numbers) {
      const std::vector<double>& v = *order.numbers;
      sortRows(rows, stopped, [&](std::size_t a, std::size_t b) {
        const bool noA = std::isnan(v[a]), noB = std::isnan(v[b]);
        if (noA || noB) return !noA && noB;
        return down ? v[b] < v[a] : v[a] < v[b];
      });
    } else if (order.texts) {
      const PackedTexts& t = *order.texts;
      sortRows(rows, stopped, [&](std::size_t a, std::size_t b) {
        const auto i = static_cast<std::int64_t>(a), j = static_cast<std::int64_t>(b);
        const bool noA = t.missing(i), noB = t.missing(j);
        if (noA || noB) return !noA && noB;
        return down ? t.at(j) < t.at(i) : t.at(i) < t.at(j);
      });
    }
  } catch (const Stopped&) {
    return {};
  }
  return rows;
}

}  // namespace eido
