// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Classifiers, and the sums and decompositions that they and maps are made of.
#include <gtest/gtest.h>
#include <Eigen/LU>

#include <cmath>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/math/exact_tests.h"
#include "core/math/hidden_layer.h"
#include "core/math/moments.h"
#include "core/math/softmax_regression.h"
#include "core/math/statistics.h"
#include "core/math/symmetric_eigen.h"

namespace eido {
namespace {

MatrixF normalRows(std::int64_t n, std::int64_t d, std::uint64_t seed) {
  Rng random(seed, 21);
  MatrixF rows(n, d);
  for (float& value : rows.reshaped()) value = static_cast<float>(random.normal());
  return rows;
}

/// Labels from noisy linear scores.
std::vector<std::int32_t> linearLabels(const MatrixF& rows, int classes, double noise, std::uint64_t seed) {
  Rng random(seed, 22);
  const MatrixF weights = normalRows(classes, rows.cols(), seed + 100);
  std::vector<std::int32_t> labels;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    Eigen::VectorXd scores = (weights * rows.row(i).transpose()).cast<double>();
    for (double& s : scores) s += noise * random.normal();
    Eigen::Index best = 0;
    scores.maxCoeff(&best);
    labels.push_back(static_cast<std::int32_t>(best));
  }
  return labels;
}

/// The derivative of the penalised loss by weights and biases, written out.
Eigen::MatrixXd gradientOf(const LinearClassifier& model, const MatrixF& rows,
                           const std::vector<std::int32_t>& labels) {
  const Eigen::Index outputs = model.weights.rows(), d = rows.cols();
  Eigen::MatrixXd gradient = Eigen::MatrixXd::Zero(outputs, d + 1);
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const Eigen::VectorXd x = rows.row(i).transpose().cast<double>();
    Eigen::VectorXd z = model.weights * x + model.bias;
    const auto label = labels[static_cast<std::size_t>(i)];
    if (outputs == 1) {
      z[0] = 1 / (1 + std::exp(-z[0])) - label;
    } else {
      z = (z.array() - z.maxCoeff()).exp();
      z /= z.sum();
      z[label] -= 1;
    }
    gradient.leftCols(d) += z * x.transpose();
    gradient.col(d) += z;
  }
  gradient.leftCols(d) += model.weights;
  return gradient;
}

TEST(SoftmaxRegression, FindsTheMinimum) {
  for (const int classes : {2, 3, 7}) {
    for (const float scale : {1e-3F, 1.0F, 1e3F}) {
      MatrixF rows = scale * normalRows(400, 6, 3);
      rows.col(1) = rows.col(0) + 1e-3F * rows.col(1);  // as good as the same
      rows.col(2).array() += 50 * scale;
      const auto labels = linearLabels(rows / scale, classes, 1, 4);
      const LinearClassifier model = fitSoftmax(rows, labels, classes, {}, {});
      EXPECT_TRUE(model.converged) << classes << " " << scale;
      LinearClassifier start = model;
      start.weights.setZero();
      start.bias.setZero();
      EXPECT_LE(gradientOf(model, rows, labels).norm(), 1.0001e-4 * gradientOf(start, rows, labels).norm());
    }
  }
}

TEST(SoftmaxRegression, ThreadsChangeNothingAndBothFormsOfTwoClassesAgree) {
  const MatrixF rows = normalRows(3000, 20, 5);
  const auto labels = linearLabels(rows, 2, 1, 6);
  const LinearClassifier one = fitSoftmax(rows, labels, 2, {.tolerance = 1e-9}, Task(std::stop_token{}, {}, 1)),
                         two = fitSoftmax(rows, labels, 2, {.tolerance = 1e-9}, Task(std::stop_token{}, {}, 2));
  EXPECT_EQ((one.weights - two.weights).norm(), 0);
  EXPECT_EQ(one.predict(rows, {}, {}), two.predict(rows, {}, {}));
  // some of the rows, in place or gathered
  std::vector<std::int32_t> some, theirs;
  MatrixF gathered(1000, 20);
  for (std::int32_t i = 0; i < 1000; ++i) {
    some.push_back(3 * i);
    theirs.push_back(labels[static_cast<std::size_t>(3 * i)]);
    gathered.row(i) = rows.row(3 * i);
  }
  EXPECT_EQ(
      (fitSoftmax(rows, some, theirs, 2, {}, {}).weights - fitSoftmax(gathered, theirs, 2, {}, {}).weights).norm(), 0);
  // two logits under the same penalty are half a logit each: w2 - w1 of the one with C / 2
  const LinearClassifier three = fitSoftmax(rows, labels, 3, {.tolerance = 1e-9}, {});
  const LinearClassifier half = fitSoftmax(rows, labels, 2, {.inversePenalty = 2, .tolerance = 1e-9}, {});
  EXPECT_LT((three.weights.row(1) - three.weights.row(0) - half.weights.row(0)).norm(), 0.02 * half.weights.norm())
      << "a third class without rows is nearly nothing";
}

