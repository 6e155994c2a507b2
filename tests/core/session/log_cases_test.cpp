// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Logs that people could not bring in whole: nothing of them is dropped in silence, and the right metric stands for a
// task.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/project/project_columns.h"
#include "core/session/imports/importer.h"
#include "tests/support/lm_eval_lines.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class LogCases : public ::testing::Test {
 protected:
  void import(const std::filesystem::path& files, const ImportOptions& options = {}) {
    m_summary = importFiles(m_folder.path("p.eido"), {files.string()}, options, {});
    m_project = std::make_unique<Project>(Project::open(m_folder.path("p.eido")));
  }
  SampleSetInfo set() const { return m_project->set(""); }
  ColumnInfo column(const std::string& name) const {
    const SampleSetInfo info = set();
    return *info.find(name);
  }
  /// The metric of each task in a model's scores.
  std::map<std::string, std::string> metrics(const std::string& name) const {
    std::map<std::string, std::string> found;
    const ColumnInfo info = column(name);
    for (const ScoreScale& scale : info.scales) found[scale.task] = scale.metric;
    return found;
  }
  std::vector<std::string> columns(ColumnKind kind) const {
    std::vector<std::string> names;
    for (const ColumnInfo& c : set().columns) {
      if (c.kind == kind) names.push_back(c.name);
    }
    return names;
  }
  std::map<std::string, double> scores(const std::string& column) const {
    const SampleSetInfo info = set();
    const ProjectColumns data(*m_project, info);
    const std::vector<std::string> keys = data.keys({});
    const std::vector<double> values = data.numbers(*info.find(column), {});
    std::map<std::string, double> found;
    for (std::size_t i = 0; i < keys.size(); ++i) found[keys[i]] = values[i];
    return found;
  }
  double mean(const std::string& column) const {
    double sum = 0;
    int count = 0;
    for (const auto& [key, score] : scores(column)) {
      if (std::isnan(score)) continue;
      sum += score;
      ++count;
    }
    return sum / count;
  }
  const Warning* warning(const std::string& kind) const {
    for (const ImportedColumn& column : m_summary.columns) {
      for (const Warning& w : column.warnings) {
        if (w.kind == kind) return &w;
      }
    }
    return nullptr;
  }

  test::TemporaryFolder m_folder;
  ImportSummary m_summary;
  std::unique_ptr<Project> m_project;
};

using Names = std::vector<std::string>;

TEST_F(LogCases, HelmRanksByItsOwnMetric) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/helm-main-metric-of-answers-in-words/suite");
  import(logs);
  const std::map<std::string, std::string> found = metrics("org/alpha");
  for (const auto& [task, metric] : found) {
    if (task.starts_with("narrative_qa")) EXPECT_EQ(metric, "f1_score");
    if (task.starts_with("wmt_14")) EXPECT_EQ(metric, "bleu_4");
  }
  EXPECT_EQ(found.size(), 2U);
}

TEST_F(LogCases, InspectAnswersMayBeInTheSamplesAlone) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/inspect-answers-in-samples-only/logs");
  import(logs);
  const Names answers = columns(ColumnKind::Answer);
  ASSERT_EQ(answers.size(), 3U);
  for (const std::string& name : answers) EXPECT_EQ(column(name).missing, 0) << name;
}

TEST_F(LogCases, InspectReducesItsEpochsItself) {
  EIDO_REQUIRE_SHARED(log, "cases/evaluation/inspect-epochs-with-a-reducer/alpha.eval");
  import(log);
  EXPECT_NEAR(mean("org/alpha"), 0.875, 1e-12);
}

TEST_F(LogCases, InspectFoldersHoldJsonToo) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/inspect-folder-with-json-logs/logs");
  import(logs);
  EXPECT_EQ(columns(ColumnKind::Score), (Names{"org/alpha", "org/beta"}));
}

TEST_F(LogCases, InspectErrorsAreCounted) {
  EIDO_REQUIRE_SHARED(log, "cases/evaluation/inspect-samples-with-errors/alpha.eval");
  import(log);
  const Warning* unscored = warning("unscored_samples");
  ASSERT_NE(unscored, nullptr);
  EXPECT_EQ(unscored->count, 3);
  EXPECT_NE(unscored->message.find("12"), std::string::npos) << unscored->message;
  EXPECT_EQ(column("org/alpha").missing, 3);
}

TEST_F(LogCases, InspectSolversAreModelsOfTheirOwn) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/inspect-two-solvers-of-a-model/logs");
  import(logs);
  const Names names = columns(ColumnKind::Score);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_NE(std::find(names.begin(), names.end(), "org/alpha"), names.end());
  const std::string other = names[names[0] == "org/alpha" ? 1 : 0];
  EXPECT_TRUE(other.starts_with("org/alpha (")) << other;
  EXPECT_NE(other.find("chain_of_thought"), std::string::npos) << other;
}

TEST_F(LogCases, MtebResultsHaveTheirLanguagesAndMainScores) {
  EIDO_REQUIRE_SHARED(results, "cases/evaluation/mteb-old-results-by-language/results");
  import(results);
  std::map<std::string, double> found = scores("org/alpha");
  EXPECT_NEAR(found.at("STS22/test/fr"), 0.74, 1e-9);
  EXPECT_NEAR(found.at("STS22/test/pl"), 0.44, 1e-9);
  EXPECT_NEAR(found.at("OpusparcusPC/test.full/fr"), 0.95, 1e-9);
  for (const auto& [key, score] : found) EXPECT_FALSE(std::isnan(score)) << key;
}

