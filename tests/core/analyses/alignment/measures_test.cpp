// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/measures.h"

#include <gmock/gmock.h>

#include <Eigen/QR>
#include <cmath>

#include "core/analyses/alignment/significance.h"
#include "core/base/random.h"
#include "core/math/statistics.h"
#include "tests/core/analyses/alignment/golden.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using namespace align;
using namespace test;

Representation made(MatrixF values, bool normalise = true) {
  return {std::make_shared<const MatrixF>(std::move(values)), {}, {.normalise = normalise}};
}

MatrixF rotated(const MatrixF& x, std::uint64_t seed) {
  const Eigen::HouseholderQR<Eigen::MatrixXd> qr(randomRows(x.cols(), x.cols(), seed).cast<double>());
  return (x.cast<double>() * Eigen::MatrixXd(qr.householderQ())).cast<float>();
}

class EveryMeasure : public testing::TestWithParam<std::string> {
 protected:
  const Measure& m() const { return measure(GetParam()); }
  double value(const Representation& a, const Representation& b) const { return valueOf(GetParam(), a, b); }
  MatrixF x = randomRows(120, 16, 1);
  MatrixF y = noisyMap(x, 12, 0.5, 2);
};

std::vector<std::string> names() {
  std::vector<std::string> list;
  for (const Measure& m : measures()) list.emplace_back(m.name);
  return list;
}
INSTANTIATE_TEST_SUITE_P(All, EveryMeasure, testing::ValuesIn(names()), [](const auto& given) { return given.param; });

TEST_P(EveryMeasure, ReachesItsMaximumOnItself) {
  // cycle kNN also reaches 1; the distance has its best value 0, whose arccos doubles the digits lost
  EXPECT_NEAR(value(made(x), made(x)), m().maximum, m().distance ? 1e-6 : 1e-9);
}

TEST_P(EveryMeasure, IsSymmetricWhereItSaysSo) {
  const double forth = value(made(x), made(y));
  const double back = value(made(y), made(x));
  if (m().symmetric)
    EXPECT_NEAR(forth, back, 1e-10);
  else
    EXPECT_NE(forth, back);
}

TEST_P(EveryMeasure, DoesNotSeeRotationAndScale) {
  const std::string name = GetParam();
  if (name == "svcca" || name == "pwcca") return;  // both look at single columns, as their invariances say
  const double plain = value(made(x), made(y));
  EXPECT_NEAR(value(made(rotated(x, 3)), made(rotated(y, 4) * 7.5F)), plain, 1e-4);
}

TEST_P(EveryMeasure, RowOrderEqualsPermutedRows) {
  const auto order = randomPermutation(120, 5, 1);
  MatrixF permuted(y.rows(), y.cols());
  for (Eigen::Index i = 0; i < y.rows(); ++i) permuted.row(i) = y.row(order[static_cast<std::size_t>(i)]);
  const Representation a = made(x);
  const Representation b = made(y);
  const auto comparison = m().prepare(a, b, {}, Task{});
  EXPECT_NEAR(comparison->value(order), value(a, made(permuted)), 1e-9);
  std::vector<std::int32_t> identity(120);
  for (std::size_t i = 0; i < identity.size(); ++i) identity[i] = static_cast<std::int32_t>(i);
  EXPECT_NEAR(comparison->value(identity), comparison->value(), 1e-13);
  EXPECT_EQ(comparison->perSample().empty(), !m().hasSamples);
  if (m().hasSamples) EXPECT_NEAR(mean(comparison->perSample(order)), comparison->value(order), 1e-13);
}

TEST_P(EveryMeasure, SamePermutationOfBothChangesNothing) {
  const auto order = randomPermutation(120, 6, 1);
  EXPECT_NEAR(value(made(x).subset(order), made(y).subset(order)), value(made(x), made(y)), 1e-9);
}

TEST_P(EveryMeasure, ConstantRowsAreUndefinedNotANumberOfRounding) {
  if (m().usesK) return;  // neighbour lists of twins are defined: the lower row numbers
  const double v = value(made(MatrixF::Constant(50, 4, 0.3F)), made(randomRows(50, 5, 7)));
  EXPECT_TRUE(std::isnan(v) || (GetParam() == "linear_regression" && v == 0)) << v;
}

