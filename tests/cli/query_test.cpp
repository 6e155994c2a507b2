// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// sql, rerun and convert as scripts rely on them.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <set>
#include <thread>

#include "core/base/random.h"
#include "tests/cli/program.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::Finished;
using test::runProgram;

class Queries : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"a.npy", "b.npy"}) {
      Rng rng(static_cast<std::uint64_t>(name[0]));
      std::vector<float> values(60 * 5);
      for (float& v : values) v = static_cast<float>(rng.normal());
      test::writeFile(path(name), test::npyBytes({60, 5}, values));
    }
    ASSERT_EQ(runProgram({"import", project(), path("a.npy"), path("b.npy"), "--set", "s"}).status, 0);
  }
  std::string path(const std::string& name) const { return m_folder.path(name); }
  std::string project() const { return path("p.eido"); }
  Finished sql(const std::string& statement, bool json = true) const {
    std::vector<std::string> words = {"sql", project(), statement};
    if (json) words.emplace_back("--json");
    return runProgram(words);
  }
  test::TemporaryFolder m_folder;
};

TEST_F(Queries, SqlAnswersAsJsonAndAsTable) {
  const Finished answer = sql("SELECT name, dimension, 0.1 AS x, NULL AS y, x'00' AS z FROM data_column ORDER BY name");
  ASSERT_EQ(answer.status, 0) << answer.err;
  EXPECT_EQ(answer.json(),
            Json({{"columns", {"name", "dimension", "x", "y", "z"}},
                  {"rows", {{"a", 5, 0.1, nullptr, {{"blob", 1}}}, {"b", 5, 0.1, nullptr, {{"blob", 1}}}}}}));
  EXPECT_EQ(sql("SELECT 1 WHERE 0").json(), Json({{"columns", {"1"}}, {"rows", Json::array()}}));
  EXPECT_EQ(sql("SELECT name, dimension FROM data_column ORDER BY name", false).out,
            "name  dimension\na     5\nb     5\n");
}

TEST_F(Queries, MarkSaysWhatPeopleThinkOfARun) {
  ASSERT_EQ(runProgram({"run", "alignment", project(), "--preset", "quick", "--bootstrap", "7"}).status, 0);
  const auto run = [&] { return runProgram({"info", project(), "--json"}).json()["runs"][0]; };
  EXPECT_EQ(run()["parameters"]["permutations"], 50);
  EXPECT_EQ(run()["parameters"]["bootstrap"], 7);
  EXPECT_EQ(run()["starred"], false);
  ASSERT_EQ(runProgram({"mark", project(), "1", "--name", "one", "--star", "--tags", "a,b"}).status, 0);
  EXPECT_EQ(runProgram({"mark", project(), "1", "--note", "**so**", "--json"}).json(),
            Json({{"run", 1}, {"name", "one"}, {"starred", true}, {"note", "**so**"}, {"tags", {"a", "b"}}}));
  EXPECT_EQ(run()["name"], "one");
  EXPECT_EQ(run()["starred"], true);
  EXPECT_EQ(run()["tags"], Json({"a", "b"}));
  EXPECT_EQ(run()["note"], "**so**");
  ASSERT_EQ(runProgram({"mark", project(), "1", "--no-star", "--name", "", "--tags", ""}).status, 0);
  EXPECT_EQ(run()["starred"], false);
  EXPECT_EQ(run()["name"], "");
  EXPECT_EQ(run()["tags"], Json::array());
  EXPECT_EQ(run()["note"], "**so**");
  EXPECT_EQ(runProgram({"mark", project(), "1"}).status, 2);
  EXPECT_EQ(runProgram({"mark", project(), "9", "--star"}).status, 1);
  EXPECT_EQ(runProgram({"run", "alignment", project(), "--preset", "slow"}).status, 2);
}

TEST_F(Queries, SqlStreamsLongAnswers) {
  const std::string many =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
      "SELECT i, 'row' AS word FROM n";
  const Finished answer = sql(many, false);
  EXPECT_EQ(answer.status, 0);
  EXPECT_EQ(std::count(answer.out.begin(), answer.out.end(), '\n'), 50001);
  EXPECT_TRUE(answer.out.ends_with("50000  row\n"));
  EXPECT_EQ(sql(many).json()["rows"].size(), 50000U);
}

TEST_F(Queries, SqlRefusesAndFailsInOneLine) {
  for (const char* statement : {"DELETE FROM sample_set", "SELECT 1; SELECT 2", "ATTACH 'x' AS y", "SELEC"}) {
    const Finished refused = sql(statement);
    EXPECT_EQ(refused.status, 2) << statement;
    EXPECT_EQ(std::count(refused.err.begin(), refused.err.end(), '\n'), 1) << refused.err;
    EXPECT_TRUE(refused.out.empty());
  }
  EXPECT_NE(sql("SELECT nowhere FROM run").err.find("no such column: nowhere"), std::string::npos);
  const Finished failed = sql("SELECT abs(-9223372036854775808)");
  EXPECT_EQ(failed.status, 1);
  EXPECT_NE(failed.err.find("overflow"), std::string::npos) << failed.err;
  EXPECT_TRUE(failed.out.empty());
  EXPECT_EQ(runProgram({"sql", path("none.eido"), "SELECT 1"}).status, 1);
  EXPECT_EQ(runProgram({"sql", project()}).status, 2);
  EXPECT_EQ(runProgram({"verify", project()}).status, 0);
}

