// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/rerun.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/session/imports/importer.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class RerunTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Rng rng(1);
    std::vector<std::string> files;
    for (const char* name : {"a", "b", "c"}) {
      std::vector<float> values(80 * 6);
      for (float& v : values) v = static_cast<float>(rng.normal());
      files.push_back(m_folder.path(std::string(name) + ".npy"));
      test::writeFile(files.back(), test::npyBytes({80, 6}, values));
    }
    importFiles(path(), files, {.set = "s"}, {});
  }
  std::string path() const { return m_folder.path("p.eido"); }
  Project open() const { return Project::open(path()); }
  std::int64_t runOf(const RunRequest& request) const {
    Project project = open();
    return runAnalysis(project, request, {}).info.id;
  }
  std::int64_t alignment(const std::string& slice = {}) const {
    return runOf({.analysis = "alignment",
                  .columns = {"b", "a"},
                  .parameters = {{"k", 5}, {"permutations", 20}, {"bootstrap", 20}},
                  .slice = slice,
                  .seed = 4});
  }
  Rerun rerun(std::int64_t run) const { return rerunStored(open(), run, {}); }
  void rename(const std::string& from, const std::string& to) const { open().renameColumn("s", from, to); }
  void execute(const std::string& sql) const { open().database().exec(sql); }
  test::TemporaryFolder m_folder;
};

TEST_F(RerunTest, GivesTheSameNumbersAndStoresNothing) {
  const std::int64_t run = alignment();
  const std::size_t runs = open().runs().size();
  const Rerun again = rerun(run);
  EXPECT_TRUE(again.equal()) << jsonText(rerunJson(again));
  EXPECT_TRUE(again.notes.empty());
  EXPECT_EQ(open().runs().size(), runs);
  EXPECT_EQ(rerunJson(again)["more"], 0);
}

TEST_F(RerunTest, KnowsColumnsByTheirIds) {
  const std::int64_t run = alignment();
  rename("a", "old a");
  rename("c", "a");  // another column has the name now
  EXPECT_TRUE(rerun(run).equal()) << jsonText(rerunJson(rerun(run)));
}

TEST_F(RerunTest, SaysWhichInputHasChangedOrIsGone) {
  const std::int64_t run = alignment();
  importFiles(path(), {m_folder.path("c.npy")}, {.set = "s", .name = "a", .replace = true}, {});
  const Rerun changed = rerun(run);
  EXPECT_FALSE(changed.equal());
  ASSERT_EQ(changed.differences.listed.size(), 1U);
  EXPECT_EQ(changed.differences.listed[0].where, "inputs.a");
  EXPECT_EQ(changed.notes, std::vector<std::string>{"the column a has changed since"});
  Project project = open();
  project.setDeleted(ItemKind::Column, project.set("s").find("b")->id, true);
  const Rerun gone = rerun(run);
  EXPECT_EQ(gone.differences.count, 2);
  EXPECT_EQ(gone.notes[0], "the column b is no longer there");
  project.setDeleted(ItemKind::Set, project.set("s").id, true);
  EXPECT_EQ(rerun(run).differences.listed[0].where, "set");
  EIDO_EXPECT_ERROR(rerun(99), ErrorKind::NotFound);
}

TEST_F(RerunTest, RunsOnTheSliceOfThen) {
  Project project = open();
  SampleBits half(80);
  for (int i = 0; i < 80; i += 2) half.set(i);
  const std::int64_t id = project.saveSlice("s", "even", half);
  const std::int64_t run = alignment("even");
  project.editSlice(id, "half of them", "");
  EXPECT_TRUE(rerun(run).equal()) << jsonText(rerunJson(rerun(run)));
  project.setDeleted(ItemKind::Slice, id, true);
  EXPECT_EQ(rerun(run).notes, std::vector<std::string>{"the slice even is no longer there"});
}

