// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "core/formats/formats.h"
#include "core/project/project_columns.h"
#include "core/project/verify.h"
#include "core/session/exports/command_lines.h"
#include "core/session/exports/export.h"
#include "core/session/imports/importer.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
using test::npyBytes;

std::vector<float> ramp(std::size_t count) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) values[i] = static_cast<float>(i) + 1;
  return values;
}

class Import : public ::testing::Test {
 protected:
  static const ColumnInfo& columnOf(const SampleSetInfo& set, const std::string& name) {
    const ColumnInfo* column = set.find(name);
    if (column == nullptr) throw Error(ErrorKind::NotFound, "no column " + name + " in " + set.name);
    return *column;
  }
  std::string write(const std::string& name, const std::string& bytes) const {
    test::writeFile(m_folder.path(name), bytes);
    return m_folder.path(name);
  }
  ImportSummary import(const std::vector<std::string>& files, const ImportOptions& options = {}) const {
    return importFiles(project(), files, options, {});
  }
  std::string project() const { return m_folder.path("p.eido"); }
  std::vector<double> numbers(const std::string& set, const std::string& column) const {
    const Project p = Project::open(project());
    const SampleSetInfo info = p.set(set);
    return ProjectColumns(p, info).numbers(columnOf(info, column), {});
  }
  std::vector<OptionalText> texts(const std::string& set, const std::string& column) const {
    const Project p = Project::open(project());
    const SampleSetInfo info = p.set(set);
    return ProjectColumns(p, info).texts(columnOf(info, column), {});
  }
  VectorData vectors(const std::string& set, const std::string& column) const {
    const Project p = Project::open(project());
    const SampleSetInfo info = p.set(set);
    return ProjectColumns(p, info).vectors(columnOf(info, column), {});
  }
  test::TemporaryFolder m_folder;
};

TEST_F(Import, OneArrayIsOneColumnNamedAfterTheFile) {
  const ImportSummary summary = import({write("clip.npy", npyBytes({4, 3}, ramp(12)))});
  ASSERT_EQ(summary.columns.size(), 1U);
  EXPECT_EQ(summary.columns[0].column.name, "clip");
  EXPECT_EQ(summary.columns[0].set, "clip");
  EXPECT_EQ(summary.columns[0].storedDtype, "float32");
  EXPECT_EQ(summary.columns[0].sha256.size(), 64U);
  EXPECT_EQ(vectors("clip", "clip").values(3, 2), 12.0F);
  EXPECT_EQ(Project::open(project()).importOf(1).format, "npy");
}

TEST_F(Import, ColumnsThatAPersonCallsTextStayAsTheyAreWritten) {
  const std::string csv = write("c.csv",
                                "caption_id,image_id,steps,score\n"
                                "c1,000139,\"[1, 2]\",0.5\n"
                                "c2,000285,\"[1, 2, 3]\",0.25\n"
                                "c3,000139, 007 ,1\n");
  ImportOptions options{.set = "s"};
  options.read.key = "caption_id";
  options.read.text = {"image_id", "steps"};
  import({csv}, options);
  const auto kindOf = [&](const std::string& column) { return Project::open(project()).set("s").find(column)->kind; };
  EXPECT_EQ(kindOf("image_id"), ColumnKind::Text);
  EXPECT_EQ(kindOf("score"), ColumnKind::Number);
  EXPECT_EQ(texts("s", "image_id"), (std::vector<OptionalText>{"000139", "000285", "000139"}));
  EXPECT_EQ(texts("s", "steps"), (std::vector<OptionalText>{"[1, 2]", "[1, 2, 3]", " 007 "}));
  // the line of a report says it again
  const Project p = Project::open(project());
  EXPECT_NE(importCommand({p.importOf(p.set("s").find("steps")->id)}, "s", "p.eido").find("--text image_id,steps"),
            std::string::npos);

  const std::string lines = write("j.jsonl",
                                  "{\"id\": \"a\", \"steps\": [1, 2], \"name\": \"x\", \"n\": 516}\n"
                                  "{\"id\": \"b\", \"steps\": [1, 2, 3], \"name\": \"\", \"n\": 007.0}\n");
  EIDO_EXPECT_ERROR(import({lines}, {.set = "j"}), ErrorKind::BadJson);  // no number begins with 00
  test::writeFile(lines, "{\"id\": \"a\", \"steps\": [1, 2], \"n\": 516}\n{\"id\": \"b\", \"steps\": [1], \"n\": 5}\n");
  EIDO_EXPECT_ERROR(import({lines}, {.set = "j"}), ErrorKind::RaggedVector);
  ImportOptions json{.set = "j"};
  json.read.text = {"steps", "n"};
  import({lines}, json);
  EXPECT_EQ(texts("j", "steps"), (std::vector<OptionalText>{"[1,2]", "[1]"}));
  EXPECT_EQ(texts("j", "n"), (std::vector<OptionalText>{"516", "5"}));

  json.read.text = {"steps", "nothing"};
  for (const std::string& file : {csv, lines}) EIDO_EXPECT_ERROR(import({file}, json), ErrorKind::MissingField);
  // where nothing is read as text it is refused, not ignored
  json.read.text = {"x"};
  EIDO_EXPECT_ERROR(import({write("v.npy", npyBytes({2, 1}, ramp(2)))}, json), ErrorKind::Parameter);
}

