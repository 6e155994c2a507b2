// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <filesystem>

#include "core/analyses/vector_input.h"
#include "core/base/random.h"
#include "core/math/neighbour_search.h"
#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/session/exports/export.h"
#include "core/session/runs/run_analysis.h"
#include "core/session/runs/sample_neighbours.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

/// 300 samples in three clusters of 12 dimensions, the last ten without a vector, and a slice of every second one.
class ProjectionRun : public testing::Test {
 protected:
  void SetUp() override {
    Project project = Project::create(m_folder.path("p.eido"));
    ImportTransaction transaction(project);
    std::vector<std::string> keys;
    for (int i = 0; i < kSamples; ++i) keys.push_back("s" + std::to_string(i));
    const SampleSetInfo set = transaction.addSet("set", kSamples, &keys);
    Rng random(1);
    MatrixF values(kSamples, 12);
    for (Eigen::Index i = 0; i < kSamples; ++i) {
      for (Eigen::Index j = 0; j < 12; ++j) values(i, j) = static_cast<float>(random.normal() + (j == i % 3 ? 9 : 0));
    }
    std::array<bool, kSamples> present{};
    for (std::size_t i = 0; i < present.size(); ++i) present[i] = i < kSamples - 10;
    ColumnWriter writer = transaction.addColumn(
        set, 0, {.name = "v", .kind = ColumnKind::Vector, .model = "m", .dimension = 12, .dtype = DType::Float32});
    writer.append(values.data(), kSamples, present.data());
    writer.finish();
    ColumnWriter labels = transaction.addColumn(set, 0, {.name = "label", .kind = ColumnKind::Category});
    std::vector<OptionalText> texts;
    for (int i = 0; i < kSamples; ++i) texts.emplace_back("class " + std::to_string(i % 3));
    labels.append(texts);
    labels.finish();
    transaction.commit();
    SampleBits half(kSamples);
    for (int i = 0; i < kSamples; i += 2) half.set(i);
    project.saveSlice("set", "half", half);
  }
  FinishedRun run(const Json& parameters, const std::string& slice = {}, int threads = 0, std::uint64_t seed = 0) {
    Project project = Project::open(m_folder.path("p.eido"));
    return runAnalysis(project, {.analysis = "projection", .parameters = parameters, .slice = slice, .seed = seed},
                       Task({}, {}, threads));
  }
  VectorData column(const std::string& name) {
    const Project project = Project::open(m_folder.path("p.eido"));
    const SampleSetInfo set = project.set("");
    return ProjectColumns(project, set).vectors(*set.find(name), {});
  }
  static constexpr int kSamples = 300;
  test::TemporaryFolder m_folder;
};

TEST_F(ProjectionRun, BecomesAColumnOfTheSet) {
  const FinishedRun pca = run({{"method", "pca"}, {"components", 3}});
  EXPECT_EQ(pca.result.scalars["column"], "pca of v");
  EXPECT_EQ(pca.result.scalars["n"], kSamples - 10);
  EXPECT_EQ(pca.result.scalars["explained_variance"].size(), 3u);
  const VectorData made = column("pca of v");
  EXPECT_EQ(made.values.cols(), 3);
  EXPECT_TRUE(made.has(0));
  EXPECT_FALSE(made.has(kSamples - 1));
  const Project project = Project::open(m_folder.path("p.eido"));
  EXPECT_EQ(project.set("").find("pca of v")->run, pca.info.id);
  EXPECT_EQ(project.set("").find("pca of v")->model, "m");
  ASSERT_EQ(pca.info.warnings.size(), 1u);
  EXPECT_EQ(pca.info.warnings[0].kind, "rows_dropped");
  EXPECT_EQ(pca.info.warnings[0].count, 10);
  // the second one of the same kind gets a name of its own
  EXPECT_EQ(run({{"method", "pca"}}).result.scalars["column"], "pca of v 2");
  EXPECT_EQ(run({{"method", "pca"}, {"name", "mine"}}).result.scalars["column"], "mine");
}

