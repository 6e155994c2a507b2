// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/compare_results.h"

#include <gtest/gtest.h>

#include <limits>

namespace eido {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Result sample() {
  Result result;
  result.scalars = {{"n", 10}, {"score", 0.5}, {"undefined", kNaN}, {"seconds", 1.5}};
  Table table("pairs", {"a", "value", "list", "fit_seconds"});
  table.append({std::string("x"), 0.1, std::vector<double>{1, kNaN}, 3.0});
  table.append({std::string("y"), kNaN, std::vector<double>{}, 4.0});
  result.tables.push_back(table);
  result.arrays.push_back({"w", {2, 2}, {1, kNaN, 3, 4}});
  result.columns.push_back({.name = "map", .dimension = 2, .values = {1, 2, 3, 4}, .present = {true, false}});
  result.columns.push_back({.name = "group", .kind = ColumnKind::Category, .texts = {"a", std::nullopt}});
  result.warnings = {{.kind = "rows_dropped", .message = "2 rows", .count = 2}};
  return result;
}

TEST(CompareResults, FindsNothingInTheSameAndInWhatWasStored) {
  EXPECT_TRUE(compareResults(sample(), sample()).none());
  Result stored = sample();
  stored.scalars = Json::parse(jsonText(stored.scalars));
  for (Table& table : stored.tables) {
    for (Table::Column& column : table.columns) {
      for (Cell& cell : column.cells) cell = cellFromJson(Json::parse(jsonText(cellJson(cell))));
    }
  }
  stored.warnings[0].message = "other words";
  EXPECT_TRUE(compareResults(stored, sample()).none());
}

TEST(CompareResults, LeavesTimesOut) {
  Result other = sample();
  other.scalars["seconds"] = 99;
  other.tables[0].columns[3].cells[0] = 77.0;
  EXPECT_TRUE(compareResults(sample(), other).none());
  EXPECT_TRUE(isTiming("fit_seconds"));
  EXPECT_FALSE(isTiming("secondsight"));
}

TEST(CompareResults, SaysWhereAndWhat) {
  Result other = sample();
  other.scalars["score"] = std::nextafter(0.5, 1.0);
  other.tables[0].columns[1].cells[1] = 2.0;
  other.tables[0].columns[2].cells[0] = std::vector<double>{1, 2};
  other.arrays[0].values[3] = 5;
  other.columns[0].values[0] = 7;
  other.columns[0].values[3] = 9;  // of a row that is not there
  other.columns[1].texts[1] = "b";
  other.warnings[0].count = 3;
  const Differences found = compareResults(sample(), other);
  std::vector<std::string> places;
  for (const Difference& d : found.listed) places.push_back(d.where);
  EXPECT_EQ(places,
            (std::vector<std::string>{"scalars.score", "tables.pairs[0].list", "tables.pairs[1].value", "arrays.w[3]",
                                      "columns.map[0][0]", "columns.group[1]", "warnings.rows_dropped"}));
  EXPECT_EQ(found.count, 7);
  EXPECT_EQ(found.listed[2].stored, Json(nullptr));
  EXPECT_EQ(found.listed[2].now, Json(2.0));
  EXPECT_EQ(found.listed[6].stored, Json({{"warnings", 1}, {"count", 2}}));
}

TEST(CompareResults, SeesWhatOnlyOneHas) {
  Result other = sample();
  other.scalars.erase("n");
  other.scalars["m"] = 1;
  other.tables[0].columns.pop_back();
  other.tables[0].columns[0].name = "b";
  for (Table::Column& column : other.tables[0].columns) column.cells.pop_back();
  other.tables.push_back(Table("more", {"x"}));
  other.arrays[0].shape = {4};
  other.columns.pop_back();
  const Differences found = compareResults(sample(), other);
  std::vector<std::string> places;
  for (const Difference& d : found.listed) places.push_back(d.where);
  for (const char* place :
       {"scalars.n", "scalars.m", "tables.pairs.a", "tables.pairs.b", "tables.more", "arrays.w.shape", "columns.group"})
    EXPECT_NE(std::find(places.begin(), places.end(), place), places.end()) << place;
}

TEST(CompareResults, ListsAHundredAndCountsAll) {
  Result one, other;
  one.arrays.push_back({"w", {250}, std::vector<double>(250, 0.0)});
  other.arrays.push_back({"w", {250}, std::vector<double>(250, 1.0)});
  const Differences found = compareResults(one, other);
  EXPECT_EQ(found.count, 250);
  EXPECT_EQ(found.listed.size(), 100U);
  other.arrays[0].values.assign(250, -0.0);
  EXPECT_TRUE(compareResults(one, other).none());
}

TEST(CompareSettings, PutsTwoRunsSideBySide) {
  const RunInfo a{.analysis = "alignment",
                  .set = "s",
                  .parameters = {{"k", 5}, {"metric", "cka"}},
                  .seed = 1,
                  .inputs = {{.column = "x"}, {.column = "odd", .slice = true}}};
  const RunInfo b{.analysis = "alignment",
                  .set = "s",
                  .parameters = {{"k", 7}, {"metric", "cka"}, {"more", true}},
                  .seed = 1,
                  .inputs = {{.column = "x"}}};
  std::vector<std::string> differing;
  for (const ComparedSetting& line : compareSettings(a, b)) {
    if (line.differs) differing.push_back(line.name);
  }
  EXPECT_EQ(differing, (std::vector<std::string>{"slice", "k", "more"}));
}

}  // namespace
}  // namespace eido
