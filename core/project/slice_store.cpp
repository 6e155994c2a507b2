// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Slices in the project: named subsets, one bit a sample.
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/project.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

void refuseTaken(SQLite::Database& database, const std::string& path, std::int64_t set, const std::string& name,
                 std::int64_t except) {
  if (name.empty()) throw Error(ErrorKind::Parameter, {.what = "a slice needs a name", .file = path});
  SQLite::Statement taken(database, "SELECT 1 FROM slice WHERE set_id = ? AND name = ? AND id <> ?");
  taken.bind(1, set);
  taken.bind(2, name);
  taken.bind(3, except);
  if (taken.executeStep())
    throw Error(ErrorKind::Exists, {.what = "there is already a slice \"" + name + "\"",
                                    .file = path,
                                    .wayOut = "Choose another name.",
                                    .value = name});
}

}  // namespace

std::int64_t Project::saveSlice(std::string_view setName, const std::string& name, const SampleBits& members,
                                const std::string& rule, const std::string& colour) {
  const SampleSetInfo info = set(setName);
  if (members.samples() != info.samples)
    throw Error(ErrorKind::RowCountMismatch, {.found = std::to_string(members.samples()) + " marks",
                                              .expected = std::to_string(info.samples) + ", one a sample"});
  const std::string bits = members.bytes();
  return guarded(m_path, [&] {
    refuseTaken(*m_database, m_path, info.id, name, 0);
    SQLite::Statement insert(*m_database,
                             "INSERT INTO slice (set_id, name, origin, rule, count, bits, created, colour) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, info.id);
    insert.bind(2, name);
    insert.bind(3, rule.empty() ? "hand" : "rule");
    insert.bind(4, rule);
    insert.bind(5, members.count());
    insert.bind(6, bits.data(), static_cast<int>(bits.size()));
    insert.bind(7, timestamp());
    insert.bind(8, colour);
    insert.exec();
    return m_database->getLastInsertRowid();
  });
}

SampleBits Project::slice(std::string_view setName, std::string_view name) const {
  const SampleSetInfo info = set(setName);
  return guarded(m_path, [&] {
    SQLite::Statement query(*m_database, "SELECT bits FROM slice WHERE set_id = ? AND name = ? AND deleted IS NULL");
    query.bind(1, info.id);
    query.bind(2, std::string(name));
    if (!query.executeStep())
      throw Error(ErrorKind::NotFound, {.file = m_path,
                                        .found = "no slice \"" + std::string(name) + "\" in the set " + info.name,
                                        .wayOut = "`eidoscope info` lists the slices."});
    const SQLite::Column bits = query.getColumn(0);
    return SampleBits::fromBytes(info.samples,
                                 {static_cast<const char*>(bits.getBlob()), static_cast<std::size_t>(bits.getBytes())});
  });
}

void Project::editSlice(std::int64_t id, const std::string& name, const std::string& colour) {
  guarded(m_path, [&] {
    SQLite::Statement owner(*m_database, "SELECT set_id FROM slice WHERE id = ?");
    owner.bind(1, id);
    if (!owner.executeStep())
      throw Error(ErrorKind::NotFound, {.what = "the slice is no longer there", .file = m_path});
    refuseTaken(*m_database, m_path, owner.getColumn(0).getInt64(), name, id);
    SQLite::Statement update(*m_database, "UPDATE slice SET name = ?, colour = ? WHERE id = ?");
    update.bind(1, name);
    update.bind(2, colour);
    update.bind(3, id);
    update.exec();
  });
}

}  // namespace eido