TEST_F(Import, ListsOfTextsAreNoVectors) {
  ImportOptions options{.set = "s"};
  options.read.key = "pairid";
  import({write("c.csv", "pairid,group\n1,\"[\"\"n1\"\", \"\"n2\"\"]\"\n2,\"[\"\"n3\"\"]\"\n")}, options);
  EXPECT_EQ(texts("s", "group"), (std::vector<OptionalText>{"[\"n1\", \"n2\"]", "[\"n3\"]"}));
}

TEST_F(Import, TextIsNeverTakenForTheKey) {
  ImportOptions options{.set = "s"};
  options.read.text = {"ref"};
  import({write("t.csv", "ref,grade\n000139,1\n000285,0\n")}, options);
  EXPECT_EQ(texts("s", "ref"), (std::vector<OptionalText>{"000139", "000285"}));
  options.set = "j";
  options.read.text = {"image_id"};
  import({write("t.jsonl", "{\"image_id\": \"a\"}\n{\"image_id\": \"b\"}\n")}, options);
  EXPECT_EQ(texts("j", "image_id"), (std::vector<OptionalText>{"a", "b"}));
  options.set = "k";
  options.read.text = {"image_id"};
  import({write("u.csv", "image_id,n\n07,1\n08,2\n")}, options);
  EXPECT_EQ(texts("k", "image_id"), (std::vector<OptionalText>{"07", "08"}));
  EIDO_EXPECT_ERROR(import({write("v.jsonl", "{\"image_id\": 12345678901234567890123}\n{\"image_id\": 1}\n")}, options),
                    ErrorKind::BadNumber);
}

TEST_F(Import, TextBeatsWhatTheOthersAre) {
  const std::string csv = write("w.csv", "item,m1,m2,id\ni1,0.5,1,007\ni2,0,0.25,010\n");
  ImportOptions options{.set = "s", .as = "score"};
  options.read.text = {"id"};
  options.read.key = "item";
  import({csv}, options);
  const SampleSetInfo set = Project::open(project()).set("s");
  EXPECT_EQ(columnOf(set, "id").kind, ColumnKind::Text);
  EXPECT_EQ(columnOf(set, "m1").kind, ColumnKind::Score);
  EXPECT_EQ(texts("s", "id"), (std::vector<OptionalText>{"007", "010"}));
}

TEST_F(Import, AnEmptyAnswerIsAnAnswer) {
  const std::string lines = write("a.jsonl",
                                  "{\"id\": \"a\", \"gpt\": \"\"}\n{\"id\": \"b\", \"gpt\": null}\n"
                                  "{\"id\": \"c\"}\n{\"id\": \"d\", \"gpt\": \"yes\"}\n");
  import({lines}, {.set = "s", .as = "answer"});
  EXPECT_EQ(texts("s", "gpt"), (std::vector<OptionalText>{"", std::nullopt, std::nullopt, "yes"}));
  EXPECT_EQ(columnOf(Project::open(project()).set("s"), "gpt").missing, 2);
  // a table can't tell
  import({write("a.csv", "id,gpt\na,\"\"\nb,\nc,yes\n")}, {.set = "t", .as = "answer"});
  EXPECT_EQ(texts("t", "gpt"), (std::vector<OptionalText>{std::nullopt, std::nullopt, "yes"}));
}

