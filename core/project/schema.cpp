// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "core/base/draft_file.h"
#include "core/base/error.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

// Texts in *_json columns are JSON. Times are UTC, ISO 8601. The tables are explained in docs/project-file.md.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE sample_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  samples INTEGER NOT NULL CHECK (samples >= 0),
  keyed INTEGER NOT NULL CHECK (keyed IN (0, 1)),
  created TEXT NOT NULL
) STRICT;

CREATE TABLE sample (
  set_id INTEGER NOT NULL REFERENCES sample_set (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (set_id, position),
  UNIQUE (set_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  options_json TEXT NOT NULL,
  warnings_json TEXT NOT NULL,
  version TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE data_column (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  set_id INTEGER NOT NULL REFERENCES sample_set (id) ON DELETE CASCADE,
  import_id INTEGER REFERENCES import (id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('vector', 'score', 'answer', 'category', 'number', 'text', 'media')),
  model TEXT NOT NULL,
  layer TEXT NOT NULL,
  modality TEXT NOT NULL,
  dimension INTEGER NOT NULL CHECK (dimension >= 1),
  dtype TEXT NOT NULL CHECK (dtype IN ('float16', 'float32', 'float64', 'text')),
  missing INTEGER NOT NULL,
  hash TEXT NOT NULL,
  created TEXT NOT NULL,
  UNIQUE (set_id, name)
) STRICT;

CREATE TABLE chunk (
  column_id INTEGER NOT NULL REFERENCES data_column (id) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0),
  present BLOB,
  data BLOB NOT NULL,
  PRIMARY KEY (column_id, first)
) STRICT;

CREATE TABLE slice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  set_id INTEGER NOT NULL REFERENCES sample_set (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('hand', 'rule', 'run')),
  rule TEXT NOT NULL,
  count INTEGER NOT NULL,
  bits BLOB NOT NULL,
  created TEXT NOT NULL,
  UNIQUE (set_id, name)
) STRICT;

CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  set_id INTEGER REFERENCES sample_set (id) ON DELETE SET NULL,
  analysis TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'failed', 'cancelled')),
  parameters_json TEXT NOT NULL,
  seed INTEGER NOT NULL,
  inputs_json TEXT NOT NULL,
  scalars_json TEXT NOT NULL,
  warnings_json TEXT NOT NULL,
  error TEXT NOT NULL,
  seconds REAL NOT NULL,
  version TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE run_table (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  columns_json TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (run_id, ordinal)
) STRICT;

CREATE TABLE run_table_chunk (
  run_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  first INTEGER NOT NULL,
  rows_json TEXT NOT NULL,
  PRIMARY KEY (run_id, ordinal, first),
  FOREIGN KEY (run_id, ordinal) REFERENCES run_table (run_id, ordinal) ON DELETE CASCADE
) STRICT;

CREATE TABLE run_array (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  shape_json TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (run_id, ordinal)
) STRICT;
)sql";

void makeVersion1(SQLite::Database& database) {
  database.exec(kVersion1);
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
}

// What is deleted keeps its rows until the project is compacted: `deleted` holds the name that it had, and `name`
// something that nobody types, so that the name is free again.
constexpr const char* kVersion2 = R"sql(
ALTER TABLE sample_set ADD COLUMN deleted TEXT;
ALTER TABLE data_column ADD COLUMN deleted TEXT;
ALTER TABLE data_column ADD COLUMN run_id INTEGER REFERENCES run (id) ON DELETE SET NULL;
ALTER TABLE slice ADD COLUMN deleted TEXT;
ALTER TABLE slice ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN deleted TEXT;

CREATE TABLE view_state (
  name TEXT NOT NULL PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;

CREATE TABLE text_index (
  set_id INTEGER NOT NULL PRIMARY KEY REFERENCES sample_set (id) ON DELETE CASCADE,
  hash TEXT NOT NULL
) STRICT;
)sql";

void makeVersion2(SQLite::Database& database) { database.exec(kVersion2); }

// How scores are to be read: a list of {"task", "metric", "higher_is_better", "range"}, or nothing.
constexpr const char* kVersion3 = "ALTER TABLE data_column ADD COLUMN scales_json TEXT NOT NULL DEFAULT ''";

void makeVersion3(SQLite::Database& database) { database.exec(kVersion3); }

// Which run's page wanted a run, and what people say of runs, which themselves never change.
constexpr const char* kVersion4 = R"sql(
ALTER TABLE run ADD COLUMN parent INTEGER NOT NULL DEFAULT 0;

CREATE TABLE run_mark (
  run_id INTEGER NOT NULL PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
  note TEXT NOT NULL,
  tags_json TEXT NOT NULL
) STRICT;
)sql";

void makeVersion4(SQLite::Database& database) { database.exec(kVersion4); }

constexpr Migration kMigrations[] = {{0, makeVersion1}, {1, makeVersion2}, {2, makeVersion3}, {3, makeVersion4}};

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

int schemaVersion(SQLite::Database& database, const std::string& path) {
  return guarded(path, [&] {
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (application != kApplicationId)
      throw Error(ErrorKind::NotAProject, {.what = "is an SQLite file, but not an Eidoscope project",
                                           .file = path,
                                           .found = "application id " + std::to_string(application),
                                           .expected = std::to_string(kApplicationId),
                                           .wayOut = "Choose a file that ends in .eido."});
    return version;
  });
}

namespace {

/// A copy of the database under a name that nothing has: `wanted`, or "<wanted>-2" and so on.
void backUp(SQLite::Database& database, const std::string& wanted) {
  DraftFile draft(wanted);
  SQLite::Statement backup(database, "VACUUM INTO ?");
  backup.bind(1, draft.path());
  backup.exec();
  std::error_code code;
  std::string name = wanted;
  for (int number = 2; std::filesystem::exists(std::filesystem::symlink_status(name, code)); ++number)
    name = wanted + "-" + std::to_string(number);
  draft.place(name);
}

}  // namespace

void upgrade(SQLite::Database& database, const std::string& path, std::span<const Migration> steps, int target) {
  guarded(path, [&] {
    int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > target)
      throw Error(ErrorKind::NewerVersion, {.what = "was written by a newer Eidoscope",
                                            .file = path,
                                            .found = "schema version " + std::to_string(version),
                                            .expected = "at most " + std::to_string(target),
                                            .wayOut = "Open it with that version; nothing was changed."});
    if (version == target) return;
    if (version > 0) {
      backUp(database, path + ".v" + std::to_string(version) + ".backup");
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::EXCLUSIVE);
    for (const Migration& step : steps) {
      if (step.from < version || step.from >= target) continue;
      if (step.from != version)
        throw Error(ErrorKind::Internal, "no migration from schema version " + std::to_string(version));
      step.apply(database);
      version = step.from + 1;
      database.exec("PRAGMA user_version = " + std::to_string(version));
    }
    if (version != target)
      throw Error(ErrorKind::Internal, "no migration from schema version " + std::to_string(version));
    transaction.commit();
  });
}

}  // namespace eido
