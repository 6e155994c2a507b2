// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_columns.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/project/sqlite_errors.h"

namespace eido {

void ProjectColumns::eachChunk(const ColumnInfo& column, const Task& task,
                               const std::function<void(const Chunk&)>& visit) const {
  guarded(m_project.path(), [&] {
    SQLite::Statement query(m_project.database(),
                            "SELECT first, rows, present, data FROM chunk WHERE column_id = ? ORDER BY first");
    query.bind(1, column.id);
    std::int64_t next = 0;
    while (query.executeStep()) {
      Chunk chunk{.first = query.getColumn(0).getInt64(), .rows = query.getColumn(1).getInt64()};
      const SQLite::Column present = query.getColumn(2);
      const SQLite::Column data = query.getColumn(3);
      chunk.data = data.getBlob();
      chunk.bytes = static_cast<std::size_t>(data.getBytes());
      if (!present.isNull()) chunk.present = static_cast<const unsigned char*>(present.getBlob());
      const bool sized =
          !isNumeric(column.kind) ||
          chunk.bytes == static_cast<std::size_t>(chunk.rows * column.dimension) * dtypeSize(column.dtype);
      const bool marked = present.isNull() || present.getBytes() == (chunk.rows + 7) / 8;
      if (chunk.first != next || chunk.rows <= 0 || chunk.first + chunk.rows > m_set.samples || !sized || !marked)
        throw Error(ErrorKind::Damaged, {.file = m_project.path(),
                                         .place = "column " + column.name,
                                         .found = "a chunk of the wrong size at row " + std::to_string(chunk.first),
                                         .wayOut = "Import the column again."});
      visit(chunk);
      next = chunk.first + chunk.rows;
      task.report("read", next, m_set.samples);
    }
  });
}

VectorData ProjectColumns::vectors(const ColumnInfo& column, const Task& task) const {
  if (column.kind != ColumnKind::Vector)
    throw Error(ErrorKind::Parameter, {.file = m_project.path(),
                                       .place = "column " + column.name,
                                       .found = "a " + std::string(columnKindName(column.kind)) + " column",
                                       .expected = "a vector column"});
  VectorData data;
  data.values = MatrixF::Zero(m_set.samples, column.dimension);
  std::vector<bool> present(static_cast<std::size_t>(m_set.samples), false);
  std::int64_t count = 0;
  eachChunk(column, task, [&](const Chunk& chunk) {
    toFloats(column.dtype, chunk.data, static_cast<std::size_t>(chunk.rows * column.dimension),
             data.values.data() + chunk.first * column.dimension);
    for (std::int64_t i = 0; i < chunk.rows; ++i) {
      if (!chunk.has(i)) continue;
      present[static_cast<std::size_t>(chunk.first + i)] = true;
      ++count;
    }
  });
  if (count < m_set.samples) data.present = std::move(present);
  return data;
}

std::vector<double> ProjectColumns::numbers(const ColumnInfo& column, const Task& task) const {
  if (!isNumeric(column.kind) || column.dimension != 1)
    throw Error(ErrorKind::Parameter, {.file = m_project.path(),
                                       .place = "column " + column.name,
                                       .found = "a " + std::string(columnKindName(column.kind)) + " column",
                                       .expected = "a score or number column"});
  std::vector<double> values(static_cast<std::size_t>(m_set.samples), std::numeric_limits<double>::quiet_NaN());
  eachChunk(column, task, [&](const Chunk& chunk) {
    toDoubles(column.dtype, chunk.data, static_cast<std::size_t>(chunk.rows), values.data() + chunk.first);
    for (std::int64_t i = 0; i < chunk.rows; ++i) {
      if (!chunk.has(i)) values[static_cast<std::size_t>(chunk.first + i)] = std::numeric_limits<double>::quiet_NaN();
    }
  });
  return values;
}

std::vector<OptionalText> ProjectColumns::texts(const ColumnInfo& column, const Task& task) const {
  std::vector<OptionalText> values(static_cast<std::size_t>(m_set.samples));
  if (isNumeric(column.kind)) {
    const std::vector<double> numbersHere = numbers(column, task);
    for (std::size_t i = 0; i < numbersHere.size(); ++i) {
      if (!std::isnan(numbersHere[i])) values[i] = numberText(numbersHere[i]);
    }
    return values;
  }
  eachChunk(column, task, [&](const Chunk& chunk) {
    const Json list = Json::parse(static_cast<const char*>(chunk.data),
                                  static_cast<const char*>(chunk.data) + chunk.bytes, nullptr, false);
    if (!list.is_array() || static_cast<std::int64_t>(list.size()) != chunk.rows)
      throw Error(ErrorKind::Damaged, {.file = m_project.path(),
                                       .place = "column " + column.name,
                                       .found = "texts that can't be read at row " + std::to_string(chunk.first)});
    for (std::int64_t i = 0; i < chunk.rows; ++i) {
      const Json& value = list[static_cast<std::size_t>(i)];
      if (value.is_string()) values[static_cast<std::size_t>(chunk.first + i)] = value.get<std::string>();
    }
  });
  return values;
}

std::vector<std::string> ProjectColumns::keys(const Task& task) const {
  return guarded(m_project.path(), [&] {
    std::vector<std::string> keys;
    keys.reserve(static_cast<std::size_t>(m_set.samples));
    SQLite::Statement query(m_project.database(), "SELECT key FROM sample WHERE set_id = ? ORDER BY position");
    query.bind(1, m_set.id);
    while (query.executeStep()) {
      keys.push_back(query.getColumn(0).getString());
      if (keys.size() % 4096 == 0) task.checkpoint();
    }
    for (auto i = static_cast<std::int64_t>(keys.size()); i < m_set.samples; ++i) keys.push_back(std::to_string(i));
    return keys;
  });
}

}  // namespace eido
