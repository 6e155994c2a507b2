// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs made anew from what their inputs are today, and two results side by side.
#include <gtest/gtest.h>

#include <cmath>

#include "core/project/import_transaction.h"
#include "core/session/exports/command_lines.h"
#include "core/session/runs/compare_figures.h"
#include "core/session/runs/rerun.h"
#include "core/session/runs/run_estimate.h"
#include "core/session/runs/run_journal.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

TEST(RequestAgain, KnowsInputsByTheirIds) {
  const SampleSetInfo set{.id = 1,
                          .name = "s",
                          .samples = 10,
                          .columns = {{.id = 5, .name = "new a", .kind = ColumnKind::Score},
                                      {.id = 6, .name = "b", .kind = ColumnKind::Score},
                                      {.id = 7, .name = "topic", .kind = ColumnKind::Category}},
                          .slices = {{.id = 9, .name = "renamed"}}};
  const RunInfo run{.analysis = "compare",
                    .set = "s",
                    .parameters = {{"scenario", "subject"}, {"bootstrap", 50}},
                    .seed = 3,
                    .inputs = {{.column = "a", .id = 5},
                               {.column = "b", .id = 6},
                               {.column = "subject", .id = 7},
                               {.column = "old", .id = 9, .slice = true}}};
  const RunRequest request = requestAgain({set}, run);
  EXPECT_EQ(request.columns, (std::vector<std::string>{"new a", "b"}));
  EXPECT_EQ(request.parameters["scenario"], "topic");
  EXPECT_EQ(request.parameters["bootstrap"], 50);
  EXPECT_EQ(request.slice, "renamed");
  EXPECT_EQ(request.seed, 3U);
}

TEST(CommandLines, SayWhatWasAskedForInAShell) {
  const RunInfo run{.analysis = "compare",
                    .set = "my set",
                    .parameters = {{"scenario", "it's"}, {"bootstrap", 50}, {"correction", "holm"}},
                    .seed = 3,
                    .inputs = {{.column = "a,b"}, {.column = "c"}, {.column = "it's"}}};
  EXPECT_EQ(runCommand(run, "p.eido"),
            "eidoscope run compare p.eido --set 'my set' --columns 'a\\,b,c' --scenario 'it'\\''s' "
            "--bootstrap 50 --seed 3");
  const ImportRecord import{.file = "x.csv", .options = {{"as", "score"}, {"missing", {"255", "-1"}}}};
  EXPECT_EQ(importCommand({import}, "s", "p.eido"),
            "eidoscope import p.eido x.csv --set s --as score --missing 255,-1");
  EXPECT_EQ(importCommand({{.file = "eidoscope sample-project", .format = "sample-project"}}, "birds", "p.eido"),
            "eidoscope sample-project p.eido");
  EXPECT_EQ(shellWord(""), "''");
  EXPECT_EQ(shellWord("$(rm -rf)"), "'$(rm -rf)'");
}

TEST(CompareFigures, HasARowAThingWithTheIntervalOfItsDifference) {
  Result one, two;
  Table first("pairs", {"a", "b", "value", "ci_low", "ci_high", "n", "null_mean", "p_value"}), second = first;
  const auto row = [](const char* a, const char* b, double v, std::int64_t n) {
    return std::vector<Cell>{std::string(a), std::string(b), v, v - 0.03, v + 0.04, n, 0.1, 0.01};
  };
  first.append(row("x", "y", 0.50, 10));
  first.append(row("x", "z", 0.20, 10));
  first.append(row("gone", "z", 1.0, 10));
  second.append(row("x", "z", 0.30, 12));
  second.append(row("x", "y", 0.51, 12));
  second.append(row("new", "z", 0.7, 12));
  one.tables = {first};
  two.tables = {second};
  const std::vector<ComparedFigure> all = compareFigures(one, two);
  ASSERT_EQ(all.size(), 1U);  // neither n nor chance nor p is a figure of its own
  EXPECT_EQ(all[0].column, "value");
  EXPECT_EQ(all[0].moved, 1);
  const Table& rows = all[0].rows;
  ASSERT_EQ(rows.rows(), 4);
  EXPECT_EQ(rows.text(0, "row"), "x, z");  // what moved comes first
  EXPECT_DOUBLE_EQ(rows.number(0, "difference"), 0.1);
  EXPECT_NEAR(rows.number(0, "ci_low"), 0.1 - 0.05, 1e-12);  // hypot(0.03, 0.04)
  EXPECT_NEAR(rows.number(0, "ci_high"), 0.1 + 0.05, 1e-12);
  EXPECT_EQ(rows.text(1, "row"), "x, y");
  EXPECT_NEAR(rows.number(1, "difference"), 0.01, 1e-12);
  EXPECT_TRUE(std::isnan(rows.number(2, "difference")));
  EXPECT_TRUE(compareFigures({}, {}).empty());
  const auto named = compareFigures(one, two, [](const std::string& text) { return text == "z" ? "zed" : text; });
  EXPECT_EQ(named[0].rows.text(0, "row"), "x, zed");
}

