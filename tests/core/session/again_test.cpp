// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs made anew from what their inputs are today, and two results side by side.
#include <gtest/gtest.h>

#include <cmath>

#include "core/project/import_transaction.h"
#include "core/session/exports/command_lines.h"
#include "core/session/exports/side_by_side.h"
#include "core/session/runs/rerun.h"
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

TEST(SideBySide, MatchesRowsByTheirTexts) {
  Table first("pairs", {"a", "b", "value", "n"}), second = first;
  first.append({std::string("x"), std::string("y"), 0.5, std::int64_t{10}});
  first.append({std::string("x"), std::string("z"), Cell(), std::int64_t{10}});
  first.append({std::string("gone"), std::string("z"), 1.0, std::int64_t{10}});
  second.append({std::string("x"), std::string("z"), 0.25, std::int64_t{10}});
  second.append({std::string("x"), std::string("y"), 0.75, std::int64_t{12}});
  const Table both = sideBySide(first, second);
  ASSERT_EQ(both.rows(), 6);
  EXPECT_EQ(both.text(0, "row"), "x, y");
  EXPECT_EQ(both.text(0, "column"), "value");
  EXPECT_DOUBLE_EQ(both.number(0, "difference"), 0.25);
  EXPECT_DOUBLE_EQ(both.number(1, "difference"), 2);
  EXPECT_TRUE(std::isnan(both.number(2, "first")));
  EXPECT_DOUBLE_EQ(both.number(2, "second"), 0.25);
  EXPECT_TRUE(std::isnan(both.number(4, "second")));
  EXPECT_EQ(sideBySide({}, {}).rows(), 0);
}

}  // namespace
}  // namespace eido