TEST(SoftmaxRegression, DegenerateRows) {
  const std::vector<std::int32_t> labels = {0, 1, 0, 1};
  const MatrixF constant = MatrixF::Constant(4, 3, 5);
  const LinearClassifier model = fitSoftmax(constant, labels, 2, {}, {});
  EXPECT_TRUE(model.weights.allFinite());
  const LinearClassifier zero = fitSoftmax(MatrixF::Zero(4, 3), labels, 2, {}, {});
  EXPECT_EQ(zero.weights.norm(), 0);
  // perfectly separable: the penalty keeps it finite
  MatrixF apart = normalRows(4, 2, 1);
  apart.col(0) << -9, 9, -9, 9;
  EXPECT_EQ(fitSoftmax(apart, labels, 2, {}, {}).predict(apart, {}, {}), labels);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(fitSoftmax(apart, labels, 2, {}, Task(stop.get_token())), Cancelled);
}

TEST(HiddenLayer, LearnsWhatNoLineSeparates) {
  const MatrixF rows = normalRows(2000, 3, 7);
  std::vector<std::int32_t> labels;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) labels.push_back(rows.row(i).head(2).norm() > 1.2F ? 1 : 0);
  const auto accuracy = [&](const std::vector<std::int32_t>& predicted) {
    double right = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) right += predicted[i] == labels[i];
    return right / static_cast<double>(labels.size());
  };
  const HiddenLayer net = fitHiddenLayer({rows, labels}, {MatrixF(0, 3), {}}, 2, {.seed = 1}, {});
  EXPECT_GT(accuracy(net.predict(rows, {}, {})), 0.95);
  EXPECT_LT(accuracy(fitSoftmax(rows, labels, 2, {}, {}).predict(rows, {}, {})), 0.65);
  // the same seed, the same net; scaled and shifted columns are standardised away
  MatrixF scaled = 1e3F * rows;
  scaled.col(0).array() += 1e4F;
  const HiddenLayer again = fitHiddenLayer({rows, labels}, {MatrixF(0, 3), {}}, 2, {.seed = 1}, {}),
                    other = fitHiddenLayer({scaled, labels}, {MatrixF(0, 3), {}}, 2, {.seed = 1}, {});
  EXPECT_EQ((net.hidden - again.hidden).norm(), 0);
  EXPECT_GT(accuracy(other.predict(scaled, {}, {})), 0.95);
}

TEST(HiddenLayer, KeepsTheBestEpochOfTheValidationRows) {
  const MatrixF rows = normalRows(300, 30, 9), held = normalRows(300, 30, 10);
  std::vector<std::int32_t> noise(300), heldNoise(300);
  Rng random(3, 3);
  for (auto& l : noise) l = static_cast<std::int32_t>(random.below(2));
  for (auto& l : heldNoise) l = static_cast<std::int32_t>(random.below(2));
  const HiddenLayer net = fitHiddenLayer({rows, noise}, {held, heldNoise}, 2, {.seed = 1}, {});
  EXPECT_LE(net.epoch, 10) << "noise is learned by heart later";
}

