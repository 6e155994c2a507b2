// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace eido {

/// The best `keep` values of each of `rows` streams, by (value descending, index ascending). Values arrive in any
/// order; the result does not depend on it. Appends cost O(1) on average: a list is cut back when it holds 2 keep.
template <typename Scalar>
class Candidates {
 public:
  struct Entry {
    Scalar value;
    std::int32_t index;
  };

  Candidates(std::int64_t rows, std::int64_t keep)
      : m_keep(keep),
        m_entries(static_cast<std::size_t>(rows * 2 * keep)),
        m_counts(static_cast<std::size_t>(rows), 0),
        m_thresholds(static_cast<std::size_t>(rows), -std::numeric_limits<Scalar>::infinity()),
        m_lastIndex(static_cast<std::size_t>(rows), std::numeric_limits<std::int32_t>::max()) {}

  /// What a value of each row must reach to be worth an add().
  const Scalar* thresholds() const { return m_thresholds.data(); }

  void add(std::int64_t row, Scalar value, std::int32_t index) {
    const auto r = static_cast<std::size_t>(row);
    if (value < m_thresholds[r] || (value == m_thresholds[r] && index > m_lastIndex[r])) return;
    Entry* entries = m_entries.data() + row * 2 * m_keep;
    entries[m_counts[r]++] = {value, index};
    if (m_counts[r] == 2 * m_keep) cut(row);
  }

  /// Cuts the row to its best `keep` and returns them, unsorted but with the worst last.
  std::span<const Entry> finish(std::int64_t row) {
    const auto r = static_cast<std::size_t>(row);
    Entry* entries = m_entries.data() + row * 2 * m_keep;
    if (m_counts[r] > m_keep)
      cut(row);
    else if (m_counts[r] > 0)
      std::iter_swap(std::max_element(entries, entries + m_counts[r], better), entries + m_counts[r] - 1);
    return {entries, static_cast<std::size_t>(m_counts[r])};
  }

 private:
  static bool better(const Entry& a, const Entry& b) {
    return a.value != b.value ? a.value > b.value : a.index < b.index;
  }

  void cut(std::int64_t row) {
    const auto r = static_cast<std::size_t>(row);
    Entry* entries = m_entries.data() + row * 2 * m_keep;
    std::nth_element(entries, entries + m_keep - 1, entries + m_counts[r], better);
    m_counts[r] = m_keep;
    m_thresholds[r] = entries[m_keep - 1].value;
    m_lastIndex[r] = entries[m_keep - 1].index;
  }

  std::int64_t m_keep;
  std::vector<Entry> m_entries;
  std::vector<std::int64_t> m_counts;
  std::vector<Scalar> m_thresholds;
  std::vector<std::int32_t> m_lastIndex;
};

}  // namespace eido
