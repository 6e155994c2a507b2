// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people change in a project after the import: slices, names, roles, deleting and bringing back.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/sha256.h"
#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/project/schema.h"
#include "core/project/verify.h"
#include "tests/core/project/small_project.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::fill;

SampleBits members(std::int64_t samples, const std::vector<std::int32_t>& rows) {
  return SampleBits::ofRows(samples, rows);
}

TEST(Slices, KeepTheirMembersRuleAndColour) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 21);
  Project project = Project::open(folder.path("p.eido"));
  const std::int64_t id = project.saveSlice("set", "some", members(21, {0, 8, 20}), "n > 3", "#0072b2");
  EXPECT_EQ(project.slice("set", "some"), members(21, {0, 8, 20}));
  const SliceInfo slice = project.set("").slices.at(0);
  EXPECT_EQ(slice, (SliceInfo{id, "some", 3, "n > 3", "#0072b2"}));
  EIDO_EXPECT_ERROR(project.saveSlice("set", "some", members(21, {1})), ErrorKind::Exists);
  EIDO_EXPECT_ERROR(project.saveSlice("set", "", members(21, {1})), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(project.saveSlice("set", "short", SampleBits(3)), ErrorKind::RowCountMismatch);
  EIDO_EXPECT_ERROR(project.slice("set", "nosuch"), ErrorKind::NotFound);
  project.saveSlice("set", "other", members(21, {2}));
  project.editSlice(id, "renamed", "");
  EXPECT_EQ(project.slice("set", "renamed").count(), 3);
  EIDO_EXPECT_ERROR(project.editSlice(id, "other", ""), ErrorKind::Exists);
}

TEST(Texts, OfSamplesAreChangedInPlaceAndKeepTheHash) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 5000);  // two chunks of texts
  Project project = Project::open(folder.path("p.eido"));
  EXPECT_FALSE(project.setTexts("set", "review", {{4500, "wrong"}, {3, "right"}})[0].text);
  SampleSetInfo set = project.set("");
  EXPECT_EQ(set.find("review")->kind, ColumnKind::Category);
  EXPECT_EQ(set.find("review")->missing, 4998);
  const std::string first = set.find("review")->hash;
  const auto before = project.setTexts("set", "review", {{4500, std::nullopt}, {3, "wrong"}});
  EXPECT_EQ(before[0].text, OptionalText("wrong"));
  EXPECT_EQ(before[1].text, OptionalText("right"));
  EXPECT_NE(project.set("").find("review")->hash, first);
  EXPECT_TRUE(verifyProject(project, {}).empty());
  project.setTexts("set", "review", before);
  set = project.set("");
  EXPECT_EQ(set.find("review")->hash, first);
  const auto texts = ProjectColumns(project, set).texts(*set.find("review"), {});
  EXPECT_EQ(texts[3], OptionalText("right"));
  EXPECT_EQ(texts[4500], OptionalText("wrong"));
  EXPECT_FALSE(texts[4]);
  EIDO_EXPECT_ERROR(project.setTexts("set", "review", {{5000, "x"}}), ErrorKind::NotFound);
  EIDO_EXPECT_ERROR(project.setTexts("set", set.columns[0].name, {{1, "x"}}), ErrorKind::Parameter);
  EXPECT_EQ(project.set("").find("review")->hash, first);  // what was refused changed nothing
}

