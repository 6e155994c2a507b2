// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of one set hold one metric for each task, however they come into it.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/data/further_scores.h"
#include "core/formats/logs/evaluation_table.h"
#include "core/project/project_columns.h"
#include "core/session/exports/command_lines.h"
#include "core/session/imports/importer.h"
#include "core/session/imports/log_columns.h"
#include "tests/support/lm_eval_lines.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
using test::LmEvalLine;

class LogColumns : public ::testing::Test {
 protected:
  /// A log of a model, all of whose metrics are 1, but for exact_match, which is 0.
  std::string log(const std::string& model, const std::string& task, const std::vector<std::string>& metrics,
                  const std::string& filter = "none") const {
    const fs::path path = fs::path(out()) / model / ("samples_" + task + "_2026-08-21T10-00-00.000001.jsonl");
    fs::create_directories(path.parent_path());
    std::string members;
    for (const std::string& metric : metrics)
      members += (members.empty() ? "\"" : ", \"") + metric + "\": " + (metric == "exact_match" ? "0" : "1");
    test::writeFile(path.string(),
                    test::linesOf({{.id = 0, .metrics = members, .filter = filter, .question = task + " 0?"},
                                   {.id = 1, .metrics = members, .filter = filter, .question = task + " 1?"}}));
    return path.string();
  }
  std::string out() const { return m_folder.path("out"); }
  std::string project(const std::string& name = "p") const { return m_folder.path(name + ".eido"); }
  ImportSummary import(const std::vector<std::string>& files, const ImportOptions& options = {.set = "s"},
                       const std::string& name = "p") const {
    return importFiles(project(name), files, options, {});
  }
  /// Columns of scores with their values.
  std::map<std::string, std::vector<double>> scores(const std::string& name = "p") const {
    const Project p = Project::open(project(name));
    const SampleSetInfo set = p.set("s");
    std::map<std::string, std::vector<double>> found;
    for (const ColumnInfo& column : set.columns) {
      if (column.kind != ColumnKind::Score) continue;
      std::vector<double> values = ProjectColumns(p, set).numbers(column, {});
      for (double& value : values) value = std::isnan(value) ? -1 : value;
      found[column.name] = values;
    }
    return found;
  }
  /// Score columns with what is there, by key: samples stand in the order in which files brought them.
  std::map<std::string, std::map<std::string, double>> byKey(const std::string& name) const {
    const Project p = Project::open(project(name));
    const std::vector<std::string> keys = ProjectColumns(p, p.set("s")).keys({});
    std::map<std::string, std::map<std::string, double>> found;
    for (const auto& [column, values] : scores(name)) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] >= 0) found[column][keys[i]] = values[i];
      }
    }
    return found;
  }
  static bool warned(const ImportSummary& summary, const std::string& kind, const std::string& word) {
    return std::any_of(summary.columns.begin(), summary.columns.end(), [&](const ImportedColumn& c) {
      return std::any_of(c.warnings.begin(), c.warnings.end(),
                         [&](const Warning& w) { return w.kind == kind && w.message.find(word) != std::string::npos; });
    });
  }

  test::TemporaryFolder m_folder;
};

TEST_F(LogColumns, FilesOfOneCallChooseTogether) {
  const std::vector<std::string> files{log("a", "t", {"exact_match"}), log("b", "t", {"exact_match", "acc"})};
  import(files);
  EXPECT_EQ(scores()["a"], (std::vector<double>{0, 0}));
  EXPECT_EQ(scores()["b"], (std::vector<double>{0, 0})) << "acc would rank higher, but one model has none";
  EXPECT_EQ(scores()["b acc,none"], (std::vector<double>{1, 1}));
  const Project p = Project::open(project());
  std::vector<ImportRecord> records;
  for (const char* model : {"a", "b"}) records.push_back(p.importOf(p.set("s").find(model)->id));
  EXPECT_EQ(records[0].options["primary_metric"]["t"], "exact_match,none");
  EXPECT_EQ(records[0].options["call"], records[1].options["call"]);
  for (ImportRecord& record : records) record.file = fs::path(record.file).parent_path().filename().string();
  EXPECT_EQ(importCommand(records, "s", "p.eido"), "eidoscope import p.eido a b --set s");
}

