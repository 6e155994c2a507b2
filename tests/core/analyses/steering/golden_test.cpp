// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Maps against the golden cases, in double.
#include <gtest/gtest.h>

#include <filesystem>

#include "core/analyses/steering/erasure.h"
#include "core/analyses/steering/gaps.h"
#include "core/analyses/steering/transport.h"
#include "core/math/shrinkage.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::steering {
namespace {

using test::doubles;
using test::integers;
using test::loadJson;
using test::loadNpy;

ValueMoments momentsOfRows(const MatrixD& rows) {
  ValueMoments of{.count = rows.rows(), .mean = rows.colwise().mean(), .scatter = {}};
  const MatrixD centred = rows.rowwise() - of.mean;
  of.scatter = centred.transpose() * centred;
  return of;
}

GroupMoments momentsOfGroups(const std::vector<MatrixD>& groups) {
  GroupMoments moments;
  moments.mean = Eigen::RowVectorXd::Zero(groups.front().cols());
  for (const MatrixD& rows : groups) {
    moments.values.push_back(momentsOfRows(rows));
    moments.count += rows.rows();
    moments.mean += rows.colwise().sum();
  }
  moments.mean /= static_cast<double>(moments.count);
  return moments;
}

MatrixD matrixFrom(const Json& rows) {
  MatrixD matrix(std::ssize(rows), std::ssize(rows.at(0)));
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    for (Eigen::Index j = 0; j < matrix.cols(); ++j)
      matrix(i, j) = rows.at(static_cast<std::size_t>(i)).at(static_cast<std::size_t>(j)).get<double>();
  }
  return matrix;
}

void expectNear(const MatrixD& found, const MatrixD& expected, double tolerance, const char* what) {
  ASSERT_EQ(found.rows(), expected.rows()) << what;
  ASSERT_EQ(found.cols(), expected.cols()) << what;
  EXPECT_LE((found - expected).cwiseAbs().maxCoeff(), tolerance * std::max(1.0, expected.cwiseAbs().maxCoeff()))
      << what;
}

/// As the README states them, of max |W|.
double toleranceOf(const std::string& name, const std::string& ridge) {
  if (ridge == "1e-05" && (name == "rank_deficient_rotated" || name == "n_less_than_d")) return 1e-5;
  if (name == "rank_deficient_rotated" || name == "n_less_than_d") return 1e-8;
  return name == "identical" ? 1e-8 : 1e-9;
}