TEST(Texts, OfManySamplesAreChangedTogetherInAnyOrder) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 5000);
  Project project = Project::open(folder.path("p.eido"));
  std::vector<SampleText> many;
  for (std::int64_t row = 4999; row >= 0; row -= 7) many.push_back({row, "tag " + std::to_string(row)});
  const auto before = project.setTexts("set", "tags", many, ColumnKind::Text);
  ASSERT_EQ(before.size(), many.size());
  for (std::size_t i = 0; i < many.size(); ++i) EXPECT_EQ(before[i].row, many[i].row);
  const SampleSetInfo set = project.set("");
  EXPECT_EQ(set.find("tags")->kind, ColumnKind::Text);
  EXPECT_EQ(set.find("tags")->missing, 5000 - std::ssize(many));
  const auto texts = ProjectColumns(project, set).texts(*set.find("tags"), {});
  for (const SampleText& t : many) EXPECT_EQ(texts[static_cast<std::size_t>(t.row)], t.text) << t.row;
  EXPECT_TRUE(verifyProject(project, {}).empty());
  // categories and texts are stored alike: a column that an import took for the other is written all the same
  EXPECT_EQ(project.setTexts("set", "tags", {{4999, "again"}}, ColumnKind::Category)[0].text, OptionalText("tag 4999"));
  project.setTexts("set", "tags", {{4999, "tag 4999"}});
  EXPECT_EQ(project.set("").find("tags")->kind, ColumnKind::Text);
  // one row that is not there refuses all
  many.front().text = "other";
  many.push_back({5000, "x"});
  EIDO_EXPECT_ERROR(project.setTexts("set", "tags", many, ColumnKind::Text), ErrorKind::NotFound);
  EXPECT_EQ(ProjectColumns(project, set).texts(*set.find("tags"), {})[4999], OptionalText("tag 4999"));
}

TEST(Deleted, ThingsAreHiddenAndComeBackAsTheyWere) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 50);
  Project project = Project::open(folder.path("p.eido"));
  project.saveSlice("set", "few", members(50, {1, 2}));
  const SampleSetInfo before = project.set("");
  for (const auto& [kind, id] :
       {std::pair{ItemKind::Column, before.columns[0].id}, {ItemKind::Slice, before.slices[0].id}}) {
    project.setDeleted(kind, id, true);
    project.setDeleted(kind, id, true);  // once is enough
  }
  EXPECT_EQ(project.set("").columns.size(), before.columns.size() - 1);
  EXPECT_TRUE(project.set("").slices.empty());
  EXPECT_EQ(project.deletedItems().count, 2);
  EXPECT_GT(project.deletedItems().bytes, 50 * 300 * 4 - 1);
  EXPECT_TRUE(verifyProject(project, {}).empty());
  project.setDeleted(ItemKind::Set, before.id, true);
  EXPECT_TRUE(project.sets().empty());
  project.setDeleted(ItemKind::Set, before.id, false);
  project.setDeleted(ItemKind::Column, before.columns[0].id, false);
  project.setDeleted(ItemKind::Slice, before.slices[0].id, false);
  EXPECT_EQ(project.set(""), before);
  EIDO_EXPECT_ERROR(project.setDeleted(ItemKind::Run, 77, true), ErrorKind::NotFound);
}

TEST(Deleted, ANameIsFreeMeanwhileAndThenTaken) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 20);
  Project project = Project::open(folder.path("p.eido"));
  const ColumnInfo column = project.set("").columns[1];
  project.setDeleted(ItemKind::Column, column.id, true);
  project.renameColumn("set", "t", "n");
  EIDO_EXPECT_ERROR(project.setDeleted(ItemKind::Column, column.id, false), ErrorKind::Exists);
  EXPECT_EQ(project.set("").columns.size(), 2u);
}

TEST(Deleted, CompactingRemovesForGoodAndGivesTheSpaceBack) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("p.eido");
  fill(path, 1000);
  {
    Project project = Project::open(path);
    const ColumnInfo column = project.set("").columns[0];
    project.saveRun({.analysis = "a", .set = "set", .inputs = {{.column = "v", .hash = column.hash, .id = column.id}}},
                    {});
    project.setDeleted(ItemKind::Column, column.id, true);
    EXPECT_EQ(project.runs()[0].stale, "the column v was deleted");
    const auto size = std::filesystem::file_size(path);
    project.compact({});
    EXPECT_LT(std::filesystem::file_size(path), size - 1000000);
    EXPECT_EQ(project.deletedItems().count, 0);
    EXPECT_EQ(project.runs()[0].stale, "the column v is no longer there");
    EIDO_EXPECT_ERROR(project.setDeleted(ItemKind::Column, column.id, false), ErrorKind::NotFound);
  }
  EXPECT_TRUE(verifyProject(Project::open(path), {}).empty());
}

