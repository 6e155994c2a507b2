// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that read columns of two sets and leave columns of every kind.
#include "tests/core/toy/toy_analysis.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/project/project_columns.h"
#include "core/session/exports/command_lines.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/rerun.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class Toy : public ::testing::Test {
 protected:
  void SetUp() override {
    bring("queries", {1, 0, 0, 1, 3, 4}, "key,label\nq0,x\nq1,y\nq2,y\n");
    bring("items", {0, 2, 5, 1, 3, 3.5F, -1, 0}, "key,label\ni0,north\ni1,east\ni2,between\ni3,west\n");
  }
  void bring(const std::string& set, const std::vector<float>& vectors, const std::string& labels) {
    test::writeFile(folder.path(set + ".csv"), labels);
    test::writeFile(folder.path("v.npy"), test::npyBytes({std::ssize(vectors) / 2, 2}, vectors));
    ImportOptions options{.set = set};
    options.read.key = "key";
    importFiles(path(), {folder.path(set + ".csv")}, options, {});
    importFiles(path(), {folder.path("v.npy")}, {.set = set, .replace = true}, {});
  }
  std::string path() const { return folder.path("p.eido"); }
  Project project() const { return Project::open(path()); }
  FinishedRun run(const Json& parameters = {{"gallery_set", "items"}}, const std::string& slice = {}) const {
    Project p = project();
    return runAnalysis(p, {.analysis = "toy", .set = "queries", .parameters = parameters, .slice = slice}, {});
  }
  std::vector<OptionalText> texts(const std::string& column) const {
    const Project p = project();
    const ProjectColumns data(p, p.set("queries"));
    return data.texts(*data.set().find(column), {});
  }
  std::vector<double> numbers(const std::string& column) const {
    const Project p = project();
    const ProjectColumns data(p, p.set("queries"));
    return data.numbers(*data.set().find(column), {});
  }
  std::string stale() const { return project().run(1).stale; }
  test::TemporaryFolder folder;
};

TEST_F(Toy, LeavesColumnsOfEveryKind) {
  const FinishedRun made = run();
  EXPECT_EQ(texts("v/nearest"), (std::vector<OptionalText>{"i1", "i0", "i2"}));
  EXPECT_EQ(texts("v/label"), (std::vector<OptionalText>{"east", "north", "between"}));
  EXPECT_EQ(texts("v/answer"), (std::vector<OptionalText>{"", "i0", "i2"}));  // an empty text is a value
  EXPECT_EQ(numbers("v/row"), (std::vector<double>{31104001, 31104000, 31104002}));
  EXPECT_TRUE(std::isnan(numbers("v/similarity")[0]));
  EXPECT_DOUBLE_EQ(numbers("v/similarity")[1], 1);
  const SampleSetInfo set = project().set("queries");
  const std::vector<std::pair<const char*, ColumnKind>> kinds = {
      {"v/similarity", ColumnKind::Score}, {"v/row", ColumnKind::Number},    {"v/nearest", ColumnKind::Text},
      {"v/label", ColumnKind::Category},   {"v/answer", ColumnKind::Answer}, {"v/item", ColumnKind::Vector}};
  for (const auto& [name, kind] : kinds) {
    ASSERT_NE(set.find(name), nullptr) << name;
    EXPECT_EQ(set.find(name)->kind, kind) << name;
    EXPECT_EQ(set.find(name)->run, 1) << name;
    EXPECT_EQ(set.find(name)->missing, name == std::string("v/similarity") ? 1 : 0) << name;
  }
  EXPECT_EQ(set.find("v/similarity")->model, "toy");
  EXPECT_EQ(commonMetric(set.find("v/similarity")->scales), "cosine");
}

TEST_F(Toy, InputsAreOfTheSetsThatTheyAreOf) {
  const Json json = runJson(run());
  ASSERT_EQ(json["inputs"].size(), 3U);
  EXPECT_FALSE(json["inputs"][0].contains("set"));
  for (const std::size_t other : {1U, 2U}) EXPECT_EQ(json["inputs"][other]["set"], "items");
  EXPECT_EQ(json["parameters"]["gallery"], Json::array({"v"}));  // what a default means is recorded
  const std::vector<RunInput> inputs = project().run(1).inputs;
  EXPECT_EQ(inputs[0].parts, std::vector<std::string>{"columns"});
  EXPECT_EQ(inputs[1].parts, std::vector<std::string>{"gallery"});
  EXPECT_EQ(inputName(inputs[2]), "items: label");
  EXPECT_EQ(runCommand(project().run(1), "p.eido"),
            "eidoscope run toy p.eido --set queries --columns v --gallery-set items --gallery v --seed 0");
}