TEST_F(Queries, InterruptStopsSql) {
  const pid_t process = test::startProgram(
      {"sql", project(), "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"});
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  const auto asked = std::chrono::steady_clock::now();
  ::kill(process, SIGINT);
  EXPECT_EQ(test::waitFor(process), 130);
  EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::seconds(5));
}

TEST_F(Queries, RerunComparesAndStoresNothing) {
  const Json run = runProgram({"run", "alignment", project(), "--metric", "mutual_knn,cka", "--k", "4",
                               "--permutations", "20", "--bootstrap", "20", "--seed", "18446744073709551615", "--json"})
                       .json();
  ASSERT_EQ(run["run"], 1);
  const Finished again = runProgram({"rerun", project(), "1", "--threads", "1", "--json"});
  EXPECT_EQ(again.status, 0) << again.out << again.err;
  EXPECT_EQ(again.json(),
            Json({{"run", 1}, {"equal", true}, {"differences", Json::array()}, {"more", 0}, {"notes", Json::array()}}));
  EXPECT_EQ(runProgram({"rerun", project(), "1"}).out, "run 1: equal\n");
  EXPECT_EQ(runProgram({"info", project(), "--json"}).json()["runs"].size(), 1U);
  ASSERT_EQ(runProgram({"import", project(), path("b.npy"), "--set", "s", "--name", "a", "--replace"}).status, 0);
  const Finished changed = runProgram({"rerun", project(), "1", "--json"});
  EXPECT_EQ(changed.status, 1);
  EXPECT_EQ(changed.json()["equal"], false);
  EXPECT_EQ(changed.json()["differences"][0]["where"], "inputs.a");
  const Finished told = runProgram({"rerun", project(), "1"});
  EXPECT_NE(told.err.find("the column a has changed since"), std::string::npos) << told.err;
  EXPECT_EQ(runProgram({"rerun", project(), "7", "--json"}).status, 1);
  EXPECT_EQ(runProgram({"rerun", project(), "many"}).status, 2);
}

TEST_F(Queries, ARunBeforeSamplesCameIsOutOfDate) {
  test::writeFile(path("one.csv"), "id,m1,m2\na,1,0\nb,0,1\nc,1,1\n");
  test::writeFile(path("two.csv"), "id,m3\nc,1\nd,0\n");
  ASSERT_EQ(runProgram({"import", path("g.eido"), path("one.csv"), "--as", "score", "--set", "g"}).status, 0);
  ASSERT_EQ(runProgram({"run", "compare", path("g.eido"), "--bootstrap", "20"}).status, 0);
  EXPECT_EQ(runProgram({"info", path("g.eido"), "--json"}).json()["runs"][0]["stale"], false);
  ASSERT_EQ(runProgram({"import", path("g.eido"), path("two.csv"), "--as", "score", "--set", "g", "--new-keys", "add"})
                .status,
            0);
  EXPECT_EQ(runProgram({"info", path("g.eido"), "--json"}).json()["runs"][0]["stale"], true);
  EXPECT_NE(runProgram({"info", path("g.eido")}).out.find("4 samples now, and had 3"), std::string::npos);
}

TEST_F(Queries, WhatSaysTwoThingsIsRefused) {
  EXPECT_EQ(runProgram({"export", project(), "1", "--column", "a", "--to", path("o.csv")}).status, 2);
  EXPECT_EQ(
      runProgram({"export", project(), "--run", "1", "--table", "t", "--array", "x", "--to", path("o.csv")}).status, 2);
  EXPECT_EQ(runProgram({"select", project(), "--where", "row < 1", "--save-as", ""}).status, 2);
}

TEST_F(Queries, NumbersAreDecimalWithOrWithoutLeadingZeros) {
  const Json run = runProgram({"run", "alignment", project(), "--metric", "cka", "--permutations", "0", "--bootstrap",
                               "0", "--seed", "010", "--json"})
                       .json();
  EXPECT_EQ(run["run"], 1);
  EXPECT_EQ(runProgram({"info", project(), "--json"}).json()["runs"][0]["seed"], 10);
  EXPECT_EQ(runProgram({"rerun", project(), "001"}).out, "run 1: equal\n");
  EXPECT_EQ(runProgram({"export", project(), "--run", "0001", "--to", path("run")}).status, 0);
  for (const char* bad : {"0x1", "1e0", "1.0", "1'0", "9223372036854775808"})
    EXPECT_EQ(runProgram({"rerun", project(), bad}).status, 2) << bad;
  EXPECT_EQ(runProgram({"rerun", project(), "1", "--threads", "1025"}).status, 2);
}

