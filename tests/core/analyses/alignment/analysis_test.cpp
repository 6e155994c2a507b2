// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <chrono>
#include <cmath>
#include <limits>
#include <set>

#include "core/analyses/alignment/measures.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using namespace test;

Json everyMetric() {
  Json names = Json::array();
  for (const align::Measure& m : align::measures()) names.push_back(m.name);
  return names;
}

const Warning* warningOf(const Result& result, const std::string& kind) {
  for (const Warning& w : result.warnings) {
    if (w.kind == kind) return &w;
  }
  return nullptr;
}

MemoryColumns threeColumns(std::int64_t n = 90) {
  MemoryColumns columns;
  const MatrixF x = randomRows(n, 12, 1);
  columns.add("x", x);
  columns.add("y", noisyMap(x, 9, 0.6, 2));
  columns.add("noise", randomRows(n, 10, 3));
  return columns;
}

TEST(Alignment, EveryMeasureFillsTheTable) {
  const Result result =
      threeColumns().run("alignment", {{"metric", everyMetric()}, {"permutations", 40}, {"bootstrap", 30}});
  const Table& pairs = *result.table("pairs");
  std::size_t expected = 0;
  for (const align::Measure& m : align::measures()) expected += m.symmetric ? 3 : 6;
  ASSERT_EQ(pairs.rows(), static_cast<std::int64_t>(expected));
  for (std::int64_t r = 0; r < pairs.rows(); ++r) {
    const std::string where = pairs.text(r, "a") + " " + pairs.text(r, "b") + " " + pairs.text(r, "metric");
    EXPECT_TRUE(std::isfinite(pairs.number(r, "value"))) << where;
    EXPECT_TRUE(std::isfinite(pairs.number(r, "null_mean"))) << where;
    EXPECT_GE(pairs.number(r, "p_adjusted"), pairs.number(r, "p_value")) << where;
    EXPECT_LE(pairs.number(r, "ci_low"), pairs.number(r, "ci_high")) << where;
    EXPECT_EQ(pairs.number(r, "n"), 90) << where;
    const align::Measure& m = align::measure(pairs.text(r, "metric"));
    EXPECT_EQ(std::isnan(pairs.number(r, "k")), !m.usesK) << where;
    EXPECT_EQ(std::isnan(pairs.number(r, "calibrated")), m.distance) << where;
    const std::set<std::string> pair = {pairs.text(r, "a"), pairs.text(r, "b")};
    if (pair == std::set<std::string>{"x", "y"})
      EXPECT_NEAR(pairs.number(r, "p_value"), 1.0 / 41, 1e-12) << where;
    else
      EXPECT_GT(pairs.number(r, "p_value"), 0.02) << where;
  }
  EXPECT_EQ(result.table("models"), nullptr);
  EXPECT_EQ(result.array("null")->shape, (std::vector<std::int64_t>{pairs.rows(), 40}));
  EXPECT_DOUBLE_EQ(result.scalars["chance_mutual_knn"].get<double>(), 10.0 / 89);
}

TEST(Alignment, DoesNotDependOnThreads) {
  const MemoryColumns columns = threeColumns();
  const Json parameters = {
      {"metric", everyMetric()}, {"permutations", 12}, {"bootstrap", 8}, {"curves", true}, {"per_sample", true}};
  EXPECT_EQ(columns.run("alignment", parameters, Task({}, {}, 1)),
            columns.run("alignment", parameters, Task({}, {}, 2)));
}

TEST(Alignment, SeedChangesTheNullOnly) {
  const MemoryColumns columns = threeColumns();
  const Result a = columns.run("alignment", {}, {}, 1);
  const Result b = columns.run("alignment", {}, {}, 2);
  EXPECT_EQ(a.table("pairs")->columns[3], b.table("pairs")->columns[3]);
  EXPECT_NE(a.table("pairs")->columns[4], b.table("pairs")->columns[4]);
}

TEST(Alignment, WithoutNullAndInterval) {
  const Result result = threeColumns().run("alignment", {{"permutations", 0}, {"bootstrap", 0}});
  for (const char* column : {"null_mean", "null_sd", "z", "p_value", "p_adjusted", "calibrated", "ci_low", "ci_high"})
    EXPECT_TRUE(std::holds_alternative<std::monostate>(result.table("pairs")->at(0, column))) << column;
}