TEST_F(Toy, TheRunsOwnSetIsTheGalleryWhereNoneIsNamed) {
  for (const Json& parameters : {Json::object(), Json{{"gallery_set", "queries"}}, Json{{"gallery_set", nullptr}}}) {
    const FinishedRun made = run(parameters);
    EXPECT_EQ(std::get<std::int64_t>(made.result.table("made")->at(0, "items")), 3);
    EXPECT_EQ(made.info.inputs.size(), 2U);
    EXPECT_EQ(made.info.inputs[0].parts, (std::vector<std::string>{"columns", "gallery"}));
    EXPECT_TRUE(rerunStored(project(), made.info.id, {}).equal());
  }
}

TEST_F(Toy, ASliceTakesThePartOfItsOwnSetAndTheWholeOfAnother) {
  SampleBits members(3);
  members.set(0);
  members.set(2);
  project().saveSlice("queries", "two", members);
  EXPECT_EQ(std::get<std::int64_t>(run({{"gallery_set", "items"}}, "two").result.table("made")->at(0, "items")), 4);
  EXPECT_EQ(texts("v/nearest"), (std::vector<OptionalText>{"i1", std::nullopt, "i2"}));
  EXPECT_TRUE(std::isnan(numbers("v/row")[1]));
  EXPECT_EQ(std::get<std::int64_t>(run(Json::object(), "two").result.table("made")->at(0, "items")), 2);
  for (const std::int64_t id : {1, 2}) EXPECT_TRUE(rerunStored(project(), id, {}).equal()) << id;
}

TEST_F(Toy, NamesThatAreTakenGetANumberEverywhere) {
  run();
  const FinishedRun second = run();
  EXPECT_EQ(second.result.table("made")->text(0, "column"), "v/similarity 2");
  EXPECT_EQ(project().result(2).table("made")->text(0, "column"), "v/similarity 2");
  EXPECT_NE(project().set("queries").find("v/answer 2"), nullptr);
  for (const std::int64_t id : {1, 2}) {
    const Rerun again = rerunStored(project(), id, {});
    EXPECT_TRUE(again.equal()) << rerunJson(again).dump();
  }
}

TEST_F(Toy, RenamingChangesNothing) {
  run();
  Project p = project();
  p.renameColumn("items", "v", "vectors");
  p.renameColumn("queries", "v", "sought");
  EXPECT_EQ(stale(), "");
  const Rerun again = rerunStored(p, 1, {});
  EXPECT_TRUE(again.equal()) << rerunJson(again).dump();
  const RunRequest request = requestAgain(p.sets(), p.run(1));
  EXPECT_EQ(request.columns, std::vector<std::string>{"sought"});
  EXPECT_EQ(request.parameters["gallery"], Json::array({"vectors"}));
  EXPECT_EQ(request.parameters["gallery_set"], "items");
  EXPECT_EQ(request.parameters["label"], "label");
  EXPECT_NO_THROW(runAnalysis(p, request, {}));
  // another column has the old name now: it is not what the run has read
  test::writeFile(folder.path("v.npy"), test::npyBytes({4, 2}, {1, 1, 1, 1, 1, 1, 1, 1}));
  importFiles(path(), {folder.path("v.npy")}, {.set = "items"}, {});
  EXPECT_EQ(stale(), "");
  EXPECT_TRUE(rerunStored(project(), 1, {}).equal());
}

TEST_F(Toy, NamesThatWereSwappedAreFoundAgain) {
  test::writeFile(folder.path("w.npy"), test::npyBytes({4, 2}, {1, 1, 1, 2, 1, 3, 1, 4}));
  importFiles(path(), {folder.path("w.npy")}, {.set = "items"}, {});
  test::writeFile(folder.path("w.npy"), test::npyBytes({3, 2}, {1, 1, 1, 2, 1, 3}));
  importFiles(path(), {folder.path("w.npy")}, {.set = "queries"}, {});
  Project p = project();
  runAnalysis(p, {.analysis = "toy", .set = "queries", .columns = {"w", "v"}, .parameters = {{"gallery_set", "items"}}},
              {});
  p.renameColumn("items", "v", "old");
  p.renameColumn("items", "w", "v");
  p.renameColumn("queries", "v", "x");
  p.renameColumn("queries", "w", "v");
  const Rerun again = rerunStored(p, 1, {});
  EXPECT_TRUE(again.equal()) << rerunJson(again).dump();
  const RunRequest request = requestAgain(p.sets(), p.run(1));
  EXPECT_EQ(request.columns, (std::vector<std::string>{"v", "x"}));
  EXPECT_EQ(request.parameters["gallery"], (Json{"v", "old"}));
}

