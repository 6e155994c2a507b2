// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The solver against the golden cases, brute force and its own invariants.
#include "core/analyses/m3g/matching.h"

#include <gtest/gtest.h>
#include <Eigen/QR>

#include <cmath>
#include <numeric>

#include "core/analyses/m3g/log_sums.h"
#include "core/base/random.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::m3g {
namespace {

using test::doubles;
using test::loadJson;
using test::loadNpy;

/// The views of a file of k x n x d values.
std::vector<MatrixD> viewsOf(const std::filesystem::path& path) {
  const test::NpyArray array = loadNpy(path);
  std::vector<MatrixD> views;
  const auto n = array.shape.at(1);
  const auto d = array.shape.at(2);
  for (std::int64_t v = 0; v < array.shape.at(0); ++v)
    views.emplace_back(Eigen::Map<const MatrixD>(array.values.data() + v * n * d, n, d));
  return views;
}

std::vector<MatrixD> atUnitLength(std::vector<MatrixD> views) {
  for (MatrixD& view : views) toUnitLength(view);
  return views;
}

MatrixD randomView(std::int64_t n, std::int64_t d, std::uint64_t seed) {
  Rng random(seed, 77);
  MatrixD rows(n, d);
  for (double& value : rows.reshaped()) value = random.normal();
  return rows;
}

double gapOf(const PairCosts& costs, const Coupling& coupling) {
  const auto values = contributions(costs, coupling);
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

constexpr SolverOptions tight(double epsilon) {
  return {.epsilon = epsilon, .threshold = 1e-12, .checkEvery = 10, .maxSweeps = 20000};
}

TEST(Matching, GoldenCases) {
  EIDO_REQUIRE_SHARED(folder, "reference/m3g");
  const Json cases = loadJson(folder / "expected.json").at("cases");
  for (const auto& [name, expected] : cases.items()) {
    SCOPED_TRACE(name);
    const Cost cost = costFromName(expected.at("cost").get<std::string>());
    const double epsilon = expected.at("epsilon").get<double>();
    const auto rows = viewsOf(folder / expected.at("input").get<std::string>());
    const PairCosts costs(cost == Cost::SqEuclid ? rows : atUnitLength(rows), cost);
    const Coupling coupling = solve(costs, {}, tight(epsilon), Task());
    EXPECT_NEAR(coupling.value, expected.at("ot_value").get<double>(), 1e-8);
    EXPECT_NEAR(gapOf(costs, coupling), expected.at("gap").get<double>(), 1e-8);
    const auto contribution = contributions(costs, coupling);
    for (std::size_t i = 0; i < contribution.size(); ++i)
      EXPECT_NEAR(contribution[i], expected.at("per_tuple").at(i).get<double>(), 1e-7);
    const auto matched = costs.matched();
    EXPECT_NEAR(std::accumulate(matched.begin(), matched.end(), 0.0) / static_cast<double>(matched.size()),
                expected.at("match_cost").get<double>(), 1e-12);

    const auto marginals = pairMarginals(costs, coupling, Task());
    EXPECT_NEAR(transportCost(costs, marginals), expected.at("transport_cost").get<double>(), 1e-8);
    int pair = 0;
    for (const auto& [names, trace] : expected.at("pair_marginal_trace").items())
      EXPECT_NEAR(marginals[static_cast<std::size_t>(pair++)].trace(), trace.get<double>(), 1e-8) << names;

    const auto top = LogSums(costs, epsilon).trueTuplesOnTop(coupling.potentials, Task());
    if (name != "k3_constant_embeddings") {
      for (std::size_t i = 0; i < top.size(); ++i)
        EXPECT_EQ(top[i], expected.at("argmax_is_true_tuple").at(i).get<bool>()) << i;
    }

    if (expected.contains("grad")) {
      const auto gradient = gapGradient(rows, cost, marginals);
      const auto golden = viewsOf(folder / expected.at("grad").get<std::string>());
      for (std::size_t v = 0; v < gradient.size(); ++v)
        EXPECT_LE((gradient[v] - golden[v]).cwiseAbs().maxCoeff(), 1e-8);
    }
    if (expected.contains("P")) {
      const test::NpyArray golden = loadNpy(folder / expected.at("P").get<std::string>());
      std::vector<std::int32_t> tuple(rows.size());
      for (std::size_t at = 0; at < golden.values.size(); ++at) {
        std::size_t left = at;
        for (std::size_t v = rows.size(); v-- > 0; left /= static_cast<std::size_t>(rows[v].rows()))
          tuple[v] = static_cast<std::int32_t>(left % static_cast<std::size_t>(rows[v].rows()));
        ASSERT_NEAR(std::exp(logEntry(costs, coupling, tuple)), golden.values[at], 1e-9);
      }
    }

    // the published rule: the error every ten sweeps, stop at 1e-3
    const Json& stopped = expected.at("stop_1e_3_every_10");
    const Coupling early = solve(costs, {}, {.epsilon = epsilon}, Task());
    EXPECT_EQ(early.sweeps, stopped.at("sweeps").get<int>());
    EXPECT_NEAR(early.value, stopped.at("ot_value").get<double>(), 1e-9);
    EXPECT_NEAR(gapOf(costs, early), stopped.at("gap").get<double>(), 1e-9);
    EXPECT_NEAR(early.error, stopped.at("error").get<double>(), 1e-9);
  }
}

TEST(Matching, UnequalSizesAndWeights) {
  EIDO_REQUIRE_SHARED(folder, "reference/m3g");
  const Json expected = loadJson(folder / "expected.json").at("solver_only");
  std::vector<MatrixD> views;
  Weights weights;
  for (const Json& file : expected.at("inputs")) views.push_back(doubles(loadNpy(folder / file.get<std::string>())));
  for (const Json& file : expected.at("weights")) {
    const auto values = loadNpy(folder / file.get<std::string>()).values;
    weights.emplace_back(Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size())));
  }
  const PairCosts costs(views, Cost::SqEuclid);
  EXPECT_NEAR(costs.mean(), expected.at("cost_tensor_mean").get<double>(), 1e-9);
  EXPECT_NEAR(costs.standardDeviation(), expected.at("cost_tensor_std").get<double>(), 1e-9);
  const double epsilon = 0.05 * costs.standardDeviation();
  const Coupling weighted = solve(costs, weights, tight(epsilon), Task());
  EXPECT_NEAR(weighted.value, expected.at("ot_value_weighted").get<double>(), 1e-8);
  EXPECT_NEAR(transportCost(costs, pairMarginals(costs, weighted, Task())),
              expected.at("transport_cost_weighted").get<double>(), 1e-8);
  const Coupling uniform = solve(costs, {}, tight(epsilon), Task());
  EXPECT_NEAR(uniform.value, expected.at("ot_value_uniform").get<double>(), 1e-8);
  EXPECT_NEAR(transportCost(costs, pairMarginals(costs, uniform, Task())),
              expected.at("transport_cost_uniform").get<double>(), 1e-8);
}