TEST(Alignment, PerSampleValuesAverageToThePair) {
  const Result result =
      threeColumns().run("alignment", {{"metric", {"mutual_knn", "cycle_knn", "cka"}}, {"per_sample", true}});
  const Table& samples = *result.table("samples");
  const Table& pairs = *result.table("pairs");
  ASSERT_EQ(samples.rows(), 90 * 9);
  double sum = 0;
  for (std::int64_t r = 0; r < 90; ++r) sum += samples.number(r, "value");
  EXPECT_NEAR(sum / 90, pairs.number(0, "value"), 1e-12);
  EXPECT_EQ(samples.text(4, "key"), "s4");
}

TEST(Alignment, RefusesTooManyNeighboursNamingKAndN) {
  const MemoryColumns columns = threeColumns(11);
  try {
    columns.run("alignment", {});
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::TooFewRows);
    EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("k = 10"), testing::HasSubstr("N = 11")));
  }
  EXPECT_NO_THROW(columns.run("alignment", {{"k", 9}}));
  EXPECT_NO_THROW(columns.run("alignment", {{"metric", {"cka"}}}));
}

TEST(Alignment, RefusesEmptyAndTinySets) {
  EIDO_EXPECT_ERROR(threeColumns(0).run("alignment", {{"metric", {"cka"}}}), ErrorKind::TooFewRows);
  EIDO_EXPECT_ERROR(threeColumns(3).run("alignment", {{"metric", {"unbiased_cka"}}}), ErrorKind::TooFewRows);
}

TEST(Alignment, DropsIncompleteRowsPairByPair) {
  MemoryColumns columns;
  const MatrixF x = randomRows(60, 8, 1);
  MatrixF y = noisyMap(x, 6, 0.4, 2);
  y(5, 2) = std::numeric_limits<float>::quiet_NaN();
  y(9, 0) = std::numeric_limits<float>::infinity();
  columns.add("x", x);
  columns.add("y", y);
  columns.add("z", noisyMap(x, 6, 0.4, 3));
  columns.remove("z", 5);
  columns.remove("z", 20);
  const Result result = columns.run("alignment", {{"metric", {"mutual_knn", "cka"}}, {"k", 5}});
  const Table& pairs = *result.table("pairs");
  EXPECT_EQ(pairs.number(0, "n"), 58);  // x y
  EXPECT_EQ(pairs.number(2, "n"), 58);  // x z
  EXPECT_EQ(pairs.number(4, "n"), 57);  // y z
  ASSERT_NE(warningOf(result, "rows_dropped"), nullptr);
  EXPECT_EQ(warningOf(result, "rows_dropped")->count, 2);
  EXPECT_THAT(warningOf(result, "rows_dropped")->rows, testing::ElementsAre(5, 9));

  // the same rows taken away by hand give the same value
  MemoryColumns fewer;
  MatrixF a(58, 8);
  MatrixF b(58, 6);
  for (Eigen::Index i = 0, r = 0; i < 60; ++i) {
    if (i == 5 || i == 9) continue;
    a.row(r) = x.row(i);
    b.row(r++) = y.row(i);
  }
  fewer.add("x", a);
  fewer.add("y", b);
  const Result direct = fewer.run("alignment", {{"metric", {"mutual_knn", "cka"}}, {"k", 5}});
  for (const char* column : {"value", "null_mean", "p_value", "ci_low", "ci_high"}) {
    EXPECT_EQ(direct.table("pairs")->number(0, column), pairs.number(0, column)) << column;
    EXPECT_EQ(direct.table("pairs")->number(1, column), pairs.number(1, column)) << column;
  }
}

TEST(Alignment, NamesZeroRows) {
  MemoryColumns columns = threeColumns();
  MatrixF z = randomRows(90, 4, 9);
  z.row(17).setZero();
  z.row(60).setZero();
  columns.add("z", z);
  const Result result = columns.run("alignment", {});
  ASSERT_NE(warningOf(result, "zero_vector"), nullptr);
  EXPECT_THAT(warningOf(result, "zero_vector")->rows, testing::ElementsAre(17, 60));
  EXPECT_EQ(warningOf(result, "zero_vector")->name, "z");
}

TEST(Alignment, ConstantColumnsAreUndefinedWithAWarning) {
  MemoryColumns columns;
  columns.add("x", randomRows(40, 5, 1));
  columns.add("constant", MatrixF::Constant(40, 3, 0.7F));
  const Result result = columns.run("alignment", {{"metric", {"cka", "rsa", "procrustes"}}});
  for (std::int64_t r = 0; r < 3; ++r) {
    EXPECT_TRUE(std::holds_alternative<std::monostate>(result.table("pairs")->at(r, "value")));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(result.table("pairs")->at(r, "p_value")));
  }
  EXPECT_NE(warningOf(result, "undefined"), nullptr);
  EXPECT_NE(warningOf(result, "no_interval"), nullptr);
}

