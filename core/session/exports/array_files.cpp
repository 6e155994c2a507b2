// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/exports/array_files.h"

#include <cmath>
#include <optional>

#include "core/base/nan.h"
#include "core/session/exports/array_file_writer.h"

namespace eido {
namespace {

/// A column as an array, or nothing where it holds texts or lists of several lengths.
std::optional<ResultArray> arrayOf(const Table::Column& column) {
  const auto rows = static_cast<std::int64_t>(column.cells.size());
  std::int64_t width = 0;  // of lists; 0 = single numbers
  bool numbers = false;
  for (const Cell& cell : column.cells) {
    if (std::holds_alternative<std::string>(cell)) return std::nullopt;
    if (std::holds_alternative<std::monostate>(cell)) continue;
    const auto* list = std::get_if<std::vector<double>>(&cell);
    if (list == nullptr) {
      numbers = true;
    } else if (width == 0 && !list->empty()) {
      width = static_cast<std::int64_t>(list->size());
    } else if (static_cast<std::int64_t>(list->size()) != width) {
      return std::nullopt;
    }
  }
  if (numbers && width > 0) return std::nullopt;
  ResultArray array{.name = column.name, .shape = {rows}};
  if (width > 0) array.shape.push_back(width);
  const auto each = static_cast<std::size_t>(std::max<std::int64_t>(1, width));
  array.values.reserve(column.cells.size() * each);
  for (const Cell& cell : column.cells) {
    if (const auto* list = std::get_if<std::vector<double>>(&cell))
      array.values.insert(array.values.end(), list->begin(), list->end());
    else if (const auto* truth = std::get_if<bool>(&cell))
      array.values.push_back(*truth ? 1 : 0);
    else if (const auto* whole = std::get_if<std::int64_t>(&cell))
      array.values.push_back(static_cast<double>(*whole));
    else if (const auto* number = std::get_if<double>(&cell))
      array.values.push_back(*number);
    else
      array.values.insert(array.values.end(), each, kNaN);
  }
  // an empty list among others
  if (array.values.size() != column.cells.size() * each) return std::nullopt;
  return array;
}

}  // namespace

void writeArrays(const std::string& path, std::span<const NamedArray> arrays) {
  std::vector<DeclaredArray> declared;
  for (const NamedArray& a : arrays) declared.push_back({a.name, DType::Float64, a.array->shape});
  ArrayFileWriter file(path, std::move(declared));
  for (const NamedArray& a : arrays) file.write(a.array->values.data(), a.array->values.size() * sizeof(double));
  file.commit();
}

std::vector<ResultArray> numericColumns(const Table& table, std::vector<std::string>& leftOut) {
  std::vector<ResultArray> arrays;
  for (const Table::Column& column : table.columns) {
    if (std::optional<ResultArray> array = arrayOf(column))
      arrays.push_back(std::move(*array));
    else
      leftOut.push_back(column.name);
  }
  return arrays;
}

}  // namespace eido
