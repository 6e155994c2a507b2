// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <thread>

#include "core/base/draft_file.h"
#include "core/project/schema.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

void configure(SQLite::Database& database) {
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA cache_size = -16384");  // KiB: the bound of a connection's memory, whatever the file's size
  database.exec("PRAGMA temp_store = MEMORY");
  database.exec("PRAGMA trusted_schema = OFF");
}

/// A path within a URI (sqlite.org/uri.html, section 3).
std::string uriPath(const std::string& path) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#')
      text += {'%', kDigits[static_cast<unsigned char>(c) >> 4U], kDigits[static_cast<unsigned char>(c) & 15U]};
    else
      text += c;
  }
  return text;
}

void checkHeader(const std::string& path) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status))
    throw Error(ErrorKind::NotFound, {.what = "there is no such project",
                                      .file = path,
                                      .wayOut = "Check the path; `eidoscope import` makes a new project."});
  if (!std::filesystem::is_regular_file(status))
    throw Error(ErrorKind::NotAProject,
                {.what = "is not a file", .file = path, .wayOut = "Choose a file that ends in .eido."});
}

/// The value of SOURCE_DATE_EPOCH: seconds since 1970, UTC, to the end of the year 9999.
std::time_t secondsOf(std::string_view text) {
  constexpr std::int64_t kLast = 253402300799;
  std::int64_t seconds = -1;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (failure != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > kLast)
    throw Error(ErrorKind::Parameter, {.place = "SOURCE_DATE_EPOCH",
                                       .found = std::string(text),
                                       .expected = "seconds since 1970 as a whole number",
                                       .wayOut = "Unset it, or set it to the time that files are to bear."});
  return static_cast<std::time_t>(seconds);
}

}  // namespace

std::string_view programVersion() { return EIDO_VERSION; }

