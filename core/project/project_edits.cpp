// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of columns, and what a window remembers.
#include <SQLiteCpp/SQLiteCpp.h>

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
        *m_database, "UPDATE data_column SET name = ?, kind = ?, model = ?, layer = ?, modality = ? WHERE id = ?");
    update.bind(1, now.name);
    update.bind(2, std::string(columnKindName(now.kind)));
    update.bind(3, now.model);
    update.bind(4, now.layer);
    update.bind(5, now.modality);
    update.bind(6, id);
    update.exec();
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
