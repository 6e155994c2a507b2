// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/json.h"

namespace eido {

/// One cell of a result table; monostate = missing. Non-finite doubles are stored and shown as missing.
using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<double>>;

/// A number, or an empty cell for one that is not there (NaN).
Cell numberCell(double value);
Json cellJson(const Cell& cell);
Cell cellFromJson(const Json& value);
/// The cell as a CSV field without quoting: "" for missing, shortest round-trip numbers, true/false,
/// lists in brackets.
std::string cellText(const Cell& cell);

/// A result table, column by column: every column has `rows()` cells.
struct Table {
  struct Column {
    std::string name;
    std::vector<Cell> cells;
    bool operator==(const Column&) const = default;
  };

  std::string name;
  std::vector<Column> columns;

  Table() = default;
  Table(std::string tableName, const std::vector<std::string>& columnNames);

  std::int64_t rows() const { return columns.empty() ? 0 : static_cast<std::int64_t>(columns.front().cells.size()); }
  /// Appends one row; `cells` has one entry per column.
  void append(std::vector<Cell> cells);
  /// Index of the column, or -1.
  int find(std::string_view column) const;
  const Cell& at(std::int64_t row, std::string_view column) const;
  /// The number in a cell, NaN for missing or text.
  double number(std::int64_t row, std::string_view column) const;
  std::string text(std::int64_t row, std::string_view column) const { return cellText(at(row, column)); }

  /// {"columns": [...], "rows": [[...]]}
  Json toJson() const;
  /// RFC 4180, header first, '\n' line ends.
  std::string toCsv() const;
  bool operator==(const Table&) const = default;
};

/// One field of a CSV line, quoted where RFC 4180 asks for it.
std::string csvField(std::string_view text);

}  // namespace eido