TEST(CompareFigures, TellsStepsOfACurveApartAndFindsIntervalsByTheirNames) {
  Result one, two;
  Table curve("curve", {"n", "share"});
  for (int n = 1; n <= 3; ++n) curve.append({std::int64_t{n}, 0.1 * n});
  Table heads("heads",
              {"head", "average", "ci_low", "ci_high", "worst_group", "worst_ci_low", "worst_ci_high", "steps"});
  heads.append({std::string("erm"), 0.9, 0.88, 0.92, 0.3, 0.2, 0.4, std::int64_t{5}});
  one.tables = two.tables = {curve, heads};
  two.tables[0].columns[1].cells[1] = 0.4;
  const auto all = compareFigures(one, two);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].rows.text(0, "row"), "n 2");
  EXPECT_NEAR(all[0].rows.number(0, "difference"), 0.2, 1e-12);
  EXPECT_TRUE(std::isnan(all[0].rows.number(0, "ci_low")));
  EXPECT_EQ(all[0].moved, 0);
  EXPECT_EQ(all[1].column, "average");
  EXPECT_NEAR(all[1].rows.number(0, "ci_low"), -std::hypot(0.02, 0.02), 1e-12);
  EXPECT_EQ(all[2].column, "worst_group");
  EXPECT_NEAR(all[2].rows.number(0, "ci_high"), std::hypot(0.1, 0.1), 1e-12);
}

TEST(CompareFigures, GiveAnIntervalToTheFigureThatLiesWithinIt) {
  Result one;
  Table pairs("pairs", {"a", "value", "calibrated", "ci_low", "ci_high"});
  Table curves("curves", {"protocol", "generation", "mean", "stderr", "ci_low", "ci_high"});
  Table heads("heads", {"head", "average", "average_train_weighted", "average_ci_low", "average_ci_high",
                        "train_weighted_ci_low", "train_weighted_ci_high"});
  for (int i = 0; i < 3; ++i) {
    pairs.append({std::string(1, static_cast<char>('a' + i)), 0.5 + i, 0.3 + i, 0.4 + i, 0.6 + i});
    curves.append({std::string("replace"), std::int64_t{i}, 1.0, 0.01, 0.9, 1.1});
    heads.append({std::string(1, static_cast<char>('a' + i)), 0.9, 0.7, 0.85, 0.95, 0.6, 0.75});
  }
  one.tables = {pairs, curves, heads};
  const auto all = compareFigures(one, one);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0].column, "value");
  EXPECT_EQ(all[1].column, "mean");
  EXPECT_EQ(all[1].rows.text(0, "row"), "replace, generation 0");  // one row a generation
  EXPECT_EQ(all[2].column, "average");
  EXPECT_EQ(all[3].column, "average_train_weighted");
  EXPECT_NEAR(all[3].rows.number(0, "ci_high"), std::hypot(0.05, 0.1), 1e-12);
}

TEST(CompareFigures, MatchTheSamePlacesAndNotTheirOrder) {
  Result one, two;
  Table errors("errors", {"selection", "n", "error"}), less = errors;
  for (const int n : {10, 30, 60}) errors.append({std::string("random"), std::int64_t{n}, 1.0 / n});
  less.append({std::string("random"), std::int64_t{30}, 0.05});
  one.tables = {errors};
  two.tables = {less};
  const Table rows = compareFigures(one, two).at(0).rows;
  EXPECT_EQ(rows.text(0, "row"), "random, n 30");
  EXPECT_NEAR(rows.number(0, "difference"), 0.05 - 1.0 / 30, 1e-12);
  EXPECT_TRUE(std::isnan(rows.number(1, "difference")));
  // what came out does not say which row it is
  Table models("models", {"a", "best_layer_a", "value"}), other = models;
  models.append({std::string("vit"), std::string("3"), 0.5});
  other.append({std::string("vit"), std::string("4"), 0.6});
  one.tables = {models};
  two.tables = {other};
  EXPECT_NEAR(compareFigures(one, two).at(0).rows.number(0, "difference"), 0.1, 1e-12);
}

