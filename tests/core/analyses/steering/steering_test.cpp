// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The analyses as a whole: what they leave, what they warn of, what they refuse.
#include <gtest/gtest.h>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/analyses/registry.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::MemoryColumns;
using test::randomRows;

bool warns(const Result& result, const std::string& kind) {
  return std::any_of(result.warnings.begin(), result.warnings.end(), [&](const Warning& w) { return w.kind == kind; });
}

/// Rows of `values` groups whose means and covariances differ, with classes that go along with the group.
MemoryColumns groups(std::int64_t n, std::int64_t d, int values, std::uint64_t seed = 1) {
  MemoryColumns data;
  MatrixF x = randomRows(n, d, seed);
  std::vector<std::string> attribute, label, split;
  Rng random(seed, 3);
  for (std::int64_t i = 0; i < n; ++i) {
    const auto value = static_cast<int>(random.below(static_cast<std::uint64_t>(values)));
    const int classOf = random.uniform() < 0.7 ? value % 2 : static_cast<int>(random.below(2));
    x(i, 0) = x(i, 0) * static_cast<float>(1 + value) + static_cast<float>(3 * value);
    x(i, 1) += static_cast<float>(4 * classOf);
    attribute.push_back(std::string(1, static_cast<char>('a' + value)));
    label.push_back(classOf == 0 ? "no" : "yes");
    split.push_back(i % 3 == 0 ? "test" : i % 7 == 1 ? "validation" : "train");
  }
  data.add("x", x);
  data.addCategory("attribute", attribute);
  data.addCategory("label", label);
  data.addCategory("split", split);
  return data;
}

Json asked(const Json& more = Json::object()) {
  Json parameters = {{"attribute", "attribute"}, {"label", "label"}, {"bootstrap", 100}, {"permutations", 50}};
  parameters.update(more);
  return parameters;
}

Eigen::Map<const MatrixD> matrix(const Result& result, const std::string& name) {
  const ResultArray* array = result.array(name);
  if (array == nullptr) throw std::runtime_error("no array " + name);
  return {array->values.data(), array->shape.size() > 1 ? array->shape[0] : 1, array->shape.back()};
}

MatrixF columnRows(const Result& result, std::size_t column) {
  const ResultColumn& of = result.columns.at(column);
  return Eigen::Map<const MatrixF>(of.values.data(), std::ssize(of.values) / of.dimension, of.dimension);
}

TEST(Steering, ExportedMapsGiveTheStoredColumn) {
  const MemoryColumns data = groups(400, 12, 2);
  const Json methods = {"mean", "mean_covariance", "leace", "orthogonal", "leace_oracle", "inlp"};
  const Result result = data.run("steering", asked({{"probes", {"none"}},
                                                    {"neighbours", Json::array()},
                                                    {"method", methods},
                                                    {"rows_by", {"gold"}},
                                                    {"target", "b"},
                                                    {"split", "split"},
                                                    {"name", "moved"}}));
  const MatrixD x = data.vectors(*data.set().find("x"), {}).values.cast<double>();
  const std::vector<OptionalText> attribute = data.texts(*data.set().find("attribute"), {});
  ASSERT_EQ(result.columns.size(), 6U);
  const std::set<std::string> forAll = {"leace", "orthogonal", "inlp"};
  for (std::size_t m = 0; m < 6; ++m) {
    const auto method = methods.at(m).get<std::string>();
    EXPECT_EQ(result.columns[m].name, "moved/" + method);
    const MatrixF moved = columnRows(result, m);
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
      const std::string value = *attribute[static_cast<std::size_t>(i)];
      const std::string source = forAll.contains(method) ? "all" : value;
      Eigen::RowVectorXd expected = x.row(i);
      if (source == "all" || source == "a" || method == "leace_oracle") {
        const std::string name = "map/" + method + "/" + source;
        expected = x.row(i) * matrix(result, name + "/weights").transpose() + matrix(result, name + "/bias");
      }
      ASSERT_LT((moved.row(i).cast<double>() - expected).cwiseAbs().maxCoeff(),
                1e-6 * (1 + expected.cwiseAbs().maxCoeff()))
          << method << " " << i;
    }
    if (!forAll.contains(method)) continue;
    const MatrixD left = matrix(result, "map/" + method + "/all/left"),
                  right = matrix(result, "map/" + method + "/all/right");
    EXPECT_LT((MatrixD::Identity(12, 12) - left * right - matrix(result, "map/" + method + "/all/weights")).norm(),
              1e-12);
  }
}