TEST_F(LogColumns, AJoiningLogTakesTheMetricOfTheSet) {
  import({log("a", "t", {"exact_match"})});
  const ImportSummary second = import({log("b", "t", {"acc", "exact_match"}), log("c", "t", {"acc"})});
  EXPECT_EQ(scores()["b"], (std::vector<double>{0, 0}));
  EXPECT_EQ(scores()["c"], (std::vector<double>{-1, -1})) << "what it has is another metric";
  EXPECT_EQ(scores()["c acc,none"], (std::vector<double>{1, 1}));
  EXPECT_TRUE(warned(second, "missing_metric", "exact_match,none"));
  EXPECT_TRUE(warned(second, "primary_metric", "exact_match,none (t)"));
  // a task that is new to the set is free
  import({log("b", "u", {"acc", "exact_match"})}, {.set = "s", .name = "more", .newKeys = ImportOptions::NewKeys::Add});
  EXPECT_EQ(scores()["more/b"], (std::vector<double>{-1, -1, 1, 1}));
  EXPECT_EQ(metricsOfSet(Project::open(project()), Project::open(project()).set("s")),
            (std::map<std::string, std::string>{{"t", "exact_match,none"}, {"u", "acc,none"}}));
}

TEST_F(LogColumns, ASetWithoutScoresBindsNobody) {
  import({log("a", "t", {"exact_match"})}, {.set = "s", .as = "answer"});
  import({log("b", "t", {"acc", "exact_match"})});
  EXPECT_EQ(scores()["b"], (std::vector<double>{1, 1}));
}

TEST_F(LogColumns, FiltersAreChosenTogetherToo) {
  import({log("a", "t", {"exact_match"}, "flexible-extract"), log("b", "t", {"exact_match"}, "strict-match"),
          log("c", "t", {"exact_match"}, "flexible-extract")});
  EXPECT_EQ(scores()["a"], (std::vector<double>{0, 0}));
  EXPECT_EQ(scores()["b"], (std::vector<double>{-1, -1}));
  EXPECT_EQ(scores()["b exact_match,strict-match"], (std::vector<double>{0, 0}));
}

TEST_F(LogColumns, FilesAndTheirFolderGiveTheSameScores) {
  std::mt19937 random(11);
  const std::vector<std::string> metrics{"acc", "acc_norm", "exact_match", "f1", "mine"};
  for (int round = 0; round < 12; ++round) {
    fs::remove_all(out());
    std::vector<std::string> files;
    for (const char* model : {"a", "b", "c"}) {
      for (const char* task : {"t", "u"}) {
        std::vector<std::string> logged;
        for (const std::string& metric : metrics) {
          if (random() % 2 == 0) logged.push_back(metric);
        }
        if (logged.empty()) logged.emplace_back("acc");
        files.push_back(log(model, task, logged));
      }
    }
    import({out()}, {.set = "s"}, "folder");
    std::shuffle(files.begin(), files.end(), random);
    import(files, {.set = "s"}, "files");
    EXPECT_EQ(byKey("folder"), byKey("files")) << "round " << round;
    for (const char* made : {"folder", "files"}) fs::remove(project(made));
  }
}

TEST_F(LogColumns, FilesOfOneModelAreOneColumn) {
  const std::vector<std::string> files{log("a", "t", {"acc"}), log("a", "u", {"exact_match"})};
  for (const bool replace : {false, true}) {
    const ImportSummary summary = import(files, {.set = "s", .replace = replace}, "files");
    EXPECT_EQ(byKey("files")["a"], (std::map<std::string, double>{{"t/0", 1}, {"t/1", 1}, {"u/0", 0}, {"u/1", 0}}));
    for (const ImportedColumn& c : summary.columns) EXPECT_EQ(c.column.missing, 0) << c.column.name;
    fs::remove(project("files"));
  }
  import(files);
  EXPECT_EQ(metricsOfSet(Project::open(project()), Project::open(project()).set("s")).size(), 2U);
  // the same items again, with other values
  const std::string again = m_folder.path("again/a/samples_t_2026-08-21T10-00-00.000001.jsonl");
  fs::create_directories(fs::path(again).parent_path());
  test::writeFile(again, test::linesOf({{.id = 0, .metrics = R"("acc": 0.25)", .question = "t 0?"}}));
  EIDO_EXPECT_ERROR(import({files[0], again}, {.set = "s"}, "twice"), ErrorKind::DuplicateId);
  EXPECT_FALSE(fs::exists(project("twice")));
  ImportOptions last{.set = "s"};
  last.read.duplicates = "last";
  import({files[0], again}, last, "last");
  EXPECT_EQ(byKey("last")["a"], (std::map<std::string, double>{{"t/0", 0.25}, {"t/1", 1}}));
  import(files, {.set = "s", .missing = { "0" }}, "marked");  // in a file that joins a column as in the first
  EXPECT_EQ(byKey("marked")["a"], (std::map<std::string, double>{{"t/0", 1}, {"t/1", 1}}));
  EIDO_EXPECT_ERROR(import({again}), ErrorKind::Exists);  // a call of its own joins nothing
}