TEST(Matching, TransportCostTendsToTheLinearProgram) {
  EIDO_REQUIRE_SHARED(folder, "reference/m3g");
  const Json expected = loadJson(folder / "expected.json").at("zero_temperature");
  const auto views = atUnitLength(viewsOf(folder / expected.at("input").get<std::string>()));
  const PairCosts costs(views, Cost::CircularVariance);
  const Coupling coupling = solve(costs, {}, tight(0.03), Task());
  EXPECT_NEAR(transportCost(costs, pairMarginals(costs, coupling, Task())),
              expected.at("transport_cost_eps_0_03").get<double>(), 1e-6);
  for (const double epsilon : {0.2, 0.1, 0.03})
    EXPECT_GE(transportCost(costs, pairMarginals(costs, solve(costs, {}, tight(epsilon), Task()), Task())),
              expected.at("lp_value").get<double>());
}

/// All tuples one by one.
struct BruteForce {
  explicit BruteForce(const PairCosts& pairCosts, const Coupling& solved) : costs(pairCosts), coupling(solved) {
    for (int a = 0; a < costs.views(); ++a) {
      for (int b = a + 1; b < costs.views(); ++b) pairs.emplace_back(MatrixD::Zero(costs.size(a), costs.size(b)));
    }
    tuple.resize(static_cast<std::size_t>(costs.views()));
    best.assign(static_cast<std::size_t>(costs.size(0)), {});
    visit(0);
    variance = squares / count - (sum / count) * (sum / count);
  }
  void visit(std::size_t view) {
    if (view < tuple.size()) {
      for (tuple[view] = 0; tuple[view] < costs.size(static_cast<int>(view)); ++tuple[view]) visit(view + 1);
      return;
    }
    const double logMass = logEntry(costs, coupling, tuple);
    const double cost = costs.of(tuple);
    sum += cost;
    squares += cost * cost;
    ++count;
    int pair = 0;
    for (std::size_t a = 0; a < tuple.size(); ++a) {
      for (std::size_t b = a + 1; b < tuple.size(); ++b)
        pairs[static_cast<std::size_t>(pair++)](tuple[a], tuple[b]) += std::exp(logMass);
    }
    auto& [value, at] = best[static_cast<std::size_t>(tuple[0])];
    if (at.empty() || logMass > value) {
      value = logMass;
      at = tuple;
    }
  }
  const PairCosts& costs;
  const Coupling& coupling;
  std::vector<MatrixD> pairs;
  std::vector<std::int32_t> tuple;
  std::vector<std::pair<double, std::vector<std::int32_t>>> best;
  double sum = 0;
  double squares = 0;
  double count = 0;
  double variance = 0;
};

