// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of columns, and what a window remembers.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <numeric>

#include "core/base/sha256.h"
#include "core/project/import_transaction.h"
#include "core/project/project.h"
#include "core/project/sqlite_errors.h"

namespace eido {

void Project::editColumn(std::int64_t id, const ColumnInfo& now) {
  guarded(m_path, [&] {
    SQLite::Statement before(*m_database, "SELECT set_id, kind FROM data_column WHERE id = ? AND deleted IS NULL");
    before.bind(1, id);
    if (!before.executeStep())
      throw Error(ErrorKind::NotFound, {.what = "the column is no longer there", .file = m_path});
    const ColumnKind kind = columnKindFromName(before.getColumn(1).getString());
    const bool alike =
        isNumeric(kind) == isNumeric(now.kind) && (kind == ColumnKind::Vector) == (now.kind == ColumnKind::Vector);
    if (!alike)
      throw Error(ErrorKind::Parameter, {.file = m_path,
                                         .found = "a " + std::string(columnKindName(kind)) + " column",
                                         .expected = "one that can be read as " + std::string(columnKindName(now.kind)),
                                         .wayOut = "Import it again with --as."});
    if (now.name.empty()) throw Error(ErrorKind::Parameter, {.what = "a column needs a name", .file = m_path});
    SQLite::Statement taken(*m_database, "SELECT 1 FROM data_column WHERE set_id = ? AND name = ? AND id <> ?");
    taken.bind(1, before.getColumn(0).getInt64());
    taken.bind(2, now.name);
    taken.bind(3, id);
    if (taken.executeStep())
      throw Error(ErrorKind::Exists, {.what = "there is already a column \"" + now.name + "\"", .file = m_path});
    SQLite::Statement update(
        *m_database,
        "UPDATE data_column SET name = ?, kind = ?, model = ?, layer = ?, modality = ?, scales_json = ? WHERE id = ?");
    update.bind(1, now.name);
    update.bind(2, std::string(columnKindName(now.kind)));
    update.bind(3, now.model);
    update.bind(4, now.layer);
    update.bind(5, now.modality);
    update.bind(6, scalesText(now.scales));
    update.bind(7, id);
    update.exec();
  });
}

namespace {

/// Changes texts of a column, each of its chunks once. @return what they were, in the order of `texts`
std::vector<SampleText> changeChunks(SQLite::Database& database, std::int64_t column,
                                     const std::vector<SampleText>& texts) {
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return texts[a].row < texts[b].row; });
  std::vector<SampleText> before(texts.size());
  for (std::size_t next = 0; next < order.size();) {
    SQLite::Statement find(
        database, "SELECT first, rows, data FROM chunk WHERE column_id = ? AND first <= ? AND first + rows > ?");
    find.bind(1, column);
    find.bind(2, texts[order[next]].row);
    find.bind(3, texts[order[next]].row);
    if (!find.executeStep()) throw Error(ErrorKind::NotFound, "the sample is no longer there");
    const std::int64_t first = find.getColumn(0).getInt64(), end = first + find.getColumn(1).getInt64();
    Json values = Json::parse(find.getColumn(2).getString());
    for (; next < order.size() && texts[order[next]].row < end; ++next) {
      const SampleText& text = texts[order[next]];
      Json& value = values.at(static_cast<std::size_t>(text.row - first));
      before[order[next]] = {text.row, value.is_string() ? OptionalText(value.get<std::string>()) : OptionalText()};
      value = text.text ? Json(*text.text) : Json(nullptr);
    }
    SQLite::Statement write(database, "UPDATE chunk SET data = ? WHERE column_id = ? AND first = ?");
    const std::string bytes = jsonText(values);
    write.bind(1, bytes.data(), static_cast<int>(bytes.size()));
    write.bind(2, column);
    write.bind(3, first);
    write.exec();
  }
  return before;
}

/// Counts and hashes a text column anew, as it was when it was written.
void describeAnew(SQLite::Database& database, const ColumnInfo& column) {
  Sha256 hash = columnHash(column);
  std::int64_t missing = 0;
  SQLite::Statement chunks(database, "SELECT data FROM chunk WHERE column_id = ? ORDER BY first");
  chunks.bind(1, column.id);
  while (chunks.executeStep()) {
    const std::string data = chunks.getColumn(0).getString();
    hash.add(data);
    for (const Json& value : Json::parse(data)) missing += value.is_null() ? 1 : 0;
  }
  SQLite::Statement update(database, "UPDATE data_column SET hash = ?, missing = ? WHERE id = ?");
  update.bind(1, hash.finish());
  update.bind(2, missing);
  update.bind(3, column.id);
  update.exec();
}

}  // namespace

std::vector<SampleText> Project::setTexts(std::string_view setName, const std::string& name,
                                          const std::vector<SampleText>& texts, ColumnKind kind) {
  requireWritable();
  return guarded(m_path, [&] {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    const SampleSetInfo info = set(setName);
    const ColumnInfo* there = info.find(name);
    const auto isText = [](ColumnKind k) { return k == ColumnKind::Category || k == ColumnKind::Text; };
    const bool alike = there == nullptr || there->kind == kind || (isText(there->kind) && isText(kind));
    if (!alike)
      throw Error(ErrorKind::Parameter,
                  {.file = m_path,
                   .found = "a " + std::string(columnKindName(there->kind)) + " column \"" + name + "\"",
                   .expected = "a " + std::string(columnKindName(kind)) + " column",
                   .wayOut = "Give that column another name."});
    ColumnInfo column;
    if (there == nullptr) {
      ColumnWriter writer(*this, 0, info.id, {.name = name, .kind = kind});
      writer.append(std::vector<OptionalText>(static_cast<std::size_t>(info.samples)));
      column = writer.finish();
    } else {
      column = *there;
    }
    std::vector<SampleText> before = changeChunks(*m_database, column.id, texts);
    describeAnew(*m_database, column);
    transaction.commit();
    return before;
  });
}

void Project::renameColumn(std::string_view setName, std::string_view from, const std::string& to) {
  const SampleSetInfo info = set(setName);
  const ColumnInfo* column = info.find(from);
  if (column == nullptr)
    throw Error(ErrorKind::NotFound, {.file = m_path, .found = "no column \"" + std::string(from) + "\""});
  ColumnInfo renamed = *column;
  renamed.name = to;
  editColumn(column->id, renamed);
}

Json Project::view(const std::string& name) const {
  return guarded(m_path, [&]() -> Json {
    SQLite::Statement query(*m_database, "SELECT state_json FROM view_state WHERE name = ?");
    query.bind(1, name);
    if (!query.executeStep()) return nullptr;
    // what a window remembered is never worth refusing a project for
    const Json state = Json::parse(query.getColumn(0).getString(), nullptr, false);
    return state.is_discarded() ? Json(nullptr) : state;
  });
}

void Project::saveView(const std::string& name, const Json& state) {
  guarded(m_path, [&] {
    SQLite::Statement write(*m_database, "INSERT OR REPLACE INTO view_state (name, state_json) VALUES (?, ?)");
    write.bind(1, name);
    write.bind(2, jsonText(state));
    write.exec();
  });
}

}  // namespace eido
