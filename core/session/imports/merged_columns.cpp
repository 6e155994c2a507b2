// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/merged_columns.h"

#include <cmath>
#include <memory>

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
  if (!isNumeric(m_info.kind)) return sink.append(m_texts);
  const std::unique_ptr<bool[]> present = std::make_unique<bool[]>(m_numbers.size());
  bool all = true;
  for (std::size_t i = 0; i < m_numbers.size(); ++i) {
    present[i] = !std::isnan(m_numbers[i]);
    all = all && present[i];
  }
  sink.append(m_numbers.data(), std::ssize(m_numbers), all ? nullptr : present.get());
}

std::size_t CollectedColumn::bytes() const {
  std::size_t bytes = m_numbers.size() * sizeof(double) + m_texts.size() * sizeof(OptionalText);
  for (const OptionalText& text : m_texts) bytes += text ? text->size() : 0;
  return bytes;
}

std::map<std::string, ColumnPlace> lastColumns(const std::vector<FilePlan>& files) {
  std::map<std::string, ColumnPlace> last;
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t c = 0; c < files[i].columns.size(); ++c) {
      if (files[i].columns[c].include) last[files[i].columns[c].info.name] = {i, c};
    }
  }
  return last;
}

}  // namespace eido
