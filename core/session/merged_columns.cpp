// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/merged_columns.h"

#include <cmath>

#include "core/data/dtype.h"

namespace eido {

void CollectedColumn::append(const void* values, std::int64_t rows, const bool* present) {
  const std::size_t before = m_numbers.size();
  m_numbers.resize(before + static_cast<std::size_t>(rows));
  toDoubles(m_info.dtype, values, static_cast<std::size_t>(rows), m_numbers.data() + before);
  for (std::int64_t r = 0; present != nullptr && r < rows; ++r) {
    if (!present[r]) m_numbers[before + static_cast<std::size_t>(r)] = std::nan("");
  }
}

void CollectedColumn::append(const std::vector<OptionalText>& values) {
  m_texts.insert(m_texts.end(), values.begin(), values.end());
}

void CollectedColumn::resize(std::int64_t samples) {
  if (isNumeric(m_info.kind))
    m_numbers.resize(static_cast<std::size_t>(samples), std::nan(""));
  else
    m_texts.resize(static_cast<std::size_t>(samples));
}

void CollectedColumn::writeTo(ColumnSink& sink) const {
  if (isNumeric(m_info.kind))
    sink.append(m_numbers.data(), std::ssize(m_numbers));
  else
    sink.append(m_texts);
}

std::map<std::string, std::size_t> lastFiles(const std::vector<FilePlan>& files) {
  std::map<std::string, std::size_t> last;
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (const PlannedColumn& column : files[i].columns) {
      if (column.include) last[column.info.name] = i;
    }
  }
  return last;
}

}  // namespace eido
