// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/result.h"

#include "core/base/error.h"

namespace eido {

bool ResultColumn::operator==(const ResultColumn& other) const {
  return !make && !other.make && name == other.name && kind == other.kind && model == other.model &&
         modality == other.modality && dimension == other.dimension && values == other.values &&
         present == other.present && numbers == other.numbers && texts == other.texts && scales == other.scales;
}

void makeColumns(Result& result, std::int64_t samples) {
  for (ResultColumn& column : result.columns) {
    if (!column.make) continue;
    column.values.resize(static_cast<std::size_t>(samples * column.dimension));
    column.make(0, samples, column.values.data());
    column.make = {};
  }
}

void checkMadeColumns(const Result& result, std::int64_t samples) {
  for (const ResultColumn& c : result.columns) {
    const std::size_t wanted = static_cast<std::size_t>(samples), width = static_cast<std::size_t>(c.dimension);
    const std::size_t values = c.kind == ColumnKind::Vector ? c.values.size()
                               : isNumeric(c.kind)          ? c.numbers.size()
                                                            : c.texts.size();
    const bool later = c.make && c.kind == ColumnKind::Vector && values == 0;
    const bool sized =
        c.dimension >= 1 && (later || values == (c.kind == ColumnKind::Vector ? wanted * width : wanted));
    if (c.kind == ColumnKind::Media || !sized || (!c.present.empty() && c.present.size() != wanted))
      throw Error(ErrorKind::Internal, "the column " + c.name + " that the run made has " + std::to_string(values) +
                                           " values for " + std::to_string(samples) + " samples");
  }
}

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