TEST(Steering, WhatTheTablesSayOfTheMapsIsTrueOfTheRows) {
  const MemoryColumns data = groups(600, 6, 3);
  const Result result = data.run("steering", asked({{"probes", {"none"}},
                                                    {"neighbours", Json::array()},
                                                    {"method", {"mean", "mean_covariance", "leace", "leace_oracle"}},
                                                    {"rows_by", {"gold"}},
                                                    {"target", "c"},
                                                    {"ridge", 0},
                                                    {"split", "split"},
                                                    {"name", "moved"}}));
  const MatrixD x = data.vectors(*data.set().find("x"), {}).values.cast<double>();
  const auto attribute = data.texts(*data.set().find("attribute"), {}),
             split = data.texts(*data.set().find("split"), {});
  const auto rowsOf = [&](const MatrixD& values, const std::string& value) {
    MatrixD rows(values.rows(), values.cols());
    Eigen::Index n = 0;
    for (Eigen::Index i = 0; i < values.rows(); ++i) {
      const auto at = static_cast<std::size_t>(i);
      if (*split[at] == "train" && (value.empty() || *attribute[at] == value)) rows.row(n++) = values.row(i);
    }
    return MatrixD(rows.topRows(n));
  };
  const auto covarianceOf = [](const MatrixD& rows) {
    const MatrixD centred = rows.rowwise() - rows.colwise().mean();
    return MatrixD(centred.transpose() * centred / static_cast<double>(rows.rows()));
  };
  const Table& maps = *result.table("maps");
  EXPECT_EQ(maps.rows(), 2 + 2 + 1 + 3);
  for (std::int64_t r = 0; r < maps.rows(); ++r) {
    const std::string method = maps.text(r, "method"), source = maps.text(r, "source");
    SCOPED_TRACE(method + " " + source);
    const std::size_t column = method == "mean" ? 0 : method == "mean_covariance" ? 1 : method == "leace" ? 2 : 3;
    const MatrixD moved = columnRows(result, column).cast<double>();
    const MatrixD before = rowsOf(x, source == "all" ? "" : source),
                  after = rowsOf(moved, source == "all" ? "" : source);
    EXPECT_EQ(maps.number(r, "n_source"), static_cast<double>(before.rows()));
    EXPECT_NEAR(maps.number(r, "transport_cost"), (after - before).rowwise().squaredNorm().mean(), 1e-4);
    if (source == "all") {
      EXPECT_EQ(maps.number(r, "removed"), 2);
      EXPECT_LT(maps.number(r, "cross_covariance_after"), 1e-9);
      continue;
    }
    const MatrixD target = rowsOf(x, "c");
    const Eigen::RowVectorXd goal = method == "leace_oracle" ? Eigen::RowVectorXd(rowsOf(x, "").colwise().mean())
                                                             : Eigen::RowVectorXd(target.colwise().mean());
    EXPECT_LT((Eigen::RowVectorXd(after.colwise().mean()) - goal).cwiseAbs().maxCoeff(), 1e-5);
    EXPECT_LT(maps.number(r, "mean_residual"), 1e-9);
    if (method == "leace_oracle") continue;
    EXPECT_NEAR(maps.number(r, "covariance_residual"),
                (covarianceOf(after) - covarianceOf(target)).cwiseAbs().maxCoeff(), 1e-4);
    EXPECT_NEAR(maps.number(r, "covariance_gap_before"),
                (covarianceOf(before) - covarianceOf(target)).cwiseAbs().maxCoeff(), 1e-6);
    if (method == "mean_covariance") EXPECT_LT(maps.number(r, "covariance_residual"), 1e-8);
  }
}

