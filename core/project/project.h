// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/task.h"
#include "core/data/column.h"
#include "core/data/result.h"

namespace SQLite {
class Database;
}

namespace eido {

enum class RunState { Done, Failed, Cancelled };
std::string_view runStateName(RunState state);

/// What a run was a function of: a column as it was then.
struct RunInput {
  std::string column;
  std::string hash;
  bool operator==(const RunInput&) const = default;
};

/// A run without its tables and arrays.
struct RunInfo {
  std::int64_t id = 0;
  std::string analysis;
  std::string set;
  RunState state = RunState::Done;
  std::string stale;  ///< why the run is out of date, in words; empty when it is not
  Json parameters = Json::object();
  std::uint64_t seed = 0;
  std::vector<RunInput> inputs;
  std::vector<Warning> warnings;
  std::string error;
  double seconds = 0;
  std::string version;
  std::string created;
  bool operator==(const RunInfo&) const = default;
};

/// Everything that the navigator and `info` show.
struct ProjectInfo {
  std::string file;
  int schemaVersion = 0;
  bool readOnly = false;
  std::vector<SampleSetInfo> sets;
  std::vector<RunInfo> runs;

  const SampleSetInfo* find(std::string_view set) const;
  bool operator==(const ProjectInfo&) const = default;
};

/// Where a column came from.
struct ImportRecord {
  std::string file;
  std::string format;
  std::int64_t bytes = 0;
  std::string sha256;
  Json options = Json::object();
  std::vector<Warning> warnings;
};

/// One connection to a project file. Not for use by several threads at once: every worker opens its own.
/// All members throw Error; a change is there whole when the call has returned, or not at all.
class Project {
 public:
  enum class Mode { ReadWrite, ReadOnly };

  /// Makes a new empty project: the file appears complete or not at all. @throws Error{Exists, Io}
  static Project create(const std::string& path);
  /// Opens a project and brings an older schema up to date (ReadWrite). A file that can't be written is opened
  /// read-only. @throws Error{NotFound, NotAProject, NewerVersion, Damaged, Locked, Io}
  static Project open(const std::string& path, Mode mode = Mode::ReadWrite);

  Project(Project&&) noexcept;
  Project& operator=(Project&&) noexcept;
  ~Project();

  const std::string& path() const { return m_path; }
  bool readOnly() const { return m_readOnly; }
  SQLite::Database& database() const { return *m_database; }

  ProjectInfo info() const;
  std::vector<SampleSetInfo> sets() const;
  /// The set of that name; with an empty name the only one. @throws Error{NotFound, Parameter}
  SampleSetInfo set(std::string_view name) const;

  std::vector<RunInfo> runs() const;
  RunInfo run(std::int64_t id) const;
  Result result(std::int64_t run) const;
  /// Stores a run whole, in one transaction. @return its id.
  std::int64_t saveRun(const RunInfo& info, const Result& result);
  void deleteRun(std::int64_t id);

  /// Slices: named subsets, one bit a sample.
  void saveSlice(std::string_view set, const std::string& name, const std::vector<bool>& members,
                 const std::string& rule = {});
  std::vector<bool> slice(std::string_view set, std::string_view name) const;

  void renameColumn(std::string_view set, std::string_view from, const std::string& to);
  ImportRecord importOf(std::int64_t column) const;

  /// Keeps readers and writers out of each other's way while a window is open (WAL). @return false if that can't be
  /// had here (read-only file).
  bool useWriteAheadLog();
  /// Back to a rollback journal, so that a closed project is one file. Does nothing while others are connected.
  void useRollbackJournal();

 private:
  Project(std::string path, std::unique_ptr<SQLite::Database> database, bool readOnly);
  std::string m_path;
  std::unique_ptr<SQLite::Database> m_database;
  bool m_readOnly = false;
};

/// Now, as UTC in ISO 8601 with seconds (SOURCE_DATE_EPOCH fixes it).
std::string timestamp();
/// The program's version.
std::string_view programVersion();

}  // namespace eido
