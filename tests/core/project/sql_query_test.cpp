// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sql_query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/project/column_cursor.h"
#include "core/project/project_columns.h"
#include "tests/core/project/small_project.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

struct Answered {
  std::vector<std::string> columns;
  std::vector<std::vector<SqlValue>> rows;
};

class SqlQuery : public ::testing::Test {
 protected:
  void SetUp() override { test::fill(path(), 1000); }
  std::string path() const { return m_folder.path("p.eido"); }
  Answered ask(const std::string& statement, const Task& task = {}) const {
    const Project project = Project::open(path(), Project::Mode::ReadOnly);
    Answered answered;
    querySql(project, statement,
             {.columns = [&](const auto& names) { answered.columns = names; },
              .row = [&](const auto& row) { answered.rows.push_back(row); }},
             task);
    return answered;
  }
  /// The words of a refusal.
  std::string refusal(const std::string& statement) const {
    try {
      ask(statement);
    } catch (const Error& error) {
      EXPECT_EQ(errorKindName(error.kind()), errorKindName(ErrorKind::Parameter)) << statement;
      return error.what();
    }
    ADD_FAILURE() << statement << " was answered";
    return {};
  }
  test::TemporaryFolder m_folder;
};

TEST_F(SqlQuery, GivesValuesExactly) {
  const Answered answered =
      ask("SELECT 9007199254740993 AS whole, 0.1 AS number, 'wörd' AS text, NULL AS missing, x'0001ff' AS bytes, -0.0 "
          "AS z");
  EXPECT_EQ(answered.columns, (std::vector<std::string>{"whole", "number", "text", "missing", "bytes", "z"}));
  ASSERT_EQ(answered.rows.size(), 1U);
  const std::vector<SqlValue>& row = answered.rows[0];
  EXPECT_EQ(std::get<std::int64_t>(row[0]), 9007199254740993);
  EXPECT_EQ(std::get<double>(row[1]), 0.1);
  EXPECT_EQ(std::get<std::string>(row[2]), "wörd");
  EXPECT_EQ(sqlJson(row[3]), Json(nullptr));
  EXPECT_EQ(sqlJson(row[4]), Json({{"blob", 3}}));
  EXPECT_EQ(sqlText(row[4]), "<3 bytes>");
  EXPECT_EQ(sqlText(row[3]), "NULL");
  EXPECT_EQ(sqlText(std::string("a\nb\x01")), "a\\nb\\x01");
  EXPECT_EQ(sqlJson(std::numeric_limits<double>::infinity()), Json(nullptr));
}

TEST_F(SqlQuery, AnswersWhatOnlyReads) {
  EXPECT_EQ(ask("select name from sample_set").rows.size(), 1U);
  EXPECT_EQ(ask("with recursive n(i) as (select 1 union all select i + 1 from n where i < 5) select sum(i) from n;")
                .rows[0][0],
            SqlValue(std::int64_t{15}));
  EXPECT_EQ(ask("SELECT key FROM sample ORDER BY position LIMIT 3 -- the first; no more\n").rows.size(), 3U);
  EXPECT_FALSE(ask("EXPLAIN QUERY PLAN SELECT * FROM sample").rows.empty());
  EXPECT_EQ(ask("PRAGMA user_version").rows.size(), 1U);
  EXPECT_EQ(ask("PRAGMA table_info(chunk)").rows.size(), 5U);
  EXPECT_EQ(ask("SELECT count(*) FROM pragma_table_info('chunk')").rows[0][0], SqlValue(std::int64_t{5}));
  // an answer without rows has its columns
  EXPECT_EQ(ask("SELECT id, name FROM slice WHERE 0").columns.size(), 2U);
}

TEST_F(SqlQuery, ReadsTheTextIndex) {
  {
    const Project project = Project::open(path());
    project.database().exec("CREATE VIRTUAL TABLE sample_text_1 USING fts5(body, content = '', detail = full)");
    project.database().exec("INSERT INTO sample_text_1 (rowid, body) SELECT position, 'wörd' FROM sample");
  }
  EXPECT_EQ(ask("SELECT count(*) FROM sample_text_1 WHERE sample_text_1 MATCH 'wörd'").rows[0][0],
            SqlValue(std::int64_t{1000}));
}

TEST_F(SqlQuery, RefusesEverythingElse) {
  const std::string before = test::readFile(path());
  for (const char* statement :
       {"DELETE FROM sample", "UPDATE sample_set SET name = 'x'", "INSERT INTO view_state VALUES ('a', 'b')",
        "DROP TABLE chunk", "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "VACUUM", "REINDEX", "ANALYZE",
        "VACUUM INTO 'copy.db'", "WITH a AS (SELECT 1) DELETE FROM sample", "BEGIN", "COMMIT", "SAVEPOINT s",
        "PRAGMA user_version = 9", "PRAGMA journal_mode = WAL", "PRAGMA writable_schema = 1", "PRAGMA query_only"})
    EXPECT_NE(refusal(statement).find("only one statement that reads"), std::string::npos) << statement;
  EXPECT_NE(refusal("ATTACH 'other.eido' AS o").find("attaches"), std::string::npos);
  EXPECT_NE(refusal("SELECT 1; SELECT 2").find("more than one"), std::string::npos);
  EXPECT_NE(refusal("SELECT 1; DROP TABLE chunk").find("more than one"), std::string::npos);
  EXPECT_NE(refusal("SELECT 1; nonsense").find("more than one"), std::string::npos);
  EXPECT_NE(refusal(" -- nothing").find("no statement"), std::string::npos);
  refusal("SELECT load_extension('x')");
  EXPECT_NE(refusal("UPDATE sqlite_master SET sql = NULL").find("may not be modified"), std::string::npos);
  EXPECT_EQ(test::readFile(path()), before);
}

TEST_F(SqlQuery, SaysWhatSqliteSaid) {
  EXPECT_NE(refusal("SELECT * FROM nowhere").find("no such table: nowhere"), std::string::npos);
  EXPECT_NE(refusal("SELEC 1").find("syntax error"), std::string::npos);
  try {
    ask("SELECT json('{')");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("malformed JSON"), std::string::npos) << error.what();
  }
}

TEST_F(SqlQuery, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  const Task task(stop.get_token());
  EXPECT_THROW(ask("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", task),
               Cancelled);
  // and the connection can be used again
  EXPECT_EQ(ask("SELECT 1").rows.size(), 1U);
}

TEST_F(SqlQuery, CursorsGiveWhatWholeColumnsGive) {
  const Project project = Project::open(path());
  const SampleSetInfo set = project.set("");
  const ProjectColumns data(project, set);
  const VectorData vectors = data.vectors(*set.find("v"), {});
  const std::vector<OptionalText> texts = data.texts(*set.find("t"), {});
  ColumnCursor v(project, set, *set.find("v")), t(project, set, *set.find("t"));
  std::vector<double> row;
  std::int64_t rows = 0;
  for (; v.next() && t.next(); ++rows) {
    ASSERT_EQ(v.has(), vectors.has(rows)) << rows;
    ASSERT_EQ(t.has(), texts[static_cast<std::size_t>(rows)].has_value()) << rows;
    EXPECT_EQ(t.text(), texts[static_cast<std::size_t>(rows)].value_or(""));
    if (!v.has()) continue;
    v.numbers(row);
    for (int c = 0; c < 300; ++c) ASSERT_EQ(row[static_cast<std::size_t>(c)], vectors.values(rows, c)) << rows;
  }
  EXPECT_EQ(rows, set.samples);
}

}  // namespace
}  // namespace eido