TEST(Steering, LinearProbesFindNothingAndTheOriginalComesFirst) {
  const MemoryColumns data = groups(1500, 8, 2);
  const Result result = data.run("steering", asked({{"split", "split"}}));
  const Table &probes = *result.table("probes"), &summary = *result.table("summary");
  EXPECT_EQ(summary.text(0, "method"), "original");
  EXPECT_EQ(summary.rows(), 1 + 2 + 2 + 1);
  for (std::int64_t r = 0; r < probes.rows(); ++r) {
    const std::string method = probes.text(r, "method");
    if (probes.text(r, "of") == "label") {
      EXPECT_GT(probes.number(r, "ci_low"), probes.number(r, "chance")) << method;
      continue;
    }
    if (method == "original")
      EXPECT_GT(probes.number(r, "accuracy"), 0.75);
    else if (probes.text(r, "probe") == "linear" && probes.text(r, "rows_by") != "predicted")
      EXPECT_LE(probes.number(r, "ci_low"), probes.number(r, "chance") + 0.02) << method;
  }
  // means alone leave what a hidden layer finds: the spread
  const auto hidden = [&](const std::string& method) {
    for (std::int64_t r = 0; r < probes.rows(); ++r) {
      if (probes.text(r, "method") == method && probes.text(r, "probe") == "mlp" &&
          probes.text(r, "of") == "attribute" && probes.text(r, "rows_by") != "predicted")
        return probes.number(r, "accuracy");
    }
    return 0.0;
  };
  EXPECT_GT(hidden("mean"), hidden("mean_covariance") + 0.02);
  EXPECT_TRUE(warns(result, "rows_by_gold"));
  const Table& samples = *result.table("samples");
  EXPECT_EQ(samples.rows(), 5 * 1500);
  for (std::int64_t r = 0; r < samples.rows(); ++r) {
    if (samples.number(r, "moved") == 0) EXPECT_EQ(samples.number(r, "distance"), 0);
  }
}

TEST(Steering, ThreadsAndOrderOfRowsChangeNothing) {
  const MemoryColumns data = groups(300, 40, 3);
  const Json parameters = asked({{"method", {"mean_covariance", "leace", "inlp"}}, {"name", "moved"}});
  const Result one = data.run("steering", parameters, Task(std::stop_token{}, {}, 1));
  const Result two = data.run("steering", parameters, Task(std::stop_token{}, {}, 2));
  EXPECT_TRUE(one == two);
}

TEST(Steering, FourGroupsMeetInTheirBarycentre) {
  const MemoryColumns data = groups(900, 5, 4);
  const Result result = data.run("steering", asked({{"probes", {"none"}},
                                                    {"neighbours", Json::array()},
                                                    {"method", {"mean", "mean_covariance"}},
                                                    {"rows_by", {"gold"}},
                                                    {"ridge", 0},
                                                    {"target", "barycentre"},
                                                    {"split", "split"}}));
  EXPECT_EQ(result.scalars.at("target"), "barycentre");
  const Table& maps = *result.table("maps");
  ASSERT_EQ(maps.rows(), 8) << "every value is a source";
  const Eigen::Index d = 5;
  MatrixD sum = MatrixD::Zero(d, d);
  double rows = 0;
  for (std::int64_t r = 4; r < 8; ++r) {
    EXPECT_LT(maps.number(r, "mean_residual"), 1e-9);
    EXPECT_LT(maps.number(r, "covariance_residual"), 1e-8);
    // W_i^-1 is the map from the barycentre: weighted by shares they are the identity
    sum += maps.number(r, "n_source") *
           matrix(result, "map/mean_covariance/" + maps.text(r, "source") + "/weights").inverse();
    rows += maps.number(r, "n_source");
  }
  EXPECT_LT((sum / rows - MatrixD::Identity(d, d)).norm(), 1e-7);
}

