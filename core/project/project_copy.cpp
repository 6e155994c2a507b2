// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_copy.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "core/base/draft_file.h"
#include "core/project/import_transaction.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

constexpr int kStepPages = 64;  ///< 4 MiB between two looks at the task

/// The disk has it, not only the system's memory.
void writeThrough(const std::string& path, const std::string& target) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool written = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!written) throw Error(ErrorKind::Io, {.what = "writing failed; is the disk full?", .file = target});
}

/// A path as seen from another folder: relative where the file lies near it, as imports keep it.
std::string rebased(const std::string& cell, const fs::path& from, const fs::path& to) {
  const fs::path path = fs::path(cell).is_relative() ? (from / cell).lexically_normal() : fs::path(cell);
  const fs::path relative = path.lexically_relative(to);
  return !relative.empty() && !relative.string().starts_with("../..") ? relative.string() : path.string();
}

void rebaseColumn(SQLite::Database& database, std::int64_t id, const fs::path& from, const fs::path& to) {
  SQLite::Statement chunks(database, "SELECT first, data, present FROM chunk WHERE column_id = ? ORDER BY first");
  chunks.bind(1, id);
  Sha256 hash = columnHash({.kind = ColumnKind::Media});
  std::vector<std::pair<std::int64_t, std::string>> changed;
  while (chunks.executeStep()) {
    Json texts = Json::parse(chunks.getColumn(1).getString());
    for (Json& text : texts) {
      if (text.is_string()) text = rebased(text.get<std::string>(), from, to);
    }
    std::string data = jsonText(texts);
    hash.add(data);
    if (!chunks.getColumn(2).isNull()) hash.add(chunks.getColumn(2).getString());
    changed.emplace_back(chunks.getColumn(0).getInt64(), std::move(data));
  }
  SQLite::Statement write(database, "UPDATE chunk SET data = ? WHERE column_id = ? AND first = ?");
  for (const auto& [first, data] : changed) {
    write.reset();
    write.bind(1, data.data(), static_cast<int>(data.size()));
    write.bind(2, id);
    write.bind(3, first);
    write.exec();
  }
  SQLite::Statement describe(database, "UPDATE data_column SET hash = ? WHERE id = ?");
  describe.bind(1, hash.finish());
  describe.bind(2, id);
  describe.exec();
}

void rebaseMedia(SQLite::Database& database, const fs::path& from, const fs::path& to) {
  if (from == to) return;
  std::vector<std::int64_t> columns;
  SQLite::Statement media(database, "SELECT id FROM data_column WHERE kind = 'media' ORDER BY id");
  while (media.executeStep()) columns.push_back(media.getColumn(0).getInt64());
  SQLite::Transaction transaction(database);
  for (const std::int64_t id : columns) rebaseColumn(database, id, from, to);
  transaction.commit();
}

/// Takes back what a killed program left half done in the project that the copy will replace, and makes sure that
/// nobody has it open: its journal would be applied to the copy. A file that is no project has none. @throws
/// Error{Locked}
void settleTarget(const std::string& to) {
  std::error_code code;
  if (!fs::exists(to, code)) return requireNoJournal(to);
  try {
    SQLite::Database target(to, SQLite::OPEN_READWRITE);
    const std::string mode = target.execAndGet("PRAGMA journal_mode = DELETE").getString();
    if (mode != "delete") throw SQLite::Exception("in use", SQLITE_BUSY);
    target.exec("BEGIN EXCLUSIVE");
    target.exec("ROLLBACK");
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() == SQLITE_BUSY || failure.getErrorCode() == SQLITE_LOCKED)
      throw Error(ErrorKind::Locked, {.what = "another program has this project open",
                                      .file = to,
                                      .wayOut = "Close it there, or choose another name for the copy."});
  }
  requireNoJournal(to);
}

}  // namespace

void saveCopy(const Project& project, const std::string& wanted, const Task& task) {
  std::error_code code;
  const std::string to = fileToWrite(wanted);
  for (const char* tail : {"-wal", "-journal", "-shm"}) {
    if (to.ends_with(tail))
      throw Error(ErrorKind::Io, {.what = "is a name that SQLite gives to the log of a project",
                                  .file = to,
                                  .wayOut = "Choose another name for the copy."});
  }
  if (fs::equivalent(project.path(), to, code))
    throw Error(ErrorKind::Exists,
                {.what = "this is the project itself", .file = to, .wayOut = "Choose another name for the copy."});
  const fs::path folder = fs::absolute(to).parent_path();
  if (!fs::is_directory(folder, code)) throw Error(ErrorKind::Io, {.what = "the folder does not exist", .file = to});
  settleTarget(to);
  const DraftFile draft(to);
  guarded(to, [&] {
    SQLite::Database copy(draft.path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    {
      SQLite::Backup backup(copy, project.database());
      while (backup.executeStep(kStepPages) != SQLITE_DONE)
        task.report("copy", backup.getTotalPageCount() - backup.getRemainingPageCount(), backup.getTotalPageCount());
    }
    copy.exec("PRAGMA journal_mode = DELETE");
    rebaseMedia(copy, fs::absolute(project.path()).parent_path().lexically_normal(), folder.lexically_normal());
  });
  task.checkpoint();
  writeThrough(draft.path(), to);
  keepMode(draft.path(), to);
  settleTarget(to);  // a long copy gives others time to open it
  fs::rename(draft.path(), to, code);
  if (code) throw Error(ErrorKind::Io, {.what = "the copy can't be put in its place", .file = to});
  writeThrough(folder.string(), to);
}

}  // namespace eido
