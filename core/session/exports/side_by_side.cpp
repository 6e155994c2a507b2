// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>

namespace eido {
namespace {

bool isNumber(const Cell& cell) {
  return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

/// Columns that hold numbers, or nothing, in every row.
bool isNumeric(const Table::Column& column) {
  return std::all_of(column.cells.begin(), column.cells.end(),
                     [](const Cell& cell) { return isNumber(cell) || std::holds_alternative<std::monostate>(cell); }) &&
         std::any_of(column.cells.begin(), column.cells.end(), isNumber);
}

/// The texts of a row: what says which row it is.
std::string nameOf(const Table& table, std::int64_t row) {
  std::string name;
  for (const Table::Column& column : table.columns) {
    const auto* text = std::get_if<std::string>(&column.cells[static_cast<std::size_t>(row)]);
    if (text != nullptr && column.name != "verdict") name += (name.empty() ? "" : ", ") + *text;
  }
  return name;
}

}  // namespace

Table sideBySide(const Table& first, const Table& second) {
  Table table("side_by_side", {"row", "column", "first", "second", "difference"});
  std::vector<std::string> numbers;
  for (const Table::Column& column : first.columns) {
    if (isNumeric(column) && second.find(column.name) >= 0) numbers.push_back(column.name);
  }
  std::map<std::string, std::deque<std::int64_t>> rows;
  for (std::int64_t r = 0; r < second.rows(); ++r) rows[nameOf(second, r)].push_back(r);
  const auto add = [&](const std::string& name, std::int64_t a, std::int64_t b) {
    for (const std::string& column : numbers) {
      const double x = a < 0 ? std::nan("") : first.number(a, column),
                   y = b < 0 ? std::nan("") : second.number(b, column);
      if (std::isnan(x) && std::isnan(y)) continue;
      table.append({name, column, numberCell(x), numberCell(y), numberCell(y - x)});
    }
  };
  for (std::int64_t r = 0; r < first.rows(); ++r) {
    const std::string name = nameOf(first, r);
    const auto match = rows.find(name);
    const bool found = match != rows.end() && !match->second.empty();
    add(name, r, found ? match->second.front() : -1);
    if (found) match->second.pop_front();
  }
  for (const auto& [name, left] : rows) {
    for (const std::int64_t r : left) add(name, -1, r);
  }
  return table;
}

}  // namespace eido