TEST_P(EveryMeasure, NullDoesNotDependOnThreads) {
  const Representation a = made(x);
  const Representation b = made(y);
  const auto orders = permutations(120, 20, 3);
  const auto one = nullValues(*m().prepare(a, b, {}, Task({}, {}, 1)), orders, Task({}, {}, 1));
  const Representation a2 = made(x);
  const Representation b2 = made(y);
  EXPECT_EQ(nullValues(*m().prepare(a2, b2, {}, Task({}, {}, 2)), orders, Task({}, {}, 2)), one);
}

TEST(Measures, FeatureAndGramFormsAgree) {
  // 30 rows: 8 columns take the feature form, 40 columns the Gram form; zero columns change nothing
  const MatrixF x = randomRows(30, 8, 1);
  const MatrixF y = noisyMap(x, 6, 0.5, 2);
  MatrixF wide = MatrixF::Zero(30, 40);
  wide.leftCols(8) = x;
  for (const std::string name : {"cka", "unbiased_cka", "procrustes", "linear_regression", "mean_cca", "pwcca"})
    EXPECT_NEAR(valueOf(name, made(wide, false), made(y, false)), valueOf(name, made(x, false), made(y, false)), 1e-10)
        << name;
}

TEST(Measures, MutualKnnCountedByHand) {
  // on a circle: neighbours are the next points; the second circle swaps two of them
  MatrixF a(6, 2);
  a << 1, 0, 0.9F, 0.1F, 0, 1, 0.1F, 0.9F, -1, 0, -0.9F, 0.1F;
  MatrixF b = a;
  b.row(0).swap(b.row(2));
  const auto values = measure("mutual_knn").prepare(made(a), made(b), {.k = 1}, Task{})->perSample();
  EXPECT_THAT(values, testing::ElementsAre(0, 0, 0, 0, 1, 1));
}

TEST(Measures, WideDataReachesOneByChance) {
  EXPECT_NEAR(valueOf("mean_cca", made(randomRows(40, 60, 1)), made(randomRows(40, 50, 2))), 1, 1e-9);
  EXPECT_NEAR(valueOf("unbiased_cka", made(randomRows(40, 60, 1)), made(randomRows(40, 50, 2))), 0, 0.15);
  EXPECT_GT(valueOf("cka", made(randomRows(40, 60, 1)), made(randomRows(40, 50, 2))), 0.4);
}

TEST(Measures, LargeRowCountsAgreeWithSmallPath) {
  // above kDoubleRows the search runs on float tiles; the lists must be those of double arithmetic
  const MatrixF x = randomRows(2300, 24, 8);
  const auto shared = std::make_shared<const MatrixF>(x);
  const Representation large(shared, {}, {});
  const Neighbours expected = nearestNeighbours(MatrixD(x.cast<double>()), {.k = 10});
  EXPECT_EQ(large.neighbours(10, false, Task{}).lists().indices, expected.indices);
}

TEST(Significance, CountsEqualValuesAndTakesTheOrderStatistic) {
  std::vector<double> null(199);
  for (std::size_t i = 0; i < null.size(); ++i) null[i] = static_cast<double>(i) / 1000;
  const Significance s = significance(0.189, null, measure("mutual_knn"), 0.95);
  EXPECT_DOUBLE_EQ(s.pValue, 11.0 / 200);  // 0.189 .. 0.198 and the observed one
  EXPECT_DOUBLE_EQ(s.tau, 0.189);
  EXPECT_DOUBLE_EQ(s.calibrated, 0);
  const Significance nothing = significance(1, std::vector<double>(199, 1.0), measure("mean_cca"), 0.95);
  EXPECT_DOUBLE_EQ(nothing.pValue, 1);
  EXPECT_TRUE(std::isnan(nothing.z));
  EXPECT_DOUBLE_EQ(nothing.calibrated, 0);
  const Significance distance = significance(0.0005, null, measure("angular_shape"), 0.95);
  EXPECT_DOUBLE_EQ(distance.pValue, 2.0 / 200);
  EXPECT_TRUE(std::isnan(distance.calibrated));
}

}  // namespace
}  // namespace eido