TEST(Moments, AreThoseOfTheRows) {
  const MatrixF rows = normalRows(5000, 130, 11);
  std::vector<std::int32_t> some;
  for (std::int32_t i = 0; i < 5000; i += 3) some.push_back(i);
  MatrixD chosen(std::ssize(some), rows.cols());
  for (std::size_t i = 0; i < some.size(); ++i)
    chosen.row(static_cast<Eigen::Index>(i)) = rows.row(some[i]).cast<double>();
  const Eigen::RowVectorXd mean = meanOf(rows, some, {});
  EXPECT_LT((mean - chosen.colwise().mean()).norm(), 1e-12);
  const MatrixD centred = chosen.rowwise() - mean;
  const MatrixD scatter = scatterAround(rows, some, mean, "moments", {});
  EXPECT_LT((scatter - centred.transpose() * centred).norm(), 1e-9);
  EXPECT_EQ((scatter - scatter.transpose()).norm(), 0);
  EXPECT_EQ((scatter - scatterAround(rows, some, mean, "moments", Task(std::stop_token{}, {}, 1))).norm(), 0);
}

TEST(SymmetricEigen, BothSolversTakeAMatrixApart) {
  for (const std::int64_t n : {1, 2, 31, 33, 150}) {
    const MatrixD root = normalRows(n, n, 12).cast<double>();
    const MatrixD matrix = root + root.transpose();
    const SymmetricEigen eigen = symmetricEigen(matrix);
    EXPECT_LT((eigen.apply([](double v) { return v; }) - matrix).norm(), 1e-10 * (1 + matrix.norm())) << n;
    EXPECT_LT((eigen.vectors.transpose() * eigen.vectors - Eigen::MatrixXd::Identity(n, n)).norm(), 1e-10) << n;
    EXPECT_LT((symmetricEigenvalues(matrix) - eigen.values).norm(), 1e-10 * (1 + matrix.norm())) << n;
    EXPECT_TRUE(std::is_sorted(eigen.values.begin(), eigen.values.end()));
    const MatrixD squared = timesTransposed(root);
    EXPECT_LT((squared - root * root.transpose()).norm(), 1e-10 * (1 + squared.norm()));
  }
}

TEST(Differences, ExactPermutationsAreAllPermutations) {
  // 9 rows of which 4 are hits, as 3 against 6: every choice of 3 of them
  for (int hitsA = 0; hitsA <= 3; ++hitsA) {
    const double observed = std::abs(hitsA / 3.0 - (4 - hitsA) / 6.0);
    int as = 0, all = 0;
    for (unsigned mask = 0; mask < 512; ++mask) {
      if (__builtin_popcount(mask) != 3) continue;
      const int hits = __builtin_popcount(mask & 0xFU);
      ++all;
      as += std::abs(hits / 3.0 - (4 - hits) / 6.0) >= observed - 1e-12;
    }
    EXPECT_NEAR(permutedDifference(hitsA, 3, 4 - hitsA, 6), static_cast<double>(as) / all, 1e-12) << hitsA;
  }
  EXPECT_NEAR(permutedDifference(1, 3, 1, 8), 1, 1e-12);
  EXPECT_EQ(permutedDifference(0, 5, 0, 9), 1);
  EXPECT_LT(permutedDifference(500, 1000, 200, 1000), 1e-30);
}

TEST(Differences, NewcombesIntervals) {
  // Newcombe 1998, two independent shares, method 10: 56/70 - 48/80 and 9/10 - 3/10; 95 %
  const Interval first = differenceInterval(56, 70, 48, 80, 0.95), second = differenceInterval(9, 10, 3, 10, 0.95);
  EXPECT_NEAR(first.low, 0.0524, 1e-4);
  EXPECT_NEAR(first.high, 0.3339, 1e-4);
  EXPECT_NEAR(second.low, 0.1705, 1e-4);
  EXPECT_NEAR(second.high, 0.8090, 1e-4);
  // Newcombe 1998, paired shares, method 10: 36, 12, 2, 0 of 50, and 1, 97, 1, 1 of 100
  const Interval paired = pairedDifferenceInterval(36, 12, 2, 0, 0.95);
  EXPECT_NEAR(paired.low, 0.0569, 1e-4);
  EXPECT_NEAR(paired.high, 0.3404, 1e-4);
  const Interval none = pairedDifferenceInterval(53, 0, 0, 0, 0.95);
  EXPECT_LT(none.low, 0);
  EXPECT_GT(none.high, 0);
  EXPECT_TRUE(std::isnan(pairedDifferenceInterval(0, 0, 0, 0, 0.95).low));
}

}  // namespace
}  // namespace eido
