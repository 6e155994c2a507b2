// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/verify.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

void checkDatabase(const Project& project, std::vector<std::string>& faults) {
  SQLite::Statement integrity(project.database(), "PRAGMA integrity_check");
  while (integrity.executeStep()) {
    const std::string line = integrity.getColumn(0).getString();
    if (line != "ok") faults.push_back("database: " + line);
  }
  SQLite::Statement foreign(project.database(), "PRAGMA foreign_key_check");
  while (foreign.executeStep())
    faults.push_back("database: a row of " + foreign.getColumn(0).getString() + " refers to a missing row of " +
                     foreign.getColumn(2).getString());
}

void checkColumn(const Project& project, const SampleSetInfo& set, const ColumnInfo& column, const Task& task,
                 std::vector<std::string>& faults) {
  Sha256 hash = columnHash(column);
  const ProjectColumns reader(project, set);
  reader.eachChunk(column, task, [&](const ProjectColumns::Chunk& chunk) {
    hash.add(chunk.data, chunk.bytes);
    if (chunk.present != nullptr) hash.add(chunk.present, static_cast<std::size_t>((chunk.rows + 7) / 8));
  });
  if (hash.finish() != column.hash)
    faults.push_back("set " + set.name + ", column " + column.name + ": the content is not what was imported");
}

}  // namespace

std::vector<std::string> verifyProject(const Project& project, const Task& task) {
  std::vector<std::string> faults;
  try {
    guarded(project.path(), [&] { checkDatabase(project, faults); });
    const std::vector<SampleSetInfo> sets = project.sets();
    double total = 0;
    for (const SampleSetInfo& set : sets) total += static_cast<double>(set.columns.size());
    double done = 0;
    for (const SampleSetInfo& set : sets) {
      for (const ColumnInfo& column : set.columns) {
        try {
          checkColumn(project, set, column, task.part(done / total, (done + 1) / total), faults);
        } catch (const Error& error) {
          faults.emplace_back(error.what());
        }
        ++done;
      }
    }
    for (const RunInfo& run : project.runs()) {
      if (run.state != RunState::Done) continue;
      try {
        project.result(run.id);
      } catch (const std::exception& error) {
        faults.push_back("run " + std::to_string(run.id) + ": " + error.what());
      }
    }
  } catch (const Error& error) {
    faults.emplace_back(error.what());
  }
  return faults;
}

}  // namespace eido