TEST_F(LogColumns, ATaskWhoseItemsWereDroppedBindsNobody) {
  import({log("a", "t", {"acc"})});
  log("b", "t", {"acc"});
  log("b", "u", {"acc"});
  import({out() + "/b"}, {.set = "s", .newKeys = ImportOptions::NewKeys::Drop});
  import({log("c", "u", {"exact_match"})}, {.set = "s", .newKeys = ImportOptions::NewKeys::Add});
  EXPECT_EQ(byKey("p")["c"].size(), 2U);
}

TEST_F(LogColumns, OldAndNewNamesOfAMetricAreOne) {
  const auto totals = [&](const std::string& model, const std::string& metric) {
    const fs::path path = fs::path(out()) / model / "results_x.json";
    fs::create_directories(path.parent_path());
    test::writeFile(path.string(), test::lmEvalResultsOf(
                                       model, R"("t": {")" + metric + R"(": 0.5}, "u": {")" + metric + R"(": 0.25})"));
    return path.string();
  };
  import({totals("a", "acc"), totals("b", "acc,none")});
  EXPECT_EQ(scores()["a"], (std::vector<double>{0.5, 0.25}));
  EXPECT_EQ(scores()["b"], scores()["a"]);
}

TEST_F(LogColumns, FurtherMetricsAreNoModels) {
  import({log("a", "t", {"acc", "exact_match"}), log("b", "t", {"acc", "exact_match"})}, {.set = "s", .name = "run"});
  const SampleSetInfo set = Project::open(project()).set("s");
  const auto further = [&](const SampleSetInfo& of, const char* name) { return isFurtherScore(of, *of.find(name)); };
  EXPECT_FALSE(further(set, "run/a"));
  EXPECT_TRUE(further(set, "run/a exact_match,none"));
  SampleSetInfo without = set;  // the model's own column is gone
  std::erase_if(without.columns, [](const ColumnInfo& c) { return c.name == "run/a"; });
  EXPECT_FALSE(further(without, "run/a exact_match,none")) << "the only metric left stands for the model";
  without.columns.push_back({.name = "run/a f1", .kind = ColumnKind::Score, .model = "a"});
  EXPECT_TRUE(further(without, "run/a exact_match,none"));
}

TEST_F(LogColumns, AnOlderMetricThatStaysIsTold) {
  import({log("a", "t", {"acc", "exact_match"})});
  EXPECT_TRUE(
      warned(import({log("a", "t", {"acc"})}, {.set = "s", .replace = true}), "older_metric", "a exact_match,none"));
  // a file that comes later in the call renews it
  EXPECT_FALSE(warned(import({log("a", "t", {"acc"}), log("a", "u", {"acc", "exact_match"})},
                             {.set = "s", .newKeys = ImportOptions::NewKeys::Add, .replace = true}),
                      "older_metric", ""));
}

TEST_F(LogColumns, ASetOfBeforeMetricsWereRecordedIsWarnedOf) {
  import({log("a", "t", {"acc"})});
  Project::open(project()).database().exec("UPDATE import SET options_json = '{}'");
  EXPECT_TRUE(warned(import({log("b", "t", {"exact_match"})}), "unknown_metric", "the set s"));
  EXPECT_FALSE(warned(import({log("c", "t", {"acc"})}, {.set = "new"}), "unknown_metric", ""));
}

TEST_F(LogColumns, WhatAPersonSaidOfColumnsStays) {
  import({log("a", "t", {"exact_match"})});
  const ImportOptions options{.set = "s"};
  std::vector<FilePlan> plans;
  plans.push_back(planFile(log("b", "t", {"acc", "exact_match"}), options, {}));
  for (PlannedColumn& column : plans.front().columns) {
    if (column.info.name == "b") column.info.name = "renamed";
    if (column.info.name == "b/answer") column.include = false;
  }
  Project p = Project::open(project());
  importPlanned(p, plans, options, {});
  const auto found = scores();
  EXPECT_TRUE(found.contains("renamed") && !found.contains("b"));
  EXPECT_EQ(found.at("renamed"), (std::vector<double>{0, 0}));
  EXPECT_EQ(p.set("s").find("b/answer"), nullptr);
}

}  // namespace
}  // namespace eido
