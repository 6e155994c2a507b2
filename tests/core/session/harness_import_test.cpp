// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of lm-evaluation-harness, made up, with the faults that real ones have.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "core/formats/formats.h"
#include "core/project/project_columns.h"
#include "core/project/verify.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/support/lm_eval_lines.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
using test::LmEvalLine;

constexpr const char* kDate = "_2026-08-21T10-00-00.000001";

class HarnessImport : public ::testing::Test {
 protected:
  /// A file below the folder `out`.
  void write(const std::string& name, const std::string& bytes) const {
    const fs::path path = fs::path(out()) / name;
    fs::create_directories(path.parent_path());
    test::writeFile(path.string(), bytes);
  }
  void samples(const std::string& model, const std::string& task, const std::vector<LmEvalLine>& lines,
               const std::string& date = kDate) const {
    write(model + "/samples_" + task + date + ".jsonl", test::linesOf(lines));
  }
  void results(const std::string& folder, const std::string& model) const {
    write(folder + "/results" + kDate + ".json", test::lmEvalResultsOf(model));
  }
  std::string out() const { return m_folder.path("out"); }
  std::string project() const { return m_folder.path("p.eido"); }
  ImportSummary import(const ImportOptions& options = {}, const Task& task = {}) const {
    return importFiles(project(), {out()}, options, task);
  }
  SampleSetInfo set(const std::string& name = {}) const { return Project::open(project()).set(name); }
  std::vector<double> numbers(const std::string& column) const {
    const Project p = Project::open(project());
    const SampleSetInfo info = p.set({});
    return ProjectColumns(p, info).numbers(*info.find(column), {});
  }
  std::vector<OptionalText> texts(const std::string& column) const {
    const Project p = Project::open(project());
    const SampleSetInfo info = p.set({});
    return ProjectColumns(p, info).texts(*info.find(column), {});
  }
  std::vector<std::string> keys() const {
    const Project p = Project::open(project());
    return ProjectColumns(p, p.set({})).keys({});
  }
  static const Warning* warningOf(const ImportSummary& summary, const std::string& kind) {
    for (const ImportedColumn& c : summary.columns) {
      for (const Warning& w : c.warnings) {
        if (w.kind == kind) return &w;
      }
    }
    return nullptr;
  }
  /// The error of an import, after which nothing may be there.
  Error refused(const ImportOptions& options = {}) const {
    try {
      import(options);
    } catch (const Error& error) {
      EXPECT_FALSE(fs::exists(project())) << "something was stored";
      EXPECT_NE(std::string(error.what()).find("out"), std::string::npos) << error.what();
      return error;
    }
    ADD_FAILURE() << "nothing was refused";
    return Error(ErrorKind::Internal, "nothing was refused");
  }

  test::TemporaryFolder m_folder;
};

TEST_F(HarnessImport, TasksOfSeveralModelsAreOneSet) {
  for (const char* model : {"acme__alpha", "acme__beta"}) {
    results(model, model[6] == 'a' ? "acme/alpha" : "acme/beta");
    samples(model, "mc",
            {{.id = 0, .metrics = R"("acc": 1.0, "acc_norm": 0.0)", .picked = 0},
             {.id = 1, .metrics = R"("acc": 0.0, "acc_norm": 1.0)", .picked = model[6] == 'a' ? 1 : 2}});
    samples(model, "gen",
            {{.id = 0, .metrics = R"("exact_match": 0)", .filter = "strict-match", .picked = -1, .text = "[invalid]"},
             {.id = 0, .metrics = R"("exact_match": 1)", .filter = "flexible-extract", .picked = -1, .text = "7"}});
  }
  const ImportSummary summary = import();
  EXPECT_EQ(summary.columns.front().format, "lm_eval_dir");
  EXPECT_EQ(keys(), (std::vector<std::string>{"gen/0", "mc/0", "mc/1"}));
  const SampleSetInfo info = set();
  for (const char* model : {"acme/alpha", "acme/beta"}) {
    ASSERT_NE(info.find(model), nullptr);
    EXPECT_EQ(info.find(model)->kind, ColumnKind::Score);
    EXPECT_EQ(info.find(model)->model, model);
    EXPECT_EQ(numbers(model), (std::vector<double>{0, 1, 0}));  // strict-match, acc, acc
    const std::string name = model;
    EXPECT_EQ(info.find(name + " acc_norm,none")->model, model);
    EXPECT_EQ(numbers(name + " acc_norm,none")[2], 1);
    EXPECT_TRUE(std::isnan(numbers(name + " acc_norm,none")[0]));
    EXPECT_EQ(numbers(name + " exact_match,flexible-extract")[0], 1);
    EXPECT_EQ(info.find(name + "/answer")->kind, ColumnKind::Answer);
    EXPECT_EQ(info.find(name + "/answer")->model, model);
  }
  EXPECT_EQ(texts("acme/alpha/answer"), (std::vector<OptionalText>{"[invalid]", "0", "1"}));
  EXPECT_EQ(texts("acme/beta/answer")[2], "2");
  EXPECT_EQ(info.find("task")->kind, ColumnKind::Category);
  EXPECT_EQ(texts("task")[2], "mc");
  EXPECT_EQ(info.find("question")->kind, ColumnKind::Text);
  EXPECT_EQ(texts("question")[1], "Question 0?");
  EXPECT_EQ(texts("choices")[1], "0: yes\n1: no\n2: maybe");
  EXPECT_EQ(info.find("target")->kind, ColumnKind::Category);
  ASSERT_NE(warningOf(summary, "primary_metric"), nullptr);
  EXPECT_NE(warningOf(summary, "primary_metric")->message.find("exact_match,strict-match (gen)"), std::string::npos);
  EXPECT_TRUE(verifyProject(Project::open(project()), {}).empty());
}