TEST(Alignment, WarnsOfWidthAndOfMissingIntervals) {
  MemoryColumns columns;
  columns.add("x", randomRows(30, 40, 1));
  columns.add("y", randomRows(30, 50, 2));
  const Result result = columns.run("alignment", {{"metric", {"mean_cca", "cknna"}}, {"k", 14}});
  EXPECT_NEAR(result.table("pairs")->number(0, "value"), 1, 1e-9);
  EXPECT_EQ(result.table("pairs")->number(0, "p_value"), 1);
  EXPECT_NE(warningOf(result, "rank_deficient"), nullptr);
  ASSERT_NE(warningOf(result, "no_interval"), nullptr);
  EXPECT_EQ(warningOf(result, "no_interval")->name, "cknna");
  EXPECT_TRUE(std::isnan(result.table("pairs")->number(1, "ci_low")));
}

TEST(Alignment, SamplesOnlyWhenAsked) {
  const MemoryColumns columns = threeColumns(200);
  EXPECT_EQ(warningOf(columns.run("alignment", {}), "sampled"), nullptr);
  const Result result = columns.run("alignment", {{"sample_size", 80}});
  EXPECT_EQ(result.table("pairs")->number(0, "n"), 80);
  EXPECT_NE(warningOf(result, "sampled"), nullptr);
  EXPECT_EQ(result, columns.run("alignment", {{"sample_size", 80}}));
}

TEST(Alignment, RefusesSquaresBeyondTheMemory) {
  const MemoryColumns columns = threeColumns(300);
  EIDO_EXPECT_ERROR(columns.run("alignment", {{"metric", {"rsa"}}}, {}, 0, 1 << 20), ErrorKind::Memory);
  try {
    columns.run("alignment", {{"metric", {"rsa"}}}, {}, 0, 1 << 20);
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("--sample-size"));
  }
  EXPECT_NO_THROW(columns.run("alignment", {{"metric", {"mutual_knn"}}}, {}, 0, 1 << 20));
}