TEST_F(LogCases, MtebRevisionsAreModelsOfTheirOwn) {
  EIDO_REQUIRE_SHARED(results, "cases/evaluation/mteb-two-revisions-of-a-model/results");
  import(results);
  int revisions = 0;
  for (const std::string& name : columns(ColumnKind::Score)) revisions += name.starts_with("org/alpha");
  EXPECT_EQ(revisions, 2);
}

TEST_F(LogCases, AnswersWithoutScoresAreTaken) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/lm-eval-answers-of-predict-only/out");
  import(logs);
  const Names answers = columns(ColumnKind::Answer);
  ASSERT_EQ(answers.size(), 3U);
  for (const std::string& name : answers) EXPECT_EQ(column(name).missing, 0) << name;
  EXPECT_TRUE(columns(ColumnKind::Score).empty());
  EXPECT_NE(warning("no_scores"), nullptr);
}

TEST_F(LogCases, AWordErrorRateIsBetterWhereItIsLower) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/lower-is-better-word-error-rate/out");
  import(logs);
  for (const std::string& name : columns(ColumnKind::Score)) {
    EXPECT_EQ(commonDirection(column(name).scales), std::optional(false)) << name;
    EXPECT_EQ(commonMetric(column(name).scales).substr(0, 3), "wer");
  }
}

TEST_F(LogCases, TheMetricOfATaskIsThePersonsChoice) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/metric-of-a-task-chosen-by-the-user/out");
  import(logs);
  std::map<std::string, std::string> before = metrics(columns(ColumnKind::Score).front());
  EXPECT_EQ(before["arc_challenge"].substr(0, 4), "acc,");
  std::filesystem::remove(m_folder.path("p.eido"));
  ImportOptions options;
  options.read.metrics = {{"arc_challenge", "acc_norm"}, {"gsm8k", "exact_match,flexible-extract"}};
  import(logs, options);
  std::map<std::string, std::string> after = metrics(columns(ColumnKind::Score).front());
  EXPECT_EQ(after["arc_challenge"].substr(0, 8), "acc_norm");
  EXPECT_EQ(after["gsm8k"], "exact_match,flexible-extract");
  EXPECT_EQ(after["mmlu_law"], before["mmlu_law"]);
  std::filesystem::remove(m_folder.path("p.eido"));
  options.read.metrics = {{"arc_challenge", "bleu"}};
  EIDO_EXPECT_ERROR(importFiles(m_folder.path("p.eido"), {logs.string()}, options, {}), ErrorKind::Parameter);
  EXPECT_FALSE(std::filesystem::exists(m_folder.path("p.eido")));
}

TEST_F(LogCases, ALikelihoodOfASampleIsNoPerplexity) {
  const auto write = [&](const std::string& model, double right, double likelihood) {
    const std::string folder = m_folder.path("out/org__" + model);
    std::filesystem::create_directories(folder);
    std::vector<test::LmEvalLine> lines;
    for (int i = 0; i < 12; ++i)
      lines.push_back({.id = i,
                       .metrics = "\"perplexity\": " + std::to_string(likelihood - 0.1 * i) +
                                  ", \"acc\": " + (i < 12 * right ? "1.0" : "0.0")});
    test::writeFile(folder + "/samples_lambada_2026-08-21T10-00-00.1.jsonl", test::linesOf(lines));
    test::writeFile(folder + "/results_2026-08-21T10-00-00.1.json",
                    R"({"model_name": "org/)" + model +
                        R"(", "results": {"lambada": {"perplexity,none": 3.0, "acc,none": 0.5}},
            "higher_is_better": {"lambada": {"perplexity": false, "acc": true}},
            "configs": {"lambada": {"metric_list": [{"metric": "perplexity", "aggregation": "perplexity"},
                                                    {"metric": "acc", "aggregation": "mean"}]}}})");
  };
  write("good", 0.9, -1);
  write("poor", 0.3, -5);
  import(m_folder.path("out"));
  EXPECT_EQ(metrics("org/good").at("lambada"), "acc,none");
  const ColumnInfo likelihood = column("org/good perplexity,none");
  EXPECT_EQ(commonDirection(likelihood.scales), std::optional(true));
}

TEST_F(LogCases, ATaskIsNamedBeforeItsPatterns) {
  EIDO_REQUIRE_SHARED(logs, "cases/evaluation/metric-of-a-task-chosen-by-the-user/out");
  ImportOptions options;
  options.read.metrics = {{"arc_challenge", "acc_norm"}, {"*", "acc"}, {"gsm8k", "exact_match"}};
  import(logs, options);
  EXPECT_EQ(metrics(columns(ColumnKind::Score).front()).at("arc_challenge").substr(0, 8), "acc_norm");
}

TEST_F(LogCases, NamesOfModelsAreNoMetrics) {
  test::writeFile(m_folder.path("s.csv"), "item,clip,dinov2,mae\na,1,0,1\nb,0,1,1\n");
  import(m_folder.path("s.csv"), {.as = "score"});
  EXPECT_TRUE(column("mae").scales.empty());
  std::filesystem::remove(m_folder.path("p.eido"));
  test::writeFile(m_folder.path("w.csv"), "item,a_wer,b_wer\na,12,7\nb,9,8\n");
  import(m_folder.path("w.csv"), {.as = "score"});
  EXPECT_EQ(commonDirection(column("a_wer").scales), std::optional(false));
}

}  // namespace
}  // namespace eido