TEST(Steering, DegenerateInput) {
  MemoryColumns data = groups(60, 4, 2);
  const std::vector<std::string> same(60, "a");
  data.addCategory("same", same);
  EIDO_EXPECT_ERROR(data.run("steering", {{"attribute", "same"}}), ErrorKind::TooFewRows);
  EIDO_EXPECT_ERROR(data.run("steering", Json::object()), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(data.run("steering", {{"attribute", "attribute"}, {"label", "attribute"}}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(data.run("steering", {{"attribute", "attribute"}, {"target", "z"}}), ErrorKind::NotFound);
  EIDO_EXPECT_ERROR(data.run("steering", {{"attribute", "attribute"}, {"target", "a"}, {"source", "a"}}),
                    ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(data.run("steering", {{"attribute", "attribute"}, {"source", "q"}}), ErrorKind::NotFound);
  std::vector<std::string> alone(60, "a");
  alone[5] = "b";
  data.addCategory("alone", alone);
  data.addCategory("train", std::vector<std::string>(60, "train"));
  EIDO_EXPECT_ERROR(data.run("steering", {{"attribute", "alone"}, {"split", "train"}}), ErrorKind::TooFewRows);
  alone[6] = "b";
  data.addCategory("two", alone);
  const Result few = data.run("steering", {{"attribute", "two"}, {"split", "train"}, {"name", "moved"}});
  EXPECT_TRUE(warns(few, "no_test"));
  EXPECT_TRUE(warns(few, "small_source"));
  EXPECT_EQ(few.table("summary")->rows(), 0);
  EXPECT_EQ(few.table("probes")->rows(), 0);
  EXPECT_EQ(few.table("maps")->rows(), 3);
  EXPECT_EQ(few.columns.size(), 3U);
  EXPECT_TRUE(few.scalars.at("attribute_chance").is_null());
}

TEST(Steering, ConstantColumnsAndRowsThatLackSomething) {
  MemoryColumns data = groups(200, 6, 2);
  MatrixF x = data.vectors(*data.set().find("x"), {}).values;
  x.col(3).setConstant(7);
  x.col(4) = 2 * x.col(5);
  x(3, 0) = std::nanf("");
  data.add("y", x);
  std::vector<std::string> attribute;
  for (const OptionalText& value : data.texts(*data.set().find("attribute"), {})) attribute.push_back(*value);
  attribute[8] = "";
  data.addCategory("lacking", attribute);
  const Result result = data.run(
      "steering",
      asked({{"vectors", "y"}, {"attribute", "lacking"}, {"ridge", 0}, {"split", "split"}, {"name", "moved"}}));
  EXPECT_TRUE(warns(result, "singular_source"));
  EXPECT_TRUE(warns(result, "rows_dropped"));
  const Table& maps = *result.table("maps");
  for (std::int64_t r = 0; r < maps.rows(); ++r) EXPECT_EQ(maps.number(r, "rank_source"), 4) << r;
  for (const ResultColumn& column : result.columns) {
    EXPECT_FALSE(column.present.at(3));
    EXPECT_TRUE(column.present.at(8)) << "moved as it is predicted";
    EXPECT_TRUE(std::all_of(column.values.begin(), column.values.end(), [](float v) { return std::isfinite(v); }));
  }
}

TEST(Steering, ComponentsAreTheSpaceThatMapsAreMadeIn) {
  const MemoryColumns data = groups(300, 10, 2);
  const Result result =
      data.run("steering", asked({{"pca", 4}, {"name", "moved"}, {"method", {"leace"}}, {"split", "split"}}));
  EXPECT_EQ(result.scalars.at("dimensions"), 4);
  EXPECT_EQ(result.columns.at(0).name, "moved");
  EXPECT_EQ(result.columns.at(0).dimension, 4);
  const MatrixD components = matrix(result, "pca/components");
  EXPECT_LT((components * components.transpose() - MatrixD::Identity(4, 4)).norm(), 1e-10);
  const MatrixD x = data.vectors(*data.set().find("x"), {}).values.cast<double>();
  const MatrixD z = (x.rowwise() - Eigen::RowVectorXd(matrix(result, "pca/mean"))) * components.transpose();
  const MatrixD moved = (z * matrix(result, "map/leace/all/weights").transpose()).rowwise() +
                        Eigen::RowVectorXd(matrix(result, "map/leace/all/bias"));
  EXPECT_LT((moved - columnRows(result, 0).cast<double>()).cwiseAbs().maxCoeff(), 1e-5);
}

TEST(Steering, OneRidgeForBothCovariances) {
  const MemoryColumns data = groups(500, 6, 2);
  const Result result = data.run("steering", asked({{"probes", {"none"}},
                                                    {"neighbours", Json::array()},
                                                    {"method", {"mean_covariance"}},
                                                    {"rows_by", {"gold"}},
                                                    {"target", "a"},
                                                    {"ridge", 0.1},
                                                    {"ridge_scale", "relative"},
                                                    {"split", "split"}}));
  const MatrixD x = data.vectors(*data.set().find("x"), {}).values.cast<double>();
  const auto attribute = data.texts(*data.set().find("attribute"), {}),
             split = data.texts(*data.set().find("split"), {});
  const auto covarianceOf = [&](const std::string& value) {
    MatrixD rows(0, 6);
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
      if (*split[static_cast<std::size_t>(i)] != "train" || *attribute[static_cast<std::size_t>(i)] != value) continue;
      rows.conservativeResize(rows.rows() + 1, Eigen::NoChange);
      rows.row(rows.rows() - 1) = x.row(i);
    }
    const MatrixD centred = rows.rowwise() - rows.colwise().mean();
    return MatrixD(centred.transpose() * centred / static_cast<double>(rows.rows()));
  };
  const MatrixD source = covarianceOf("b"), target = covarianceOf("a"), unit = MatrixD::Identity(6, 6);
  const double ridge = 0.1 * source.trace() / 6;
  const MatrixD w = matrix(result, "map/mean_covariance/b/weights");
  EXPECT_LT((w * (source + ridge * unit) * w - target - ridge * unit).norm(), 1e-9 * target.norm());
}

TEST(Steering, RowsOutsideTheSplitMoveByTheirValue) {
  MemoryColumns data = groups(200, 5, 2);
  std::vector<std::string> split;
  for (const OptionalText& part : data.texts(*data.set().find("split"), {})) split.push_back(*part);
  const auto attribute = data.texts(*data.set().find("attribute"), {});
  std::vector<std::int64_t> without;
  for (std::size_t i = 0; i < 40; ++i) {
    split[i] = "";
    without.push_back(static_cast<std::int64_t>(i));
  }
  data.addCategory("partly", split);
  const Result result = data.run("steering", asked({{"split", "partly"},
                                                    {"target", "a"},
                                                    {"rows_by", {"gold"}},
                                                    {"method", {"mean"}},
                                                    {"probes", {"none"}},
                                                    {"name", "moved"}}));
  const MatrixF x = data.vectors(*data.set().find("x"), {}).values, moved = columnRows(result, 0);
  for (const std::int64_t i : without)
    EXPECT_EQ((x.row(i) - moved.row(i)).norm() > 0, *attribute[static_cast<std::size_t>(i)] == "b") << i;
}

TEST(Steering, ThePredictorLearnsFromAllTrainingRows) {
  const MemoryColumns data = groups(600, 6, 2);
  const auto weights = [&](int rows) {
    const Result result =
        data.run("steering", asked({{"probe_rows", rows}, {"split", "split"}, {"probes", {"linear"}}}));
    return MatrixD(matrix(result, "predictor/weights"));
  };
  EXPECT_EQ((weights(30) - weights(0)).norm(), 0);
}

TEST(Steering, ATaskWithoutTrainingLabelsHasNoFigures) {
  MemoryColumns data = groups(300, 5, 2);
  const auto label = data.texts(*data.set().find("label"), {}), split = data.texts(*data.set().find("split"), {});
  std::vector<std::string> late;
  for (std::size_t i = 0; i < label.size(); ++i) late.push_back(*split[i] == "train" ? "" : *label[i]);
  data.addCategory("late", late);
  const Result result = data.run("steering", {{"attribute", "attribute"}, {"label", "late"}, {"split", "split"}});
  EXPECT_TRUE(warns(result, "no_train_labels"));
  EXPECT_TRUE(std::isnan(result.table("summary")->number(0, "task_accuracy")));
  EXPECT_TRUE(std::isnan(result.table("summary")->number(0, "rms_gap")));
  for (std::int64_t r = 0; r < result.table("probes")->rows(); ++r)
    EXPECT_EQ(result.table("probes")->text(r, "of"), "attribute");
}

TEST(Steering, WithoutDrawsTheFiguresStandWithoutIntervals) {
  const MemoryColumns data = groups(400, 5, 2);
  const Result result =
      data.run("steering", asked({{"bootstrap", 0}, {"permutations", 0}, {"split", "split"}, {"method", {"leace"}}}));
  const Table &changes = *result.table("changes"), &summary = *result.table("summary");
  for (std::int64_t r = 0; r < changes.rows(); ++r) {
    if (changes.text(r, "measure") != "rms_gap") continue;
    EXPECT_NEAR(changes.number(r, "difference"), summary.number(1, "rms_gap") - summary.number(0, "rms_gap"), 1e-12);
    EXPECT_TRUE(std::isnan(changes.number(r, "ci_low")));
  }
  EXPECT_TRUE(std::isnan(summary.number(0, "p_value")));
}

TEST(Steering, ABarycentreNamesWhatGapsAreToldAgainst) {
  const MemoryColumns data = groups(400, 5, 2);
  for (const std::string source : {"a", "b"}) {
    const Result result = data.run("steering", asked({{"target", "barycentre"},
                                                      {"source", source},
                                                      {"split", "split"},
                                                      {"method", {"mean"}},
                                                      {"probes", {"linear"}}}));
    EXPECT_EQ(result.scalars.at("gaps_against"), source == "a" ? "b" : "a");
    EXPECT_GT(result.table("summary")->number(0, "rms_gap"), 0) << source;
  }
}

TEST(Steering, NothingToErase) {
  MemoryColumns data;
  MatrixF half = randomRows(100, 5, 4), x(200, 5);
  x << half, half;
  data.add("x", x);
  std::vector<std::string> attribute(200, "a");
  std::fill(attribute.begin() + 100, attribute.end(), "b");
  data.addCategory("attribute", attribute);
  data.addCategory("split", std::vector<std::string>(200, "train"));
  const Result result = data.run(
      "steering", {{"attribute", "attribute"}, {"split", "split"}, {"method", {"leace", "mean_covariance", "inlp"}}});
  EXPECT_TRUE(warns(result, "nothing_to_erase"));
  EXPECT_EQ(result.table("maps")->number(2, "removed"), 0) << "no direction from rounding";
  const MatrixD w = matrix(result, "map/leace/all/weights");
  EXPECT_EQ((w - MatrixD::Identity(5, 5)).norm(), 0);
  const MatrixD transport = matrix(result, "map/mean_covariance/a/weights");
  EXPECT_LT((transport - MatrixD::Identity(5, 5)).norm(), 1e-7);
}

TEST(SteeringApply, MovesAnotherColumnByTheStoredMap) {
  const MemoryColumns data = groups(300, 7, 3);
  const Result made = data.run("steering", asked({{"method", {"mean_covariance", "leace"}},
                                                  {"target", "c"},
                                                  {"split", "split"},
                                                  {"rows_by", {"predicted"}},
                                                  {"name", "moved"}}));
  const Analysis& apply = analysis("steering-apply");
  const auto run = [&](const Json& more) {
    Json parameters = {{"from", 7}, {"vectors", "x"}};
    parameters.update(more);
    AnalysisInput input{.data = data, .columns = {}};
    input.resultOf = [&](std::int64_t, std::string_view) { return made; };
    Result result = apply.run(input, Parameters(apply.spec(), parameters), {});
    makeColumns(result, data.set().samples);
    return result;
  };
  EIDO_EXPECT_ERROR(run(Json::object()), ErrorKind::Parameter);
  const Result byValue = run({{"method", "mean_covariance"}, {"attribute", "attribute"}});
  const auto split = data.texts(*data.set().find("split"), {});
  const MatrixF expected = columnRows(made, 0), found = columnRows(byValue, 0);
  for (Eigen::Index i = 0; i < found.rows(); ++i) {
    if (*split[static_cast<std::size_t>(i)] == "train")
      EXPECT_LT((found.row(i) - expected.row(i)).cwiseAbs().maxCoeff(), 1e-5F) << i;
  }
  EXPECT_EQ(byValue.columns.at(0).name, "x steered by mean_covariance");
  const Result predicted = run({{"method", "mean_covariance"}, {"name", "p"}});
  const MatrixF guessed = columnRows(predicted, 0);
  for (Eigen::Index i = 0; i < found.rows(); ++i) {
    if (*split[static_cast<std::size_t>(i)] == "test")
      EXPECT_LT((guessed.row(i) - expected.row(i)).cwiseAbs().maxCoeff(), 1e-5F) << i;
  }
  const Result all = run({{"method", "leace"}});
  EXPECT_LT((columnRows(all, 0) - columnRows(made, 1)).cwiseAbs().maxCoeff(), 1e-5F);
  EXPECT_EQ(all.scalars.at("moved"), 300);
  EXPECT_EQ(all.table("shares")->text(0, "value"), "all");
}

TEST(SteeringApply, AnotherWidthIsRefused) {
  const MemoryColumns data = groups(100, 7, 2), narrow = groups(100, 5, 2);
  const Result made = data.run("steering", asked({{"method", {"leace"}}, {"split", "split"}}));
  const Analysis& apply = analysis("steering-apply");
  AnalysisInput input{.data = narrow, .columns = {}};
  input.resultOf = [&](std::int64_t, std::string_view) { return made; };
  EIDO_EXPECT_ERROR(apply.run(input, Parameters(apply.spec(), {{"from", 1}, {"vectors", "x"}}), {}),
                    ErrorKind::BadShape);
}

}  // namespace
}  // namespace eido
