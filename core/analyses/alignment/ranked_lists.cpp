// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/ranked_lists.h"

#include <algorithm>

namespace eido::align {
namespace {

constexpr std::int64_t kLeastClasses = std::int64_t{1} << 18;  ///< that are kept whatever the size

/// The end of the run of equal values that begins at `first`. Those that differ by rounding alone have an order that
/// follows from their values, and keep it however the rows are permuted.
std::size_t endOfRun(std::span<const double> values, std::size_t first) {
  std::size_t end = first + 1;
  while (end < values.size() && values[first] == values[end]) ++end;
  return end;
}

}  // namespace

template <typename View>
void RankedLists::find(const View& rows, KnnOptions options, const Task& task) {
  m_lists = nearestNeighbours(rows, options, task);
  if (m_lists.tiedRows > 0) {
    m_ties = tieGroups(rows, m_lists, options, std::max(kLeastClasses, 2 * m_lists.n * m_lists.k), task);
    if (!m_ties.complete) {
      options.drawTies = true;
      m_lists = nearestNeighbours(rows, options, task);
    }
  }
  m_runs.assign(static_cast<std::size_t>(m_lists.n), 0);
  for (std::int64_t i = 0; i < m_lists.n && m_ties.complete; ++i) {
    const std::span<const double> values = m_lists.rowValues(i);
    for (std::size_t r = 0; r + 1 < values.size() && m_runs[static_cast<std::size_t>(i)] == 0; ++r)
      m_runs[static_cast<std::size_t>(i)] = static_cast<char>(endOfRun(values, r) > r + 1);
  }
  for (const std::int32_t i : m_lists.tied) m_runs[static_cast<std::size_t>(i)] = m_ties.complete ? 1 : 0;
  forgetUnclaimed();
}

/// Numbers only the classes that tie with some k-th row, so that no list of them is longer than it need be.
void RankedLists::forgetUnclaimed() {
  std::vector<std::int32_t> number(static_cast<std::size_t>(m_ties.classes), -1);
  for (const std::int32_t kind : m_ties.tied) number[static_cast<std::size_t>(kind)] = 0;
  m_ties.classes = 0;
  for (std::int32_t& n : number) n = n == 0 ? m_ties.classes++ : -1;  // ascending as before
  for (std::int32_t& kind : m_ties.classOf) kind = kind < 0 ? -1 : number[static_cast<std::size_t>(kind)];
  for (std::int32_t& kind : m_ties.tied) kind = number[static_cast<std::size_t>(kind)];
}

RankedLists::RankedLists(const MatrixFView& rows, const KnnOptions& options, const Task& task) {
  find(rows, options, task);
}
RankedLists::RankedLists(const MatrixDView& rows, const KnnOptions& options, const Task& task) {
  find(rows, options, task);
}

OrderedLists::OrderedLists(const RankedLists& lists, std::int64_t k, RowOrder order)
    : m_lists(lists), m_k(k), m_order(order), m_inverse(order.size()) {
  if (order.empty()) return;
  m_row.resize(static_cast<std::size_t>(k));
  for (std::size_t i = 0; i < order.size(); ++i)
    m_inverse[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
  const TieGroups& ties = lists.ties();
  if (ties.tied.empty()) return;
  const std::int64_t width = k + 1;  // its own row may be among them
  m_first.resize(static_cast<std::size_t>(ties.classes * width));
  m_counts.assign(static_cast<std::size_t>(ties.classes), 0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::int32_t kind = ties.classOf[static_cast<std::size_t>(order[i])];
    if (kind < 0) continue;
    std::int32_t& count = m_counts[static_cast<std::size_t>(kind)];
    if (count < width) m_first[static_cast<std::size_t>(kind * width + count++)] = static_cast<std::int32_t>(i);
  }
}

OrderedLists::Row OrderedLists::row(std::int64_t i) {
  const Neighbours& lists = m_lists.lists();
  if (m_order.empty()) return {lists.row(i, m_k), lists.rowValues(i).first(static_cast<std::size_t>(m_k))};
  const std::int64_t source = m_order[static_cast<std::size_t>(i)];
  const auto old = lists.row(source, m_k);
  for (std::size_t r = 0; r < old.size(); ++r) m_row[r] = m_inverse[static_cast<std::size_t>(old[r])];
  if (m_lists.hasRuns(source)) {
    sortRuns(source, chooseLast(i, source));
  }
  return {m_row, lists.rowValues(source).first(static_cast<std::size_t>(m_k))};
}

/// Of the rows that have a claim to the last places those that are first in the new order.
/// @return how many places stand before these
std::size_t OrderedLists::chooseLast(std::int64_t i, std::int64_t source) {
  const TieGroups& ties = m_lists.ties();
  const std::span<const double> values = m_lists.lists().rowValues(source);
  const auto last = static_cast<std::size_t>(m_k - 1);
  std::size_t first = last;
  while (first > 0 && values[first - 1] == values[last]) --first;
  const std::size_t places = last + 1 - first;
  const auto target = m_row.begin() + static_cast<std::ptrdiff_t>(first);
  std::span<const std::int32_t> tied;  // what is as near as the k-th
  if (!ties.begin.empty() && values[last] == values.back()) {
    const std::int64_t begin = ties.begin[static_cast<std::size_t>(source)];
    tied = {ties.tied.data() + begin,
            static_cast<std::size_t>(ties.begin[static_cast<std::size_t>(source) + 1] - begin)};
  }
  const std::int64_t width = m_k + 1;
  if (tied.size() == 1) {  // one class, whose rows stand in order
    const std::int32_t* from = m_first.data() + tied[0] * width;
    for (std::size_t r = 0; r < places; ++from) {
      if (*from != i) target[static_cast<std::ptrdiff_t>(r++)] = *from;
    }
    return first;
  }
  m_claims.clear();
  for (const std::int32_t kind : tied) {
    const auto begin = m_first.begin() + kind * width;
    std::copy_if(begin, begin + m_counts[static_cast<std::size_t>(kind)], std::back_inserter(m_claims),
                 [&](std::int32_t j) { return j != i; });
  }
  if (tied.empty()) {  // a tie within a longer list, or none at the last place
    const auto old = m_lists.lists().row(source);
    for (std::size_t r = first, end = endOfRun(values, first); r < end; ++r)
      m_claims.push_back(m_inverse[static_cast<std::size_t>(old[r])]);
  }
  std::partial_sort(m_claims.begin(), m_claims.begin() + static_cast<std::ptrdiff_t>(places), m_claims.end());
  std::copy_n(m_claims.begin(), places, target);
  return first;
}

/// Equals among the first places in the new order.
void OrderedLists::sortRuns(std::int64_t source, std::size_t places) {
  const std::span<const double> values = m_lists.lists().rowValues(source).first(places);
  for (std::size_t first = 0; first < values.size();) {
    const std::size_t end = endOfRun(values, first);
    std::sort(m_row.begin() + static_cast<std::ptrdiff_t>(first), m_row.begin() + static_cast<std::ptrdiff_t>(end));
    first = end;
  }
}

}  // namespace eido::align
