// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sql_query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <set>

#include "core/base/text.h"
#include "core/project/sqlite_errors.h"

namespace eido {
namespace {

constexpr int kStepsBetweenChecks = 2000;

/// What a statement wanted to do and may not.
struct Refusal {
  std::string what;
};

/// Pragmas that tell something; those of the second list take a name as their argument.
bool readingPragma(std::string_view name, bool argument) {
  static const std::set<std::string_view> kPlain = {
      "application_id",  "user_version",  "schema_version", "page_size",    "page_count",
      "freelist_count",  "journal_mode",  "encoding",       "data_version", "foreign_keys",
      "compile_options", "function_list", "table_list",     "database_list"};
  static const std::set<std::string_view> kOfTable = {"table_info",       "table_xinfo",     "table_list",
                                                      "index_list",       "index_info",      "index_xinfo",
                                                      "foreign_key_list", "integrity_check", "quick_check"};
  return kOfTable.contains(name) || (!argument && kPlain.contains(name));
}

int authorize(void* context, int action, const char* first, const char* second, const char*, const char*) {
  auto* refusal = static_cast<Refusal*>(context);
  const auto refuse = [&](const std::string& what) {
    if (refusal->what.empty()) refusal->what = what;
    return SQLITE_DENY;
  };
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return second != nullptr && std::string_view(second) == "load_extension" ? refuse("loads a library") : SQLITE_OK;
    case SQLITE_PRAGMA:
      if (first != nullptr && readingPragma(lowerAscii(first), second != nullptr)) return SQLITE_OK;
      return refuse("sets or asks PRAGMA " + std::string(first == nullptr ? "" : first));
    case SQLITE_UPDATE:
      // SQLite asks for this when it looks up a virtual table; a real one is refused as a statement that writes
      if (first != nullptr && std::string_view(first) == "sqlite_master") return SQLITE_OK;
      return refuse("writes");
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
      return refuse("attaches or detaches another file");
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
      return refuse("begins or ends a transaction");
    default:
      return refuse("writes");
  }
}

Error refused(const std::string& path, const std::string& why) {
  return {ErrorKind::Parameter,
          {.what = "only one statement that reads is answered",
           .file = path,
           .found = why,
           .expected = "SELECT, WITH ... SELECT, EXPLAIN or a PRAGMA that tells something",
           .wayOut = "The project is changed with import, run and select --save-as."}};
}

/// Authorizer and progress handler of a connection for the time of one query.
class Guard {
 public:
  Guard(sqlite3* connection, const Task& task) : m_connection(connection), m_task(task) {
    sqlite3_set_authorizer(connection, authorize, &m_refusal);
    sqlite3_progress_handler(
        connection, kStepsBetweenChecks,
        [](void* self) { return static_cast<Guard*>(self)->m_task.stopRequested() ? 1 : 0; }, this);
  }
  ~Guard() {
    sqlite3_set_authorizer(m_connection, nullptr, nullptr);
    sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
  }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;
  const std::string& refusal() const { return m_refusal.what; }

 private:
  sqlite3* m_connection;
  const Task& m_task;
  Refusal m_refusal;
};

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

/// The next statement of the text; none where only blanks and comments are left. @param text  what is left after it
Statement prepare(const Project& project, sqlite3* connection, std::string_view& text, const Guard& guard,
                  const Task& task) {
  sqlite3_stmt* raw = nullptr;
  const char* tail = nullptr;
  const int code = sqlite3_prepare_v2(connection, text.data(), static_cast<int>(text.size()), &raw, &tail);
  Statement statement(raw);
  if (code != SQLITE_OK) {
    if (task.stopRequested()) throw Cancelled{};
    if (!guard.refusal().empty()) throw refused(project.path(), "a statement that " + guard.refusal());
    if (const int kind = code & 0xFF; kind != SQLITE_ERROR && kind != SQLITE_TOOBIG)
      throw databaseError(SQLite::Exception(connection, code), project.path());
    throw Error(ErrorKind::Parameter, {.what = "SQLite does not understand the statement",
                                       .file = project.path(),
                                       .found = sqlite3_errmsg(connection),
                                       .wayOut = "docs/project-file.md lists the tables and their columns."});
  }
  text.remove_prefix(static_cast<std::size_t>(tail - text.data()));
  return statement;
}

SqlValue valueOf(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }
    case SQLITE_BLOB:
      return SqlBlob{sqlite3_column_bytes(statement, column)};
    default:
      return std::monostate{};
  }
}

}  // namespace

Json sqlJson(const SqlValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* number = std::get_if<double>(&value)) return jsonNumber(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* blob = std::get_if<SqlBlob>(&value)) return {{"blob", blob->bytes}};
  return nullptr;
}

std::string sqlText(const SqlValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
  if (const auto* blob = std::get_if<SqlBlob>(&value)) return "<" + std::to_string(blob->bytes) + " bytes>";
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return "NULL";
  std::string line;
  for (const char c : *text) {
    const auto code = static_cast<unsigned char>(c);
    if (code >= 0x20 && code != 0x7F) {
      line += c;
    } else if (c == '\n' || c == '\t' || c == '\r') {
      line += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
    } else {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\x%02X", code);
      line += escape.data();
    }
  }
  return line;
}

void querySql(const Project& project, std::string_view text, const SqlAnswer& answer, const Task& task) {
  sqlite3* connection = project.database().getHandle();
  const Guard guard(connection, task);
  const Statement statement = prepare(project, connection, text, guard, task);
  if (statement == nullptr) throw refused(project.path(), "no statement");
  // a second statement need not even make sense to be one too many
  for (bool more = true; more && !text.empty();) {
    const std::string_view before = text;
    bool another = true;
    try {
      another = prepare(project, connection, text, guard, task) != nullptr;
    } catch (const Error&) {
    }
    if (another) throw refused(project.path(), "more than one statement");
    more = text.size() < before.size();
  }
  if (sqlite3_stmt_readonly(statement.get()) == 0) throw refused(project.path(), "a statement that writes");
  const int count = sqlite3_column_count(statement.get());
  std::vector<std::string> names;
  names.reserve(static_cast<std::size_t>(count));
  for (int c = 0; c < count; ++c) names.emplace_back(sqlite3_column_name(statement.get(), c));
  answer.columns(names);
  std::vector<SqlValue> row(static_cast<std::size_t>(count));
  for (;;) {
    const int code = sqlite3_step(statement.get());
    if (code == SQLITE_DONE) return;
    if (code != SQLITE_ROW) {
      if (task.stopRequested()) throw Cancelled{};
      throw databaseError(SQLite::Exception(connection, code), project.path());
    }
    task.checkpoint();
    for (int c = 0; c < count; ++c) row[static_cast<std::size_t>(c)] = valueOf(statement.get(), c);
    answer.row(row);
  }
}

}  // namespace eido