TEST(GoldenMaps, TwoGroups) {
  EIDO_REQUIRE_SHARED(folder, "reference/steering");
  const Json expected = loadJson(folder / "expected.json");
  for (const auto& [name, of] : expected.items()) {
    if (!of.contains("mimic")) continue;
    SCOPED_TRACE(name);
    const std::filesystem::path files = folder / name;
    const MatrixD source = doubles(loadNpy(files / "Xs.npy")), target = doubles(loadNpy(files / "Xt.npy"));
    const GroupMoments moments = momentsOfGroups({source, target});
    const auto array = [&](const std::string& file) { return doubles(loadNpy(files / (file + ".npy"))); };
    const auto row = [&](const std::string& file) {
      const test::NpyArray read = loadNpy(files / (file + ".npy"));
      return MatrixD(Eigen::Map<const MatrixD>(read.values.data(), 1, std::ssize(read.values)));
    };
    expectNear(moments.values[1].mean - moments.values[0].mean, row("mean_b"), 1e-12, "mean");
    for (const auto& [ridge, figures] : of.at("mimic").items()) {
      SCOPED_TRACE(ridge);
      MatrixD a = moments.covariance(0, false), b = moments.covariance(1, false);
      const MatrixD before = a, goal = b;
      a.diagonal().array() += std::stod(ridge);
      b.diagonal().array() += std::stod(ridge);
      const Transport transport = transportBetween(a, b, 1e-12);
      const double tolerance = toleranceOf(name, ridge);
      expectNear(transport.weights, array("mimic_W_reg" + ridge), tolerance, "W");
      AffineMap map{.source = "s", .weights = transport.weights, .left = {}, .right = {}, .bias = {}};
      map.bias = moments.values[1].mean - map.times(moments.values[0].mean.transpose()).transpose();
      expectNear(map.bias, row("mimic_b_reg" + ridge), 10 * tolerance, "b");
      const Extremes extremes = extremesOf(map);
      const double scale = figures.at("max_eig_W").get<double>();
      EXPECT_NEAR(extremes.least, figures.at("min_eig_W").get<double>(), 10 * tolerance * scale);
      EXPECT_NEAR(extremes.most, scale, 10 * tolerance * scale);
      EXPECT_NEAR((map.carried(before) - goal).cwiseAbs().maxCoeff(), figures.at("cov_residual").get<double>(),
                  100 * tolerance);
      EXPECT_NEAR((before - goal).cwiseAbs().maxCoeff(), figures.at("cov_gap_before").get<double>(), 1e-12);
      EXPECT_NEAR(transportCost(map, moments.values[0].mean, before), figures.at("transport_cost").get<double>(),
                  100 * tolerance * scale);
      EXPECT_NEAR(transport.distance, figures.at("bures_wasserstein_distance_cov_part").get<double>(),
                  name == "identical" ? 1e-6 : 1e-7);
    }
    const Erasure leace = eraseConcept(moments, {});
    const auto rank = of.at("leace").at("rank_removed").get<Eigen::Index>();
    EXPECT_EQ(leace.map.left.cols(), rank);
    expectNear(leace.map.matrix(), array("leace_P_noshrink"), 1e-9, "P");
    expectNear(leace.map.bias, row("leace_c_noshrink"), 1e-9, "c");
    EXPECT_LT(leace.map.times(moments.crossCovariance()).cwiseAbs().maxCoeff(), 1e-10);
    EXPECT_NEAR(moments.crossCovariance().cwiseAbs().maxCoeff(), of.at("leace").at("xcov_before").get<double>(), 1e-12);
    const MatrixD spread = moments.totalScatter() / static_cast<double>(moments.count);
    EXPECT_NEAR(transportCost(leace.map, moments.mean, spread), of.at("leace").at("mse").get<double>(), 1e-8);
    const Erasure orthogonal = eraseConcept(moments, {.whitened = false});
    expectNear(orthogonal.map.matrix(), array("orth_P"), 1e-9, "orthogonal");
    EXPECT_NEAR(transportCost(orthogonal.map, moments.mean, spread), of.at("leace").at("mse_orth").get<double>(), 1e-8);
    const Erasure library = eraseConcept(moments, {.shrinkage = true, .cut = 0.01, .relativeCut = false});
    expectNear(library.map.matrix(), array("leace_P_library_defaults"), 1e-8, "library's defaults");
    const MatrixD centre = row("leace_bias_library_defaults");
    expectNear(library.map.bias, centre - library.map.times(centre.transpose()).transpose(), 1e-8, "their centre");
    const MatrixD shifts = oracleShifts(moments);
    const MatrixD first = source.topRows(5).rowwise() + Eigen::RowVectorXd(shifts.row(0));
    expectNear(first, array("oracle_leace_out"), 1e-9, "oracle");
    if (!std::filesystem::exists(files / "quadratic_ot_maps.npy")) continue;
    const std::vector<double> shares = {static_cast<double>(source.rows()) / static_cast<double>(moments.count),
                                        static_cast<double>(target.rows()) / static_cast<double>(moments.count)};
    const std::vector<MatrixD> covariances = {moments.covariance(0, true), moments.covariance(1, true)};
    const MatrixD middle = barycentreOf(covariances, shares, 1e-12, {}).covariance;
    const test::NpyArray maps = loadNpy(files / "quadratic_ot_maps.npy");
    const auto d = middle.rows();
    const double tolerance = name == "rank_deficient_rotated" ? 1e-6 : name == "identical" ? 1e-8 : 1e-9;
    for (std::size_t g = 0; g < 2; ++g)
      expectNear(transportBetween(covariances[g], middle, 1e-12).weights,
                 Eigen::Map<const MatrixD>(maps.values.data() + static_cast<std::int64_t>(g) * d * d, d, d), tolerance,
                 "to the barycentre");
  }
}

TEST(GoldenMaps, SeveralGroups) {
  EIDO_REQUIRE_SHARED(folder, "reference/steering");
  const std::filesystem::path files = folder / "multiclass";
  const MatrixD x = doubles(loadNpy(files / "X.npy"));
  const std::vector<std::int32_t> z = integers(loadNpy(files / "z.npy"));
  const int k = *std::max_element(z.begin(), z.end()) + 1;
  std::vector<MatrixD> groups;
  std::vector<double> shares;
  for (int g = 0; g < k; ++g) {
    const auto count = std::count(z.begin(), z.end(), g);
    MatrixD rows(count, x.cols());
    for (Eigen::Index i = 0, at = 0; i < x.rows(); ++i) {
      if (z[static_cast<std::size_t>(i)] == g) rows.row(at++) = x.row(i);
    }
    groups.push_back(rows);
    shares.push_back(static_cast<double>(count) / static_cast<double>(x.rows()));
  }
  const GroupMoments moments = momentsOfGroups(groups);
  const Erasure leace = eraseConcept(moments, {});
  EXPECT_EQ(leace.map.left.cols(), k - 1);
  expectNear(leace.map.matrix(), doubles(loadNpy(files / "leace_P.npy")), 1e-9, "P");
  const Eigen::Index d = x.cols();
  const test::NpyArray pairwise = loadNpy(files / "pairwise_ot_maps.npy"),
                       middles = loadNpy(files / "quadratic_ot_maps.npy");
  std::vector<MatrixD> covariances;
  for (std::size_t g = 0; g < groups.size(); ++g) covariances.push_back(moments.covariance(g, true));
  const MatrixD middle = barycentreOf(covariances, shares, 1e-12, {}).covariance;
  for (int a = 0; a < k; ++a) {
    for (int b = 0; b < k; ++b)
      expectNear(
          transportBetween(covariances[static_cast<std::size_t>(a)], covariances[static_cast<std::size_t>(b)], 1e-12)
              .weights,
          Eigen::Map<const MatrixD>(pairwise.values.data() + static_cast<std::int64_t>(a * k + b) * d * d, d, d), 1e-9,
          "pair");
    expectNear(transportBetween(covariances[static_cast<std::size_t>(a)], middle, 1e-12).weights,
               Eigen::Map<const MatrixD>(middles.values.data() + static_cast<std::int64_t>(a) * d * d, d, d), 1e-9,
               "barycentre");
  }
}