TEST(RunJournal, IsLeftBehindByAKilledProgramAlone) {
  const test::TemporaryFolder folder;
  Project project = Project::create(folder.path("p.eido"));
  EXPECT_FALSE(takeInterruptedRun(project));
  const RunRequest request{
      .analysis = "alignment", .set = "s", .columns = {"a", "b"}, .parameters = {{"k", 7}}, .slice = "x", .seed = 3};
  { const RunJournal journal(project, request); }
  EXPECT_FALSE(takeInterruptedRun(project));
  {
    const RunJournal journal(project, request);
    const std::optional<RunRequest> found = takeInterruptedRun(project);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->analysis, "alignment");
    EXPECT_EQ(found->columns, request.columns);
    EXPECT_EQ(found->parameters, request.parameters);
    EXPECT_EQ(found->slice, "x");
    EXPECT_EQ(found->seed, 3u);
  }
  EXPECT_FALSE(takeInterruptedRun(project));  // told once
  project.saveView("running", {{"analysis", "of another version"}});
  EXPECT_FALSE(takeInterruptedRun(project));
  project.saveView("running", {{"analysis", "alignment"}, {"set", "s"}, {"columns", {1}}});
  EXPECT_FALSE(takeInterruptedRun(project));
}

TEST(RunEstimate, GoesBySizeAndByTheSpeedOfEarlierRuns) {
  SampleSetInfo set{.id = 1, .name = "s", .samples = 1000};
  for (const char* name : {"a", "b", "c"})
    set.columns.push_back({.name = name, .kind = ColumnKind::Vector, .dimension = 64});
  ProjectInfo project{.sets = {set}};
  const RunRequest request{.analysis = "neighbours", .set = "s", .parameters = {{"vectors", "a"}}};
  const auto rough = estimateRun(project, request, 1000);
  ASSERT_TRUE(rough);
  EXPECT_EQ(rough->likeRun, 0);
  EXPECT_GE(rough->bytes, 1000 * 64 * 4);
  EXPECT_NEAR(estimateRun(project, request, 2000)->seconds, 4 * rough->seconds, 1e-9);  // n^2
  // as an earlier run went: ten seconds for what is asked now
  project.runs.push_back({.id = 5,
                          .analysis = "neighbours",
                          .set = "s",
                          .parameters = Parameters(analysis("neighbours").spec(), {{"vectors", "b"}}).json(),
                          .inputs = {{.column = "b", .parts = {"vectors"}}},
                          .seconds = 10});
  const auto known = estimateRun(project, request, 1000);
  EXPECT_EQ(known->likeRun, 5);
  EXPECT_NEAR(known->seconds, 10, 1e-9);
  EXPECT_NEAR(estimateRun(project, request, 500)->seconds, 2.5, 1e-9);
  // nothing to reckon by
  EXPECT_FALSE(estimateRun(project, {.analysis = "neighbours", .set = "gone"}, 10));
  EXPECT_FALSE(estimateRun(project, {.analysis = "neighbours", .set = "s", .parameters = {{"k", "x"}}}, 10));
}

TEST(RunEstimate, EveryAnalysisSaysMoreWorkForMoreSamplesOrIsSilent) {
  for (const Analysis* a : analyses()) {
    const AnalysisSpec& spec = a->spec();
    if (!spec.work) continue;
    SCOPED_TRACE(spec.name);
    const auto at = [&](double n, const Json& parameters) {
      return spec.work({.samples = n, .columns = 4, .dimensions = 256}, Parameters(spec, parameters));
    };
    EXPECT_GT(at(1000, Json::object()).operations, 0);
    EXPECT_GE(at(4000, Json::object()).operations, at(1000, Json::object()).operations);
    for (const PresetSpec& preset : spec.presets) {
      const Work work = at(1000, preset.parameters);  // and presets are parameters that it has
      if (preset.name == "quick") EXPECT_LE(work.operations, at(1000, Json::object()).operations);
    }
  }
}

}  // namespace
}  // namespace eido
