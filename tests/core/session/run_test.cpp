// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class Run : public ::testing::Test {
 protected:
  void SetUp() override {
    Rng rng(1);
    std::vector<std::string> files;
    std::vector<float> base(60 * 8);
    for (float& v : base) v = static_cast<float>(rng.normal());
    for (const char* name : {"a", "b", "c"}) {
      std::vector<float> values = base;
      for (float& v : values) v += 0.5F * static_cast<float>(rng.normal());
      test::writeFile(m_folder.path(std::string(name) + ".npy"), test::npyBytes({60, 8}, values));
      files.push_back(m_folder.path(std::string(name) + ".npy"));
    }
    importFiles(m_folder.path("p.eido"), files, {.set = "s"}, {});
  }
  FinishedRun run(const Json& parameters, const std::vector<std::string>& columns = {}, int threads = 0) {
    Project project = Project::open(m_folder.path("p.eido"));
    return runAnalysis(project, {.analysis = "alignment", .columns = columns, .parameters = parameters, .seed = 3},
                       Task({}, {}, threads));
  }
  std::size_t runs() const { return Project::open(m_folder.path("p.eido")).runs().size(); }
  test::TemporaryFolder m_folder;
};

TEST_F(Run, IsStoredAndEqualForAnyNumberOfThreads) {
  const FinishedRun one = run({{"k", 5}, {"permutations", 20}, {"bootstrap", 20}}, {}, 1);
  const FinishedRun two = run({{"k", 5}, {"permutations", 20}, {"bootstrap", 20}}, {}, 2);
  EXPECT_EQ(one.result.table("pairs")->rows(), 3);
  EXPECT_EQ(one.result, two.result);
  EXPECT_EQ(Project::open(m_folder.path("p.eido")).result(one.info.id), one.result);
  EXPECT_EQ(one.info.inputs.size(), 3U);
  const Json json = runJson(one);
  for (const char* field :
       {"run", "analysis", "parameters", "seed", "inputs", "scalars", "tables", "arrays", "seconds", "warnings"})
    EXPECT_TRUE(json.contains(field)) << field;
}

TEST_F(Run, ChoosesColumnsByNameAndPattern) {
  EXPECT_EQ(run({{"k", 5}, {"permutations", 0}, {"bootstrap", 0}}, {"b", "a"}).result.table("pairs")->text(0, "a"),
            "b");
  EIDO_EXPECT_ERROR(run({}, {"nothing*"}), ErrorKind::NotFound);
  EIDO_EXPECT_ERROR(run({}, {"a"}), ErrorKind::Parameter);
}

TEST_F(Run, WrongParametersLeaveNothingAndFailuresAreRecorded) {
  EIDO_EXPECT_ERROR(run({{"k", "many"}}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(run({{"no_such", 1}}), ErrorKind::Parameter);
  EXPECT_EQ(runs(), 0U);
  try {
    run({{"k", 59}});
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("59"), std::string::npos);
    EXPECT_NE(std::string(error.what()).find("60"), std::string::npos);
  }
  ASSERT_EQ(runs(), 1U);
  EXPECT_EQ(Project::open(m_folder.path("p.eido")).runs()[0].state, RunState::Failed);
}

TEST_F(Run, CancelLeavesNoTrace) {
  std::stop_source stop;
  Project project = Project::open(m_folder.path("p.eido"));
  const Task task(stop.get_token(), [&](const Progress&) { stop.request_stop(); });
  EXPECT_THROW(runAnalysis(project, {.analysis = "alignment", .parameters = {{"k", 5}}}, task), Cancelled);
  EXPECT_EQ(runs(), 0U);
}

TEST_F(Run, NeighboursOfEveryColumn) {
  Project project = Project::open(m_folder.path("p.eido"));
  const FinishedRun found =
      runAnalysis(project, {.analysis = "neighbours", .parameters = {{"vectors", "a"}, {"k", 3}}}, {});
  EXPECT_EQ(found.result.table("neighbours")->rows(), 180);
}

TEST(Registry, EverySpecIsComplete) {
  for (const Analysis* method : analyses()) {
    const AnalysisSpec& spec = method->spec();
    EXPECT_FALSE(spec.title.empty() || spec.summary.empty());
    EXPECT_NO_THROW(Parameters(spec, {}));
    for (const ParameterSpec& p : spec.parameters) {
      EXPECT_FALSE(p.title.empty()) << p.name;
      EXPECT_FALSE(p.help.empty()) << p.name;
      const Json given = {{p.name, p.fallback}};
      EXPECT_NO_THROW(Parameters(spec, given)) << p.name;
    }
    EXPECT_EQ(specJson(spec)["parameters"].size(), spec.parameters.size());
  }
}

}  // namespace
}  // namespace eido