TEST_F(RerunTest, ComparesColumnsThatTheRunMadeWhateverTheyAreCalled) {
  const RunRequest request{.analysis = "projection", .parameters = {{"vectors", "a"}, {"method", "pca"}}};
  const std::int64_t first = runOf(request), second = runOf(request);  // the second one's column gets a number
  EXPECT_TRUE(rerun(first).equal()) << jsonText(rerunJson(rerun(first)));
  EXPECT_TRUE(rerun(second).equal()) << jsonText(rerunJson(rerun(second)));
  Project project = open();
  std::int64_t made = 0;
  for (const ColumnInfo& c : project.set("s").columns) {
    if (c.run == second) made = c.id;
  }
  ASSERT_GT(made, 0);
  execute("UPDATE data_column SET name = 'my map' WHERE id = " + std::to_string(made));
  EXPECT_TRUE(rerun(second).equal());
  execute("UPDATE chunk SET data = zeroblob(length(data)) WHERE column_id = " + std::to_string(made));
  const Rerun other = rerun(second);
  EXPECT_EQ(other.differences.count, 160);
  EXPECT_EQ(other.differences.listed.size(), 100U);
  EXPECT_EQ(other.differences.listed[0].where, "columns.my map[0][0]");
  EXPECT_EQ(rerunJson(other)["more"], 60);
  execute("DELETE FROM data_column WHERE id = " + std::to_string(made));
  const Rerun without = rerun(second);
  EXPECT_TRUE(without.equal());
  EXPECT_EQ(without.notes.size(), 1U);
}

TEST_F(RerunTest, SeesAChangedResultAndNotesTheVersion) {
  const std::int64_t run = alignment();
  execute("UPDATE run SET version = '0.0.1'");
  execute("UPDATE run_table_chunk SET rows_json = replace(rows_json, 'mutual_knn', 'cka') WHERE ordinal = 0");
  const Rerun other = rerun(run);
  EXPECT_FALSE(other.equal());
  EXPECT_EQ(other.differences.listed[0].where, "tables.pairs[0].metric");
  ASSERT_EQ(other.notes.size(), 1U);
  EXPECT_NE(other.notes[0].find("0.0.1"), std::string::npos);
}

TEST_F(RerunTest, AFailureIsComparedByItsWords) {
  EXPECT_THROW(runOf({.analysis = "alignment", .parameters = {{"k", 79}}}), Error);
  EXPECT_TRUE(rerun(1).equal());
  execute("UPDATE run SET error = 'something else'");
  EXPECT_EQ(rerun(1).differences.listed[0].where, "error");
}

TEST_F(RerunTest, WhatThisVersionCannotDoIsAFailureOfTheWork) {
  const std::int64_t run = alignment();
  execute("UPDATE run SET parameters_json = '{\"no_such\": 1}'");
  EIDO_EXPECT_ERROR(rerun(run), ErrorKind::UnsupportedVersion);
}

TEST_F(RerunTest, AGoldColumnMayBeAnAnswerColumn) {
  std::string answers = "id,m1,m2,m3\n";
  for (int i = 0; i < 60; ++i)
    answers +=
        std::to_string(i) + (i % 2 == 0 ? ",x" : ",y") + (i % 3 == 0 ? ",x" : ",y") + (i % 5 == 0 ? ",x" : ",y") + "\n";
  test::writeFile(m_folder.path("q.csv"), answers);
  importFiles(path(), {m_folder.path("q.csv")}, {.set = "q", .as = "answer"}, {});
  for (const std::vector<std::string>& columns :
       {std::vector<std::string>{"m1", "m2"}, std::vector<std::string>{"m1", "m2", "m3"}}) {
    const std::int64_t run = runOf(
        {.analysis = "label-free", .set = "q", .columns = columns, .parameters = {{"gold", "m3"}, {"bootstrap", 10}}});
    EXPECT_TRUE(rerun(run).equal()) << jsonText(rerunJson(rerun(run)));
  }
}

}  // namespace
}  // namespace eido