TEST(Edits, OfAColumnKeepItsRunsAndRefuseWhatCantBeRead) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 10);
  Project project = Project::open(folder.path("p.eido"));
  const SampleSetInfo set = project.set("");
  const ColumnInfo& v = set.columns[0];
  project.saveRun({.analysis = "a", .set = "set", .inputs = {{.column = "v", .hash = v.hash, .id = v.id}}}, {});
  ColumnInfo renamed = v;
  renamed.name = "w";
  renamed.model = "other";
  project.editColumn(v.id, renamed);
  EXPECT_EQ(project.set("").find("w")->model, "other");
  EXPECT_EQ(project.runs()[0].stale, "");  // the column is the same one
  ColumnInfo text = set.columns[2];
  text.kind = ColumnKind::Category;
  project.editColumn(text.id, text);
  EXPECT_EQ(project.set("").find("t")->kind, ColumnKind::Category);
  text.kind = ColumnKind::Number;
  EIDO_EXPECT_ERROR(project.editColumn(text.id, text), ErrorKind::Parameter);
  renamed.kind = ColumnKind::Score;
  EIDO_EXPECT_ERROR(project.editColumn(v.id, renamed), ErrorKind::Parameter);
  renamed = v;
  renamed.name = "t";
  EIDO_EXPECT_ERROR(project.editColumn(v.id, renamed), ErrorKind::Exists);
}

TEST(Runs, OnASliceAreStaleWhenItIsDeletedOrChanged) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 10);
  Project project = Project::open(folder.path("p.eido"));
  const SampleBits few = members(10, {1, 5});
  const std::int64_t id = project.saveSlice("set", "few", few);
  project.saveRun({.analysis = "a",
                   .set = "set",
                   .inputs = {{.column = "few", .hash = sha256Hex(few.members()), .id = id, .slice = true}}},
                  {});
  EXPECT_EQ(project.runs()[0].stale, "");
  EXPECT_EQ(project.runs()[0].slice(), "few");
  project.editSlice(id, "renamed", "");
  EXPECT_EQ(project.runs()[0].stale, "");
  project.setDeleted(ItemKind::Slice, id, true);
  EXPECT_EQ(project.runs()[0].stale, "the slice few was deleted");
}

TEST(Runs, BringTheirColumnsWithThem) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 4);
  Project project = Project::open(folder.path("p.eido"));
  Result result;
  result.columns.push_back({.name = "map",
                            .model = "m",
                            .modality = {},
                            .dimension = 2,
                            .values = {1, 2, 3, 4, 0, 0, 7, 8},
                            .present = {true, true, false, true}});
  const std::int64_t run = project.saveRun({.analysis = "projection", .set = "set"}, result);
  const SampleSetInfo set = project.set("");
  const ColumnInfo* column = set.find("map");
  ASSERT_NE(column, nullptr);
  EXPECT_EQ(column->run, run);
  EXPECT_EQ(column->missing, 1);
  const ProjectColumns data(project, set);
  EXPECT_EQ(data.vectorOf(*column, 3), (std::vector<float>{7, 8}));
  EXPECT_TRUE(data.vectorOf(*column, 2).empty());
  EXPECT_TRUE(verifyProject(project, {}).empty());
  // a name that is taken gets a number, in the result too
  result.scalars["column"] = "map";
  const std::int64_t second = project.saveRun({.analysis = "projection", .set = "set"}, result);
  ASSERT_NE(project.set("").find("map 2"), nullptr);
  EXPECT_EQ(project.set("").find("map 2")->run, second);
  EXPECT_EQ(project.result(second).scalars["column"], "map 2");
  EXPECT_EQ(result.columns.front().name, "map 2");
}

