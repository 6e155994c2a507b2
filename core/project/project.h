// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/task.h"
#include "core/data/column.h"
#include "core/data/result.h"
#include "core/data/sample_bits.h"

namespace SQLite {
class Database;
}

namespace eido {

enum class RunState { Done, Failed, Cancelled };
std::string_view runStateName(RunState state);

/// What a run was a function of: a column as it was then, the slice whose samples took part, or a set of which it read
/// the samples but no column.
struct RunInput {
  std::string column = {};  ///< its name at that time; for a slice the slice's; "" = a set
  std::string hash = {};
  std::int64_t id = 0;  ///< of the column, which keeps it when it is renamed; 0 = not known (older files)
  bool slice = false;
  std::string known = {};  ///< knownOf the column then; "" = not recorded (older files, slices)
  /// Its parts in the run: kCompared, or a parameter that names it. Empty = not recorded (older files, slices).
  std::vector<std::string> parts = {};
  std::int64_t setId = 0;  ///< of its set where that is not the run's
  std::string set = {};    ///< what that set was called then; "" = the run's
  bool isColumn() const { return !slice && !column.empty(); }
  bool operator==(const RunInput&) const = default;
};

/// The part of the columns that are compared.
inline constexpr const char* kCompared = "columns";

/// "NAME", or "SET: NAME" where the set is not the run's.
std::string inputName(const RunInput& input);

/// What is known of a column beside its values and its name, as one text: kind, model, layer, scales.
std::string knownOf(const ColumnInfo& column);

/// What people say of a run, beside what it is: a run itself never changes.
struct RunMarks {
  std::string name = {};  ///< "" = none: it is called by what it is of
  bool starred = false;
  std::string note = {};  ///< Markdown
  std::vector<std::string> tags = {};
  bool operator==(const RunMarks&) const = default;
};

/// `RunInfo::parent` of a run that a page of no run wanted.
inline constexpr std::int64_t kOfPage = -1;

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
  /// The run whose page wanted it, or kOfPage; 0 = a person asked for it.
  std::int64_t parent = 0;
  RunMarks marks = {};
  /// The slice that it ran on; "" = all samples.
  std::string slice() const;
  bool operator==(const RunInfo&) const = default;
};

/// Those of an analysis that were done, the newest first.
std::vector<const RunInfo*> finishedRuns(const std::vector<RunInfo>& runs, std::string_view analysis);

/// The text of one sample in a column.
struct SampleText {
  std::int64_t row = 0;
  OptionalText text;
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

/// What can be deleted and brought back.
enum class ItemKind { Set, Column, Slice, Run };

/// What deleted things still take in the file.
struct DeletedItems {
  std::int64_t count = 0;
  std::int64_t bytes = 0;
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
  /// @param patience  how long this and every later call waits for another program that holds the file
  static Project open(const std::string& path, Mode mode = Mode::ReadWrite,
                      std::chrono::milliseconds patience = kPatience);
  /// An index of millions of texts takes half a minute; no run is lost to it.
  static constexpr std::chrono::milliseconds kPatience{60000};

  Project(Project&&) noexcept;
  Project& operator=(Project&&) noexcept;
  ~Project();

  const std::string& path() const { return m_path; }
  bool readOnly() const { return m_readOnly; }
  /// @throws Error{Io} when the project can only be read; called before work whose outcome is to be stored.
  void requireWritable() const;
  SQLite::Database& database() const { return *m_database; }
  void setPatience(std::chrono::milliseconds patience);

  /// Asked again and again while a call waits for another program that holds the file; false ends the wait with
  /// Error{Locked}. One for all projects of the process, null at the start.
  using WhileWaiting = bool (*)(const std::string& path, std::chrono::milliseconds waited);
  static void setWhileWaiting(WhileWaiting asked);

  ProjectInfo info() const;
  std::vector<SampleSetInfo> sets() const;
  /// The set of that name; with an empty name the only one. @throws Error{NotFound, Parameter}
  SampleSetInfo set(std::string_view name) const;

  std::vector<RunInfo> runs() const;
  RunInfo run(std::int64_t id) const;
  Result result(std::int64_t run) const;
  /// Stores a run whole, in one transaction. A column whose name the set has already gets a number, here and in
  /// `result`. @return its id.
  std::int64_t saveRun(const RunInfo& info, Result& result);
  std::int64_t saveRun(const RunInfo& info, Result&& result) { return saveRun(info, result); }

  /// Gives a run another name, star, note and tags. @throws Error{NotFound}
  void markRun(std::int64_t run, const RunMarks& marks);

  /// Stores a named subset. @param rule  the expression it was made by, "" = by hand. @return its id.
  /// @throws Error{Exists} for a name that the set has, Error{RowCountMismatch}, Error{Parameter} for an empty name.
  std::int64_t saveSlice(std::string_view set, const std::string& name, const SampleBits& members,
                         const std::string& rule = {}, const std::string& colour = {});
  SampleBits slice(std::string_view set, std::string_view name) const;
  /// Gives a slice another name and colour. @throws Error{Exists, NotFound}
  void editSlice(std::int64_t id, const std::string& name, const std::string& colour);

  /// Gives a column another name, kind, model, layer, modality and scales; runs that read it go stale, but for a name.
  /// Its values stay: a kind changes only to one that is stored alike (text, category, answer, media; number, score).
  /// @throws Error{Exists, NotFound, Parameter}
  void editColumn(std::int64_t id, const ColumnInfo& now);
  /// Gives some samples other texts in a column of categories or texts, which is made where the set has none of that
  /// name.
  /// @return what those samples had before, in the same order. @throws Error{Parameter} for a column of another
  /// kind, Error{NotFound}
  std::vector<SampleText> setTexts(std::string_view set, const std::string& column,
                                   const std::vector<SampleText>& texts, ColumnKind kind = ColumnKind::Category);
  void renameColumn(std::string_view set, std::string_view from, const std::string& to);
  /// Hides a thing from everything but `compact`, or brings it back under the name that it had.
  /// @throws Error{NotFound}, Error{Exists} when the name was given to another one meanwhile.
  void setDeleted(ItemKind kind, std::int64_t id, bool deleted);
  DeletedItems deletedItems() const;
  /// Removes for good what is deleted and gives its space back to the disk. Nothing can bring it back after that.
  void compact(const Task& task);

  /// What a window wants to find again: a JSON document by name. Null when there is none.
  Json view(const std::string& name) const;
  void saveView(const std::string& name, const Json& state);

  ImportRecord importOf(std::int64_t column) const;

  /// Keeps readers and writers out of each other's way while a window is open (WAL). @return false if that can't be
  /// had here (read-only file).
  bool useWriteAheadLog();
  /// Back to a rollback journal, so that a closed project is one file. Does nothing while others are connected.
  void useRollbackJournal();

 private:
  struct Patience;
  Project(std::string path, std::unique_ptr<SQLite::Database> database, std::unique_ptr<Patience> patience,
          bool readOnly);
  std::string m_path;
  std::unique_ptr<Patience> m_patience;  ///< before the database, which may still ask for it when it closes
  std::unique_ptr<SQLite::Database> m_database;
  bool m_readOnly = false;
};

/// Now, as UTC in ISO 8601 with seconds (SOURCE_DATE_EPOCH fixes it).
std::string timestamp();
/// The program's version.
std::string_view programVersion();

}  // namespace eido