TEST_F(ProjectionRun, UmapIsTheSameForAnyThreadsAndAnotherForAnotherSeed) {
  const Json parameters{{"method", "umap"}, {"epochs", 30}};
  run(parameters, {}, 1);
  run(parameters, {}, 2);
  run(parameters, {}, 2, 5);
  EXPECT_EQ(column("umap of v").values, column("umap of v 2").values);
  EXPECT_NE(column("umap of v").values, column("umap of v 3").values);
}

TEST_F(ProjectionRun, OnASliceLeavesTheOthersOut) {
  const FinishedRun half = run({{"method", "pca"}}, "half");
  EXPECT_EQ(half.result.scalars["n"], (kSamples - 10) / 2);
  EXPECT_EQ(half.info.slice(), "half");
  // what is said of rows is said of those of the set
  ASSERT_EQ(half.info.warnings.size(), 1u);
  EXPECT_EQ(half.info.warnings[0].rows, (std::vector<std::int64_t>{290, 292, 294, 296, 298}));
  const VectorData made = column("pca of v");
  for (int i = 0; i < kSamples; ++i) EXPECT_EQ(made.has(i), i % 2 == 0 && i < kSamples - 10) << i;
  // the same numbers as of a set that holds nothing else
  const VectorData whole = column("v");
  EXPECT_TRUE(made.values.row(0).allFinite());
  EXPECT_GT((made.values.row(0) - made.values.row(2)).norm(), 1);
  Project project = Project::open(m_folder.path("p.eido"));
  EIDO_EXPECT_ERROR(
      runAnalysis(project, {.analysis = "projection", .parameters = {{"method", "pca"}}, .slice = "nosuch"}, {}),
      ErrorKind::NotFound);
}

TEST_F(ProjectionRun, MissingRowsAreNotANumberInArrayFiles) {
  run({{"method", "pca"}}, "half");
  const Project project = Project::open(m_folder.path("p.eido"));
  exportFromProject(project, {.column = "pca of v", .to = m_folder.path("map.npy")}, {});
  const std::string bytes = test::readFile(m_folder.path("map.npy"));
  const auto at = [&](int row) {
    float value = 0;
    std::memcpy(&value, bytes.data() + bytes.size() - (kSamples - row) * 2 * sizeof(float), sizeof value);
    return value;
  };
  EXPECT_EQ(at(2), column("pca of v").values(2, 0));
  EXPECT_TRUE(std::isnan(at(1)));
  EXPECT_TRUE(std::isnan(at(299)));
}

TEST_F(ProjectionRun, IsNoInputOfALaterRunUnlessNamed) {
  run({{"method", "pca"}});
  const Project project = Project::open(m_folder.path("p.eido"));
  const InputSpec vectors{.kinds = {ColumnKind::Vector}};
  ASSERT_EQ(chooseColumns(project.set(""), {}, vectors).size(), 1u);
  EXPECT_EQ(chooseColumns(project.set(""), {"*v"}, vectors).size(), 2u);
}

TEST_F(ProjectionRun, AProjectThatCanOnlyBeReadIsRefusedAtOnce) {
  Project project = Project::open(m_folder.path("p.eido"), Project::Mode::ReadOnly);
  const Task task({}, [](const Progress&) { FAIL() << "it began"; });
  EIDO_EXPECT_ERROR(runAnalysis(project, {.analysis = "projection"}, task), ErrorKind::Io);
}

TEST_F(ProjectionRun, NoQueriesAreAllQueries) {
  Project project = Project::open(m_folder.path("p.eido"));
  const FinishedRun run =
      runAnalysis(project, {.analysis = "neighbours", .parameters = {{"k", 2}, {"queries", " ,"}}}, {});
  EXPECT_EQ(run.result.tables.front().rows(), 2 * (kSamples - 10));
}

TEST_F(ProjectionRun, ShowsTheLayoutWhileItGrows) {
  Project project = Project::open(m_folder.path("p.eido"));
  int shown = 0;
  runAnalysis(project,
              {.analysis = "projection",
               .parameters = {{"method", "umap"}, {"epochs", 20}},
               .slice = "half",
               .preview =
                   [&](const MatrixF& layout, const std::vector<std::int32_t>& rows) {
                     ++shown;
                     ASSERT_EQ(layout.rows(), static_cast<Eigen::Index>(rows.size()));
                     EXPECT_EQ(rows[1], 2);  // rows of the set, not of the slice
                   }},
              {});
  EXPECT_GE(shown, 2);
}

