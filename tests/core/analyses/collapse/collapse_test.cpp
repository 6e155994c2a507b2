// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis as a whole: what it leaves, warns of and refuses.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "core/analyses/registry.h"
#include "core/base/error.h"
#include "core/base/nan.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::collapse {
namespace {

using test::MemoryColumns;
using test::randomRows;

bool warns(const Result& result, const std::string& kind) {
  return std::any_of(result.warnings.begin(), result.warnings.end(), [&](const Warning& w) { return w.kind == kind; });
}

/// The value of a column of `curves` or `summary`, at a generation where there is one.
double figure(const Result& result, const std::string& table, const std::string& protocol, const std::string& measure,
              const std::string& column, std::int64_t generation = 0) {
  const Table& of = *result.table(table);
  for (std::int64_t r = 0; r < of.rows(); ++r) {
    if (of.text(r, "protocol") == protocol && of.text(r, "measure") == measure &&
        (generation == 0 || of.number(r, "generation") == static_cast<double>(generation)))
      return of.number(r, column);
  }
  ADD_FAILURE() << "no " << protocol << " " << measure;
  return kNaN;
}

std::string verdict(const Result& result, const std::string& protocol, const std::string& measure) {
  const Table& of = *result.table("summary");
  for (std::int64_t r = 0; r < of.rows(); ++r) {
    if (of.text(r, "protocol") == protocol && of.text(r, "measure") == measure) return of.text(r, "verdict");
  }
  return "no row";
}

/// Two clouds of unlike size that a label tells apart, a number that the first axes carry, and a split.
MemoryColumns clouds(std::int64_t n = 300, std::int64_t d = 4, std::uint64_t seed = 1) {
  MemoryColumns data;
  MatrixF x = randomRows(n, d, seed);
  std::vector<std::string> label, split;
  std::vector<double> number;
  for (std::int64_t i = 0; i < n; ++i) {
    const bool second = i % 3 == 0;
    x(i, 0) += second ? 3.0F : 0.0F;
    x(i, 1) *= 2;
    label.push_back(second ? "b" : "a");
    split.push_back(i % 5 == 0 ? "test" : i % 11 == 0 ? "validation" : "train");
    number.push_back(x(i, 0) - 0.5 * x(i, 1) + (d > 2 ? 0.3 * x(i, 2) : 0));
  }
  data.add("x", x);
  data.addCategory("label", label);
  data.addCategory("split", split);
  data.addNumbers("y", number);
  return data;
}

const std::vector<std::string> kAll = {"replace", "accumulate", "accumulate_subsample", "verified"};

Json asked(const Json& more = Json::object()) {
  Json parameters = {{"vectors", "x"}, {"generations", 6}, {"runs", 12}, {"protocol", kAll}};
  parameters.update(more);
  return parameters;
}

/// The same to the last bit; NaN is the same as NaN.
void expectSame(const Result& a, const Result& b) {
  EXPECT_EQ(a.scalars, b.scalars);
  EXPECT_EQ(a.tables, b.tables);
  EXPECT_EQ(a.warnings, b.warnings);
  ASSERT_EQ(a.arrays.size(), b.arrays.size());
  for (std::size_t i = 0; i < a.arrays.size(); ++i) {
    EXPECT_EQ(a.arrays[i].name, b.arrays[i].name);
    EXPECT_EQ(a.arrays[i].shape, b.arrays[i].shape);
    ASSERT_EQ(a.arrays[i].values.size(), b.arrays[i].values.size());
    EXPECT_EQ(std::memcmp(a.arrays[i].values.data(), b.arrays[i].values.data(), 8 * a.arrays[i].values.size()), 0)
        << a.arrays[i].name;
  }
}

TEST(Collapse, OneThreadAndThreeGiveTheSame) {
  const MemoryColumns data = clouds();
  const std::vector<Json> ways = {
      asked({{"label", "label"}, {"measures", {"auto", "coverage", "mixing"}}, {"per_run", true}}),
      asked({{"samples", 50}, {"covariance", "ledoit_wolf"}}),
      asked({{"model", "ols"}, {"target", "y"}, {"design", "fresh"}}),
      asked({{"model", "kde"}, {"kernel", "tophat"}}),
      asked({{"model", "gmm"}, {"runs", 3}, {"generations", 3}}),
      asked({{"model", "discrete"}, {"clusters", 4}}),
      asked({{"model", "discrete"}, {"category", "label"}})};
  for (const Json& way : ways) {
    SCOPED_TRACE(way.dump());
    const Result one = data.run("collapse", way, Task(std::stop_token(), {}, 1), 7);
    expectSame(one, data.run("collapse", way, Task(std::stop_token(), {}, 3), 7));
    EXPECT_NE(one.table("curves")->toCsv(), data.run("collapse", way, {}, 8).table("curves")->toCsv());
  }
}

TEST(Collapse, AProtocolIsTheSameWithAndWithoutOthers) {
  const MemoryColumns data = clouds();
  const Result all = data.run("collapse", asked({{"label", "label"}}), {}, 3);
  for (const std::string& protocol : kAll) {
    const Result one = data.run("collapse", asked({{"label", "label"}, {"protocol", {protocol}}}), {}, 3);
    EXPECT_EQ(one.array("curves/" + protocol + "/trace")->values, all.array("curves/" + protocol + "/trace")->values);
    EXPECT_EQ(one.array("curves/" + protocol + "/test_loss")->values,
              all.array("curves/" + protocol + "/test_loss")->values);
  }
  // nor does looking change it
  const Result looked = data.run("collapse", asked({{"measures", {"trace", "mixing"}}}), {}, 3);
  EXPECT_EQ(looked.array("curves/replace/trace")->values, all.array("curves/replace/trace")->values);
}

TEST(Collapse, FactorsKeepVanishingCovariances) {
  // T = 3, d = 2: log det falls by 2 psi-terms a generation, far below what a covariance in doubles can hold
  const MemoryColumns none;
  const Result result = none.run("collapse", {{"samples", 3},
                                              {"dimensions", 2},
                                              {"protocol", {"replace"}},
                                              {"generations", 120},
                                              {"measures", {"log_det_change", "trace_ratio"}},
                                              {"runs", 300}});
  const double rate = result.scalars.at("log_det_rate").get<double>();
  EXPECT_LT(rate, -2);
  const double error = figure(result, "curves", "replace", "log_det_change", "stderr", 120);
  EXPECT_NEAR(figure(result, "curves", "replace", "log_det_change", "mean", 120), 120 * rate, 4 * error);
  EXPECT_EQ(verdict(result, "replace", "log_det_change"), "collapses");
  EXPECT_TRUE(warns(result, "few_rows"));
}

TEST(Collapse, SingularFitsAreMissingAndCollapse) {
  const MemoryColumns none;
  const Result result = none.run("collapse", {{"samples", 4}, {"dimensions", 6}, {"generations", 5}, {"runs", 20}});
  EXPECT_TRUE(std::isnan(figure(result, "curves", "replace", "log_det_change", "mean", 3)));
  EXPECT_EQ(figure(result, "curves", "replace", "log_det_change", "runs", 3), 0);
  EXPECT_TRUE(warns(result, "singular_fit"));
  EXPECT_TRUE(warns(result, "few_rows"));
  EXPECT_NEAR(figure(result, "curves", "replace", "trace_ratio", "expected", 3), std::pow(0.75, 3), 1e-12);
  const double spread = figure(result, "curves", "replace", "trace_ratio", "stderr", 3);
  EXPECT_NEAR(figure(result, "curves", "replace", "trace_ratio", "mean", 3), std::pow(0.75, 3), 4 * spread);
  // accumulated rows make it regular again
  EXPECT_EQ(figure(result, "curves", "accumulate", "log_det_change", "runs", 5), 0) << "generation 1 spans 3 of 6";
  const Result shrunk = none.run("collapse", {{"samples", 4},
                                              {"dimensions", 6},
                                              {"generations", 5},
                                              {"runs", 20},
                                              {"covariance", "ledoit_wolf"},
                                              {"protocol", kAll}});
  EXPECT_EQ(figure(shrunk, "curves", "replace", "log_det_change", "runs", 3), 20);
  EXPECT_TRUE(std::isnan(figure(shrunk, "curves", "replace", "trace_ratio", "expected", 3)));
  EIDO_EXPECT_ERROR(none.run("collapse", {{"samples", 4}, {"dimensions", 6}, {"protocol", {"verified"}}}),
                    ErrorKind::TooFewRows);
}

TEST(Collapse, UnbiasedCovariancesCollapseThoughTheirMeanStays) {
  const MemoryColumns none;
  const Result result = none.run("collapse", {{"samples", 10},
                                              {"dimensions", 1},
                                              {"protocol", {"replace"}},
                                              {"generations", 40},
                                              {"covariance", "unbiased"},
                                              {"runs", 400}});
  EXPECT_EQ(figure(result, "curves", "replace", "trace_ratio", "expected", 40), 1);
  EXPECT_NEAR(figure(result, "curves", "replace", "mean_error", "expected", 40), 4, 1e-12);
  EXPECT_LT(figure(result, "curves", "replace", "trace_ratio", "median", 40), 0.2);
  EXPECT_TRUE(warns(result, "heavy_tail"));
}

TEST(Collapse, OnColumnsGenerationOneIsTheReference) {
  const MemoryColumns data = clouds();
  for (const std::int64_t samples : {0, 60}) {
    SCOPED_TRACE(samples);
    const Result result = data.run("collapse", asked({{"samples", samples}, {"runs", 300}, {"pca", 0}}), {}, 5);
    EXPECT_EQ(figure(result, "curves", "replace", "trace_ratio", "mean", 1), 1);
    EXPECT_EQ(figure(result, "curves", "accumulate", "mean_error", "mean", 1), 0);
    EXPECT_LE(figure(result, "curves", "replace", "frechet", "mean", 1), 1e-12);
    const double t = result.scalars.at("samples").get<double>();
    EXPECT_EQ(t, samples == 0 ? 240 : 60);
    EXPECT_NEAR(figure(result, "curves", "replace", "trace_ratio", "expected", 6), std::pow(1 - 1 / t, 5), 1e-12);
    for (const std::string measure : {"trace_ratio", "trace", "mean_error", "log_det_change"}) {
      for (const std::string protocol : {"replace", "accumulate", "accumulate_subsample"}) {
        const double exact = figure(result, "curves", protocol, measure, "expected", 6);
        if (std::isnan(exact)) continue;
        EXPECT_NEAR(figure(result, "curves", protocol, measure, "mean", 6), exact,
                    4.5 * figure(result, "curves", protocol, measure, "stderr", 6))
            << protocol << " " << measure;
      }
    }
    EXPECT_TRUE(std::isnan(figure(result, "curves", "verified", "trace_ratio", "expected", 6)));
    const double kept = figure(result, "curves", "verified", "kept", "mean", 2);
    EXPECT_GT(kept, 0.88);
    EXPECT_LT(kept, 0.99);
  }
}

TEST(Collapse, ClassesCollapseUnderReplaceOnly) {
  const MemoryColumns data = clouds(400, 3);
  const Result result =
      data.run("collapse", asked({{"label", "label"}, {"samples", 30}, {"generations", 30}, {"runs", 60}}));
  const double first = figure(result, "summary", "replace", "test_loss", "first"),
               replaced = figure(result, "summary", "replace", "test_loss", "last"),
               accumulated = figure(result, "summary", "accumulate", "test_loss", "last");
  EXPECT_GT(replaced, 1.5 * first);
  EXPECT_LT(accumulated, 1.2 * first);
  EXPECT_LT(figure(result, "summary", "replace", "test_accuracy", "last"),
            figure(result, "summary", "accumulate", "test_accuracy", "last"));
}

TEST(Collapse, VerdictsTellCollapseFromDrift) {
  const MemoryColumns data = clouds(400, 2);
  const Result few = data.run("collapse", asked({{"samples", 20}, {"generations", 40}, {"runs", 60}}));
  EXPECT_EQ(verdict(few, "replace", "log_det_change"), "collapses");
  EXPECT_EQ(verdict(few, "verified", "kept"), "");
  // each run is measured against its own first generation: its band is not of width 0
  EXPECT_NE(verdict(few, "accumulate", "trace_ratio"), "collapses");
  EXPECT_NE(verdict(few, "accumulate", "mean_error"), "collapses");
  EXPECT_NE(verdict(few, "accumulate", "frechet"), "collapses");
  // the mean moves by 2/T, the runs stay about within the band of generation 1
  const Result all = data.run("collapse", asked({{"generations", 3}, {"runs", 4000}, {"measures", {"trace_ratio"}}}));
  EXPECT_EQ(verdict(all, "replace", "trace_ratio"), "drifts");
  EXPECT_EQ(verdict(all, "verified", "trace_ratio"), "collapses") << "a verifier that cuts tails narrows";
}

TEST(Collapse, RotationChangesNothing) {
  const MemoryColumns data = clouds(200, 3);
  MemoryColumns turned;
  MatrixF x = data.vectors(*data.set().find("x"), {}).values;
  Eigen::Matrix3f q;
  q << 0.36F, 0.48F, -0.8F, -0.8F, 0.6F, 0, 0.48F, 0.64F, 0.6F;
  turned.add("x", MatrixF(x * q.transpose()));
  // principal components are the same but for signs: trace, log det and ranks of generation 1 are
  const Json way = asked({{"pca", 3}, {"runs", 4}});
  const Result a = data.run("collapse", way), b = turned.run("collapse", way);
  for (const std::string measure : {"trace", "effective_rank", "held_out_nll"})
    EXPECT_NEAR(figure(a, "curves", "replace", measure, "mean", 1), figure(b, "curves", "replace", measure, "mean", 1),
                1e-4);
}

TEST(Collapse, LeastSquaresOnColumns) {
  const MemoryColumns data = clouds();
  for (const std::string design : {"fixed", "fresh"}) {
    SCOPED_TRACE(design);
    const Result result = data.run(
        "collapse",
        asked({{"model", "ols"}, {"target", "y"}, {"noise", 0.5}, {"design", design}, {"runs", 300}, {"pca", 0}}));
    EXPECT_LE(figure(result, "curves", "replace", "error", "mean", 1), 1e-20);
    EXPECT_GT(figure(result, "summary", "replace", "error", "last"),
              2 * figure(result, "summary", "accumulate", "error", "last"));
    const double exact = figure(result, "curves", "replace", "error", "expected", 6);
    EXPECT_EQ(std::isnan(exact), design == "fresh");
    if (design == "fixed") {
      for (const std::string protocol : {"replace", "accumulate"})
        EXPECT_NEAR(figure(result, "curves", protocol, "error", "mean", 6),
                    figure(result, "curves", protocol, "error", "expected", 6),
                    4 * figure(result, "curves", protocol, "error", "stderr", 6));
    }
  }
  EIDO_EXPECT_ERROR(data.run("collapse", asked({{"model", "ols"}})), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(data.run("collapse", asked({{"model", "ols"}, {"target", "label"}})), ErrorKind::NotFound);
  // noise can't be told from four rows of three dimensions
  EIDO_EXPECT_ERROR(data.run("collapse", asked({{"model", "ols"}, {"target", "y"}, {"samples", 4}, {"pca", 3}})),
                    ErrorKind::TooFewRows);
}

TEST(Collapse, TophatWithoutSupportIsMissing) {
  const MemoryColumns data = clouds();
  const Result result = data.run("collapse", asked({{"model", "kde"}, {"kernel", "tophat"}, {"bandwidth", 0.05}}));
  EXPECT_TRUE(warns(result, "no_support"));
  EXPECT_EQ(figure(result, "curves", "replace", "held_out_nll", "runs", 2), 0);
  EXPECT_GT(figure(result, "curves", "replace", "trace", "mean", 2), 0);
  const Result wide = data.run("collapse", asked({{"model", "kde"}, {"kernel", "tophat"}, {"bandwidth", 50}}));
  // every row is within every ball: the density is 1 over the ball's volume
  const double volume = std::pow(std::numbers::pi, 2) / 2 * std::pow(50, 4);
  EXPECT_NEAR(figure(wide, "curves", "replace", "held_out_nll", "mean", 1), std::log(volume), 1e-9);
  EXPECT_FALSE(warns(wide, "no_support")) << wide.warnings.back().message;
}

TEST(Collapse, MixturesKeepTheMomentsOfTheirRows) {
  MemoryColumns data;
  MatrixF x = randomRows(400, 2, 4);
  for (Eigen::Index i = 0; i < 400; ++i) x(i, 0) += 8.0F * static_cast<float>(i % 3);
  data.add("x", x);
  const Result gaussian = data.run("collapse", asked({{"runs", 2}, {"generations", 2}}));
  for (const std::string kind : {"full", "diagonal"}) {
    const Result mixture = data.run(
        "collapse",
        asked({{"model", "gmm"}, {"components", 3}, {"runs", 4}, {"generations", 5}, {"component_covariance", kind}}));
    // EM keeps the rows' mean and (full) covariance
    if (kind == "full")
      EXPECT_NEAR(figure(mixture, "curves", "replace", "trace", "mean", 1),
                  figure(gaussian, "curves", "replace", "trace", "mean", 1), 1e-4);
    EXPECT_LT(figure(mixture, "curves", "replace", "held_out_nll", "mean", 1),
              figure(gaussian, "curves", "replace", "held_out_nll", "mean", 1));
    EXPECT_EQ(figure(mixture, "curves", "replace", "components_alive", "mean", 1), 3);
  }
}

TEST(Collapse, DeadCategoriesStayDead) {
  const MemoryColumns data = clouds();
  const Result result = data.run(
      "collapse", asked({{"model", "discrete"}, {"clusters", 12}, {"samples", 20}, {"generations", 40}, {"runs", 50}}));
  for (const std::string protocol : {"replace", "accumulate"}) {
    const std::vector<double>& alive = result.array("curves/" + protocol + "/alive")->values;
    for (std::size_t i = 1; i < alive.size(); ++i) {
      if (i % 40 == 0) continue;
      EXPECT_TRUE(protocol == "replace" ? alive[i] <= alive[i - 1] : alive[i] == alive[i - 1]);
    }
  }
  const Table& categories = *result.table("categories");
  double share = 0, survives = 0;
  for (std::int64_t r = 0; r < categories.rows(); ++r) {
    if (categories.text(r, "protocol") != "replace") continue;
    share += categories.number(r, "share_last");
    survives += categories.number(r, "survives");
  }
  EXPECT_NEAR(share, 1, 1e-9);
  EXPECT_NEAR(survives, figure(result, "summary", "replace", "alive", "last"), 1e-9);
}

TEST(Collapse, CoverageAndMixingAreWhatTheySay) {
  const MemoryColumns data = clouds(200, 2);
  const Result result =
      data.run("collapse", asked({{"measures", {"coverage", "mixing"}}, {"samples", 40}, {"generations", 30}}));
  // indistinguishable rows mix by T/(2T - 1)
  EXPECT_NEAR(figure(result, "curves", "accumulate", "mixing", "mean", 1), 40.0 / 79, 0.08);
  EXPECT_LT(figure(result, "summary", "replace", "mixing", "last"), 0.45);
  EXPECT_LT(figure(result, "summary", "replace", "coverage", "last"),
            figure(result, "summary", "accumulate", "coverage", "last"));
}

TEST(Collapse, LeavesCloudsAndNearestSamples) {
  const MemoryColumns data = clouds(200, 3);
  const Result result = data.run("collapse", asked({{"samples", 50}, {"generations", 40}}));
  EXPECT_EQ(result.array("generation/replace")->shape, (std::vector<std::int64_t>{50, 3}));
  EXPECT_EQ(result.array("cloud/replace")->shape, (std::vector<std::int64_t>{24, 50, 2}));
  const std::vector<double>& shown = result.array("cloud/generations")->values;
  EXPECT_EQ(shown.front(), 1);
  EXPECT_EQ(shown.back(), 40);
  EXPECT_EQ(result.array("cloud/real")->shape, (std::vector<std::int64_t>{160, 2}));
  const Table& nearest = *result.table("nearest");
  double drawn = 0;
  for (std::int64_t r = 0; r < nearest.rows(); ++r) {
    if (nearest.text(r, "protocol") != "replace") continue;
    drawn += nearest.number(r, "last");
  }
  EXPECT_EQ(drawn, 12 * 50) << "of all twelve runs";
  const Table& variety = *result.table("variety");
  EXPECT_EQ(variety.rows(), 8);
  EXPECT_GT(variety.number(1, "nobodys"), variety.number(0, "nobodys")) << "replace loses variety";
}

TEST(Collapse, DrawsOfAMixtureAreInNoOrder) {
  MemoryColumns data;
  MatrixF x = randomRows(1800, 2, 4);
  for (Eigen::Index i = 0; i < x.rows(); ++i) x(i, 0) += 20.0F * static_cast<float>(i % 3);
  data.add("x", x);
  const Result result = data.run(
      "collapse", asked({{"model", "gmm"}, {"components", 3}, {"runs", 1}, {"generations", 1}, {"held_out", 0}}));
  // 500 of 1800 are shown: some of each of the three clusters
  const ResultArray& cloud = *result.array("cloud/replace");
  int counts[3] = {};
  for (std::size_t i = 0; i < cloud.values.size(); i += 2) {
    const double at = cloud.values[i];
    ++counts[at < -10 ? 0 : at < 10 ? 1 : 2];
  }
  for (const int count : counts) EXPECT_GT(count, 120);
}

TEST(Collapse, EmptyDirectionsAreNoComponents) {
  MemoryColumns data;
  const MatrixF few = randomRows(200, 3, 6);
  MatrixF wide(200, 12);
  const MatrixF mix = randomRows(3, 12, 7);
  wide = few * mix;
  data.add("x", wide);
  const Result result = data.run("collapse", asked());
  EXPECT_EQ(result.scalars.at("components"), 3);
  EXPECT_TRUE(warns(result, "low_rank"));
  EXPECT_FALSE(warns(result, "singular_fit"));
  EIDO_EXPECT_ERROR(data.run("collapse", asked({{"pca", 2.5}})), ErrorKind::Parameter);
}

TEST(Collapse, ScaleIsNoLackOfRank) {
  const MemoryColumns data = clouds();
  MemoryColumns scaled;
  MatrixF x = data.vectors(*data.set().find("x"), {}).values;
  x.col(0) *= 1e-7F;
  scaled.add("x", x);
  scaled.addNumbers("y", data.numbers(*data.set().find("y"), {}));
  const Json way = asked({{"model", "ols"}, {"target", "y"}, {"pca", 0}});
  EXPECT_NEAR(figure(scaled.run("collapse", way), "curves", "replace", "held_out_error", "mean", 1),
              figure(data.run("collapse", way), "curves", "replace", "held_out_error", "mean", 1), 1e-6);
  // two clusters are two whatever their unit is
  for (const float unit : {1e20F, 1e37F, 1e-36F}) {
    MemoryColumns far;
    MatrixF two = randomRows(60, 2, 9);
    for (Eigen::Index i = 0; i < 60; ++i) two(i, 0) += i % 2 == 0 ? 30.0F : 0.0F;
    far.add("x", MatrixF(two / 100.0F * unit));
    const Result found = far.run("collapse", asked({{"model", "discrete"}, {"clusters", 2}, {"pca", 0}}));
    EXPECT_EQ(figure(found, "curves", "replace", "alive", "mean", 1), 2) << unit;
  }
}

TEST(Collapse, WhatIsBetterHasNotCollapsed) {
  // one part is no mixture: a second generation of many more rows fits held-out rows better than few real ones do
  const MemoryColumns data = clouds(120, 4);
  const Result result = data.run("collapse", asked({{"model", "kde"}, {"bandwidth", 0.05}, {"runs", 20}}));
  EXPECT_LT(figure(result, "summary", "accumulate", "held_out_nll", "last"),
            figure(result, "summary", "accumulate", "held_out_nll", "first"));
  EXPECT_NE(verdict(result, "accumulate", "held_out_nll"), "collapses");
}

TEST(Collapse, SaysWhatItDoesNotUse) {
  const MemoryColumns data = clouds();
  EXPECT_TRUE(warns(data.run("collapse", asked({{"model", "kde"}, {"label", "label"}})), "not_used"));
  EXPECT_TRUE(warns(data.run("collapse", asked({{"category", "label"}})), "not_used"));
  EXPECT_FALSE(warns(data.run("collapse", asked({{"label", "label"}})), "not_used"));
}

TEST(Collapse, EdgesOfSize) {
  const MemoryColumns data = clouds(60, 3);
  const Result one = data.run("collapse", asked({{"generations", 1}, {"runs", 1}}));
  EXPECT_TRUE(std::isnan(figure(one, "curves", "replace", "trace", "stderr", 1)));
  EXPECT_EQ(verdict(one, "replace", "trace"), "");
  EXPECT_TRUE(one.scalars.at("worst_z").is_null());
  const Result two = data.run("collapse", asked({{"samples", 2}, {"generations", 3}, {"protocol", {"replace"}}}));
  EXPECT_EQ(two.scalars.at("dimensions"), 1);
  EIDO_EXPECT_ERROR(data.run("collapse", asked({{"samples", 49}})), ErrorKind::TooFewRows);
  MemoryColumns constant;
  constant.add("x", MatrixF::Constant(40, 2, 3));
  const Result same = constant.run("collapse", asked({{"protocol", {"replace", "accumulate"}}}));
  EXPECT_TRUE(warns(same, "singular_fit"));
  EIDO_EXPECT_ERROR(constant.run("collapse", asked({{"model", "kde"}})), ErrorKind::TooFewRows);
  MemoryColumns holes = clouds(60, 3);
  std::vector<std::string> most(60, "a");
  most[4] = "";
  most[7] = most[8] = "b";
  holes.addCategory("most", most);
  const Result dropped = holes.run("collapse", asked({{"label", "most"}, {"split", "split"}}));
  EXPECT_TRUE(warns(dropped, "small_class"));
  EXPECT_TRUE(warns(dropped, "rows_dropped"));
  EXPECT_EQ(dropped.scalars.at("held_out"), 12);
}

TEST(Collapse, RefusesWhatCantBePlayed) {
  const MemoryColumns data = clouds(), none;
  const auto refused = [&](const MemoryColumns& of, const Json& parameters) {
    SCOPED_TRACE(parameters.dump());
    EIDO_EXPECT_ERROR(of.run("collapse", parameters), ErrorKind::Parameter);
  };
  refused(none, {{"dimensions", 2}});
  refused(none, {{"samples", 20}});
  refused(none, {{"samples", 20}, {"dimensions", 2}, {"model", "kde"}});
  refused(none, {{"samples", 20}, {"model", "discrete"}});
  refused(none, {{"samples", 20}, {"model", "discrete"}, {"probabilities", {0.5, 0.4}}});
  refused(none, {{"samples", 20}, {"dimensions", 2}, {"measures", {"held_out_nll"}}});
  refused(none, {{"samples", 20}, {"dimensions", 2}, {"protocol", Json::array()}});
  refused(data, asked({{"held_out", 0}, {"measures", {"held_out_nll"}}}));
  refused(data, asked({{"measures", {"entropy"}}}));
  refused(data, asked({{"measures", {"test_loss"}}}));
  EXPECT_EQ(data.run("collapse", asked({{"held_out", 0}})).table("curves")->toCsv().find("held_out_nll"),
            std::string::npos);
}

TEST(Collapse, RefusesWhatDoesNotFit) {
  const MemoryColumns none;
  EIDO_EXPECT_ERROR(none.run("collapse", {{"samples", 1000000}, {"dimensions", 2}, {"generations", 3000}}),
                    ErrorKind::TooLarge);
  EIDO_EXPECT_ERROR(
      none.run("collapse", {{"samples", 10}, {"dimensions", 2}, {"generations", 100000}, {"runs", 1000000}}),
      ErrorKind::TooLarge);
}

TEST(Collapse, IsCancelledAtOnce) {
  std::stop_source stop;
  const Task task(stop.get_token(), [&](const Progress& p) {
    if (p.stage == "runs" && p.done >= 2) stop.request_stop();
  });
  EXPECT_THROW(clouds().run("collapse", asked({{"runs", 100000}}), task), Cancelled);
}

}  // namespace
}  // namespace eido::collapse
