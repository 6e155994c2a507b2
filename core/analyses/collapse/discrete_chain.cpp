// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/discrete_chain.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>

#include "core/math/statistics.h"

namespace eido::collapse {
namespace {

std::int64_t total(const std::vector<std::int64_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// `draws` categories with probabilities that are proportional to `weights`. O(categories + draws log categories)
std::vector<std::int64_t> drawn(const std::vector<double>& weights, std::int64_t draws, Rng& random) {
  std::vector<double> sums(weights.size());
  std::partial_sum(weights.begin(), weights.end(), sums.begin());
  std::vector<std::int64_t> counts(weights.size());
  for (std::int64_t i = 0; i < draws; ++i) {
    const auto at = std::upper_bound(sums.begin(), sums.end(), random.uniform() * sums.back());
    ++counts[static_cast<std::size_t>(std::min<std::ptrdiff_t>(at - sums.begin(), std::ssize(sums) - 1))];
  }
  return counts;
}

std::vector<std::int64_t> drawn(const std::vector<std::int64_t>& weights, std::int64_t draws, Rng& random) {
  return drawn(std::vector<double>(weights.begin(), weights.end()), draws, random);
}

/// `draws` of a pool without replacement. O(draws log categories): different places of the pool by Floyd's way
/// (Bentley and Floyd 1987), each the category that it lies in.
std::vector<std::int64_t> taken(const std::vector<std::int64_t>& pool, std::int64_t draws, Rng& random) {
  std::vector<std::int64_t> ends(pool.size());
  std::partial_sum(pool.begin(), pool.end(), ends.begin());
  std::unordered_set<std::int64_t> places;
  places.reserve(static_cast<std::size_t>(draws));
  std::vector<std::int64_t> counts(pool.size());
  for (std::int64_t top = ends.back() - draws; top < ends.back(); ++top) {
    const auto drawn = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(top + 1)));
    const std::int64_t place = places.insert(drawn).second ? drawn : top;
    if (place == top) places.insert(top);
    ++counts[static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), place) - ends.begin())];
  }
  return counts;
}

}  // namespace

DiscreteChain::DiscreteChain(const Plan& plan, DiscreteSource source, std::vector<Measure> measures)
    : m_plan(plan), m_source(std::move(source)), m_measures(std::move(measures)) {}

DiscreteChain::Counts DiscreteChain::startOf(std::int64_t run) const {
  if (m_source.train.empty()) {
    Rng random = streamOf(m_plan, Use::Real, run);
    return drawn(m_source.probabilities, m_plan.samples, random);
  }
  Counts counts(static_cast<std::size_t>(m_source.categories));
  for (const std::int32_t place : realRows(m_plan, run, std::ssize(m_source.train)))
    ++counts[static_cast<std::size_t>(m_source.train[static_cast<std::size_t>(place)])];
  return counts;
}

void DiscreteChain::measure(const Counts& counts, double kept, double* values) const {
  const auto all = static_cast<double>(total(counts));
  for (const Measure& measure : m_measures) {
    double value = measure.name == "heterozygosity" ? 1 : 0;
    for (const std::int64_t count : counts) {
      if (count == 0) continue;
      const double p = static_cast<double>(count) / all;
      if (measure.name == "heterozygosity") value -= p * p;
      if (measure.name == "entropy") value -= p * std::log(p);
      if (measure.name == "alive") value += 1;
    }
    *values++ = measure.name == "kept" ? kept : value;
  }
}

template <typename Seen>
void DiscreteChain::replay(std::int64_t run, Protocol protocol, const Seen& seen) const {
  const Counts start = startOf(run);
  Counts counts = start, pool = start;
  // the verifier drops what is rarer than the rows at the quantile are
  std::int64_t least = 0;
  if (protocol == Protocol::Verified) {
    std::vector<double> rows;
    Counts all(start.size());
    for (const std::int32_t category : m_source.train) ++all[static_cast<std::size_t>(category)];
    for (std::size_t c = 0; c < start.size(); ++c)
      rows.insert(rows.end(), static_cast<std::size_t>(m_source.train.empty() ? start[c] : all[c]),
                  static_cast<double>(start[c]));
    least = static_cast<std::int64_t>(std::ceil(quantile(std::move(rows), kVerifierQuantile)));
  }
  double kept = kNaN;
  for (std::int64_t generation = 1;; ++generation) {
    seen(generation, counts, kept);
    if (generation == m_plan.generations) return;
    Rng random = streamOf(m_plan, Use::Chain, run, protocol, generation);
    Counts next = drawn(counts, m_plan.samples, random);
    if (protocol == Protocol::Replace) {
      counts = std::move(next);
      continue;
    }
    if (protocol == Protocol::Verified) {
      for (std::size_t c = 0; c < next.size(); ++c) {
        if (start[c] < least) next[c] = 0;
      }
      kept = static_cast<double>(total(next)) / static_cast<double>(m_plan.samples);
    }
    for (std::size_t c = 0; c < pool.size(); ++c) pool[c] += next[c];
    counts = protocol == Protocol::Subsample ? taken(pool, m_plan.samples, random) : pool;
  }
}

void DiscreteChain::play(std::int64_t run, std::size_t first, Values& values, const Look&, const Task& task) const {
  std::vector<double> measured(m_measures.size());
  for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) {
    replay(run, m_plan.protocols[p], [&](std::int64_t generation, const Counts& counts, double kept) {
      task.checkpoint();
      measure(counts, kept, measured.data());
      for (std::size_t m = 0; m < measured.size(); ++m) values.at(p, first + m, run, generation) = measured[m];
    });
  }
}

std::vector<double> DiscreteChain::resampled(std::int64_t run, const Task& task) const {
  if (m_source.train.empty()) return {};
  task.checkpoint();
  Rng random = streamOf(m_plan, Use::Resample, run);
  std::vector<double> measured(m_measures.size());
  measure(drawn(startOf(run), m_plan.samples, random), kNaN, measured.data());
  return measured;
}

std::vector<Expectation> DiscreteChain::expected(Protocol protocol, std::size_t place, std::size_t first,
                                                 const Values& values) const {
  const bool given = !m_source.train.empty();
  std::vector<Expectation> found(m_measures.size());
  for (std::size_t m = 0; m < m_measures.size(); ++m) {
    if (m_measures[m].name != "heterozygosity") continue;
    double before = 1;  // of the truth
    for (const double p : m_source.probabilities) before -= p * p;
    if (given) before = firstMean(values, place, first + m);
    found[m] = expectedTraceRatio(protocol, m_plan.samples, m_plan.generations, given);
    for (double& value : found[m].of) value *= before;
    found[m].limit *= before;
  }
  return found;
}

MatrixD DiscreteChain::shares(std::int64_t run, std::size_t protocol) const {
  MatrixD shares(m_plan.generations, m_source.categories);
  replay(run, m_plan.protocols[protocol], [&](std::int64_t generation, const Counts& counts, double) {
    for (std::size_t c = 0; c < counts.size(); ++c)
      shares(generation - 1, static_cast<Eigen::Index>(c)) =
          static_cast<double>(counts[c]) / static_cast<double>(total(counts));
  });
  return shares;
}

}  // namespace eido::collapse