TEST_F(ProjectionRun, WhatCantBeDoneIsSaidAndLeavesNoColumn) {
  EIDO_EXPECT_ERROR(run({{"method", "umap"}, {"components", 4}}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(run({{"method", "umap"}, {"neighbours", 300}}), ErrorKind::TooFewRows);
  EIDO_EXPECT_ERROR(run({{"method", "pca"}, {"components", 13}}), ErrorKind::Parameter);
  std::stop_source stop;
  Project project = Project::open(m_folder.path("p.eido"));
  const Task task(stop.get_token(), [&](const Progress& p) {
    if (p.stage == "layout") stop.request_stop();
  });
  EXPECT_THROW(runAnalysis(project, {.analysis = "projection", .parameters = {{"method", "umap"}}}, task), Cancelled);
  EXPECT_EQ(project.set("").columns.size(), 2u);
  EXPECT_EQ(project.runs().size(), 1u);  // the failed one tells why; what was refused or cancelled is not there
}

TEST(LowRecall, IsSaidOfAnApproximateSearchAlone) {
  std::vector<Warning> warnings;
  noteRecall({.exact = true, .recall = 0.5}, warnings);
  noteRecall({.exact = false, .recall = 0.95}, warnings);
  EXPECT_TRUE(warnings.empty());
  noteRecall({.exact = false, .recall = 0.5}, warnings);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].kind, "low_recall");
  EXPECT_NE(warnings[0].message.find("50 %"), std::string::npos);
}

TEST_F(ProjectionRun, NeighboursOfOneSampleAreThoseOfTheExactSearch) {
  Project project = Project::open(m_folder.path("p.eido"));
  const SampleSetInfo set = project.set("");
  const ProjectColumns data(project, set);
  const FinishedRun all =
      runAnalysis(project, {.analysis = "neighbours", .parameters = {{"vectors", "v"}, {"k", 5}}}, {});
  const Table& table = *all.result.table("neighbours");
  for (const std::int64_t row : {0, 17, 289}) {
    const SampleNeighbours found = nearestTo(data, *set.find("v"), row, 5, {});
    ASSERT_EQ(found.rows.size(), 5u);
    for (std::int64_t r = 0; r < 5; ++r) {
      EXPECT_EQ("s" + std::to_string(found.rows[static_cast<std::size_t>(r)]), table.text(5 * row + r, "neighbour"));
      EXPECT_NEAR(found.similarities[static_cast<std::size_t>(r)], table.number(5 * row + r, "similarity"), 1e-12);
    }
  }
  EXPECT_TRUE(nearestTo(data, *set.find("v"), kSamples - 1, 5, {}).rows.empty());
  SampleBits one(kSamples);
  one.set(17);
  const SampleBits grown = grownByNeighbours(data, *set.find("v"), one, 5, {});
  EXPECT_EQ(grown.count(), 6);
  for (const std::int64_t row : nearestTo(data, *set.find("v"), 17, 5, {}).rows) EXPECT_TRUE(grown.test(row));
}

TEST_F(ProjectionRun, ChosenSamplesAreWrittenWithTheirColumns) {
  const Project project = Project::open(m_folder.path("p.eido"));
  SampleBits few(kSamples);
  few.set(0), few.set(299);
  exportSamplesOf(project, "set", few, m_folder.path("few.csv"), {});
  EXPECT_EQ(test::readFile(m_folder.path("few.csv")), "key,label\ns0,class 0\ns299,class 2\n");
  exportSamplesOf(project, "set", few, m_folder.path("few.json"), {});
  EXPECT_EQ(Json::parse(test::readFile(m_folder.path("few.json")))[1]["label"], "class 2");
  EIDO_EXPECT_ERROR(exportSamplesOf(project, "set", few, m_folder.path("few.txt"), {}), ErrorKind::UnsupportedFormat);
}

}  // namespace
}  // namespace eido
