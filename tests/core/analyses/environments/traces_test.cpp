// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The courses of training that are fixed to the last digit, and the figures that go with them.
#include <gtest/gtest.h>

#include "core/analyses/environments/linear_head.h"
#include "core/analyses/environments/softmax.h"
#include "core/analyses/environments/twins.h"
#include "core/base/random.h"
#include "core/math/cluster_agreement.h"
#include "tests/core/analyses/environments/golden.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

using namespace xrm;

/// A vector is one row.
MatrixD matrix(const std::string& path) {
  const NpyArray array = loadNpy(path);
  return array.shape.size() > 1 ? doubles(array) : MatrixD(doubles(array).transpose());
}
std::vector<std::int32_t> whole(const std::string& path) { return integers(loadNpy(path)); }

class Traces : public testing::TestWithParam<const char*> {};

TEST_P(Traces, TwinsAndGroupDroFollowTheReference) {
  const std::string folder = golden("trace_" + std::string(GetParam()));
  if (folder.empty()) GTEST_SKIP() << "no reference/xrm";
  const Json& p = expectations()["xrm_traces"][GetParam()];
  const int classes = p["K"], steps = p["T"];
  const MatrixD x = matrix(folder + "/X.npy");
  const std::vector<std::int32_t> y = whole(folder + "/y.npy");
  const std::vector<std::int32_t> assigned = whole(folder + "/assign.npy");
  const std::vector<std::uint8_t> assignment(assigned.begin(), assigned.end());
  const MatrixD uniforms = matrix(folder + "/uniforms.npy");
  std::vector<std::int32_t> rows(y.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::int32_t>(i);
  const Descent descent{.rate = p["lr"], .momentum = p["mu"], .decay = p["wd"]};
  const bool bias = p["bias"];

  const TwinRun run = trainTwins(x, rows, y, classes,
                                 {.steps = steps,
                                  .batch = static_cast<std::int64_t>(rows.size()),
                                  .descent = descent,
                                  .bias = bias,
                                  .assignment = assignment,
                                  .uniforms = {uniforms.data(), static_cast<std::size_t>(uniforms.size())}},
                                 {});
  const MatrixD loss = matrix(folder + "/expected_loss.npy"), rate = matrix(folder + "/expected_flip_rate.npy");
  for (int t = 0; t < steps; ++t) {
    EXPECT_NEAR(run.loss[static_cast<std::size_t>(t)], loss.data()[t], 1e-9) << t;
    EXPECT_NEAR(run.flipRate[static_cast<std::size_t>(t)], rate.data()[t], 1e-12) << t;
  }
  EXPECT_EQ(run.labels, whole(folder + "/expected_y_flipped.npy"));
  const auto& twins = static_cast<const LinearTwins&>(*run.models);
  for (int t = 0; t < 2; ++t) {
    const MatrixD w = matrix(folder + (t == 0 ? "/expected_WA.npy" : "/expected_WB.npy"));  // d x K
    for (Eigen::Index j = 0; j < w.rows(); ++j) {
      for (Eigen::Index c = 0; c < w.cols(); ++c) EXPECT_NEAR(twins.weights(t)[c * w.rows() + j], w(j, c), 1e-9);
    }
    if (!bias) continue;
    const MatrixD b = matrix(folder + (t == 0 ? "/expected_bA.npy" : "/expected_bB.npy"));
    for (int c = 0; c < classes; ++c) EXPECT_NEAR(twins.bias(t)[c], b.data()[c], 1e-9);
  }
  std::vector<double> logits;
  run.models->logits(rows, logits);
  const auto width = static_cast<std::size_t>(classes);
  std::vector<std::int32_t> environment;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double* const z = logits.data() + 2 * i * width;
    environment.push_back(largest(z, classes) != y[i] || largest(z + width, classes) != y[i]);
  }
  EXPECT_EQ(environment, whole(folder + "/expected_env.npy"));

  const std::vector<std::int32_t> groups = whole(folder + "/groups.npy");
  const MatrixD q = matrix(folder + "/expected_dro_q.npy"), groupLoss = matrix(folder + "/expected_dro_group_loss.npy"),
                droLoss = matrix(folder + "/expected_dro_loss.npy");
  const auto watch = [&](const HeadStep& s) {
    EXPECT_NEAR(s.loss, droLoss.data()[s.step - 1], 1e-9) << s.step;
    for (int g = 0; g < 2 * classes; ++g) {
      EXPECT_NEAR(s.q[static_cast<std::size_t>(g)], q(s.step - 1, g), 1e-9);
      EXPECT_NEAR(s.groupLoss[static_cast<std::size_t>(g)], groupLoss(s.step - 1, g), 1e-9);
    }
  };
  const LinearHead head = trainHead(
      x, {.rows = rows, .labels = y, .groups = groups}, {}, classes, 2 * classes,
      {.loss = HeadLoss::GroupDro, .steps = steps, .descent = descent, .eta = p["eta"], .bias = bias}, {}, watch);
  const MatrixD w = matrix(folder + "/expected_dro_W.npy");
  for (Eigen::Index j = 0; j < w.rows(); ++j) {
    for (Eigen::Index c = 0; c < w.cols(); ++c)
      EXPECT_NEAR(head.weights[static_cast<std::size_t>(c * w.rows() + j)], w(j, c), 1e-9);
  }
}

