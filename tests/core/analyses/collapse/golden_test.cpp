// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Exact expectations to rounding, Monte-Carlo means within 4 standard errors of both simulations.
#include <gtest/gtest.h>

#include <cmath>

#include "core/analyses/collapse/expectations.h"
#include "core/analyses/collapse/least_squares_chain.h"
#include "tests/support/memory_columns.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::collapse {
namespace {

using test::doubles;
using test::loadJson;
using test::loadNpy;
using test::MemoryColumns;

constexpr double kStored = 1e-8;  ///< float32 storage moves golden values by 2e-9

/// A column of a measure's curve, a value a generation.
std::vector<double> curve(const Result& result, const std::string& protocol, const std::string& measure,
                          const std::string& column) {
  const Table& table = *result.table("curves");
  std::vector<double> values;
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    if (table.text(r, "protocol") == protocol && table.text(r, "measure") == measure)
      values.push_back(table.number(r, column));
  }
  return values;
}

void expectExact(const std::vector<double>& found, const Json& expected, double tolerance = 1e-9) {
  ASSERT_EQ(std::ssize(found), std::ssize(expected));
  for (std::size_t i = 0; i < found.size(); ++i)
    EXPECT_NEAR(found[i], expected[i].get<double>(), tolerance * std::max(1.0, std::abs(expected[i].get<double>())))
        << "generation " << i + 1;
}

/// Means within 4 standard errors of both; the golden median within our 1 % and 99 % quantiles.
void expectSimulated(const Result& result, const std::string& protocol, const std::string& measure,
                     const Json& golden) {
  SCOPED_TRACE(protocol + " " + measure);
  const std::vector<double> means = curve(result, protocol, measure, "mean"),
                            errors = curve(result, protocol, measure, "stderr"),
                            low = curve(result, protocol, measure, "q01"),
                            high = curve(result, protocol, measure, "q99");
  ASSERT_EQ(std::ssize(means), std::ssize(golden.at("mean")));
  for (std::size_t i = 0; i < means.size(); ++i) {
    const double expected = golden.at("mean")[i].get<double>(), error = golden.at("stderr")[i].get<double>();
    EXPECT_LE(std::abs(means[i] - expected), 4 * std::hypot(error, errors[i]) + kStored) << "generation " << i + 1;
    if (!golden.contains("median")) continue;
    EXPECT_GE(golden.at("median")[i].get<double>(), low[i] - kStored) << "generation " << i + 1;
    EXPECT_LE(golden.at("median")[i].get<double>(), high[i] + kStored) << "generation " << i + 1;
  }
}

TEST(GoldenCollapse, LinearTraceWithGivenNoise) {
  EIDO_REQUIRE_SHARED(folder, "reference/collapse");
  const Json expected = loadJson(folder / "expected.json").at("linear_trace");
  const MatrixD x = doubles(loadNpy(folder / "lin_X.npy")), noise = doubles(loadNpy(folder / "lin_noise.npy"));
  const test::NpyArray read = loadNpy(folder / "lin_wstar.npy");
  const Eigen::VectorXd truth = Eigen::Map<const Eigen::VectorXd>(read.values.data(), std::ssize(read.values));
  const LeastSquares squares(MatrixD(x.transpose() * x));
  for (const bool replace : {true, false}) {
    const MatrixD weights = doubles(loadNpy(folder / (replace ? "lin_w_replace.npy" : "lin_w_accumulate.npy")));
    Eigen::VectorXd w = truth, moment = Eigen::VectorXd::Zero(4);
    for (Eigen::Index i = 0; i < noise.rows(); ++i) {
      const Eigen::VectorXd y = x * w + noise.row(i).transpose();
      moment += x.transpose() * y;
      // batches of one design: the Gram matrix of i of them is i times that of one
      w = replace ? squares.solve(x.transpose() * y)
                  : Eigen::VectorXd(squares.solve(moment) / static_cast<double>(i + 1));
      EXPECT_LE((w - weights.row(i).transpose()).cwiseAbs().maxCoeff(), 1e-9);
      EXPECT_NEAR(
          (w - truth).squaredNorm(),
          expected.at(replace ? "error_replace" : "error_accumulate")[static_cast<std::size_t>(i)].get<double>(), 1e-9);
    }
    const double unit = 0.25 * squares.inverseTrace();
    const Expectation curveOf =
        expectedError(replace ? Protocol::Replace : Protocol::Accumulate, unit, noise.rows(), true, false);
    expectExact(curveOf.of,
                expected.at(replace ? "conditional_expectation_replace" : "conditional_expectation_accumulate"));
  }
}

TEST(GoldenCollapse, LeastSquares) {
  EIDO_REQUIRE_SHARED(folder, "reference/collapse");
  const Json expected = loadJson(folder / "expected.json").at("linear_monte_carlo");
  const MemoryColumns none;
  for (const std::string design : {"fixed", "fresh"}) {
    const Result result = none.run(
        "collapse", {{"model", "ols"}, {"dimensions", 10}, {"samples", 50}, {"runs", 600}, {"design", design}});
    for (const std::string protocol : {"replace", "accumulate", "accumulate_subsample"})
      expectSimulated(result, protocol, "error", expected.at("simulation").at(protocol + "_" + design + "_design"));
    expectExact(curve(result, "replace", "error", "expected"), expected.at("closed_form").at("replace"));
    if (design != "fixed") continue;
    expectExact(curve(result, "accumulate", "error", "expected"),
                expected.at("closed_form").at("accumulate_fixed_design"));
    const Table& summary = *result.table("summary");
    EXPECT_NEAR(summary.number(1, "limit"), expected.at("closed_form").at("accumulate_bound").get<double>(), 1e-12);
  }
}