TEST_F(Import, ARunOfTrecIsScoresOfItsTag) {
  import({write("r.trec", "q1 Q0 d1 1 0.9 bm25\nq1 Q0 d2 2 0.5 bm25\n")}, {.set = "pairs"});
  const SampleSetInfo set = Project::open(project()).set("pairs");
  EXPECT_EQ(columnOf(set, "bm25").kind, ColumnKind::Score);
  EXPECT_EQ(columnOf(set, "bm25").model, "bm25");
  EXPECT_EQ(numbers("pairs", "bm25"), (std::vector<double>{0.9, 0.5}));
  // a tag is a model, no metric
  import({write("m.trec", "q1 Q0 d1 1 0.9 margin-mse\n")}, {.set = "mse"});
  EXPECT_TRUE(columnOf(Project::open(project()).set("mse"), "margin-mse").scales.empty());
}

TEST_F(Import, LaterFilesJoinByOrderWhenTheCountsAgree) {
  import({write("a.npy", npyBytes({4, 3}, ramp(12))), write("b.npy", npyBytes({4, 2}, ramp(8)))});
  EXPECT_EQ(Project::open(project()).set("a").columns.size(), 2U);
  EIDO_EXPECT_ERROR(import({write("c.npy", npyBytes({5, 2}, ramp(10)))}, {.set = "a"}), ErrorKind::RowCountMismatch);
  import({write("c.npy", npyBytes({5, 2}, ramp(10)))});
  EXPECT_EQ(Project::open(project()).sets().size(), 2U);
}

TEST_F(Import, LayersOfAnArrayWithThreeAxes) {
  const ImportSummary summary = import({write("m.npy", npyBytes({2, 3, 4}, ramp(24)))});
  ASSERT_EQ(summary.columns.size(), 3U);
  EXPECT_EQ(summary.columns[1].column.name, "m/layer_1");
  EXPECT_EQ(summary.columns[1].column.model, "m");
  EXPECT_EQ(summary.columns[1].column.layer, "1");
  EXPECT_EQ(vectors("m", "m/layer_1").values(1, 0), 17.0F);
}

TEST_F(Import, HalfStaysHalfAndDoubleBecomesFloatWithANote) {
  const std::uint16_t halves[] = {0x3C00, 0x4000, 0x0001, 0x7BFF};
  import({write("h.npy", npyBytes("<f2", {2, 2}, halves, sizeof halves))}, {.set = "s"});
  const double doubles[] = {0.1, 0.5, 1, 2};
  const ImportSummary summary =
      import({write("d.npy", npyBytes("<f8", {2, 2}, doubles, sizeof doubles))}, {.set = "s"});
  EXPECT_EQ(Project::open(project()).set("s").find("h")->dtype, DType::Float16);
  EXPECT_EQ(vectors("s", "h").values(1, 1), 65504.0F);
  ASSERT_EQ(summary.columns[0].warnings.size(), 1U);
  EXPECT_EQ(summary.columns[0].warnings[0].kind, "float64_to_float32");
  EXPECT_EQ(summary.columns[0].warnings[0].count, 1);
}

TEST_F(Import, NonFiniteRowsAreRefusedKeptOrDropped) {
  std::vector<float> values = ramp(12);
  values[4] = NAN;
  const std::string file = write("x.npy", npyBytes({4, 3}, values));
  try {
    import({file});
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::NonFinite);
    EXPECT_NE(std::string(error.what()).find("x.npy"), std::string::npos);
    EXPECT_NE(std::string(error.what()).find("1 row"), std::string::npos) << error.what();
  }
  EXPECT_FALSE(fs::exists(project()));
  import({file}, {.name = "kept", .nonFinite = ImportOptions::NonFinite::Keep});
  EXPECT_TRUE(std::isnan(vectors("x", "kept").values(1, 1)));
  import({file}, {.set = "x", .name = "dropped", .nonFinite = ImportOptions::NonFinite::Drop});
  EXPECT_FALSE(vectors("x", "dropped").has(1));
  EXPECT_EQ(Project::open(project()).set("x").find("dropped")->missing, 1);
  EXPECT_TRUE(verifyProject(Project::open(project()), {}).empty());
}