TEST(GoldenMaps, GivenCovariances) {
  EIDO_REQUIRE_SHARED(folder, "reference/steering");
  const Json expected = loadJson(folder / "expected.json");
  const Json& given = expected.at("given_covariances_2x2");
  const MatrixD a = matrixFrom(given.at("Sigma_s")), b = matrixFrom(given.at("Sigma_t"));
  expectNear(transportBetween(a, b, 1e-12).weights, matrixFrom(given.at("W")), 1e-12, "W");
  expectNear(barycentreOf({a, b}, {0.5, 0.5}, 1e-12, {}).covariance, matrixFrom(given.at("midpoint")), 1e-12,
             "midpoint");
  MatrixD s(2, 2), t(2, 2);
  s << 4, 0, 0, 1;
  t << 1, 0, 0, 9;
  const MatrixD w = transportBetween(s, t, 1e-12).weights;
  expectNear(w, matrixFrom(expected.at("analytic_2x2").at("W")), 1e-12, "analytic W");
  const Eigen::RowVector2d from(1, 2), to(-1, 0);
  const Eigen::RowVector2d bias = to - from * w.transpose();
  EXPECT_NEAR(bias[0], -1.5, 1e-12);
  EXPECT_NEAR(bias[1], -6, 1e-12);

  const Json& shrinkage = expected.at("optimal_linear_shrinkage");
  expectNear(shrunkCovariance(matrixFrom(shrinkage.at("S_n")), shrinkage.at("n").get<std::int64_t>()).first,
             matrixFrom(shrinkage.at("expected")), 1e-12, "shrinkage");
  const Json& nullspace = expected.at("nullspace_projection");
  const AffineMap projection = projectedOut(matrixFrom(nullspace.at("W")));
  expectNear(projection.matrix(), matrixFrom(nullspace.at("P")), 1e-10, "nullspace");
  EXPECT_EQ(projection.left.cols(), nullspace.at("rank_removed").get<Eigen::Index>());
}

TEST(GoldenMaps, GapsOfTruePositiveRates) {
  EIDO_REQUIRE_SHARED(folder, "reference/steering");
  const Json expected = loadJson(folder / "expected.json").at("tpr_gap");
  JudgedRows rows{.classOf = expected.at("y").get<std::vector<std::int32_t>>(),
                  .valueOf = expected.at("gender").get<std::vector<std::int32_t>>(),
                  .right = {},
                  .classes = 5};
  const auto predicted = expected.at("pred").get<std::vector<std::int32_t>>();
  std::vector<bool>& right = rows.right.emplace_back();
  for (std::size_t i = 0; i < predicted.size(); ++i) right.push_back(predicted[i] == rows.classOf[i]);
  const std::vector<GapSummary> found = measureGaps(
      rows, {.source = 0, .target = 1, .sourceShare = expected.at("share_gender0").get<std::vector<double>>()}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0].rms, expected.at("rms").get<double>(), 1e-12);
  EXPECT_NEAR(found[0].meanAbsolute, expected.at("mean_abs").get<double>(), 1e-12);
  EXPECT_NEAR(found[0].correlation, expected.at("pearson_gap_share").get<double>(), 1e-12);
  for (std::size_t c = 0; c < 5; ++c) {
    EXPECT_NEAR(found[0].classes[c].gap, expected.at("gap_0_minus_1").at(c).get<double>(), 1e-12);
    EXPECT_NEAR(found[0].classes[c].source, expected.at("tpr_gender0").at(c).get<double>(), 1e-12);
  }
  EXPECT_LE(found[0].rmsInterval.low, found[0].debiased);
  EXPECT_GE(found[0].rmsInterval.high, found[0].debiased);
}

}  // namespace
}  // namespace eido::steering
