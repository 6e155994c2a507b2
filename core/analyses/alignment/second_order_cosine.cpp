// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/second_order_cosine.h"

#include <cmath>

#include "core/math/statistics.h"

namespace eido::align {
namespace {

class SecondOrderComparison : public Comparison {
 public:
  SecondOrderComparison(const Representation& a, const Representation& b, std::int64_t k, const Task& task)
      : m_a(a),
        m_b(b),
        m_listsA(a.neighbours(k, true, task)),
        m_listsB(b.neighbours(k, true, task)),
        m_k(k),
        m_task(task.quiet(1)) {}

  std::vector<double> perSample(RowOrder order) const override {
    const std::int64_t n = m_a.rows();
    std::vector<double> values(static_cast<std::size_t>(n));
    OrderedLists lists(m_listsB, m_k, order);
    const auto place = [&](std::int64_t i) { return order.empty() ? i : order[static_cast<std::size_t>(i)]; };
    std::vector<std::int32_t> owner(static_cast<std::size_t>(n), -1);
    for (std::int64_t i = 0; i < n; ++i) {
      if (i % 256 == 0) m_task.checkpoint();
      double aa = 0;
      double bb = 0;
      double ab = 0;
      const auto add = [&](double cosineA, double cosineB) {
        const double distanceA = 1 - cosineA;
        const double distanceB = 1 - cosineB;
        aa += distanceA * distanceA;
        bb += distanceB * distanceB;
        ab += distanceA * distanceB;
      };
      const auto listA = m_listsA.lists().row(i, m_k);
      const auto cosinesA = m_listsA.lists().rowValues(i);
      for (std::size_t r = 0; r < listA.size(); ++r) {
        owner[static_cast<std::size_t>(listA[r])] = static_cast<std::int32_t>(i);
        add(cosinesA[r], m_b.cosine(place(i), place(listA[r])));
      }
      const OrderedLists::Row b = lists.row(i);
      for (std::size_t r = 0; r < b.neighbours.size(); ++r) {
        const std::int32_t j = b.neighbours[r];
        if (owner[static_cast<std::size_t>(j)] != i) add(m_a.cosine(i, j), b.values[r]);
      }
      values[static_cast<std::size_t>(i)] = ab / (std::sqrt(aa) * std::sqrt(bb));
    }
    return values;
  }

  double value(RowOrder order) const override { return mean(perSample(order)); }

 private:
  const Representation& m_a;
  const Representation& m_b;
  const RankedLists& m_listsA;
  const RankedLists& m_listsB;
  std::int64_t m_k;
  Task m_task;
};

}  // namespace

std::unique_ptr<Comparison> prepareSecondOrderCosine(const Representation& a, const Representation& b,
                                                     const MeasureOptions& options, const Task& task) {
  return std::make_unique<SecondOrderComparison>(a, b, options.k, task);
}

}  // namespace eido::align