TEST_F(Queries, ConvertWritesAndSaysWhat) {
  test::writeFile(path("t.csv"), "id,label,x\n=a,bird,1\nb,land,2\nc,bird,3\nd,bird,\n");
  const Finished made = runProgram({"convert", path("t.csv"), path("t.npz"), "--json"});
  ASSERT_EQ(made.status, 0) << made.err;
  const Json document = made.json();
  EXPECT_EQ(document["format"], "csv");
  EXPECT_EQ(document["rows"], 4);
  EXPECT_EQ(document["columns"][0]["name"], "x");
  EXPECT_EQ(document["columns"][0]["missing"], 1);
  EXPECT_EQ(document["keys_file"], path("t.keys.txt"));
  EXPECT_EQ(document["notes"].size(), 1U);
  EXPECT_EQ(runProgram({"convert", path("t.csv"), path("s.csv"), "--spreadsheet"}).status, 0);
  EXPECT_EQ(test::readFile(path("s.csv")), "key,label,x\n'=a,bird,1\nb,land,2\nc,bird,3\nd,bird,\n");
  EXPECT_EQ(runProgram({"convert", path("t.csv"), path("x.npy"), "--column", "x"}).status, 0);
  EXPECT_EQ(runProgram({"check", path("x.npy"), "--json"}).json()["arrays"][0]["dtype"], "float64");
  EXPECT_EQ(runProgram({"convert", path("t.csv"), path("l.npy"), "--array", "label"}).status, 1);
  EXPECT_EQ(runProgram({"convert", path("none.csv"), path("l.npy")}).status, 1);
  EXPECT_EQ(runProgram({"convert", path("t.csv")}).status, 2);
}

TEST_F(Queries, ExportWritesTablesAsArraysAndSpreadsheets) {
  ASSERT_EQ(runProgram({"run", "neighbours", project(), "--vectors", "a", "--k", "3"}).status, 0);
  const Finished made =
      runProgram({"export", project(), "--run", "1", "--table", "neighbours", "--to", path("n.safetensors"), "--json"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_NE(made.err.find("texts were left out: key, neighbour"), std::string::npos) << made.err;
  const Json found = runProgram({"check", path("n.safetensors"), "--json"}).json();
  EXPECT_EQ(found["arrays"].size(), 2U);
  const Finished refused =
      runProgram({"export", project(), "--run", "1", "--table", "neighbours", "--to", path("n.npy")});
  EXPECT_EQ(refused.status, 1);
  EXPECT_EQ(runProgram({"export", project(), "a", "--to", path("a.npz")}).status, 0);
  EXPECT_EQ(runProgram({"export", project(), "a", "--to", path("a.csv"), "--spreadsheet"}).status, 0);
}

/// Another program at work on the project.
class Holder {
 public:
  explicit Holder(const std::string& project) : m_database(project, SQLite::OPEN_READWRITE) {
    m_database.exec("BEGIN EXCLUSIVE");
  }

 private:
  SQLite::Database m_database;
};

TEST_F(Queries, WaitingForAnotherProgramIsSaid) {
  auto holder = std::make_unique<Holder>(project());
  std::jthread release([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    holder.reset();
  });
  const Finished made = runProgram({"info", project()});
  EXPECT_EQ(made.status, 0);
  EXPECT_NE(made.err.find("another program is writing to the project; waiting for it"), std::string::npos) << made.err;
  EXPECT_EQ(std::count(made.err.begin(), made.err.end(), '\n'), 1) << made.err;
}

TEST_F(Queries, InterruptEndsTheWait) {
  const Holder holder(project());
  const pid_t process = test::startProgram({"import", project(), path("a.npy"), "--set", "t"});
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  ::kill(process, SIGINT);
  const auto asked = std::chrono::steady_clock::now();
  EXPECT_EQ(test::waitFor(process), 130);
  EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::seconds(5));
}

TEST_F(Queries, ExportOfARunIsAFolderOfItsOwn) {
  ASSERT_EQ(runProgram({"run", "neighbours", project(), "--vectors", "a", "--k", "3"}).status, 0);
  EXPECT_EQ(runProgram({"export", project(), "--run", "1", "--to", path("deep/out/")}).status, 0);
  EXPECT_EQ(runProgram({"export", project(), "--run", "1", "--to", path("deep/out")}).status, 0);
  test::writeFile(path("deep/out/mine.txt"), "mine");
  const Finished refused = runProgram({"export", project(), "--run", "1", "--to", path("deep/out")});
  EXPECT_EQ(refused.status, 1);
  EXPECT_NE(refused.err.find("mine.txt"), std::string::npos) << refused.err;
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path("deep/out")))
    names.insert(entry.path().filename().string());
  EXPECT_EQ(names, (std::set<std::string>{"eidoscope.sha256", "mine.txt", "neighbours.csv", "run.json"}));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path("deep")), {}), 1);
}

}  // namespace
}  // namespace eido
