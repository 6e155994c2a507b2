// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of one set hold one metric for each task, however they come into it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/formats/logs/evaluation_table.h"
#include "core/project/project_columns.h"
#include "core/session/command_lines.h"
#include "core/session/importer.h"
#include "core/session/log_columns.h"
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
  EXPECT_EQ(metricsOfSet(Project::open(project()), Project::open(project()).set("s").id),
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
    // a file of each model: those of one model are columns of one name
    for (const char* task : {"t", "u"}) {
      std::vector<std::string> chosen, folders;
      for (const std::string& file : files) {
        if (file.find(std::string("samples_") + task) == std::string::npos) continue;
        chosen.push_back(file);
        fs::create_directories(m_folder.path("one"));
        const fs::path target = fs::path(m_folder.path("one")) / fs::path(file).parent_path().filename();
        fs::create_directories(target);
        fs::copy_file(file, target / fs::path(file).filename());
      }
      import({m_folder.path("one")}, {.set = "s"}, "folder");
      std::shuffle(chosen.begin(), chosen.end(), random);
      import(chosen, {.set = "s"}, "files");
      EXPECT_EQ(scores("folder"), scores("files")) << "round " << round << ", task " << task;
      for (const char* made : {"folder", "files"}) fs::remove(project(made));
      fs::remove_all(m_folder.path("one"));
    }
  }
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