TEST_F(Import, ZeroVectorsAreMarked) {
  std::vector<float> values = ramp(12);
  std::fill_n(values.begin() + 3, 3, 0.0F);
  const ImportSummary summary = import({write("z.npy", npyBytes({4, 3}, values))});
  ASSERT_EQ(summary.columns[0].warnings.size(), 1U);
  EXPECT_EQ(summary.columns[0].warnings[0].kind, "zero_vector");
  EXPECT_EQ(summary.columns[0].warnings[0].rows, std::vector<std::int64_t>{1});
}

TEST_F(Import, WholeNumbersAboveTwoToTheTwentyFourAreRefused) {
  const std::int32_t good[] = {1, 2, 16777216, 4};
  import({write("i.npy", npyBytes("<i4", {2, 2}, good, sizeof good))});
  EXPECT_EQ(vectors("i", "i").values(1, 0), 16777216.0F);
  const std::int32_t bad[] = {1, 2, 16777217, 4};
  EIDO_EXPECT_ERROR(import({write("j.npy", npyBytes("<i4", {2, 2}, bad, sizeof bad))}), ErrorKind::BadNumber);
}

TEST_F(Import, WholeNumbersThatADoubleRoundsAreTold) {
  ImportSummary summary = import(
      {write("n.csv",
             "id,n,e\na,9007199254740993,9007199254740993.5\nb,-9007199254740994,1e300\nc,7,12345678901234567891\n")},
      {.set = "n", .as = "score"});
  for (const ImportedColumn& column : summary.columns) {
    ASSERT_EQ(column.warnings.size(), 1U) << column.column.name;
    EXPECT_EQ(column.warnings[0].kind, "whole_number_rounded");
    EXPECT_EQ(column.warnings[0].rows, std::vector<std::int64_t>{column.column.name == "n" ? 0L : 2L});
  }
  const std::int64_t ids[] = {9007199254740992, 9007199254740993, 7};
  const std::string file = write("ids.npy", npyBytes("<i8", {3}, ids, sizeof ids));
  summary = import({file}, {.set = "n"});
  const auto rounded = std::ranges::find(summary.columns[0].warnings, "whole_number_rounded", &Warning::kind);
  ASSERT_NE(rounded, summary.columns[0].warnings.end());
  EXPECT_EQ(rounded->count, 2);
  import({file}, {.set = "n", .as = "category", .name = "exact"});
  EXPECT_EQ(texts("n", "exact"), (std::vector<OptionalText>{"9007199254740992", "9007199254740993", "7"}));
}

TEST_F(Import, TablesJoinByKeyInAnyOrder) {
  import({write("items.csv", "id,label,size\na,cat,1\nb,dog,2\nc,cat,3\nd,dog,\n")}, {.set = "items"});
  EXPECT_EQ(numbers("items", "size")[2], 3);
  EXPECT_TRUE(std::isnan(numbers("items", "size")[3]));
  import({write("vectors.jsonl", "{\"id\":\"c\",\"e\":[3,3]}\n{\"id\":\"a\",\"e\":[1,1]}\n")}, {.set = "items"});
  const VectorData e = vectors("items", "vectors");
  EXPECT_EQ(e.values(0, 0), 1.0F);
  EXPECT_EQ(e.values(2, 1), 3.0F);
  EXPECT_FALSE(e.has(1));
}