std::string timestamp() {  // reproducible-builds.org/specs/source-date-epoch
  std::time_t now = std::time(nullptr);
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"); fixed != nullptr && *fixed != '\0') now = secondsOf(fixed);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

const SampleSetInfo* ProjectInfo::find(std::string_view set) const {
  for (const SampleSetInfo& s : sets) {
    if (s.name == set) return &s;
  }
  return nullptr;
}

/// How long a connection waits, kept where SQLite can find it while the project moves.
struct Project::Patience {
  std::string path;
  std::string file;  ///< where the path leads: beside it lie the log and the journal
  std::chrono::milliseconds most;
  std::chrono::steady_clock::time_point since{};

  static inline std::atomic<WhileWaiting> asked{nullptr};

  std::unique_ptr<SQLite::Database> connect(const std::string& name, int flags) {
    auto database = std::make_unique<SQLite::Database>(name, flags);
    sqlite3_busy_handler(database->getHandle(), &waitOn, this);
    return database;
  }
  std::unique_ptr<SQLite::Database> connectToRead(bool writable);
  static int waitOn(void* self, int before) {
    constexpr std::chrono::milliseconds kStep{20};
    auto& patience = *static_cast<Patience*>(self);
    const auto now = std::chrono::steady_clock::now();
    if (before == 0) patience.since = now;
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(now - patience.since);
    const WhileWaiting ask = asked.load();
    if (waited >= patience.most || (ask != nullptr && !ask(patience.path, waited))) return 0;
    std::this_thread::sleep_for(before == 0 ? std::chrono::milliseconds(1) : kStep);
    return 1;
  }
};

/// A connection that reads all that was committed, or none. What a killed program left half done is taken back where
/// that may be written; where the folder may not, a project whose log is closed is read without one.
std::unique_ptr<SQLite::Database> Project::Patience::connectToRead(bool writable) {
  const auto look = [](SQLite::Database& database) { database.execAndGet("SELECT count(*) FROM sqlite_schema"); };
  const auto lies = [&](const char* tail) {
    std::error_code code;
    const std::uintmax_t bytes = std::filesystem::file_size(file + tail, code);
    return !code && bytes > 0;
  };
  auto database = connect(file, SQLite::OPEN_READONLY);
  try {
    look(*database);
    return database;
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() != SQLITE_READONLY && failure.getErrorCode() != SQLITE_CANTOPEN) throw;
  }
  const bool log = lies("-wal");
  if (!log && !lies("-journal"))
    return connect("file:" + uriPath(file) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
  if (!writable)
    throw Error(ErrorKind::Io, {.what = "has changes of a program that did not end as it should",
                                .file = file + (log ? "-wal" : "-journal"),
                                .wayOut = "Open the project once where it and its folder may be written; or copy both "
                                          "files to such a place."});
  look(*connect(file, SQLite::OPEN_READWRITE));
  return connect(file, SQLite::OPEN_READONLY);
}

Project::Project(std::string path, std::unique_ptr<SQLite::Database> database, std::unique_ptr<Patience> patience,
                 bool readOnly)
    : m_path(std::move(path)), m_patience(std::move(patience)), m_database(std::move(database)), m_readOnly(readOnly) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Project Project::create(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code code;
  if (fs::exists(path, code))
    throw Error(
        ErrorKind::Exists,
        {.what = "there is already a file of that name", .file = path, .wayOut = "Choose another name, or open it."});
  requireNoJournal(path);
  DraftFile draft(path);
  try {
    guarded(path, [&] {
      SQLite::Database database(draft.path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      database.exec("PRAGMA page_size = 65536");
      configure(database);
      upgrade(database, draft.path(), migrations(), kSchemaVersion);
    });
  } catch (const Error& error) {
    throw error.renamed(draft.path(), path);
  }
  draft.place();
  return open(path);
}

Project Project::open(const std::string& path, Mode mode, std::chrono::milliseconds patience) {
  checkHeader(path);
  std::error_code code;
  const std::filesystem::path file = std::filesystem::canonical(path, code);
  if (code) throw Error(ErrorKind::Io, {.what = "can't be opened (" + code.message() + ")", .file = path});
  const bool writable = ::access(file.c_str(), W_OK) == 0 && ::access(file.parent_path().c_str(), W_OK) == 0;
  const bool readOnly = mode == Mode::ReadOnly || !writable;
  return guarded(path, [&] {
    auto waiting = std::make_unique<Patience>(path, file.native(), patience);
    std::unique_ptr<SQLite::Database> database =
        readOnly ? waiting->connectToRead(writable) : waiting->connect(file.native(), SQLite::OPEN_READWRITE);
    configure(*database);
    const int version = schemaVersion(*database, path);
    if (version > kSchemaVersion || !readOnly)
      upgrade(*database, path, migrations(), kSchemaVersion);
    else if (version < kSchemaVersion && writable) {
      database.reset();
      waiting.reset();
      open(path, Mode::ReadWrite, patience);  // brings it up to date
      return open(path, mode, patience);
    } else if (version < kSchemaVersion)
      throw Error(ErrorKind::Io, {.what = "is of an older version and can't be brought up to date where it is",
                                  .file = path,
                                  .wayOut = "Copy it to a place that can be written."});
    return Project(path, std::move(database), std::move(waiting), readOnly);
  });
}

std::vector<SampleSetInfo> Project::sets() const {
  return guarded(m_path, [&] {
    std::vector<SampleSetInfo> sets;
    SQLite::Statement query(*m_database, "SELECT id, name, samples FROM sample_set WHERE deleted IS NULL ORDER BY id");
    while (query.executeStep())
      sets.push_back({.id = query.getColumn(0).getInt64(),
                      .name = query.getColumn(1).getString(),
                      .samples = query.getColumn(2).getInt64()});
    SQLite::Statement columns(
        *m_database,
        "SELECT id, name, kind, model, layer, modality, dimension, dtype, missing, hash, "
        "coalesce(run_id, 0), scales_json FROM data_column WHERE set_id = ? AND deleted IS NULL ORDER BY id");
    SQLite::Statement slices(
        *m_database,
        "SELECT id, name, count, rule, colour FROM slice WHERE set_id = ? AND deleted IS NULL ORDER BY id");
    for (SampleSetInfo& set : sets) {
      columns.reset();
      columns.bind(1, set.id);
      while (columns.executeStep()) {
        const std::string dtype = columns.getColumn(7).getString();
        set.columns.push_back({.id = columns.getColumn(0).getInt64(),
                               .name = columns.getColumn(1).getString(),
                               .kind = columnKindFromName(columns.getColumn(2).getString()),
                               .model = columns.getColumn(3).getString(),
                               .layer = columns.getColumn(4).getString(),
                               .modality = columns.getColumn(5).getString(),
                               .dimension = columns.getColumn(6).getInt64(),
                               .dtype = dtype == "text" ? DType::Float64 : dtypeFromName(dtype),
                               .missing = columns.getColumn(8).getInt64(),
                               .hash = columns.getColumn(9).getString(),
                               .run = columns.getColumn(10).getInt64(),
                               .scales = scalesFromText(columns.getColumn(11).getString())});
      }
      slices.reset();
      slices.bind(1, set.id);
      while (slices.executeStep())
        set.slices.push_back({.id = slices.getColumn(0).getInt64(),
                              .name = slices.getColumn(1).getString(),
                              .count = slices.getColumn(2).getInt64(),
                              .rule = slices.getColumn(3).getString(),
                              .colour = slices.getColumn(4).getString()});
    }
    return sets;
  });
}

ProjectInfo Project::info() const {
  // one read transaction, so that sets and runs are of the same moment
  return guarded(m_path, [&] {
    SQLite::Transaction snapshot(*m_database);
    ProjectInfo info{.file = m_path, .schemaVersion = schemaVersion(*m_database, m_path), .readOnly = m_readOnly};
    info.sets = sets();
    info.runs = runs();
    return info;
  });
}

SampleSetInfo Project::set(std::string_view name) const {
  const std::vector<SampleSetInfo> all = sets();
  std::string names;
  for (const SampleSetInfo& s : all) {
    if (s.name == name || (name.empty() && all.size() == 1)) return s;
    names += (names.empty() ? "\"" : ", \"") + s.name + "\"";
  }
  if (all.empty())
    throw Error(ErrorKind::NotFound,
                {.what = "the project has no sample set yet", .file = m_path, .wayOut = "Import a file first."});
  if (name.empty())
    throw Error(
        ErrorKind::Parameter,
        {.what = "the project has several sample sets", .file = m_path, .expected = "--set with one of " + names});
  throw Error(ErrorKind::NotFound,
              {.file = m_path, .found = "no sample set \"" + std::string(name) + "\"", .expected = "one of " + names});
}

ImportRecord Project::importOf(std::int64_t column) const {
  return guarded(m_path, [&] {
    SQLite::Statement query(*m_database,
                            "SELECT file, format, bytes, sha256, options_json, warnings_json FROM import "
                            "WHERE id = (SELECT import_id FROM data_column WHERE id = ?)");
    query.bind(1, column);
    ImportRecord record;
    if (query.executeStep()) {
      record = {.file = query.getColumn(0).getString(),
                .format = query.getColumn(1).getString(),
                .bytes = query.getColumn(2).getInt64(),
                .sha256 = query.getColumn(3).getString(),
                .options = Json::parse(query.getColumn(4).getString()),
                .warnings = warningsFromJson(Json::parse(query.getColumn(5).getString()))};
    }
    return record;
  });
}

void Project::requireWritable() const {
  if (m_readOnly)
    throw Error(
        ErrorKind::Io,
        {.what = "the project is read-only here", .file = m_path, .wayOut = "Copy it to a place that can be written."});
}

bool Project::useWriteAheadLog() {
  if (m_readOnly) return false;
  return guarded(m_path, [&] {
    const bool wal = m_database->execAndGet("PRAGMA journal_mode = WAL").getString() == "wal";
    m_database->exec("PRAGMA synchronous = NORMAL");
    return wal;
  });
}

void Project::useRollbackJournal() {
  if (m_readOnly) return;
  const std::chrono::milliseconds before = m_patience->most;
  setPatience(std::chrono::milliseconds(0));
  try {
    m_database->exec("PRAGMA synchronous = FULL");
    m_database->execAndGet("PRAGMA journal_mode = DELETE");
  } catch (const SQLite::Exception&) {
    // another connection is open: it keeps the log, and the last one to close removes it
  }
  setPatience(before);
}

void Project::setPatience(std::chrono::milliseconds patience) { m_patience->most = patience; }

void Project::setWhileWaiting(WhileWaiting asked) { Patience::asked = asked; }

}  // namespace eido