class AllViewCounts : public testing::TestWithParam<int> {};

TEST_P(AllViewCounts, ContractionsAreTheSumsOfAllTuples) {
  const int k = GetParam();
  const std::int64_t n = k <= 4 ? 9 : 5;
  const MatrixD base = randomView(n, 6, 3);
  std::vector<MatrixD> views;
  for (int v = 0; v < k; ++v) views.push_back(base + 0.8 * randomView(n, 6, 10 + static_cast<std::uint64_t>(v)));
  views = atUnitLength(views);
  for (const Cost cost : {Cost::CircularVariance, Cost::Cosine, Cost::SqEuclid}) {
    const PairCosts costs(views, cost);
    const double epsilon = epsilonOfTau(cost, k, cost == Cost::SqEuclid ? 5 : 1);
    const Coupling coupling = solve(costs, {}, tight(epsilon), Task());
    ASSERT_TRUE(coupling.converged) << coupling.error << " " << coupling.sweeps;
    const BruteForce brute(costs, coupling);
    const auto marginals = pairMarginals(costs, coupling, Task());
    const auto logs = LogSums(costs, epsilon).pairMarginals(coupling.potentials, Task());
    for (std::size_t p = 0; p < marginals.size(); ++p) {
      EXPECT_LE((marginals[p] - brute.pairs[p]).cwiseAbs().maxCoeff(), 1e-13);
      EXPECT_LE((logs[p] - brute.pairs[p]).cwiseAbs().maxCoeff(), 1e-13);
      EXPECT_LE((marginals[p].rowwise().sum().array() - 1.0 / static_cast<double>(n)).abs().maxCoeff(), 1e-12);
    }
    EXPECT_NEAR(costs.standardDeviation(), std::sqrt(brute.variance), 1e-9);
    const auto top = LogSums(costs, epsilon).trueTuplesOnTop(coupling.potentials, Task());
    for (std::size_t i = 0; i < top.size(); ++i) {
      const std::vector<std::int32_t> own(static_cast<std::size_t>(k), static_cast<std::int32_t>(i));
      EXPECT_EQ(top[i], brute.best[i].second == own) << i;
    }
    // the gap is epsilon KL(J || P), never below 0, and 0 only for a perfect coupling
    EXPECT_GT(gapOf(costs, coupling), 0);
  }
}

INSTANTIATE_TEST_SUITE_P(Matching, AllViewCounts, testing::Values(2, 3, 4, 5, 6));