TEST_F(Import, UnknownKeysAreRefusedAddedOrDropped) {
  import({write("a.csv", "id,n\na,1\nb,2\n")}, {.set = "s"});
  const std::string more = write("b.csv", "id,m\nb,20\nc,30\n");
  EIDO_EXPECT_ERROR(import({more}, {.set = "s"}), ErrorKind::RowCountMismatch);
  import({more}, {.set = "s", .name = "dropped", .newKeys = ImportOptions::NewKeys::Drop});
  EXPECT_EQ(Project::open(project()).set("s").samples, 2);
  import({more}, {.set = "s", .name = "added", .newKeys = ImportOptions::NewKeys::Add});
  const Project p = Project::open(project());
  EXPECT_EQ(p.set("s").samples, 3);
  EXPECT_EQ(numbers("s", "added")[2], 30);
  EXPECT_TRUE(std::isnan(numbers("s", "n")[2]));
  EXPECT_EQ(p.set("s").find("n")->missing, 1);
  EXPECT_TRUE(verifyProject(p, {}).empty());
}

TEST_F(Import, TheRecordHasAllThatWasAskedFor) {
  import({write("base.csv", "id,a\nx,1\ny,2\n")}, {.set = "s", .as = "score"});
  ImportOptions options{.set = "s", .as = "score", .newKeys = ImportOptions::NewKeys::Drop};
  options.read.encoding = "latin-1";
  options.read.decimal = ",";
  import({write("more.csv", "id;b\nx;1,5\nz;2,5\n")}, options);
  const Project p = Project::open(project());
  const Json& asked = p.importOf(p.set("s").find("b")->id).options;
  EXPECT_EQ(asked["new_keys"], "drop");
  EXPECT_EQ(asked["encoding"], "latin-1");
  EXPECT_EQ(asked["decimal"], ",");
  EXPECT_NE(importCommand({p.importOf(p.set("s").find("b")->id)}, "s", "p.eido").find("--new-keys drop"),
            std::string::npos);
}

TEST_F(Import, WordsForMissingAreNoTextsAmongScores) {
  std::string wide = "id,m1,m2\n", lines = "model,item,score\n";
  for (int i = 0; i < 30; ++i) {
    wide += "k" + std::to_string(i) + ",1," + (i == 20 ? "NA" : "0") + "\n";
    lines += "m1,k" + std::to_string(i) + "," + (i == 3 ? " n/a " : "1") + "\n";
    lines += "m2,k" + std::to_string(i) + ",0\n";
  }
  const ImportOptions options{.as = "score", .missing = {"NA", "n/a"}};
  ImportOptions w = options, l = options;
  w.set = "w";
  l.set = "l";
  import({write("wide.csv", wide)}, w);
  EXPECT_TRUE(std::isnan(numbers("w", "m2")[20]));
  EXPECT_EQ(numbers("w", "m2")[19], 0);
  import({write("long.csv", lines)}, l);
  EXPECT_TRUE(std::isnan(numbers("l", "m1")[3]));
  EXPECT_EQ(numbers("l", "m1")[4], 1);
  w.set = "v";
  w.missing = {"--"};
  EIDO_EXPECT_ERROR(import({write("bad.csv", wide)}, w), ErrorKind::BadNumber);
}

TEST_F(Import, ScoresWideLongAndModelsByItems) {
  import({write("wide.csv", "item,a,b\nq1,1,0\nq2,0.5,\n")}, {.set = "w", .as = "score"});
  EXPECT_EQ(numbers("w", "a")[1], 0.5);
  EXPECT_TRUE(std::isnan(numbers("w", "b")[1]));
  import({write("long.csv", "model,item,topic,answer,score\nx,q1,art,B,1\nx,q2,law,C,0\ny,q1,art,A,0\n")},
         {.set = "l", .as = "score"});
  EXPECT_EQ(numbers("l", "x")[0], 1);
  EXPECT_TRUE(std::isnan(numbers("l", "y")[1]));
  EXPECT_EQ(texts("l", "topic")[1], "law");
  EXPECT_EQ(Project::open(project()).set("l").find("x")->model, "x");
  import({m_folder.path("long.csv")}, {.set = "ans", .as = "answer"});
  EXPECT_EQ(texts("ans", "y")[0], "A");
  const std::uint8_t table[] = {1, 0, 255, 0, 1, 1};
  import({write("t.npy", npyBytes("|u1", {2, 3}, table, sizeof table))},
         {.set = "t", .as = "score", .modelsFile = write("models.txt", "m1\nm2\n"), .missing = {
            "255"
          }});
  EXPECT_TRUE(std::isnan(numbers("t", "m1")[2]));
  EXPECT_EQ(numbers("t", "m2")[1], 1);
  EIDO_EXPECT_ERROR(import({m_folder.path("t.npy")}, {.as = "score", .modelsFile = write("three.txt", "a\nb\nc\n")}),
                    ErrorKind::RowCountMismatch);
}