INSTANTIATE_TEST_SUITE_P(Reference, Traces, testing::Values("k2_bias", "k2_nobias_plain_sgd", "k3_bias"),
                         [](const auto& param) { return std::string(param.param); });

TEST(FlipProbability, IsThatOfTheReference) {
  EXPECT_DOUBLE_EQ(flipProbability(0.5, 2), 0);
  EXPECT_DOUBLE_EQ(flipProbability(1, 2), 1);
  EXPECT_DOUBLE_EQ(flipProbability(1, 5), 1);
  if (golden("").empty()) GTEST_SKIP() << "no reference/xrm";
  for (const Json& c : expectations()["flip_probability"])
    EXPECT_NEAR(flipProbability(c["p_max"], c["K"]), c["p_flip"].get<double>(), 1e-12);
}

TEST(ClusterAgreement, IsThatOfTheReference) {
  if (golden("").empty()) GTEST_SKIP() << "no reference/xrm";
  for (const Json& c : expectations()["metrics"]) {
    const auto env = c["env"].get<std::vector<std::int32_t>>();
    const auto minority = c["minority"].get<std::vector<std::int32_t>>();
    const ClusterAgreement found = clusterAgreement(env, minority);
    if (c.contains("ami")) EXPECT_NEAR(found.adjusted, c["ami"].get<double>(), 1e-9);
    if (c.contains("nmi")) EXPECT_NEAR(found.normalised, c["nmi"].get<double>(), 1e-9);
  }
}

TEST(ClusterAgreement, SameIsOneAndConstantIsNothing) {
  const std::vector<std::int32_t> a{0, 0, 1, 1, 2, 2}, renamed{2, 2, 0, 0, 1, 1}, constant(6, 0);
  EXPECT_NEAR(clusterAgreement(a, renamed).adjusted, 1, 1e-12);
  EXPECT_NEAR(clusterAgreement(a, renamed).normalised, 1, 1e-12);
  EXPECT_EQ(clusterAgreement(a, constant).adjusted, 0);
  EXPECT_EQ(clusterAgreement(constant, constant).adjusted, 0);
  EXPECT_EQ(clusterAgreement({}, {}).adjusted, 0);
}

TEST(Twins, ASmallWorldIsTheSameTwiceAndPollsForCancelling) {
  MatrixF x(200, 9);
  std::vector<std::int32_t> y(200), rows(200);
  Rng random(3);
  for (Eigen::Index i = 0; i < 200; ++i) {
    y[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(i % 2);
    rows[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(i);
    for (Eigen::Index j = 0; j < 9; ++j)
      x(i, j) = static_cast<float>(random.normal() + (j == 0 && i % 2 == 1 ? 3.0 : 0.0));
  }
  for (const int hidden : {0, 8}) {
    const TwinOptions options{.steps = 100, .batch = 32, .hidden = hidden, .seed = 5};
    const TwinRun a = trainTwins(x, rows, y, 2, options, {}), b = trainTwins(x, rows, y, 2, options, {});
    EXPECT_EQ(a.loss, b.loss);
    EXPECT_EQ(a.labels, b.labels);
    EXPECT_LT(a.loss.back(), 0.7 * a.loss.front());
    EXPECT_EQ(a.curve.back().step, 100);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(trainTwins(x, rows, y, 2, options, Task(stop.get_token())), Cancelled);
  }
}

}  // namespace
}  // namespace eido::test
