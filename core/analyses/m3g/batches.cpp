// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/batches.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

#include "core/analyses/m3g/log_sums.h"
#include "core/base/error.h"
#include "core/base/nan.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/statistics.h"

namespace eido::m3g {
namespace {

constexpr double kUsualTuples = 16777216;  // 2^24
constexpr std::uint64_t kOrderStream = 2405;
constexpr std::uint64_t kNullStream = 19532;

std::vector<MatrixD> chosenRows(const std::vector<MatrixD>& views, const std::vector<std::int32_t>& rows) {
  std::vector<MatrixD> chosen;
  for (const MatrixD& view : views) {
    MatrixD& part = chosen.emplace_back(static_cast<Eigen::Index>(rows.size()), view.cols());
    for (std::size_t i = 0; i < rows.size(); ++i) part.row(static_cast<Eigen::Index>(i)) = view.row(rows[i]);
  }
  return chosen;
}

/// Gaps of tuples whose views but the first are exchanged: only the matched cost changes.
std::vector<double> nullGaps(const PairCosts& costs, double shift, const BatchQuestions& questions, int index,
                             const Task& task) {
  std::vector<double> gaps;
  Rng random(questions.seed, kNullStream + static_cast<std::uint64_t>(index));
  const std::int64_t n = costs.size(0);
  std::vector<std::vector<std::int32_t>> order(static_cast<std::size_t>(costs.views()),
                                               std::vector<std::int32_t>(static_cast<std::size_t>(n)));
  for (auto& rows : order) std::iota(rows.begin(), rows.end(), 0);
  for (int draw = 0; draw < questions.permutations; ++draw) {
    task.checkpoint();
    for (std::size_t v = 1; v < order.size(); ++v) random.shuffle(order[v]);
    double sum = 0;
    for (int a = 0; a < costs.views(); ++a) {
      for (int b = a + 1; b < costs.views(); ++b) {
        const MatrixD& pair = costs.pair(a, b);
        for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i)
          sum += pair(order[static_cast<std::size_t>(a)][i], order[static_cast<std::size_t>(b)][i]);
      }
    }
    gaps.push_back(sum / static_cast<double>(n) - shift);
  }
  return gaps;
}

/// n times the mean over the other views of what they send to the rows of a view, for each tuple.
std::vector<Elsewhere> elsewhereIn(int view, const PairCosts& costs, const std::vector<MatrixD>& marginals) {
  const std::int64_t n = costs.size(view);
  MatrixD mass = MatrixD::Zero(n, n);
  for (int other = 0; other < costs.views(); ++other) {
    if (other < view)
      mass += marginals[static_cast<std::size_t>(costs.pairOf(other, view))];
    else if (other > view)
      mass += marginals[static_cast<std::size_t>(costs.pairOf(view, other))].transpose();
  }
  mass *= static_cast<double>(n) / (costs.views() - 1);
  std::vector<Elsewhere> found(static_cast<std::size_t>(n));
  for (Eigen::Index i = 0; i < n; ++i) {
    Elsewhere& best = found[static_cast<std::size_t>(i)];
    for (Eigen::Index j = 0; j < n; ++j) {
      if (j != i && (best.other < 0 || mass(i, j) > best.mass)) best = {static_cast<std::int32_t>(j), mass(i, j)};
    }
  }
  return found;
}

void addDetails(const std::vector<MatrixD>& rows, const PairCosts& costs, const Coupling& coupling,
                const BatchQuestions& questions, BatchOutcome& outcome, const Task& task) {
  const auto n = static_cast<double>(costs.size(0));
  for (const MatrixD& marginal : outcome.marginals) outcome.matched.push_back(marginal.trace());
  for (std::size_t a = 0; questions.cost != Cost::SqEuclid && a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) {
      const double own = rows[a].cwiseProduct(rows[b]).sum();
      const double all = rows[a].colwise().sum().dot(rows[b].colwise().sum());
      outcome.cosineMatched.push_back(own / n);
      outcome.cosineOthers.push_back((all - own) / (n * (n - 1)));
    }
  }
  outcome.top = LogSums(costs, coupling.epsilon).trueTuplesOnTop(coupling.potentials, task);
  for (int view = 0; view < costs.views(); ++view)
    outcome.elsewhere.push_back(elsewhereIn(view, costs, outcome.marginals));
}

}  // namespace

std::int64_t usualBatch(int views) {
  for (const std::int64_t n : {64, 32, 16, 8}) {
    if (std::pow(static_cast<double>(n), views) <= kUsualTuples) return n;
  }
  return 0;
}

std::int64_t largestBatch(int views) {
  return static_cast<std::int64_t>(std::floor(std::pow(kMostTuples, 1.0 / views) + 1e-9));
}

void requireBatch(std::int64_t n, int views) {
  if (std::pow(static_cast<double>(n), views) <= kMostTuples) return;
  throw Error(ErrorKind::TooLarge,
              {.what = "batches of " + std::to_string(n) + " tuples of " + std::to_string(views) +
                       " views are too large to match",
               .found = std::to_string(n) + "^" + std::to_string(views),
               .expected = "at most 2^33",
               .wayOut = "Use --batch " + std::to_string(largestBatch(views)) + " or less, or fewer --columns."});
}

