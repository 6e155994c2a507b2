// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace eido {

constexpr std::int32_t kApplicationId = 0x4549444F;  ///< "EIDO", at byte 68 of the file
constexpr int kSchemaVersion = 4;

/// One step from schema version `from` to `from + 1`, run inside the upgrade's transaction.
struct Migration {
  int from;
  void (*apply)(SQLite::Database& database);
};

/// The program's own steps, ascending; the first makes version 1 out of an empty database.
std::span<const Migration> migrations();

/// The schema version of an open database. @throws Error{NotAProject} when it is some other SQLite file.
int schemaVersion(SQLite::Database& database, const std::string& path);

/// Brings a database to `target` by `steps`, in one transaction; a file that already had a version above 0 is first
/// copied to "<path>.v<version>.backup" (with "-2" and so on where that name is taken). @throws Error{NewerVersion}
/// when the file is newer than `target`.
void upgrade(SQLite::Database& database, const std::string& path, std::span<const Migration> steps, int target);

}  // namespace eido
