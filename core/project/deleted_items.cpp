// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting hides, restoring shows again, compacting removes for good.
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/project.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

const char* tableOf(ItemKind kind) {
  switch (kind) {
    case ItemKind::Set:
      return "sample_set";
    case ItemKind::Column:
      return "data_column";
    case ItemKind::Slice:
      return "slice";
    case ItemKind::Run:
      break;
  }
  return "run";
}

constexpr const char* kDeletedColumns =
    "(SELECT data_column.id FROM data_column JOIN sample_set ON sample_set.id = data_column.set_id "
    "WHERE data_column.deleted IS NOT NULL OR sample_set.deleted IS NOT NULL)";
constexpr const char* kDeletedRuns = "(SELECT id FROM run WHERE deleted IS NOT NULL)";

}  // namespace

void Project::setDeleted(ItemKind kind, std::int64_t id, bool deleted) {
  const std::string table = tableOf(kind);
  guarded(m_path, [&] {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    const bool named = kind != ItemKind::Run;
    SQLite::Statement now(*m_database,
                          "SELECT " + std::string(named ? "name" : "''") + ", deleted FROM " + table + " WHERE id = ?");
    now.bind(1, id);
    if (!now.executeStep()) throw Error(ErrorKind::NotFound, {.what = "it is no longer there", .file = m_path});
    if (now.getColumn(1).isNull() != deleted) return;  // it is so already
    const std::string name = deleted ? now.getColumn(0).getString() : now.getColumn(1).getString();
    if (!deleted && named) {
      const std::string where =
          kind == ItemKind::Set ? "" : " AND set_id = (SELECT set_id FROM " + table + " WHERE id = ?2)";
      SQLite::Statement taken(*m_database, "SELECT 1 FROM " + table + " WHERE name = ?1 AND id <> ?2" + where);
      taken.bind(1, name);
      taken.bind(2, id);
      if (taken.executeStep())
        throw Error(ErrorKind::Exists, {.what = "the name \"" + name + "\" is in use by another one now",
                                        .file = m_path,
                                        .wayOut = "Rename that one first.",
                                        .value = name});
    }
    SQLite::Statement update(*m_database, "UPDATE " + table + " SET deleted = ?1" +
                                              (named ? std::string(", name = ?2") : std::string()) + " WHERE id = ?3");
    if (deleted) update.bind(1, name);  // unbound = NULL
    if (named) update.bind(2, deleted ? "\x7f" + std::to_string(id) : name);
    update.bind(3, id);
    update.exec();
    transaction.commit();
  });
}

DeletedItems Project::deletedItems() const {
  return guarded(m_path, [&] {
    const auto number = [&](const std::string& sql) { return m_database->execAndGet(sql).getInt64(); };
    DeletedItems items;
    for (const ItemKind kind : {ItemKind::Set, ItemKind::Column, ItemKind::Slice, ItemKind::Run})
      items.count += number("SELECT count(*) FROM " + std::string(tableOf(kind)) + " WHERE deleted IS NOT NULL");
    items.bytes =
        number("SELECT coalesce(sum(length(data)), 0) FROM chunk WHERE column_id IN " + std::string(kDeletedColumns)) +
        number("SELECT coalesce(sum(length(rows_json)), 0) FROM run_table_chunk WHERE run_id IN " +
               std::string(kDeletedRuns)) +
        number("SELECT coalesce(sum(length(data)), 0) FROM run_array WHERE run_id IN " + std::string(kDeletedRuns));
    return items;
  });
}

void Project::compact(const Task& task) {
  guarded(m_path, [&] {
    task.report("compact", 0, 2);
    {
      SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
      SQLite::Statement sets(*m_database, "SELECT id FROM sample_set WHERE deleted IS NOT NULL");
      std::vector<std::int64_t> gone;
      while (sets.executeStep()) gone.push_back(sets.getColumn(0).getInt64());
      for (const std::int64_t id : gone) m_database->exec("DROP TABLE IF EXISTS sample_text_" + std::to_string(id));
      for (const ItemKind kind : {ItemKind::Run, ItemKind::Slice, ItemKind::Column, ItemKind::Set})
        m_database->exec("DELETE FROM " + std::string(tableOf(kind)) + " WHERE deleted IS NOT NULL");
      m_database->exec(
          // an import whose columns were replaced is of those that made its set
          "DELETE FROM import WHERE id NOT IN (SELECT import_id FROM data_column WHERE import_id IS NOT NULL) AND "
          "coalesce(json_extract(options_json, '$.set_id'), -1) NOT IN (SELECT id FROM sample_set)");
      transaction.commit();
    }
    task.report("compact", 1, 2);
    m_database->exec("VACUUM");
    task.report("compact", 2, 2);
  });
}

}  // namespace eido