TEST(GoldenCollapse, Gaussian) {
  EIDO_REQUIRE_SHARED(folder, "reference/collapse");
  const Json cases = loadJson(folder / "expected.json").at("gaussian");
  const MemoryColumns none;
  for (const auto& [name, expected] : cases.items()) {
    SCOPED_TRACE(name);
    const Result result = none.run("collapse", {{"dimensions", expected.at("d")},
                                                {"samples", expected.at("T")},
                                                {"generations", expected.at("iterations")},
                                                {"measures", {"trace_ratio", "mean_error", "log_det_change"}},
                                                {"runs", 400}});
    for (const std::string protocol : {"replace", "accumulate", "accumulate_subsample"}) {
      const Json& exact = expected.at("expectation");
      expectExact(curve(result, protocol, "trace_ratio", "expected"), exact.at("trace_ratio").at(protocol));
      expectExact(curve(result, protocol, "mean_error", "expected"), exact.at("mean_sq_error_over_trace").at(protocol));
      const Json& golden = expected.at("simulation").at(protocol);
      expectSimulated(result, protocol, "trace_ratio", golden.at("trace_ratio"));
      expectSimulated(result, protocol, "mean_error", golden.at("mean_sq_error_over_trace"));
    }
    EXPECT_NEAR(result.scalars.at("log_det_rate").get<double>(),
                expected.at("expectation").at("replace_expected_log_det_change_per_generation").get<double>(), 1e-9);
    const Table& summary = *result.table("summary");
    for (std::int64_t r = 0; r < summary.rows(); ++r) {
      if (summary.text(r, "protocol") == "accumulate" && summary.text(r, "measure") == "trace_ratio")
        EXPECT_NEAR(summary.number(r, "limit"),
                    expected.at("expectation").at("closed_form_limit_accumulate").get<double>(), 1e-9);
    }
    // the self-check that people see
    EXPECT_LT(result.scalars.at("worst_z").get<double>(), 1.3 * result.scalars.at("worst_z_bound").get<double>());
  }
}

TEST(GoldenCollapse, KernelDensity) {
  EIDO_REQUIRE_SHARED(folder, "reference/collapse");
  const Json expected = loadJson(folder / "expected.json").at("kde");
  const MatrixD train = doubles(loadNpy(folder / "kde_train.npy")), heldOut = doubles(loadNpy(folder / "kde_test.npy"));
  MatrixD all(train.rows() + heldOut.rows(), 2);
  all << train, heldOut;
  MemoryColumns data;
  data.add("x", all.cast<float>());
  std::vector<std::string> split(static_cast<std::size_t>(train.rows()), "train");
  split.resize(static_cast<std::size_t>(all.rows()), "test");
  data.addCategory("split", split);
  const Result result = data.run("collapse", {{"model", "kde"},
                                              {"vectors", "x"},
                                              {"split", "split"},
                                              {"pca", 0},
                                              {"bandwidth", expected.at("bandwidth")},
                                              {"runs", 60}});
  EXPECT_NEAR(curve(result, "replace", "held_out_nll", "mean").front(), expected.at("nll_iteration_1").get<double>(),
              kStored);
  for (const std::string protocol : {"replace", "accumulate", "accumulate_subsample"}) {
    const Json& golden = expected.at("simulation").at(protocol);
    expectSimulated(result, protocol, "held_out_nll", golden.at("nll"));
    expectSimulated(result, protocol, "trace", golden.at("data_trace_covariance"));
    if (protocol != "accumulate_subsample")
      expectExact(curve(result, protocol, "trace", "expected"),
                  expected.at("expected_data_trace_covariance").at(protocol), 1e-7);
  }
  const Table& summary = *result.table("summary");
  for (std::int64_t r = 0; r < summary.rows(); ++r) {
    if (summary.text(r, "protocol") == "replace" && summary.text(r, "measure") == "trace")
      EXPECT_NEAR(summary.number(r, "limit"),
                  expected.at("expected_data_trace_covariance").at("replace_fixed_point").get<double>(), 1e-9);
  }
}

TEST(GoldenCollapse, Discrete) {
  EIDO_REQUIRE_SHARED(folder, "reference/collapse");
  const Json expected = loadJson(folder / "expected.json").at("discrete");
  const MemoryColumns none;
  const Result result = none.run("collapse", {{"model", "discrete"},
                                              {"probabilities", expected.at("p0")},
                                              {"samples", expected.at("T")},
                                              {"generations", expected.at("iterations")},
                                              {"runs", 1000}});
  for (const std::string protocol : {"replace", "accumulate"}) {
    const Json& golden = expected.at("simulation").at(protocol);
    expectSimulated(result, protocol, "heterozygosity", golden.at("heterozygosity"));
    expectSimulated(result, protocol, "entropy", golden.at("entropy_nats"));
    expectExact(curve(result, protocol, "heterozygosity", "expected"),
                expected.at("expected_heterozygosity").at(protocol));
    const std::vector<double> alive = curve(result, protocol, "alive", "mean");
    for (std::size_t i = 0; i < alive.size(); ++i)  // of 3000 and 1000 runs, whose deviation is below 1.2
      EXPECT_NEAR(alive[i], golden.at("categories_alive")[i].get<double>(),
                  4 * 1.2 * std::sqrt(1 / 1000.0 + 1 / 3000.0));
  }
}

}  // namespace
}  // namespace eido::collapse
