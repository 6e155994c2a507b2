// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// What a cell sorts by: its group first, then its number or text.
struct SortKey {
  int group = 2;  // 0 number, 1 text, 2 missing
  double number = 0;
  const std::string* text = nullptr;
};

SortKey keyOf(const Cell& cell) {
  if (const auto* d = std::get_if<double>(&cell)) return std::isfinite(*d) ? SortKey{0, *d} : SortKey{};
  if (const auto* i = std::get_if<std::int64_t>(&cell)) return {0, static_cast<double>(*i)};
  if (const auto* b = std::get_if<bool>(&cell)) return {0, *b ? 1.0 : 0.0};
  if (const auto* t = std::get_if<std::string>(&cell)) return {1, 0, t};
  return {};
}

int compared(const SortKey& a, const SortKey& b) {
  if (a.group == 1) {
    const int c = a.text->compare(*b.text);
    return c < 0 ? -1 : c > 0 ? 1 : 0;
  }
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

}  // namespace

std::vector<std::int32_t> orderRows(const Table& table, const TableOrder& order, const std::function<bool()>& stopped) {
  const auto rows = static_cast<std::int32_t>(table.rows());
  std::vector<std::int32_t> shown;
  shown.reserve(static_cast<std::size_t>(rows));
  for (std::int32_t r = 0; r < rows; ++r) {
    if ((r & 1023) == 0 && stopped && stopped()) return {};
    bool fits = order.filter.isEmpty();
    for (std::size_t c = 0; !fits && c < table.columns.size(); ++c) {
      const Cell& cell = table.columns[c].cells[static_cast<std::size_t>(r)];
      fits = toQt(cellText(cell)).contains(order.filter, Qt::CaseInsensitive);
    }
    if (fits) shown.push_back(r);
  }
  if (order.column < 0 || order.column >= static_cast<int>(table.columns.size())) return shown;
  const std::vector<Cell>& cells = table.columns[static_cast<std::size_t>(order.column)].cells;
  std::vector<SortKey> keys;
  keys.reserve(cells.size());
  for (const Cell& cell : cells) keys.push_back(keyOf(cell));
  if (stopped && stopped()) return {};
  std::stable_sort(shown.begin(), shown.end(), [&](std::int32_t a, std::int32_t b) {
    const SortKey& x = keys[static_cast<std::size_t>(a)];
    const SortKey& y = keys[static_cast<std::size_t>(b)];
    if (x.group != y.group)
      return x.group == 2 || y.group == 2 ? x.group < y.group : (x.group < y.group) != order.descending;
    const int c = x.group == 2 ? 0 : compared(x, y);
    return order.descending ? c > 0 : c < 0;
  });
  return shown;
}

}  // namespace eido