TEST(Matching, LogarithmsAndKernelsMakeTheSameSweeps) {
  std::vector<MatrixD> views;
  const MatrixD base = randomView(12, 5, 1);
  for (std::uint64_t v = 0; v < 3; ++v) views.push_back(base + 0.3 * randomView(12, 5, 20 + v));
  // spread of the costs over epsilon: some tens on kernels, thousands by logarithms
  for (const double scale : {1.0, 30.0}) {
    std::vector<MatrixD> scaled;
    for (const MatrixD& view : views) scaled.push_back(scale * view);
    const PairCosts costs(scaled, Cost::SqEuclid);
    const SolverOptions options{.epsilon = scale * scale * 2.0, .threshold = 0, .maxSweeps = 30};
    const Coupling coupling = solve(costs, {}, options, Task());
    EXPECT_EQ(coupling.sweeps, 30);
    EXPECT_NEAR(
        coupling.value / (scale * scale),
        solve(PairCosts(views, Cost::SqEuclid), {}, {.epsilon = 2.0, .threshold = 0, .maxSweeps = 30}, Task()).value,
        1e-10);
  }
  const PairCosts costs(views, Cost::SqEuclid);
  Weights potentials(3, Eigen::VectorXd::Zero(12));
  const LogSums logs(costs, 2.0);
  for (int sweep = 0; sweep < 30; ++sweep) {
    for (int v = 0; v < 3; ++v)
      potentials[static_cast<std::size_t>(v)] = 2.0 * (std::log(1.0 / 12) - logs.of(v, potentials, Task()).array());
  }
  const Coupling coupling = solve(costs, {}, {.epsilon = 2.0, .threshold = 0, .maxSweeps = 30}, Task());
  double value = 0;
  for (const Eigen::VectorXd& f : potentials) value += f.mean();
  EXPECT_NEAR(coupling.value, value, 1e-11);
}

TEST(Matching, ColdCouplingsStayFinite) {
  std::vector<MatrixD> views;
  const MatrixD base = 30 * randomView(10, 5, 1);
  for (std::uint64_t v = 0; v < 3; ++v) views.push_back(base + randomView(10, 5, 20 + v));
  const PairCosts costs(views, Cost::SqEuclid);
  const Coupling coupling = solve(costs, {}, {.epsilon = 150}, Task());
  EXPECT_TRUE(coupling.converged) << coupling.sweeps;
  EXPECT_LT(gapOf(costs, coupling), 0.2 * 150 * 2 * std::log(10.0));
  // no true tuple is the cheapest one: the value is the same, the gap large
  std::vector<MatrixD> wrong = views;
  wrong[2] = wrong[2].colwise().reverse().eval();
  const PairCosts crossed(wrong, Cost::SqEuclid);
  const Coupling other = solve(crossed, {}, {.epsilon = 150}, Task());
  EXPECT_NEAR(other.value, coupling.value, 1e-3 * std::abs(coupling.value));
  EXPECT_GT(gapOf(crossed, other), 150 * 2 * std::log(10.0));
  // so cold that the sweeps do not get there: finite all the same, and said
  const PairCosts apart(std::vector<MatrixD>{base, 30 * randomView(10, 5, 2), 30 * randomView(10, 5, 3)},
                        Cost::SqEuclid);
  const Coupling coldest = solve(apart, {}, {.epsilon = 0.5, .maxSweeps = 20}, Task());
  EXPECT_FALSE(coldest.converged);
  EXPECT_TRUE(std::isfinite(coldest.value) && std::isfinite(coldest.error));
  for (const MatrixD& marginal : pairMarginals(apart, coldest, Task())) EXPECT_NEAR(marginal.sum(), 1, 1e-9);
}

TEST(Matching, TwoViewsAreTheSinkhornOfTwo) {
  const auto views = atUnitLength({randomView(15, 4, 1), randomView(15, 4, 2)});
  const PairCosts costs(views, Cost::Cosine);
  const double epsilon = 0.1;
  const Coupling coupling = solve(costs, {}, tight(epsilon), Task());
  // Cuturi 2013: u = a/(K v), v = b/(K'u)
  const MatrixD kernel = (-costs.pair(0, 1).array() / epsilon).exp();
  Eigen::VectorXd u = Eigen::VectorXd::Ones(15);
  Eigen::VectorXd v = Eigen::VectorXd::Ones(15);
  for (int sweep = 0; sweep < 5000; ++sweep) {
    u = (kernel * v).cwiseInverse() / 15;
    v = (kernel.transpose() * u).cwiseInverse() / 15;
  }
  const MatrixD plan = u.asDiagonal() * kernel * v.asDiagonal();
  EXPECT_LE((pairMarginals(costs, coupling, Task())[0] - plan).cwiseAbs().maxCoeff(), 1e-12);
  const double entropy = (plan.array() * plan.array().log()).sum();
  EXPECT_NEAR(coupling.value, plan.cwiseProduct(costs.pair(0, 1)).sum() + epsilon * entropy, 1e-12);
}