TEST_F(Import, ColumnsWithoutAScoreAndColumnsThatChangeWithinAnItem) {
  import({write("wide.csv", "key,a,unscored\nx,1,\ny,0,\n")}, {.set = "wide", .as = "score"});
  EXPECT_TRUE(std::isnan(numbers("wide", "unscored")[1]));
  const ImportSummary summary =
      import({write("long.csv", "model,item,score,subject,prompt\nm,x,1,math,p1\nn,x,0,math,p2\n")},
             {.set = "long", .as = "score"});
  ASSERT_EQ(summary.columns.front().warnings.size(), 1U);
  EXPECT_EQ(summary.columns.front().warnings.front().kind, "column_left_out");
  EXPECT_EQ(summary.columns.front().warnings.front().name, "prompt");
  EXPECT_EQ(texts("long", "subject")[0], "math");
}

TEST_F(Import, ABlankLineIsNoModel) {
  const std::vector<float> values = ramp(6);
  const std::string scores = write("s.npy", npyBytes("<f4", {2, 3}, values.data(), values.size() * sizeof(float)));
  const ImportSummary summary =
      import({scores}, {.as = "score", .modelsFile = write("models.txt", "\nalpha\n\nbeta\n")});
  ASSERT_EQ(summary.columns.size(), 2U);
  EXPECT_EQ(summary.columns[0].column.name, "alpha");
  EXPECT_EQ(summary.columns[1].column.name, "beta");
}

TEST_F(Import, KeysFileAndPictures) {
  const std::string file = write("e.npy", npyBytes({3, 2}, ramp(6)));
  EIDO_EXPECT_ERROR(import({file}, {.keysFile = write("k2.txt", "a\nb\n")}), ErrorKind::RowCountMismatch);
  import({file}, {.set = "s", .keysFile = write("k3.txt", "a\nb\nc\n")});
  const Project p = Project::open(project());
  EXPECT_EQ(ProjectColumns(p, p.set("s")).keys({})[2], "c");
  fs::create_directory(m_folder.path("pics"));
  write("pics/one.png", "x");
  write("pics/two.png", "x");
  import({m_folder.path("pics")});
  EXPECT_EQ(texts("pics", "picture")[1], "pics/two.png");
}

TEST_F(Import, NamesThatAreTakenNeedReplace) {
  const std::string file = write("a.npy", npyBytes({4, 3}, ramp(12)));
  import({file});
  EIDO_EXPECT_ERROR(import({file}, {.set = "a"}), ErrorKind::Exists);
  const auto recorded = [&] {
    const Project p = Project::open(project());
    return p.importOf(p.set("a").columns.at(0).id).options;
  };
  EXPECT_FALSE(recorded().contains("replace"));
  import({file}, {.set = "a", .replace = true});
  EXPECT_EQ(Project::open(project()).set("a").columns.size(), 1U);
  EXPECT_TRUE(recorded().value("replace", false));
  import({file}, {.set = "b", .replace = true});  // nothing was there to be replaced
  const Project p = Project::open(project());
  EXPECT_FALSE(p.importOf(p.set("b").columns.at(0).id).options.contains("replace"));
}

TEST_F(Import, AFailingFileLeavesNothingOfTheOthers) {
  import({write("a.npy", npyBytes({4, 3}, ramp(12)))});
  const std::string before = test::readFile(project());
  EXPECT_THROW(import({write("b.npy", npyBytes({4, 3}, ramp(12))), write("c.npy", "\x93NUMPY broken")}), Error);
  EXPECT_THROW(import({write("d.npy", npyBytes({4, 3}, ramp(12))), write("e.npy", npyBytes({3, 3}, ramp(9)))}), Error);
  EXPECT_EQ(Project::open(project()).sets().size(), 1U);
  EXPECT_EQ(before.size(), test::readFile(project()).size());
}

