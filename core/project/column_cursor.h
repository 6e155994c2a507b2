// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/base/json.h"
#include "core/data/column.h"
#include "core/project/project.h"

namespace SQLite {
class Statement;
}

namespace eido {

/// Walks over the rows of one column in the set's order and holds one chunk at a time: several cursors walk side by
/// side in bounded memory. The project must stay as it is meanwhile.
class ColumnCursor {
 public:
  ColumnCursor(const Project& project, const SampleSetInfo& set, ColumnInfo column);
  ~ColumnCursor();
  ColumnCursor(ColumnCursor&&) noexcept;

  const ColumnInfo& column() const { return m_column; }
  /// Goes to the next row (at first to row 0). @return false after the set's last sample.
  /// @throws Error{Damaged} when a chunk is not of the size that it should have.
  bool next();
  /// Whether this row has a value. Samples that were added after the column have none.
  bool has() const { return m_has; }
  /// Numeric columns: the row's `dimension` values as stored. Valid until the next row.
  const char* bytes() const { return m_data + static_cast<std::size_t>(m_place) * m_rowBytes; }
  /// The same as doubles.
  void numbers(std::vector<double>& values) const;
  /// Columns of texts: the row's text; "" where there is none.
  const std::string& text() const;

 private:
  bool load();
  std::string m_path;
  ColumnInfo m_column;
  std::int64_t m_samples;
  std::size_t m_rowBytes;
  std::unique_ptr<SQLite::Statement> m_query;
  Json m_texts;
  const char* m_data = nullptr;
  const unsigned char* m_present = nullptr;
  std::int64_t m_row = -1;
  std::int64_t m_first = 0;  ///< of the chunk
  std::int64_t m_rows = 0;   ///< in the chunk
  std::int64_t m_place = 0;  ///< of the row in the chunk
  bool m_ended = false;      ///< no chunk follows
  bool m_has = false;
};

}  // namespace eido
