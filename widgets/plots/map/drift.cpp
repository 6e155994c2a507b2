// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/drift.h"

#include <QLineF>
#include <algorithm>

#include "core/base/random.h"

namespace eido {

Drift driftBetween(const MapPoints& from, const MapPoints& to, const SampleBits* selected) {
  constexpr int kPermutations = 3;
  std::vector<QPointF> a, b;
  for (std::int64_t p = 0; p < to.count(); ++p) {
    const std::int64_t row = to.rows()[static_cast<std::size_t>(p)];
    if (!from.has(row) || (selected != nullptr && !selected->test(row))) continue;
    a.push_back(from.position(row));
    b.push_back(to.position(row));
  }
  Drift drift{.samples = static_cast<std::int64_t>(a.size())};
  if (a.empty()) return drift;
  const auto count = static_cast<double>(a.size());
  std::vector<double> lengths;
  for (std::size_t i = 0; i < a.size(); ++i) lengths.push_back(QLineF(a[i], b[i]).length());
  for (const double length : lengths) drift.mean += length / count;
  Rng rng(0);
  for (int p = 0; p < kPermutations; ++p) {
    for (std::size_t i = b.size(); i > 1; --i) std::swap(b[i - 1], b[rng.below(i)]);
    for (std::size_t i = 0; i < a.size(); ++i) drift.chance += QLineF(a[i], b[i]).length() / count / kPermutations;
  }
  const auto far = lengths.begin() + static_cast<std::ptrdiff_t>(0.95 * (count - 1));
  std::nth_element(lengths.begin(), far, lengths.end());
  drift.far = *far;
  return drift;
}

}  // namespace eido
