// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/result.h"

namespace eido {

void renameMadeColumns(Result& result, const std::map<std::string, std::string>& names) {
  if (names.empty()) return;
  const auto now = [&](const std::string& name) {
    const auto found = names.find(name);
    return found == names.end() ? name : found->second;
  };
  if (const auto column = result.scalars.find("column"); column != result.scalars.end() && column->is_string())
    *column = now(column->get<std::string>());
  for (Table& table : result.tables) {
    for (Table::Column& column : table.columns) {
      if (column.name != "column") continue;
      for (Cell& cell : column.cells) {
        if (auto* text = std::get_if<std::string>(&cell)) *text = now(*text);
      }
    }
  }
}

}  // namespace eido