TEST(Matching, OrderOfViewsAndTuplesRotationAndScaleChangeNothing) {
  const MatrixD base = randomView(14, 6, 5);
  std::vector<MatrixD> views;
  for (std::uint64_t v = 0; v < 4; ++v) views.push_back(base + randomView(14, 6, 30 + v));
  const auto gap = [](const std::vector<MatrixD>& rows) {
    const PairCosts costs(atUnitLength(rows), Cost::CircularVariance);
    return gapOf(costs, solve(costs, {}, tight(0.05), Task()));
  };
  const double expected = gap(views);
  EXPECT_NEAR(gap({views[2], views[0], views[3], views[1]}), expected, 1e-11);
  const Eigen::MatrixXd turn = Eigen::HouseholderQR<Eigen::MatrixXd>(randomView(6, 6, 9)).householderQ();
  std::vector<MatrixD> changed;
  for (const MatrixD& view : views) changed.emplace_back(3.5 * (view * turn));
  EXPECT_NEAR(gap(changed), expected, 1e-11);
  for (std::size_t v = 0; v < views.size(); ++v) changed[v] = views[v].colwise().reverse();
  EXPECT_NEAR(gap(changed), expected, 1e-11);
}

TEST(Matching, GradientIsThatOfSmallChanges) {
  std::vector<MatrixD> rows;
  const MatrixD base = randomView(6, 4, 5);
  for (std::uint64_t v = 0; v < 3; ++v) rows.push_back(base + randomView(6, 4, 30 + v));
  for (const Cost cost : {Cost::CircularVariance, Cost::Cosine, Cost::SqEuclid}) {
    const double epsilon = epsilonOfTau(cost, 3, 0.5);
    const auto costsOf = [&](const std::vector<MatrixD>& x) {
      return PairCosts(cost == Cost::SqEuclid ? x : atUnitLength(x), cost);
    };
    const auto gap = [&](const std::vector<MatrixD>& x) {
      const PairCosts costs = costsOf(x);
      return gapOf(costs, solve(costs, {}, tight(epsilon), Task()));
    };
    const PairCosts costs = costsOf(rows);
    const Coupling coupling = solve(costs, {}, tight(epsilon), Task());
    const auto gradient = gapGradient(rows, cost, pairMarginals(costs, coupling, Task()));
    for (const auto& [view, row, column] : {std::tuple(0, 1, 2), std::tuple(2, 5, 0), std::tuple(1, 0, 3)}) {
      auto more = rows;
      auto less = rows;
      more[static_cast<std::size_t>(view)](row, column) += 1e-5;
      less[static_cast<std::size_t>(view)](row, column) -= 1e-5;
      EXPECT_NEAR(gradient[static_cast<std::size_t>(view)](row, column), (gap(more) - gap(less)) / 2e-5, 1e-8);
    }
  }
}

TEST(Matching, ConstantViewsGiveChanceAndTiesGoToTheFirst) {
  for (const int k : {2, 3, 4}) {
    const std::vector<MatrixD> views(static_cast<std::size_t>(k), MatrixD::Constant(8, 3, 0.5));
    const PairCosts costs(atUnitLength(views), Cost::CircularVariance);
    const Coupling coupling = solve(costs, {}, tight(0.2), Task());
    EXPECT_NEAR(gapOf(costs, coupling), 0.2 * (k - 1) * std::log(8.0), 1e-12);
    const auto top = LogSums(costs, 0.2).trueTuplesOnTop(coupling.potentials, Task());
    for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(top[i], i == 0);
  }
}

TEST(Matching, ThreadsDoNotChangeNumbers) {
  std::vector<MatrixD> views;
  for (std::uint64_t v = 0; v < 3; ++v) views.push_back(randomView(300, 8, 30 + v));
  const PairCosts costs(atUnitLength(views), Cost::CircularVariance);
  const Coupling one = solve(costs, {}, {.epsilon = 0.02}, Task({}, {}, 1));
  const Coupling two = solve(costs, {}, {.epsilon = 0.02}, Task({}, {}, 2));
  EXPECT_EQ(one.value, two.value);
  for (std::size_t v = 0; v < 3; ++v) EXPECT_EQ(one.potentials[v], two.potentials[v]);
}

}  // namespace
}  // namespace eido::m3g
