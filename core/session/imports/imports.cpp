// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/imports/imports.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

#include "core/project/sqlite_errors.h"

namespace eido {

std::vector<StoredImport> importsOf(const Project& project, const SampleSetInfo& set) {
  return guarded(project.path(), [&] {
    std::vector<StoredImport> imports;
    std::map<std::int64_t, std::size_t> places;
    SQLite::Statement query(project.database(),
                            "SELECT id, file, format, bytes, sha256, options_json, warnings_json FROM import "
                            "WHERE json_extract(options_json, '$.set_id') = ?1 "
                            "OR id IN (SELECT import_id FROM data_column WHERE set_id = ?1 AND deleted IS NULL) "
                            "ORDER BY id");
    query.bind(1, set.id);
    while (query.executeStep()) {
      places.emplace(query.getColumn(0).getInt64(), imports.size());
      imports.push_back({.id = query.getColumn(0).getInt64(),
                         .record = {.file = query.getColumn(1).getString(),
                                    .format = query.getColumn(2).getString(),
                                    .bytes = query.getColumn(3).getInt64(),
                                    .sha256 = query.getColumn(4).getString(),
                                    .options = Json::parse(query.getColumn(5).getString()),
                                    .warnings = warningsFromJson(Json::parse(query.getColumn(6).getString()))},
                         .columns = {}});
    }
    SQLite::Statement columns(project.database(),
                              "SELECT import_id, name FROM data_column WHERE set_id = ? AND deleted IS NULL "
                              "AND import_id IS NOT NULL ORDER BY id");
    columns.bind(1, set.id);
    while (columns.executeStep()) {
      const auto place = places.find(columns.getColumn(0).getInt64());
      if (place != places.end()) imports[place->second].columns.push_back(columns.getColumn(1).getString());
    }
    return imports;
  });
}

}  // namespace eido
