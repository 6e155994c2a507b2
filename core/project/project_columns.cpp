// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_columns.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <charconv>
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

void ProjectColumns::eachText(const ColumnInfo& column, const Task& task,
                              const std::function<void(std::int64_t row, const std::string* text)>& visit) const {
  if (isNumeric(column.kind)) {
    const std::vector<double> values = numbers(column, task);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::string text = std::isnan(values[i]) ? std::string() : numberText(values[i]);
      visit(static_cast<std::int64_t>(i), std::isnan(values[i]) ? nullptr : &text);
    }
    return;
  }
  std::int64_t next = 0;
  eachChunk(column, task, [&](const Chunk& chunk) {
    const Json list = Json::parse(static_cast<const char*>(chunk.data),
                                  static_cast<const char*>(chunk.data) + chunk.bytes, nullptr, false);
    if (!list.is_array() || static_cast<std::int64_t>(list.size()) != chunk.rows)
      throw Error(ErrorKind::Damaged, {.file = m_project.path(),
                                       .place = "column " + column.name,
                                       .found = "texts that can't be read at row " + std::to_string(chunk.first)});
    for (const Json& value : list) visit(next++, value.is_string() ? value.get_ptr<const std::string*>() : nullptr);
  });
  // samples that were added after this column
  for (; next < m_set.samples; ++next) visit(next, nullptr);
}

std::vector<OptionalText> ProjectColumns::texts(const ColumnInfo& column, const Task& task) const {
  std::vector<OptionalText> values(static_cast<std::size_t>(m_set.samples));
  eachText(column, task, [&](std::int64_t row, const std::string* text) {
    if (text != nullptr) values[static_cast<std::size_t>(row)] = *text;
  });
  return values;
}

PackedTexts ProjectColumns::packedTexts(const ColumnInfo& column, const Task& task) const {
  PackedTexts texts;
  texts.reserve(m_set.samples, 0);
  eachText(column, task, [&](std::int64_t, const std::string* text) {
    if (text == nullptr)
      texts.appendMissing();
    else
      texts.append(*text);
  });
  return texts;
}

void ProjectColumns::eachKey(const Task& task, const std::function<void(std::string_view key)>& visit) const {
  guarded(m_project.path(), [&] {
    SQLite::Statement query(m_project.database(), "SELECT key FROM sample WHERE set_id = ? ORDER BY position");
    query.bind(1, m_set.id);
    std::int64_t row = 0;
    for (; query.executeStep(); ++row) {
      const SQLite::Column key = query.getColumn(0);
      visit({key.getText(), static_cast<std::size_t>(key.getBytes())});
      if (row % 4096 == 0) task.checkpoint();
    }
    for (; row < m_set.samples; ++row) visit(std::to_string(row));
  });
}

std::vector<std::string> ProjectColumns::keys(const Task& task) const {
  std::vector<std::string> keys;
  keys.reserve(static_cast<std::size_t>(m_set.samples));
  eachKey(task, [&](std::string_view key) { keys.emplace_back(key); });
  return keys;
}

PackedTexts ProjectColumns::packedKeys(const Task& task) const {
  PackedTexts keys;
  keys.reserve(m_set.samples, 0);
  eachKey(task, [&](std::string_view key) { keys.append(key); });
  return keys;
}

void ProjectColumns::chunkOf(const ColumnInfo& column, std::int64_t row,
                             const std::function<void(const Chunk&, std::int64_t place)>& visit) const {
  guarded(m_project.path(), [&] {
    SQLite::Statement query(m_project.database(),
                            "SELECT first, rows, present, data FROM chunk WHERE column_id = ? AND first <= ? "
                            "ORDER BY first DESC LIMIT 1");
    query.bind(1, column.id);
    query.bind(2, row);
    if (!query.executeStep()) return;
    const SQLite::Column present = query.getColumn(2), data = query.getColumn(3);
    Chunk chunk{.first = query.getColumn(0).getInt64(), .rows = query.getColumn(1).getInt64()};
    chunk.data = data.getBlob();
    chunk.bytes = static_cast<std::size_t>(data.getBytes());
    if (!present.isNull()) chunk.present = static_cast<const unsigned char*>(present.getBlob());
    const std::int64_t place = row - chunk.first;
    const bool marked = present.isNull() || present.getBytes() == (chunk.rows + 7) / 8;
    // samples that were added after this column have no chunk
    if (place < chunk.rows && marked && chunk.has(place)) visit(chunk, place);
  });
}

std::vector<float> ProjectColumns::vectorOf(const ColumnInfo& column, std::int64_t row) const {
  std::vector<float> vector;
  chunkOf(column, row, [&](const Chunk& chunk, std::int64_t place) {
    const std::size_t bytes = static_cast<std::size_t>(column.dimension) * dtypeSize(column.dtype);
    if (chunk.bytes < static_cast<std::size_t>(place + 1) * bytes) return;
    vector.resize(static_cast<std::size_t>(column.dimension));
    toFloats(column.dtype, static_cast<const char*>(chunk.data) + static_cast<std::size_t>(place) * bytes,
             vector.size(), vector.data());
  });
  return vector;
}

OptionalText ProjectColumns::textOf(const ColumnInfo& column, std::int64_t row) const {
  OptionalText found;
  chunkOf(column, row, [&](const Chunk& chunk, std::int64_t place) {
    if (isNumeric(column.kind)) {
      double value = std::numeric_limits<double>::quiet_NaN();
      const std::size_t bytes = dtypeSize(column.dtype);
      if (chunk.bytes >= static_cast<std::size_t>(place + 1) * bytes)
        toDoubles(column.dtype, static_cast<const char*>(chunk.data) + static_cast<std::size_t>(place) * bytes, 1,
                  &value);
      if (!std::isnan(value)) found = numberText(value);
      return;
    }
    const Json list = Json::parse(static_cast<const char*>(chunk.data),
                                  static_cast<const char*>(chunk.data) + chunk.bytes, nullptr, false);
    if (list.is_array() && place < static_cast<std::int64_t>(list.size()) &&
        list[static_cast<std::size_t>(place)].is_string())
      found = list[static_cast<std::size_t>(place)].get<std::string>();
  });
  return found;
}

std::string ProjectColumns::keyOf(std::int64_t row) const {
  return guarded(m_project.path(), [&] {
    SQLite::Statement query(m_project.database(), "SELECT key FROM sample WHERE set_id = ? AND position = ?");
    query.bind(1, m_set.id);
    query.bind(2, row);
    return query.executeStep() ? query.getColumn(0).getString() : std::to_string(row);
  });
}

std::int64_t ProjectColumns::rowOf(const std::string& key) const {
  return guarded(m_project.path(), [&]() -> std::int64_t {
    SQLite::Statement query(m_project.database(), "SELECT position FROM sample WHERE set_id = ? AND key = ?");
    query.bind(1, m_set.id);
    query.bind(2, key);
    if (query.executeStep()) return query.getColumn(0).getInt64();
    // sets without keys of their own: the row number is the key
    SQLite::Statement keyed(m_project.database(), "SELECT keyed FROM sample_set WHERE id = ?");
    keyed.bind(1, m_set.id);
    std::int64_t row = -1;
    if (!keyed.executeStep() || keyed.getColumn(0).getInt() != 0) return -1;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), row);
    return error == std::errc() && end == key.data() + key.size() && row >= 0 && row < m_set.samples ? row : -1;
  });
}

}  // namespace eido
