// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table.h"

#include <cmath>
#include <limits>
#include <utility>

#include "core/base/text.h"

namespace eido {

Cell numberCell(double value) { return std::isnan(value) ? Cell() : Cell(value); }

Json cellJson(const Cell& cell) {
  return std::visit(
      [](const auto& v) -> Json {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, std::monostate>)
          return nullptr;
        else if constexpr (std::is_same_v<T, double>)
          return jsonNumber(v);
        else if constexpr (std::is_same_v<T, std::vector<double>>) {
          Json list = Json::array();
          for (const double number : v) list.push_back(jsonNumber(number));
          return list;
        } else
          return v;
      },
      cell);
}

Cell cellFromJson(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number()) return value.get<double>();
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    std::vector<double> list;
    for (const Json& number : value)
      list.push_back(number.is_number() ? number.get<double>() : std::numeric_limits<double>::quiet_NaN());
    return list;
  }
  return std::monostate{};
}

std::string cellText(const Cell& cell) {
  return std::visit(
      [](const auto& v) -> std::string {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, std::monostate>)
          return {};
        else if constexpr (std::is_same_v<T, bool>)
          return v ? "true" : "false";
        else if constexpr (std::is_same_v<T, std::int64_t>)
          return std::to_string(v);
        else if constexpr (std::is_same_v<T, double>)
          return std::isfinite(v) ? numberText(v) : std::string{};
        else if constexpr (std::is_same_v<T, std::vector<double>>) {
          std::string list;
          for (const double number : v) list += (list.empty() ? "[" : ", ") + numberText(number);
          return list.empty() ? "[]" : list + "]";
        } else
          return v;
      },
      cell);
}

Table::Table(std::string tableName, const std::vector<std::string>& columnNames) : name(std::move(tableName)) {
  columns.reserve(columnNames.size());
  for (const std::string& n : columnNames) columns.push_back({n, {}});
}

void Table::append(std::vector<Cell> cells) {
  if (cells.size() != columns.size())
    throw Error(ErrorKind::Internal, "table " + name + ": a row of " + std::to_string(cells.size()) + " cells for " +
                                         std::to_string(columns.size()) + " columns");
  for (std::size_t c = 0; c < cells.size(); ++c) columns[c].cells.push_back(std::move(cells[c]));
}

int Table::find(std::string_view column) const {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].name == column) return static_cast<int>(c);
  }
  return -1;
}

const Cell& Table::at(std::int64_t row, std::string_view column) const {
  const int c = find(column);
  if (c < 0) throw Error(ErrorKind::Internal, "table " + name + " has no column " + std::string(column));
  return columns[static_cast<std::size_t>(c)].cells.at(static_cast<std::size_t>(row));
}

double Table::number(std::int64_t row, std::string_view column) const {
  const Cell& cell = at(row, column);
  if (const auto* d = std::get_if<double>(&cell)) return *d;
  if (const auto* i = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*i);
  return std::numeric_limits<double>::quiet_NaN();
}

Json Table::toJson() const {
  Json names = Json::array();
  for (const Column& c : columns) names.push_back(c.name);
  Json lines = Json::array();
  for (std::int64_t r = 0; r < rows(); ++r) {
    Json line = Json::array();
    for (const Column& c : columns) line.push_back(cellJson(c.cells[static_cast<std::size_t>(r)]));
    lines.push_back(std::move(line));
  }
  return {{"columns", std::move(names)}, {"rows", std::move(lines)}};
}

std::string csvField(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string Table::toCsv() const {
  std::string text;
  for (std::size_t c = 0; c < columns.size(); ++c) text += (c > 0 ? "," : "") + csvField(columns[c].name);
  text += '\n';
  for (std::int64_t r = 0; r < rows(); ++r) {
    for (std::size_t c = 0; c < columns.size(); ++c)
      text += (c > 0 ? "," : "") + csvField(cellText(columns[c].cells[static_cast<std::size_t>(r)]));
    text += '\n';
  }
  return text;
}

}  // namespace eido