TEST_F(Import, CancellingLeavesTheProjectAsItWas) {
  import({write("a.npy", npyBytes({4, 3}, ramp(12)))});
  const std::string big = write("big.npy", npyBytes({200000, 32}, std::vector<float>(200000 * 32, 1.5F)));
  std::stop_source stop;
  const Task task(stop.get_token(), [&](const Progress& p) {
    if (p.fraction > 0.4) stop.request_stop();
  });
  EXPECT_THROW(importFiles(project(), {big}, {}, task), Cancelled);
  EXPECT_EQ(Project::open(project()).sets().size(), 1U);
  EXPECT_TRUE(verifyProject(Project::open(project()), {}).empty());
}

TEST_F(Import, PlanShowsWhatWillBe) {
  const FilePlan plan =
      planFile(write("t.csv", "id,label,e0,e1\na,cat,1,2\nb,cat,3,4\nc,dog,5,6\nd,cat,7,8\n"), {}, {});
  ASSERT_EQ(plan.columns.size(), 2U);
  EXPECT_EQ(plan.columns[0].info.kind, ColumnKind::Vector);
  EXPECT_EQ(plan.columns[0].info.dimension, 2);
  EXPECT_EQ(plan.columns[1].info.name, "label");
  EXPECT_EQ(plan.keys->at(3), "d");
  EIDO_EXPECT_ERROR(planFile(write("empty.npy", npyBytes({0, 3}, {})), {}, {}), ErrorKind::Empty);
}

TEST_F(Import, ExportsReadBack) {
  std::vector<float> values = ramp(12);
  import({write("v.npy", npyBytes({4, 3}, values)), write("s.csv", "id,n\na,1.5\nb,\nc,3\nd,4\n")}, {.set = "x"});
  const Project p = Project::open(project());
  for (const char* extension : {".npy", ".safetensors", ".csv", ".json"}) {
    const std::string to = m_folder.path(std::string("out") + extension);
    exportFromProject(p, {.column = "v", .to = to}, {});
    EXPECT_GT(fs::file_size(to), 40U);
  }
  Document npy = readDocument(m_folder.path("out.npy"), {}, {});
  EXPECT_EQ(describeDocument(npy, {})["arrays"][0]["last"], Json({9.0, 10.0, 11.0, 12.0}));
  Document tensors = readDocument(m_folder.path("out.safetensors"), {}, {});
  EXPECT_EQ(describeDocument(tensors, {})["arrays"][0]["shape"], Json({4, 3}));
  Document csv = readDocument(m_folder.path("out.csv"), {}, {});
  EXPECT_EQ(csv.arrays.at(0).shape, (std::vector<std::int64_t>{4, 3}));
  exportFromProject(p, {.column = "n", .to = m_folder.path("n.csv")}, {});
  EXPECT_EQ(test::readFile(m_folder.path("n.csv")), "key,n\na,1.5\nb,\nc,3\nd,4\n");
  EIDO_EXPECT_ERROR(exportFromProject(p, {.column = "n", .to = m_folder.path("n.xlsx")}, {}),
                    ErrorKind::UnsupportedFormat);
  EIDO_EXPECT_ERROR(exportFromProject(p, {.column = "none", .to = m_folder.path("n.csv")}, {}), ErrorKind::NotFound);
}

TEST_F(Import, RealWordsJoin) {
  EIDO_REQUIRE_SHARED(words, "data/alignment");
  import({(words / "words_word2vec300.npy").string(), (words / "words_glove100.npy").string(),
          (words / "words.csv").string()},
         {.set = "words"});
  const SampleSetInfo set = Project::open(project()).set("words");
  EXPECT_EQ(set.samples, 817);
  EXPECT_EQ(set.find("words_glove100")->dimension, 100);
  import({(words / "digits_mlp64.npz").string()}, {.model = "mlp64"});
  const SampleSetInfo digits = Project::open(project()).set("digits_mlp64");
  EXPECT_EQ(digits.find("digits_mlp64/layer_2")->layer, "2");
  EXPECT_EQ(digits.find("digits_mlp64/layer_2")->model, "mlp64");
}

}  // namespace
}  // namespace eido