TEST(Runs, ColumnsThatAreMadeInPartsAreThoseMadeAtOnce) {
  constexpr std::int64_t kSamples = 20000;
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), kSamples);
  Project project = Project::open(folder.path("p.eido"));
  std::int64_t most = 0;
  const auto later = [&](const std::string& name) {
    Result result;
    ResultColumn& column = result.columns.emplace_back();
    column.name = name;
    column.dimension = 3;
    column.present.assign(kSamples, true);
    column.present[9001] = false;
    column.make = [&](std::int64_t first, std::int64_t count, float* to) {
      most = std::max(most, count);
      for (std::int64_t i = 0; i < 3 * count; ++i) to[i] = static_cast<float>(3 * first + i);
    };
    return result;
  };
  Result parts = later("parts"), once = later("once");
  project.saveRun({.analysis = "projection", .set = "set"}, parts);
  EXPECT_LT(most, kSamples) << "never all of them at once";
  EXPECT_FALSE(once == once) << "what is not made can't be compared";
  makeColumns(once, kSamples);
  EXPECT_TRUE(once == once);
  project.saveRun({.analysis = "projection", .set = "set"}, once);
  const SampleSetInfo set = project.set("");
  EXPECT_EQ(set.find("parts")->hash, set.find("once")->hash);
  EXPECT_EQ(set.find("parts")->missing, 1);
  EXPECT_EQ(ProjectColumns(project, set).vectorOf(*set.find("parts"), 15000),
            (std::vector<float>{45000, 45001, 45002}));
  // a run that fails while its column is made leaves nothing
  Result broken = later("broken");
  broken.columns[0].make = [](std::int64_t first, std::int64_t, float*) {
    if (first > 0) throw Cancelled();
  };
  const std::size_t runs = project.runs().size();
  EXPECT_THROW(project.saveRun({.analysis = "projection", .set = "set"}, broken), Cancelled);
  EXPECT_EQ(project.runs().size(), runs);
  EXPECT_EQ(project.set("").find("broken"), nullptr);
  EXPECT_TRUE(verifyProject(project, {}).empty());
}

TEST(Rows, AreReadOneByOne) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 1000);
  const Project project = Project::open(folder.path("p.eido"));
  const SampleSetInfo set = project.set("");
  const ProjectColumns data(project, set);
  const VectorData all = data.vectors(set.columns[0], {});
  for (const std::int64_t row : {0, 9, 873, 874, 999}) {
    const std::vector<float> one = data.vectorOf(set.columns[0], row);
    ASSERT_EQ(one.empty(), !all.has(row)) << row;
    if (!one.empty()) EXPECT_EQ(one[299], all.values(row, 299));
  }
  EXPECT_EQ(data.textOf(set.columns[1], 7), "3.5");
  EXPECT_EQ(data.textOf(set.columns[2], 0), "wörd");
  EXPECT_EQ(data.textOf(set.columns[2], 1), std::nullopt);
  EXPECT_EQ(data.keyOf(5), "k5");
  EXPECT_EQ(data.rowOf("k999"), 999);
  EXPECT_EQ(data.rowOf("nosuch"), -1);
  const PackedTexts texts = data.packedTexts(set.columns[2], {});
  ASSERT_EQ(texts.size(), 1000);
  EXPECT_TRUE(texts.missing(1));
  EXPECT_EQ(texts.at(2), "wörd");
  EXPECT_EQ(data.packedKeys({}).at(999), "k999");
}

TEST(Rows, OfASetWithoutKeysAreItsNumbers) {
  const test::TemporaryFolder folder;
  Project project = Project::create(folder.path("p.eido"));
  ImportTransaction transaction(project);
  const SampleSetInfo set = transaction.addSet("plain", 12, nullptr);
  transaction.commit();
  const ProjectColumns data(project, set);
  EXPECT_EQ(data.keyOf(11), "11");
  EXPECT_EQ(data.rowOf("11"), 11);
  EXPECT_EQ(data.rowOf("12"), -1);
  EXPECT_EQ(data.rowOf("1x"), -1);
}

