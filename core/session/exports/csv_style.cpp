// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/csv_style.h"

#include "core/base/text.h"

namespace eido {
namespace {

bool couldBeFormula(std::string_view text) {
  if (text.empty() || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos) return false;
  double number = 0;
  return !parseDouble(text, number);
}

}  // namespace

std::string csvText(std::string_view text, CsvStyle style) {
  if (style == CsvStyle::Spreadsheet && couldBeFormula(text)) return csvField("'" + std::string(text));
  return csvField(text);
}

std::string tableCsv(const Table& table, CsvStyle style) {
  if (style == CsvStyle::Exact) return table.toCsv();
  std::string csv;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    csv += (c > 0 ? "," : "") + csvText(table.columns[c].name, style);
  csv += '\n';
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Cell& cell = table.columns[c].cells[static_cast<std::size_t>(r)];
      const auto* text = std::get_if<std::string>(&cell);
      csv += (c > 0 ? "," : "") + (text != nullptr ? csvText(*text, style) : csvField(cellText(cell)));
    }
    csv += '\n';
  }
  return csv;
}

}  // namespace eido