TEST(Alignment, LittleMemoryGivesTheSameResult) {
  const MemoryColumns columns = threeColumns(60);
  const Json parameters = {
      {"metric", {"mutual_knn", "cka", "rsa", "mean_cca"}}, {"permutations", 10}, {"bootstrap", 10}};
  EXPECT_EQ(columns.run("alignment", parameters, {}, 0, 150'000), columns.run("alignment", parameters));
}

TEST(Alignment, FindsTheBestLayerPair) {
  MemoryColumns columns;
  const MatrixF x = randomRows(80, 10, 1);
  columns.add("a/0", randomRows(80, 6, 2), "a", "0");
  columns.add("a/1", x, "a", "1");
  columns.add("b/0", randomRows(80, 7, 3), "b", "0");
  columns.add("b/1", randomRows(80, 7, 4), "b", "1");
  columns.add("b/2", noisyMap(x, 8, 0.2, 5), "b", "2");
  const Result result =
      columns.run("alignment", {{"metric", {"mutual_knn", "cycle_knn", "angular_shape"}}, {"permutations", 99}});
  const Table& models = *result.table("models");
  ASSERT_EQ(models.rows(), 4);  // one row for each symmetric measure, two for cycle_knn
  for (std::int64_t r = 0; r < models.rows(); ++r) {
    const bool forth = models.text(r, "model_a") == "a";
    EXPECT_EQ(models.text(r, "best_layer_a"), forth ? "a/1" : "b/2");
    EXPECT_EQ(models.text(r, "best_layer_b"), forth ? "b/2" : "a/1");
    EXPECT_NEAR(models.number(r, "p_value"), 0.01, 1e-12);
  }
  EXPECT_EQ(result.table("pairs")->rows(), 10 * 4);
}

TEST(Alignment, LayerSearchDoesNotDependOnColumnOrder) {
  const MatrixF x = randomRows(60, 10, 1);
  const std::vector<MatrixF> values = {randomRows(60, 6, 2), x, randomRows(60, 7, 3), noisyMap(x, 8, 1.5, 5)};
  MemoryColumns first;
  first.add("a0", values[0], "a", "0");
  first.add("a1", values[1], "a", "1");
  first.add("b0", values[2], "b", "0");
  first.add("b1", values[3], "b", "1");
  MemoryColumns mixed;
  mixed.add("a0", values[0], "a", "0");
  mixed.add("b0", values[2], "b", "0");
  mixed.add("a1", values[1], "a", "1");
  mixed.add("b1", values[3], "b", "1");
  EXPECT_EQ(*first.run("alignment", {}).table("models"), *mixed.run("alignment", {}).table("models"));
}

TEST(Alignment, CurvesOverRowsAndNeighbours) {
  const Result result =
      threeColumns(150).run("alignment", {{"curves", true}, {"metric", {"mutual_knn", "unbiased_cka"}}});
  const Table& overN = *result.table("curve_n");
  ASSERT_EQ(overN.rows(), 3 * 3 * 2);  // n = 64, 128, 150
  EXPECT_EQ(overN.number(0, "n"), 64);
  EXPECT_DOUBLE_EQ(overN.number(0, "chance"), 10.0 / 63);
  EXPECT_NEAR(overN.number(1, "chance"), 0, 0.05);
  const Table& overK = *result.table("curve_k");
  ASSERT_EQ(overK.rows(), 3 * 6);  // k = 1, 2, 5, 10, 20, 50
  EXPECT_EQ(overK.number(3, "value"), result.table("pairs")->number(0, "value"));
}

TEST(Alignment, ClampsEachColumnByItsOwnThreshold) {
  MemoryColumns columns = threeColumns();
  MatrixF wild = randomRows(90, 6, 4);
  wild(3, 3) = 1e6F;
  columns.add("wild", wild);
  const Result result =
      columns.run("alignment", {{"clamp_quantile", 0.95}, {"clamp_mode", "exact_global"}, {"normalise", false}});
  EXPECT_LT(result.scalars["clamp_thresholds"]["wild"].get<double>(), 4);
}

TEST(Alignment, CancelsHalfWay) {
  const MemoryColumns columns = threeColumns(1500);
  for (const std::string stage : {"neighbours", "null", "intervals"}) {
    std::stop_source stop;
    std::chrono::steady_clock::time_point asked;
    const Task task(stop.get_token(), [&](const Progress& p) {
      if (p.stage != stage || stop.stop_requested()) return;
      asked = std::chrono::steady_clock::now();
      stop.request_stop();
    });
    EXPECT_THROW(
        columns.run("alignment", {{"metric", {"mutual_knn", "cka", "mean_cca"}}, {"permutations", 2000}}, task),
        Cancelled)
        << stage;
    EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::milliseconds(500)) << stage;
  }
}

TEST(Alignment, ProgressNeverGoesBack) {
  double last = 0;
  const Task task(
      {},
      [&](const Progress& p) {
        EXPECT_GE(p.fraction, last - 1e-12) << p.stage;
        last = p.fraction;
      },
      1);
  threeColumns().run("alignment", {{"metric", {"mutual_knn", "cka"}}, {"curves", true}}, task);
  EXPECT_GT(last, 0.9);
}

TEST(NeighboursAnalysis, ListsRankedNeighbours) {
  MemoryColumns columns;
  MatrixF x(5, 1);
  x << 0, 1, 3, 7, 100;
  columns.add("x", x);
  const Result result = columns.run("neighbours", {{"k", 2}, {"metric", "euclidean"}});
  const Table& table = *result.table("neighbours");
  ASSERT_EQ(table.rows(), 10);
  EXPECT_EQ(table.text(6, "key"), "s3");
  EXPECT_EQ(table.text(6, "neighbour"), "s2");
  EXPECT_EQ(table.number(6, "rank"), 1);
  EXPECT_EQ(table.number(6, "similarity"), -4);
}

TEST(NeighboursAnalysis, QueriesMissingRowsAndErrors) {
  MemoryColumns columns;
  columns.add("x", randomRows(50, 6, 1));
  columns.remove("x", 3);
  const Result result = columns.run("neighbours", {{"k", 4}, {"queries", "s49,s0"}});
  ASSERT_EQ(result.table("neighbours")->rows(), 8);
  EXPECT_EQ(result.table("neighbours")->text(0, "key"), "s49");
  EXPECT_EQ(result.warnings.at(0).kind, "rows_dropped");
  EIDO_EXPECT_ERROR(columns.run("neighbours", {{"queries", "s3"}}), ErrorKind::NotFound);
  EIDO_EXPECT_ERROR(columns.run("neighbours", {{"k", 49}}), ErrorKind::TooFewRows);
  EIDO_EXPECT_ERROR(columns.run("neighbours", {{"vectors", "nothing"}}), ErrorKind::NotFound);
}

TEST(NeighboursAnalysis, ApproximateReportsItsRecall) {
  MemoryColumns columns;
  columns.add("x", randomRows(800, 12, 1));
  const Result result = columns.run("neighbours", {{"method", "approximate"}});
  EXPECT_GT(result.scalars["recall"].get<double>(), 0.9);
  EXPECT_EQ(result, columns.run("neighbours", {{"method", "approximate"}}, Task({}, {}, 1)));
}

}  // namespace
}  // namespace eido