TEST(Views, AreRememberedByName) {
  const test::TemporaryFolder folder;
  Project project = Project::create(folder.path("p.eido"));
  EXPECT_TRUE(project.view("window").is_null());
  project.saveView("window", {{"a", 1}});
  project.saveView("window", {{"a", 2}});
  EXPECT_EQ(project.view("window")["a"], 2);
  SQLite::Statement(project.database(), "UPDATE view_state SET state_json = '{broken'").exec();
  EXPECT_TRUE(project.view("window").is_null());
}

TEST(Marks, OfARunAreKeptBesideIt) {
  const test::TemporaryFolder folder;
  fill(folder.path("p.eido"), 5);
  Project project = Project::open(folder.path("p.eido"));
  Result result;
  const std::int64_t first = project.saveRun({.analysis = "a", .set = "set"}, result);
  const std::int64_t second = project.saveRun({.analysis = "a", .set = "set", .parent = first}, result);
  EXPECT_EQ(project.run(first).marks, RunMarks{});
  EXPECT_EQ(project.run(second).parent, first);
  const RunMarks marks{.name = "the \"first\"", .starred = true, .note = "*why*", .tags = {"paper", "figure 2"}};
  project.markRun(first, marks);
  project.markRun(second, {.starred = true});
  EXPECT_EQ(project.runs().at(0).marks, marks);
  EXPECT_EQ(project.run(second).marks, (RunMarks{.starred = true}));
  project.markRun(first, {});
  EXPECT_EQ(project.run(first).marks, RunMarks{});
  EIDO_EXPECT_ERROR(project.markRun(99, marks), ErrorKind::NotFound);
  project.setDeleted(ItemKind::Run, second, true);
  EIDO_EXPECT_ERROR(project.markRun(second, marks), ErrorKind::NotFound);
  project.setDeleted(ItemKind::Run, second, false);
  EXPECT_TRUE(project.run(second).marks.starred);  // what was said comes back with it
  EIDO_EXPECT_ERROR(Project::open(folder.path("p.eido"), Project::Mode::ReadOnly).markRun(first, marks), ErrorKind::Io);
}

TEST(Schema, AProjectOfVersionOneIsBroughtUpToDateWithAllItHolds) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("old.eido");
  {
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    upgrade(old, path, migrations().first(1), 1);
    old.exec("INSERT INTO sample_set (name, samples, keyed, created) VALUES ('s', 9, 0, '')");
    old.exec(
        "INSERT INTO slice (set_id, name, origin, rule, count, bits, created) VALUES (1, 'few', 'hand', '', 2, "
        "x'0301', '')");
    old.exec(
        "INSERT INTO run (set_id, analysis, state, parameters_json, seed, inputs_json, scalars_json, warnings_json, "
        "error, "
        "seconds, version, created) VALUES (1, 'a', 'done', '{}', 0, '[{\"column\":\"v\",\"hash\":\"x\"}]', '{}', "
        "'[]', '', 1, '', '')");
  }
  Project project = Project::open(path);
  EXPECT_EQ(project.info().schemaVersion, kSchemaVersion);
  EXPECT_EQ(project.slice("s", "few").rows(), (std::vector<std::int32_t>{0, 1, 8}));
  EXPECT_EQ(project.runs().at(0).stale, "the column v is no longer there");
  EXPECT_EQ(project.runs().at(0).parent, 0);
  EXPECT_TRUE(std::filesystem::exists(path + ".v1.backup"));
  project.setDeleted(ItemKind::Slice, project.set("s").slices[0].id, true);
  EXPECT_TRUE(project.set("s").slices.empty());
}

}  // namespace
}  // namespace eido