TEST_F(HarnessImport, AnalysesTakeOneScoreColumnOfEachModel) {
  for (const char* model : {"a", "b"})
    samples(model, "t",
            {{.id = 0, .metrics = R"("acc": 1.0, "acc_norm": 0.0)"},
             {.id = 1, .metrics = R"("acc": 0.0, "acc_norm": 1.0)"}});
  import();
  const auto names = [&](const std::vector<std::string>& patterns) {
    std::vector<std::string> list;
    for (const ColumnInfo& c : chooseColumns(set(), patterns, {.kinds = {ColumnKind::Score}, .minimum = 2}))
      list.push_back(c.name);
    return list;
  };
  EXPECT_EQ(names({}), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(names({"*acc_norm,none"}), (std::vector<std::string>{"a acc_norm,none", "b acc_norm,none"}));
}

TEST_F(HarnessImport, ScoresOrAnswersAlone) {
  samples("m", "mc", {{.id = 0}, {.id = 1}});
  import({.as = "answer"});
  EXPECT_EQ(set().find("m")->kind, ColumnKind::Answer);
  EXPECT_EQ(set().find("m/answer"), nullptr);
  importFiles(project(), {out()}, {.set = "scores", .as = "score", .model = "other"}, {});
  EXPECT_EQ(set("scores").find("other")->kind, ColumnKind::Score);
  EXPECT_EQ(set("scores").find("other")->model, "other");
  EXPECT_EQ(set("scores").find("other/answer"), nullptr);
  EIDO_EXPECT_ERROR(importFiles(project(), {out()}, {.set = "v", .as = "vector"}, {}), ErrorKind::Parameter);
}

TEST_F(HarnessImport, FortyModelsInOneGo) {
  const int items = 50;
  for (int m = 0; m < 40; ++m) {
    const std::string name = "org__model-" + std::to_string(m);
    results("runs/" + name, "org/model-" + std::to_string(m));
    std::vector<LmEvalLine> lines;
    for (int i = 0; i < items; ++i) {
      // every model has its own order; 7 and 50 have no common divisor
      const int id = (i * 7 + m) % items;
      lines.push_back({.id = id, .metrics = id < m ? R"("acc": 1.0)" : R"("acc": 0.0)", .picked = id % 3});
    }
    samples("runs/" + name, "task", lines);
  }
  const ImportSummary summary = import();
  const SampleSetInfo info = set();
  EXPECT_EQ(info.samples, items);
  std::int64_t scores = 0, answers = 0;
  for (const ColumnInfo& c : info.columns) {
    scores += c.kind == ColumnKind::Score ? 1 : 0;
    answers += c.kind == ColumnKind::Answer ? 1 : 0;
    EXPECT_EQ(c.missing, 0) << c.name;
  }
  EXPECT_EQ(scores, 40);
  EXPECT_EQ(answers, 40);
  EXPECT_EQ(keys()[10], "task/10");
  for (int m = 0; m < 40; ++m) {
    const std::vector<double> column = numbers("org/model-" + std::to_string(m));
    for (int i = 0; i < items; ++i) EXPECT_EQ(column[static_cast<std::size_t>(i)], i < m ? 1 : 0) << m << " " << i;
  }
  EXPECT_EQ(texts("org/model-39/answer")[4], "1");
  EXPECT_EQ(warningOf(summary, "missing_task"), nullptr);
}

TEST_F(HarnessImport, NotScoredIsMissingAndNeverZero) {
  samples("a", "t", {{.id = 0, .metrics = R"("acc": NaN)"}, {.id = 1, .metrics = R"("acc": null)"}, {.id = 2}});
  const ImportSummary summary = import();
  const std::vector<double> a = numbers("a");
  EXPECT_TRUE(std::isnan(a[0]) && std::isnan(a[1]));
  EXPECT_EQ(a[2], 1);
  EXPECT_EQ(set().find("a")->missing, 2);
  ASSERT_NE(warningOf(summary, "non_finite"), nullptr);
  EXPECT_EQ(warningOf(summary, "non_finite")->count, 1);
  EXPECT_EQ(warningOf(summary, "missing_value")->count, 1);
  EXPECT_NE(warningOf(summary, "nonstandard_json"), nullptr);
}

TEST_F(HarnessImport, ATaskThatOneModelHasIsMissingForTheOthers) {
  samples("a", "both", {{.id = 0}});
  samples("a", "alone", {{.id = 0}, {.id = 1}});
  samples("b", "both", {{.id = 0}});
  const ImportSummary summary = import();
  EXPECT_EQ(set().samples, 3);
  EXPECT_EQ(set().find("b")->missing, 2);
  EXPECT_EQ(set().find("a")->missing, 0);
  ASSERT_NE(warningOf(summary, "missing_task"), nullptr);
  EXPECT_EQ(warningOf(summary, "missing_task")->name, "alone");
  EXPECT_EQ(warningOf(summary, "missing_task")->count, 1);
}

TEST_F(HarnessImport, OtherDocumentsUnderTheSameIdAreRefused) {
  samples("a", "t", {{.id = 0}, {.id = 1}, {.id = 2}});
  samples("b", "t", {{.id = 0}, {.id = 1, .question = "Another?"}, {.id = 2, .question = "And another?"}});
  const Error error = refused();
  EXPECT_EQ(error.kind(), ErrorKind::ItemMismatch);
  const std::string text = error.what();
  EXPECT_NE(text.find("2 items"), std::string::npos) << text;
  EXPECT_NE(text.find("t/1, t/2"), std::string::npos) << text;
  EXPECT_NE(text.find("sets of their own"), std::string::npos) << text;
  EXPECT_EQ(error.detail().line, 2);
}

TEST_F(HarnessImport, EmptyFolderAndResultsWithoutSamples) {
  fs::create_directories(out());
  EXPECT_EQ(refused().kind(), ErrorKind::Empty);
  results("a", "org/a");
  const Error error = refused();
  EXPECT_EQ(error.kind(), ErrorKind::MissingField);
  EXPECT_NE(std::string(error.what()).find("--log_samples"), std::string::npos);
  // with samples of another model the one without is left out, and that is told
  samples("b", "t", {{.id = 0}});
  results("b", "org/b");
  const ImportSummary summary = import();
  ASSERT_NE(warningOf(summary, "no_samples"), nullptr);
  EXPECT_EQ(warningOf(summary, "no_samples")->name, "org/a");
  EXPECT_EQ(set().find("org/a"), nullptr);
  EXPECT_NE(set().find("org/b"), nullptr);
}

TEST_F(HarnessImport, SamplesWithoutResultsAreNamedAfterTheirFolder) {
  results("org__a", "org/a");
  samples("org__a", "t", {{.id = 0}});
  samples("org__killed__run", "t", {{.id = 0}});
  samples("elsewhere/org__c", "t", {{.id = 0}});
  const ImportSummary summary = import();
  EXPECT_NE(set().find("org/killed__run"), nullptr);
  EXPECT_EQ(warningOf(summary, "no_results")->name, "org/killed__run");
  EXPECT_EQ(set().find("org/c"), nullptr);
  EXPECT_EQ(warningOf(summary, "folder_not_read")->name, "elsewhere/org__c");
}

TEST_F(HarnessImport, ALineThatIsCutOff) {
  const std::string whole = test::linesOf({{.id = 0}, {.id = 1}, {.id = 2}});
  write("a/samples_t" + std::string(kDate) + ".jsonl", whole.substr(0, whole.size() - 40));
  const ImportSummary summary = import();
  EXPECT_EQ(set().samples, 2);
  EXPECT_EQ(warningOf(summary, "truncated_last_line")->line, 3);
  fs::remove(project());
  std::string middle = whole;
  middle.erase(middle.find('\n') - 40, 40);
  write("a/samples_t" + std::string(kDate) + ".jsonl", middle);
  const Error error = refused();
  EXPECT_EQ(error.kind(), ErrorKind::BadJson);
  EXPECT_EQ(error.detail().line, 1);
  EXPECT_NE(std::string(error.what()).find("samples_t"), std::string::npos);
}

TEST_F(HarnessImport, AppendedLinesAreRefusedUnlessAPersonChooses) {
  samples("a", "t", {{.id = 0}, {.id = 1}, {.id = 0, .metrics = R"("acc": 0.0)", .picked = 1}});
  const Error error = refused();
  EXPECT_EQ(error.kind(), ErrorKind::DuplicateId);
  EXPECT_EQ(error.detail().line, 3);
  EXPECT_NE(std::string(error.what()).find("--duplicates last"), std::string::npos);
  const ImportSummary summary = import({.read = {.duplicates = "last"}});
  EXPECT_EQ(numbers("a"), (std::vector<double>{0, 1}));
  EXPECT_EQ(texts("a/answer")[0], "1");
  EXPECT_EQ(warningOf(summary, "duplicate_id")->count, 1);
  fs::remove(project());
  import({.read = {.duplicates = "first" }});
  EXPECT_EQ(numbers("a"), (std::vector<double>{1, 1}));
  EXPECT_EQ(texts("a/answer")[0], "0");
}

TEST_F(HarnessImport, OfSeveralRunsTheLastCounts) {
  samples("a", "t", {{.id = 0, .metrics = R"("acc": 0.0)"}}, "_2026-08-20T10-00-00.5");
  samples("a", "t", {{.id = 0, .metrics = R"("acc": 1.0)"}}, "_2026-08-22T10-00-00.5");
  samples("a", "t", {{.id = 0, .metrics = R"("acc": 0.5)"}}, "_2026-08-21T10-00-00.5");
  const ImportSummary summary = import();
  EXPECT_EQ(numbers("a"), std::vector<double>{1});
  EXPECT_EQ(warningOf(summary, "older_run")->count, 2);
}

TEST_F(HarnessImport, TwoFoldersOfOneModel) {
  results("one/m", "org/m");
  results("two/m", "org/m");
  samples("one/m", "t", {{.id = 0}});
  samples("two/m", "t", {{.id = 0, .metrics = R"("acc": 0.0)"}});
  const ImportSummary summary = import();
  EXPECT_EQ(numbers("org/m"), std::vector<double>{1});
  EXPECT_EQ(numbers("org/m (two/m)"), std::vector<double>{0});
  EXPECT_NE(warningOf(summary, "same_model"), nullptr);
}

TEST_F(HarnessImport, TotalsThatDifferFromTheSamplesAreTold) {
  write("a/results" + std::string(kDate) + ".json",
        test::lmEvalResultsOf("org/a", R"("t": {"acc,none": 0.75, "acc_stderr,none": "N/A"})"));
  samples("a", "t", {{.id = 0}, {.id = 1, .metrics = R"("acc": 0)"}});
  const ImportSummary summary = import();
  ASSERT_NE(warningOf(summary, "total_differs"), nullptr);
  EXPECT_NE(warningOf(summary, "total_differs")->message.find("0.75"), std::string::npos);
}

TEST_F(HarnessImport, AnswersInTheCodeOfTheTarget) {
  samples("a", "text", {{.id = 0, .picked = 2, .target = "maybe"}, {.id = 1, .picked = 0, .target = "no"}});
  samples("b", "text", {{.id = 0, .picked = 1, .target = "maybe"}, {.id = 1, .picked = 1, .target = "no"}});
  import();
  EXPECT_EQ(texts("a/answer"), (std::vector<OptionalText>{"maybe", "yes"}));
  EXPECT_EQ(texts("b/answer"), (std::vector<OptionalText>{"no", "no"}));
}

TEST_F(HarnessImport, OldLayoutsWithoutFilterAndMetrics) {
  fs::create_directories(out());
  write("m/samples_t.jsonl",
        "{\"doc_id\": 0, \"doc\": {\"query\": \"A?\"}, \"target\": \"x\", \"arguments\": [[\"A?\", \" x\"], [\"A?\", "
        "\" y\"]], \"resps\": [], \"filtered_resps\": [[-3.5, false], [-1.25, true]], \"acc\": false, \"bleu\": [1, "
        "2]}\n");
  const ImportSummary summary = import();
  EXPECT_EQ(numbers("m"), std::vector<double>{0});
  EXPECT_EQ(texts("m/answer")[0], "y");
  EXPECT_EQ(texts("question")[0], "A?");
}

TEST_F(HarnessImport, MetricsOfTheWholeTaskAreTold) {
  samples("m", "t", {{.id = 0, .metrics = R"("bleu": ["a", "b"], "exact_match": 1)", .picked = -1, .text = "a"}});
  const ImportSummary summary = import();
  EXPECT_EQ(warningOf(summary, "metric_of_the_whole")->name, "bleu");
  EXPECT_EQ(numbers("m"), std::vector<double>{1});
}

TEST_F(HarnessImport, AnotherModelJoinsLater) {
  samples("a", "t", {{.id = 0}, {.id = 1}});
  import({.set = "s"});
  fs::remove_all(out());
  samples("b", "t", {{.id = 1, .metrics = R"("acc": 0)"}, {.id = 0}});
  import({.set = "s"});
  EXPECT_EQ(numbers("b"), (std::vector<double>{1, 0}));
  EXPECT_EQ(set().samples, 2);
  // items that the set does not know are refused, or come with their questions
  fs::remove_all(out());
  samples("c", "t", {{.id = 1}, {.id = 2}});
  samples("c", "u", {{.id = 5}});
  EIDO_EXPECT_ERROR(import({.set = "s"}), ErrorKind::RowCountMismatch);
  import({.set = "s", .newKeys = ImportOptions::NewKeys::Add});
  EXPECT_EQ(keys(), (std::vector<std::string>{"t/0", "t/1", "t/2", "u/5"}));
  EXPECT_EQ(texts("question")[2], "Question 2?");
  EXPECT_EQ(texts("question")[0], "Question 0?");
  EXPECT_EQ(texts("task")[3], "u");
  EXPECT_TRUE(std::isnan(numbers("a")[3]));
  EXPECT_TRUE(std::isnan(numbers("c")[0]));
  // another question under a known key
  fs::remove_all(out());
  samples("d", "t", {{.id = 0, .question = "Something else?"}});
  const std::vector<ColumnInfo> before = set().columns;
  EIDO_EXPECT_ERROR(import({.set = "s"}), ErrorKind::ItemMismatch);
  EXPECT_EQ(set().columns, before);
  EXPECT_TRUE(verifyProject(Project::open(project()), {}).empty());
}

TEST_F(HarnessImport, ResultsFilesAreTablesOfTasks) {
  write("a/results_x.json", test::lmEvalResultsOf("org/a", R"("t": {"acc,none": 0.5, "acc_stderr,none": 0.1},
    "u": {"acc,none": 0.25, "acc_norm,none": 1, "alias": "u"})"));
  write("b/results_x.json", test::lmEvalResultsOf("org/b", R"("t": {"acc,none": 0.75}, "v": {"acc,none": 0})"));
  importFiles(project(), {out() + "/a/results_x.json", out() + "/b/results_x.json"}, {.set = "totals"}, {});
  EXPECT_EQ(keys(), (std::vector<std::string>{"t", "u", "v"}));
  EXPECT_EQ(numbers("org/a")[0], 0.5);
  EXPECT_EQ(numbers("org/b")[0], 0.75);
  EXPECT_TRUE(std::isnan(numbers("org/b")[1]));
  EXPECT_EQ(numbers("org/a acc_norm,none")[1], 1);
}

TEST_F(HarnessImport, CancellingLeavesNothing) {
  std::vector<LmEvalLine> lines;
  for (int i = 0; i < 5000; ++i) lines.push_back({.id = i});
  samples("a", "t", lines);
  std::stop_source stop;
  const Task task(stop.get_token(), [&](const Progress&) { stop.request_stop(); });
  EXPECT_THROW(import({}, task), Cancelled);
  EXPECT_FALSE(fs::exists(project()));
}

TEST_F(HarnessImport, SharedFolder) {
  EIDO_REQUIRE_SHARED(shared, "reference/formats/lm_eval");
  importFiles(project(), {shared.string()}, {}, {});
  EXPECT_EQ(numbers("acme/alpha-1b"), (std::vector<double>{1, 0, 1, 0, 0, 0, 0, 0, 1, 1}));
  EXPECT_EQ(numbers("acme/beta-7b acc_norm,none")[5], 1);
  EXPECT_EQ(texts("acme/alpha-1b/answer")[4], "1");
  EXPECT_EQ(keys()[4], "demo_mc/0");
}

}  // namespace
}  // namespace eido
