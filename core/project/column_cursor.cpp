// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/column_cursor.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/sqlite_errors.h"

namespace eido {

ColumnCursor::ColumnCursor(const Project& project, const SampleSetInfo& set, ColumnInfo column)
    : m_path(project.path()),
      m_column(std::move(column)),
      m_samples(set.samples),
      m_rowBytes(static_cast<std::size_t>(m_column.dimension) * dtypeSize(m_column.dtype)) {
  guarded(m_path, [&] {
    m_query = std::make_unique<SQLite::Statement>(
        project.database(), "SELECT first, rows, present, data FROM chunk WHERE column_id = ? ORDER BY first");
    m_query->bind(1, m_column.id);
  });
}

ColumnCursor::~ColumnCursor() = default;
ColumnCursor::ColumnCursor(ColumnCursor&&) noexcept = default;

bool ColumnCursor::load() {
  return guarded(m_path, [&] {
    if (!m_query->executeStep()) return false;
    const std::int64_t expected = m_first + m_rows;
    m_first = m_query->getColumn(0).getInt64();
    m_rows = m_query->getColumn(1).getInt64();
    const SQLite::Column present = m_query->getColumn(2), data = m_query->getColumn(3);
    m_present = present.isNull() ? nullptr : static_cast<const unsigned char*>(present.getBlob());
    m_data = static_cast<const char*>(data.getBlob());
    const auto bytes = static_cast<std::size_t>(data.getBytes());
    bool sound = m_first == expected && m_rows > 0 && m_first + m_rows <= m_samples &&
                 (present.isNull() || present.getBytes() == (m_rows + 7) / 8);
    if (isNumeric(m_column.kind)) {
      sound = sound && bytes == static_cast<std::size_t>(m_rows) * m_rowBytes;
    } else {
      m_texts = Json::parse(m_data, m_data + bytes, nullptr, false);
      sound = sound && m_texts.is_array() && static_cast<std::int64_t>(m_texts.size()) == m_rows;
    }
    if (!sound)
      throw Error(ErrorKind::Damaged, {.file = m_path,
                                       .place = "column " + m_column.name,
                                       .found = "a chunk of the wrong size at row " + std::to_string(m_first),
                                       .wayOut = "Import the column again."});
    return true;
  });
}

bool ColumnCursor::next() {
  if (++m_row >= m_samples) return false;
  if (!m_ended && m_row >= m_first + m_rows) m_ended = !load();
  m_place = m_row - m_first;
  m_has = !m_ended && (m_present == nullptr || ((m_present[m_place / 8] >> (m_place % 8)) & 1) != 0);
  if (m_has && !isNumeric(m_column.kind)) m_has = m_texts[static_cast<std::size_t>(m_place)].is_string();
  return true;
}

void ColumnCursor::numbers(std::vector<double>& values) const {
  values.resize(static_cast<std::size_t>(m_column.dimension));
  toDoubles(m_column.dtype, bytes(), values.size(), values.data());
}

const std::string& ColumnCursor::text() const {
  static const std::string kNone;
  return m_has ? m_texts[static_cast<std::size_t>(m_place)].get_ref<const std::string&>() : kNone;
}

}  // namespace eido
