// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Environments in a project: the column that they leave, what is written of them, and that it can be read again.
#include <gtest/gtest.h>

#include <set>

#include "core/base/random.h"
#include "core/formats/formats.h"
#include "core/project/project_columns.h"
#include "core/session/exports/export.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class EnvironmentsRunTest : public testing::Test {
 protected:
  static constexpr int kSamples = 600;

  void SetUp() override {
    Rng random(2);
    std::vector<float> values;
    std::string csv = "id,label,place\n";
    for (int i = 0; i < kSamples; ++i) {
      const int y = i % 2, a = random.uniform() < 0.93 ? y : 1 - y;
      for (int j = 0; j < 8; ++j)
        values.push_back(static_cast<float>(random.normal()) + (j == 0 && y == 1 ? 2.0F : 0) +
                         (j == 1 && a == 1 ? 6.0F : 0));
      csv += "s" + std::to_string(i) + ",y" + std::to_string(y) + "," + (a == 1 ? "water" : "land") + "\n";
    }
    test::writeFile(m_folder.path("x.npy"), test::npyBytes({kSamples, 8}, values));
    test::writeFile(m_folder.path("t.csv"), csv);
    importFiles(m_folder.path("p.eido"), {m_folder.path("t.csv"), m_folder.path("x.npy")}, {.set = "birds"}, {});
  }

  FinishedRun run(Project& project, const Json& extra = Json::object(), const std::string& slice = {}) {
    Json parameters{{"label", "label"}, {"group", "place"}, {"repeats", 1}, {"bootstrap", 0}};
    parameters.update(extra);
    return runAnalysis(project, {.analysis = "environments", .set = "birds", .parameters = parameters, .slice = slice},
                       {});
  }

  test::TemporaryFolder m_folder;
};

TEST_F(EnvironmentsRunTest, LeaveACategoryThatConditionsFind) {
  Project project = Project::open(m_folder.path("p.eido"));
  const FinishedRun finished = run(project);
  const std::string name = finished.result.scalars["column"];
  EXPECT_EQ(name, "environment of x");
  const SampleSetInfo set = project.set("birds");
  const ColumnInfo* column = set.find(name);
  ASSERT_NE(column, nullptr);
  EXPECT_EQ(column->kind, ColumnKind::Category);
  EXPECT_EQ(column->run, finished.info.id);
  const auto texts = ProjectColumns(project, set).texts(*column, {});
  const Table& samples = *finished.result.table("samples");
  for (std::int64_t r = 0; r < samples.rows(); ++r) {
    const auto& text = texts[static_cast<std::size_t>(r)];
    EXPECT_EQ(text.value_or(""), samples.text(r, "environment")) << r;
  }
  // a second run gets a name of its own, and so does its scalar
  EXPECT_EQ(run(project).result.scalars["column"], "environment of x 2");
}

TEST_F(EnvironmentsRunTest, OfASliceLeaveTheOthersWithoutOne) {
  Project project = Project::open(m_folder.path("p.eido"));
  SampleBits half(kSamples);
  for (int i = 100; i < 500; ++i) half.set(i);
  project.saveSlice("birds", "middle", half);
  const FinishedRun finished = run(project, Json::object(), "middle");
  const SampleSetInfo set = project.set("birds");
  const auto texts = ProjectColumns(project, set).texts(*set.find("environment of x"), {});
  for (int i = 0; i < kSamples; ++i) {
    if (i < 100 || i >= 500) EXPECT_FALSE(texts[static_cast<std::size_t>(i)]) << i;
  }
  EXPECT_EQ(finished.result.table("samples")->rows(), 400);
  EXPECT_EQ(finished.result.table("samples")->text(0, "key"), "s100");
}

TEST_F(EnvironmentsRunTest, HeadsAreWrittenAsFilesThatAreReadAgain) {
  Project project = Project::open(m_folder.path("p.eido"));
  const FinishedRun finished = run(project);
  const ResultArray* weights = finished.result.array("head/group_dro/xrm/weights");
  ASSERT_NE(weights, nullptr);
  for (const char* file : {"head.npz", "head.safetensors"}) {
    const std::string path = m_folder.path(file);
    exportFromProject(project, {.run = finished.info.id, .array = "head/group_dro/xrm", .to = path}, {});
    const Document document = readDocument(path, {});
    std::set<std::string> names;
    for (const NumericArray& array : document.arrays) {
      names.insert(array.name);
      if (array.name == "weights") EXPECT_EQ(array.shape, weights->shape);
    }
    EXPECT_EQ(names, (std::set<std::string>{"weights", "bias", "mean", "scale"})) << file;
  }
  exportFromProject(project,
                    {.run = finished.info.id, .array = "head/group_dro/xrm/weights", .to = m_folder.path("w.npy")}, {});
  EXPECT_EQ(test::loadNpy(m_folder.path("w.npy")).values, weights->values);
  EIDO_EXPECT_ERROR(
      exportFromProject(project, {.run = finished.info.id, .array = "head/none", .to = m_folder.path("x.npz")}, {}),
      ErrorKind::NotFound);
}

}  // namespace
}  // namespace eido