TEST_F(Toy, ADefaultThatNamesNothingIsNoneForGood) {
  Project p = project();
  p.renameColumn("items", "label", "kind");
  run();
  EXPECT_TRUE(project().run(1).parameters["label"].is_null());
  p.renameColumn("items", "kind", "label");
  EXPECT_TRUE(rerunStored(project(), 1, {}).equal());  // it is not what the run has read
  EXPECT_EQ(stale(), "");
}

TEST_F(Toy, WhatChangesInAnotherSetMakesItStale) {
  run();
  test::writeFile(folder.path("more.csv"), "key,note\ni4,new\n");
  ImportOptions add{.set = "items", .newKeys = ImportOptions::NewKeys::Add};
  add.read.key = "key";
  importFiles(path(), {folder.path("more.csv")}, add, {});
  EXPECT_EQ(stale(), "the set items has 5 samples now, and had 4");
}

TEST_F(Toy, AnotherColumnThereMakesItStaleAndIsNotRunAgain) {
  run();
  test::writeFile(folder.path("v.npy"), test::npyBytes({4, 2}, {1, 1, 1, 1, 1, 1, 1, 2}));
  importFiles(path(), {folder.path("v.npy")}, {.set = "items", .replace = true}, {});
  EXPECT_EQ(stale(), "the column v of the set items has changed since");
  const Rerun again = rerunStored(project(), 1, {});
  EXPECT_FALSE(again.equal());
  ASSERT_FALSE(again.notes.empty());
  EXPECT_EQ(again.notes[0], "the column v of the set items has changed since");
}

TEST_F(Toy, ADeletedSetIsSaid) {
  run();
  Project p = project();
  p.setDeleted(ItemKind::Set, p.set("items").id, true);
  EXPECT_EQ(stale(), "the sample set items was deleted");
  const Rerun again = rerunStored(p, 1, {});
  EXPECT_FALSE(again.equal());
  EXPECT_EQ(again.notes, std::vector<std::string>{"the sample set items was deleted"});
}

TEST_F(Toy, RefusesWhatDoesNotFit) {
  const auto message = [&](const Json& parameters) -> std::string {
    try {
      run(parameters);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  };
  EXPECT_NE(message({{"gallery_set", "nothing"}}).find("one of queries, items"), std::string::npos);
  EXPECT_NE(message({{"gallery_set", "items"}, {"gallery", {"label"}}}).find("a text column"), std::string::npos);
  EXPECT_NE(message({{"gallery_set", "items"}, {"gallery", {"w"}}}).find("in the set items"), std::string::npos);
  EXPECT_NE(message({{"gallery_set", "items"}, {"gallery", {"v", "v"}}}).find("2 columns"), std::string::npos);
  EXPECT_NE(message({{"gallery_set", "items"}, {"label", "no"}}).find("\"no\""), std::string::npos);
  EXPECT_NE(message({{"gallery_set", 3}}).find("the name of a sample set"), std::string::npos);
  EXPECT_EQ(project().runs().size(), 0U);
  Project p = project();
  p.renameColumn("items", "label", "kind");  // only the default names it
  EXPECT_EQ(message({{"gallery_set", "items"}}), "");
  EXPECT_EQ(texts("v/label"), std::vector<OptionalText>(3));
}

TEST_F(Toy, AVectorThatIsCalledLikeADefaultIsCompared) {
  test::writeFile(folder.path("label.npy"), test::npyBytes({3, 2}, {1, 0, 0, 1, 1, 1}));
  Project p = project();
  p.renameColumn("queries", "label", "kind");
  importFiles(path(), {folder.path("label.npy")}, {.set = "queries"}, {});
  EXPECT_EQ(run(Json::object()).result.table("made")->rows(), 2);
}

TEST(ToySpec, IsToldToMachines) {
  const Json spec = specJson(test::toyAnalysis().spec());
  EXPECT_EQ(spec["parameters"][0]["type"], "set");
  EXPECT_EQ(spec["parameters"][1]["type"], "column_list");
  EXPECT_EQ(spec["parameters"][1]["of_set"], "gallery_set");
  EXPECT_EQ(spec["parameters"][1]["kinds"], Json::array({"vector"}));
  const ParameterSpec& list = *test::toyAnalysis().spec().find("gallery");
  EXPECT_EQ(parameterFromText(list, "a, b\\,c"), Json::array({"a", "b,c"}));
  EXPECT_EQ(columnsNamed(list, Json::array({"a"})), std::vector<std::string>{"a"});
}

}  // namespace
}  // namespace eido