Batches cutBatches(std::int64_t count, std::int64_t n, int rounds, std::uint64_t seed) {
  Batches batches{.n = n, .rounds = rounds};
  if (n == 0 || n >= count) {
    batches.n = count;
    batches.rounds = 1;
    auto& all = batches.rows.emplace_back(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return batches;
  }
  batches.perRound = static_cast<int>(count / n);
  batches.leftOver = count - n * batches.perRound;
  for (int round = 0; round < rounds; ++round) {
    const auto order = randomPermutation(count, seed, kOrderStream + static_cast<std::uint64_t>(round));
    for (int b = 0; b < batches.perRound; ++b) {
      const auto first = order.begin() + b * n;
      auto& rows = batches.rows.emplace_back(first, first + n);
      std::sort(rows.begin(), rows.end());  // in the set's order: ties go to the first
    }
  }
  return batches;
}

BatchOutcome askBatch(const std::vector<MatrixD>& views, const std::vector<std::int32_t>& rows, int index,
                      const BatchQuestions& questions, const Task& task) {
  const std::vector<MatrixD> chosen = chosenRows(views, rows);
  const PairCosts costs(chosen, questions.cost);
  const int k = costs.views();
  const double logN = questions.solver.epsilon * std::log(static_cast<double>(costs.size(0)));
  const Coupling coupling = solve(costs, {}, questions.solver, task);
  BatchOutcome outcome{
      .value = coupling.value, .error = coupling.error, .sweeps = coupling.sweeps, .converged = coupling.converged};
  outcome.contribution = contributions(costs, coupling);
  outcome.matchCost = mean(costs.matched());
  outcome.gap = outcome.matchCost - logN - outcome.value;
  outcome.nulls = nullGaps(costs, logN + outcome.value, questions, index, task);
  if (questions.floor) {
    const PairCosts copies = PairCosts::ofCopies(chosen[0], k, questions.cost);
    outcome.floor = mean(copies.matched()) - logN - solve(copies, {}, questions.solver, task).value;
  }
  for (int view = 0; questions.leaveOut && k > 2 && view < k; ++view) {
    const PairCosts others = costs.without(view);
    const Coupling without = solve(others, {}, questions.solver, task);
    outcome.gapWithout.push_back(mean(others.matched()) - logN - without.value);
    outcome.convergedWithout = outcome.convergedWithout && without.converged;
    outcome.errorWithout = std::max(outcome.errorWithout, without.error);
    if (questions.details) outcome.contributionWithout.push_back(contributions(others, without));
  }
  outcome.marginals = pairMarginals(costs, coupling, task);
  outcome.transport = transportCost(costs, outcome.marginals);
  if (questions.details) addDetails(chosen, costs, coupling, questions, outcome, task);
  return outcome;
}

std::vector<BatchOutcome> askBatches(const std::vector<MatrixD>& views, const Batches& batches,
                                     const BatchQuestions& questions, const Task& task) {
  std::vector<BatchOutcome> outcomes(batches.rows.size());
  const std::int64_t total = batches.count();
  // a single batch is parallel within; many are parallel beside each other
  const Task inner = task.quiet(total == 1 ? task.threads() : 1);
  std::atomic<std::int64_t> done = 0;
  task.report("batches", 0, total);
  parallelFor(task, total, [&](std::int64_t b) {
    const auto at = static_cast<std::size_t>(b);
    outcomes[at] = askBatch(views, batches.rows[at], static_cast<int>(b), questions, inner);
    if (total > 1) outcomes[at].marginals.clear();
    task.report("batches", ++done, total);
  });
  return outcomes;
}

double automaticEpsilon(const std::vector<MatrixD>& views, const Batches& batches, Cost cost, const Task& task) {
  std::vector<double> spreads(batches.rows.size());
  parallelFor(task, batches.count(), [&](std::int64_t b) {
    const auto at = static_cast<std::size_t>(b);
    spreads[at] = PairCosts(chosenRows(views, batches.rows[at]), cost).standardDeviation();
  });
  return 0.05 * mean(spreads);
}

BatchMean meanOverBatches(const Batches& batches, double confidence, const std::function<double(int)>& valueOf) {
  const int b = batches.perRound;
  double sum = 0;
  double variance = 0;
  for (int round = 0; round < batches.rounds; ++round) {
    std::vector<double> values;
    for (int i = 0; i < b; ++i) values.push_back(valueOf(round * b + i));
    sum += std::accumulate(values.begin(), values.end(), 0.0);
    if (b > 1) variance += std::pow(standardDeviation(values), 2) / b;
  }
  const double mean = sum / static_cast<double>(batches.count());
  if (b < 2) return {mean, kNaN, kNaN};
  const double half = studentQuantile((1 + confidence) / 2, b - 1) * std::sqrt(variance / batches.rounds);
  return {mean, mean - half, mean + half};
}

}  // namespace eido::m3g
