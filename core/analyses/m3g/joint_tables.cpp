// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/joint_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/nan.h"
#include "core/math/statistics.h"

namespace eido::m3g {
namespace {

constexpr std::int64_t kInsteadKept = 100;

/// What a tuple's batches said of it.
struct TupleSums {
  std::int64_t batches = 0;
  double contribution = 0;
  std::int64_t top = 0;
  std::vector<double> without;       ///< sum of contributions, by view
  std::vector<Elsewhere> elsewhere;  ///< by view: the largest of its batches; `other` by place in the scored rows
};

std::string nameOf(const JointOutcomes& run, int view) { return run.tuples.name(static_cast<std::size_t>(view)); }

std::vector<TupleSums> tupleSums(const JointOutcomes& run) {
  std::vector<TupleSums> sums(run.tuples.scored.size());
  const auto k = static_cast<std::size_t>(run.tuples.k());
  for (TupleSums& tuple : sums) {
    tuple.without.assign(k, 0);
    tuple.elsewhere.resize(k);
  }
  for (std::size_t b = 0; b < run.outcomes.size(); ++b) {
    const BatchOutcome& outcome = run.outcomes[b];
    const std::vector<std::int32_t>& rows = run.batches.rows[b];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      TupleSums& tuple = sums[static_cast<std::size_t>(rows[i])];
      ++tuple.batches;
      tuple.contribution += outcome.contribution[i];
      tuple.top += outcome.top[i];
      for (std::size_t v = 0; v < outcome.contributionWithout.size(); ++v)
        tuple.without[v] += outcome.contributionWithout[v][i];
      for (std::size_t v = 0; v < k; ++v) {
        const Elsewhere& here = outcome.elsewhere[v][i];
        if (here.other < 0 || (tuple.elsewhere[v].other >= 0 && here.mass <= tuple.elsewhere[v].mass)) continue;
        tuple.elsewhere[v] = {rows[static_cast<std::size_t>(here.other)], here.mass};
      }
    }
  }
  return sums;
}

}  // namespace

Cell finiteCell(double value) { return std::isfinite(value) ? Cell{value} : Cell{}; }

double JointOutcomes::chance(int views) const {
  return epsilon * (views - 1) * std::log(static_cast<double>(batches.n));
}

BatchMean JointOutcomes::over(const std::function<double(const BatchOutcome&)>& valueOf) const {
  return meanOverBatches(batches, confidence, [&](int b) { return valueOf(outcomes[static_cast<std::size_t>(b)]); });
}

NullGaps nullGaps(const JointOutcomes& run, double gap) {
  NullGaps null{.gaps = {}, .mean = kNaN, .sd = kNaN, .pValue = kNaN};
  const std::size_t draws = run.outcomes.front().nulls.size();
  if (draws == 0) return null;
  std::int64_t noLarger = 0;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    double sum = 0;
    for (const BatchOutcome& outcome : run.outcomes) sum += outcome.nulls[draw];
    null.gaps.push_back(sum / static_cast<double>(run.outcomes.size()));
    noLarger += null.gaps.back() <= gap + 1e-12 * run.chance(run.tuples.k());  // ties, whatever the rounding
  }
  null.mean = mean(null.gaps);
  null.sd = standardDeviation(null.gaps);
  null.pValue = static_cast<double>(1 + noLarger) / static_cast<double>(draws + 1);
  return null;
}

