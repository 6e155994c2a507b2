// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/cknna.h"

#include <cmath>
#include <limits>

namespace eido::align {
namespace {

/// Entry (i, j) of both masked Gram matrices.
struct Entry {
  std::int32_t column;
  double a;
  double b;
};

/// Sparse n x n matrix pair by rows.
class MaskedPair {
 public:
  explicit MaskedPair(std::int64_t n) : m_n(n) {
    m_begin.reserve(static_cast<std::size_t>(n) + 1);
    m_begin.push_back(0);
  }
  void add(const Entry& entry) { m_entries.push_back(entry); }
  void endRow() { m_begin.push_back(m_entries.size()); }

  /// Unbiased HSIC of the two masked matrices (Song et al. 2012, eq. 5) times n (n - 3).
  double hsic() const {
    const auto n = static_cast<double>(m_n);
    const auto size = static_cast<std::size_t>(m_n);
    std::vector<double> columnSumA(size, 0.0);
    double sumA = 0;
    double sumB = 0;
    for (const Entry& e : m_entries) {
      columnSumA[static_cast<std::size_t>(e.column)] += e.a;
      sumA += e.a;
      sumB += e.b;
    }
    double trace = 0;  // sum_ij A_ij B_ji
    double cross = 0;  // 1'AB1
    for (std::size_t i = 0; i < size; ++i) {
      double rowSumB = 0;
      for (std::size_t e = m_begin[i]; e < m_begin[i + 1]; ++e) {
        rowSumB += m_entries[e].b;
        const auto j = static_cast<std::size_t>(m_entries[e].column);
        for (std::size_t f = m_begin[j]; f < m_begin[j + 1]; ++f) {
          if (static_cast<std::size_t>(m_entries[f].column) == i) trace += m_entries[e].a * m_entries[f].b;
        }
      }
      cross += columnSumA[i] * rowSumB;
    }
    return trace + sumA * sumB / ((n - 1) * (n - 2)) - 2 / (n - 2) * cross;
  }

 private:
  std::int64_t m_n;
  std::vector<Entry> m_entries;
  std::vector<std::size_t> m_begin;
};

class CknnaComparison : public Comparison {
 public:
  CknnaComparison(const Representation& a, const Representation& b, std::int64_t k, const Task& task)
      : m_a(a.neighbours(k, false, task)), m_b(b.neighbours(k, false, task)), m_k(k) {
    const double denominator = own(m_a.lists()) * own(m_b.lists());
    m_scale = denominator > 0 ? 1 / std::sqrt(denominator) : std::numeric_limits<double>::quiet_NaN();
  }

  double value(RowOrder order) const override {
    const std::int64_t n = m_a.rows();
    OrderedLists lists(m_b, m_k, order);
    std::vector<std::int32_t> owner(static_cast<std::size_t>(n), -1);
    std::vector<double> product(static_cast<std::size_t>(n));
    MaskedPair masked(n);
    for (std::int64_t i = 0; i < n; ++i) {
      const auto listA = m_a.lists().row(i, m_k);
      for (std::size_t r = 0; r < listA.size(); ++r) {
        owner[static_cast<std::size_t>(listA[r])] = static_cast<std::int32_t>(i);
        product[static_cast<std::size_t>(listA[r])] = m_a.lists().rowValues(i)[r];
      }
      const OrderedLists::Row b = lists.row(i);
      for (std::size_t r = 0; r < b.neighbours.size(); ++r) {
        const std::int32_t j = b.neighbours[r];
        if (owner[static_cast<std::size_t>(j)] == i) masked.add({j, product[static_cast<std::size_t>(j)], b.values[r]});
      }
      masked.endRow();
    }
    return masked.hsic() * m_scale;
  }

 private:
  double own(const Neighbours& lists) const {
    MaskedPair masked(lists.n);
    for (std::int64_t i = 0; i < lists.n; ++i) {
      const auto list = lists.row(i, m_k);
      for (std::size_t r = 0; r < list.size(); ++r) masked.add({list[r], lists.rowValues(i)[r], lists.rowValues(i)[r]});
      masked.endRow();
    }
    return masked.hsic();
  }

  const RankedLists& m_a;
  const RankedLists& m_b;
  std::int64_t m_k;
  double m_scale = 0;
};

}  // namespace

std::unique_ptr<Comparison> prepareCknna(const Representation& a, const Representation& b,
                                         const MeasureOptions& options, const Task& task) {
  return std::make_unique<CknnaComparison>(a, b, options.k, task);
}

}  // namespace eido::align