void addTuples(const JointOutcomes& run, const std::vector<std::string>& keys, std::vector<Table>& tables) {
  const auto keyOf = [&](std::int32_t place) {
    return keys[static_cast<std::size_t>(
        run.tuples.views.rows[static_cast<std::size_t>(run.tuples.scored[static_cast<std::size_t>(place)])])];
  };
  const std::vector<TupleSums> sums = tupleSums(run);
  std::vector<std::int32_t> order, never;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    (sums[i].batches > 0 ? order : never).push_back(static_cast<std::int32_t>(i));
  }
  const auto mean = [&](std::int32_t place) {
    const TupleSums& tuple = sums[static_cast<std::size_t>(place)];
    return tuple.contribution / static_cast<double>(tuple.batches);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return mean(a) > mean(b); });
  Table samples("samples",
                {"key", "batches", "contribution", "match_probability", "top", "weakest_view", "contribution_without"});
  Table instead("instead", {"key", "view", "nearest", "mass"});
  for (std::size_t r = 0; r < order.size(); ++r) {
    const TupleSums& tuple = sums[static_cast<std::size_t>(order[r])];
    const auto count = static_cast<double>(tuple.batches);
    const auto weakest = std::min_element(tuple.without.begin(), tuple.without.end());
    const bool known = !run.outcomes[0].contributionWithout.empty();
    const double contribution = mean(order[r]);
    samples.append({keyOf(order[r]), tuple.batches, contribution, std::exp(-contribution / run.epsilon),
                    static_cast<double>(tuple.top) / count,
                    known ? Cell{run.tuples.name(static_cast<std::size_t>(weakest - tuple.without.begin()))} : Cell{},
                    known ? Cell{*weakest / count} : Cell{}});
    if (static_cast<std::int64_t>(r) >= kInsteadKept) continue;
    for (std::size_t v = 0; v < tuple.elsewhere.size(); ++v) {
      if (tuple.elsewhere[v].other >= 0)
        instead.append({keyOf(order[r]), run.tuples.name(v), keyOf(tuple.elsewhere[v].other), tuple.elsewhere[v].mass});
    }
  }
  // tuples that sat out every round
  for (const std::int32_t place : never)
    samples.append({keyOf(place), std::int64_t{0}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}});
  tables.push_back(std::move(samples));
  tables.push_back(std::move(instead));
}

Table viewsTable(const JointOutcomes& run) {
  const int k = run.tuples.k();
  Table views("views", {"view", "dimension", "gap_without", "gap_over_chance_without", "ci_low", "ci_high", "drop",
                        "drop_ci_low", "drop_ci_high"});
  const bool known = !run.outcomes[0].gapWithout.empty();
  for (std::size_t v = 0; v < run.tuples.views.columns.size(); ++v) {
    if (!known) {
      views.append({run.tuples.name(v), run.tuples.views.columns[v].dimension, Cell{}, Cell{}, Cell{}, Cell{}, Cell{},
                    Cell{}, Cell{}});
      continue;
    }
    const double chance = run.chance(k - 1);
    const BatchMean gap = run.over([&](const BatchOutcome& o) { return o.gapWithout[v]; });
    const BatchMean drop = run.over([&](const BatchOutcome& o) {
      const double others = std::accumulate(o.gapWithout.begin(), o.gapWithout.end(), 0.0) - o.gapWithout[v];
      return (others / (k - 1) - o.gapWithout[v]) / chance;
    });
    views.append({run.tuples.name(v), run.tuples.views.columns[v].dimension, gap.mean, gap.mean / chance,
                  finiteCell(gap.low / chance), finiteCell(gap.high / chance), drop.mean, finiteCell(drop.low),
                  finiteCell(drop.high)});
  }
  return views;
}

Table pairsTable(const JointOutcomes& run) {
  const int k = run.tuples.k();
  Table pairs("pairs", {"a", "b", "matched", "chance", "cosine_matched", "cosine_others", "ci_low", "ci_high"});
  std::size_t p = 0;
  for (int a = 0; a < k; ++a) {
    for (int b = a + 1; b < k; ++b, ++p) {
      const BatchMean matched = run.over([&](const BatchOutcome& o) { return o.matched[p]; });
      const auto cosine = [&](std::vector<double> BatchOutcome::*values) {
        if (run.cost == Cost::SqEuclid) return Cell{};
        return finiteCell(run.over([&](const BatchOutcome& o) { return (o.*values)[p]; }).mean);
      };
      pairs.append({nameOf(run, a), nameOf(run, b), matched.mean, 1.0 / static_cast<double>(run.batches.n),
                    cosine(&BatchOutcome::cosineMatched), cosine(&BatchOutcome::cosineOthers), finiteCell(matched.low),
                    finiteCell(matched.high)});
    }
  }
  return pairs;
}

Table batchesTable(const JointOutcomes& run) {
  Table batches("batches", {"round", "batch", "n", "gap", "match_cost", "ot_value", "transport_cost", "sweeps", "error",
                            "converged"});
  for (std::size_t b = 0; b < run.outcomes.size(); ++b) {
    const BatchOutcome& o = run.outcomes[b];
    const auto at = static_cast<std::int64_t>(b);
    batches.append({at / run.batches.perRound + 1, at % run.batches.perRound + 1, run.batches.n, o.gap, o.matchCost,
                    o.value, o.transport, std::int64_t{o.sweeps}, o.error, o.converged});
  }
  return batches;
}

}  // namespace eido::m3g
