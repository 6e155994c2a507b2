// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/gaussian_chain.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/math/statistics.h"

namespace eido::collapse {

/// Generation 1 of a run.
struct GaussianChain::Start {
  MatrixD rows;  ///< that it is fitted to
  Sums sums;
  Gaussian model;
  Reference reference{1};
  double threshold = 0;  ///< of the log density, for the verifier
};

std::vector<std::string> namesOf(const std::vector<Measure>& measures) {
  std::vector<std::string> names;
  for (const Measure& measure : measures) names.push_back(measure.name);
  return names;
}

GaussianChain::GaussianChain(const Plan& plan, const GaussianSource& source, CovarianceKind kind,
                             std::vector<Measure> measures)
    : m_plan(plan), m_source(source), m_kind(kind), m_measures(std::move(measures)), m_measure(namesOf(m_measures)) {
  if (source.heldOut != nullptr && source.heldOut->rows() > 0) m_heldOut = heldOutOf(*source.heldOut);
  for (std::size_t m = 0; m < m_measures.size(); ++m) {
    if (m_measures[m].name == "kept") m_kept = static_cast<int>(m);
  }
  if (source.train != nullptr && plan.samples >= source.train->rows())
    m_start = std::make_shared<const Start>(startOf(0));
}

GaussianChain::Start GaussianChain::startOf(std::int64_t run) const {
  Start start;
  if (m_source.train == nullptr) {
    Rng random = streamOf(m_plan, Use::Real, run);
    start.rows = standardNormal(m_plan.samples, m_source.width, random);
  } else {
    start.rows = rowsAt(*m_source.train, realRows(m_plan, run, m_source.train->rows()));
  }
  start.sums = sumsOf(start.rows);
  start.model = gaussianOf(start.sums, m_kind);
  start.reference = m_source.train == nullptr ? Reference(m_source.width) : Reference(start.model);
  if (m_plan.has(Protocol::Verified)) {
    if (!start.model.regular())
      throw Error(
          ErrorKind::TooFewRows,
          {.what = "the first generation's covariance is singular: it has no density to verify by",
           .found = std::to_string(m_plan.samples) + " samples of " + std::to_string(m_source.width) + " dimensions",
           .expected = "more samples than dimensions, none of them constant",
           .wayOut = "Choose more --samples, a smaller --pca, --covariance ledoit_wolf, or leave out verified."});
    const Eigen::VectorXd density = start.model.logDensity(m_source.train == nullptr ? start.rows : *m_source.train);
    start.threshold = quantile({density.begin(), density.end()}, kVerifierQuantile);
  }
  return start;
}

void GaussianChain::play(std::int64_t run, std::size_t first, Values& values, const Look& look,
                         const Task& task) const {
  const std::shared_ptr<const Start> start = m_start ? m_start : std::make_shared<const Start>(startOf(run));
  for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) replay(*start, run, p, first, values, look, task);
}

void GaussianChain::replay(const Start& start, std::int64_t run, std::size_t place, std::size_t first, Values& values,
                           const Look& look, const Task& task) const {
  const Protocol protocol = m_plan.protocols[place];
  Gaussian model = start.model;
  Sums pooled = start.sums;
  RowPool pool(m_source.width);
  if (protocol == Protocol::Subsample) pool.add(start.rows);
  std::vector<double> measured(m_measures.size());
  double kept = kNaN;
  for (std::int64_t generation = 1;; ++generation) {
    task.checkpoint();
    m_measure.measure(model, start.reference, m_heldOut ? &*m_heldOut : nullptr, measured.data());
    if (m_kept >= 0) measured[static_cast<std::size_t>(m_kept)] = kept;
    for (std::size_t m = 0; m < measured.size(); ++m) values.at(place, first + m, run, generation) = measured[m];
    if (look) look(place, generation, [&](std::int64_t count, Rng& random) { return model.draw(count, random); });
    if (generation == m_plan.generations) return;
    Rng random = streamOf(m_plan, Use::Chain, run, protocol, generation);
    switch (protocol) {
      case Protocol::Replace:
        model = redrawn(model, m_plan.samples, m_kind, random);
        break;
      case Protocol::Accumulate:
        pooled.add(drawSums(model, m_plan.samples, random));
        model = gaussianOf(pooled, m_kind);
        break;
      case Protocol::Subsample:
        pool.add(model, m_plan.samples, random.next());
        model = gaussianOf(sumsOf(pool.take(m_plan.samples, random)), m_kind);
        break;
      case Protocol::Verified: {
        const MatrixD drawn = model.draw(m_plan.samples, random);
        const Eigen::VectorXd density = start.model.logDensity(drawn);
        std::vector<std::int32_t> passed;
        for (Eigen::Index i = 0; i < density.size(); ++i) {
          if (density[i] >= start.threshold) passed.push_back(static_cast<std::int32_t>(i));
        }
        kept = static_cast<double>(passed.size()) / static_cast<double>(m_plan.samples);
        if (!passed.empty()) pooled.add(sumsOf(rowsAt(drawn, passed)));
        model = gaussianOf(pooled, m_kind);
        break;
      }
    }
  }
}

std::vector<double> GaussianChain::resampled(std::int64_t run, const Task& task) const {
  if (m_source.train == nullptr) return {};
  task.checkpoint();
  const std::shared_ptr<const Start> start = m_start ? m_start : std::make_shared<const Start>(startOf(run));
  const MatrixD rows = rowsAt(start->rows, resampledRows(m_plan, run, start->rows.rows()));
  std::vector<double> measured(m_measures.size());
  m_measure.measure(gaussianOf(sumsOf(rows), m_kind), start->reference, m_heldOut ? &*m_heldOut : nullptr,
                    measured.data());
  return measured;
}

std::vector<Expectation> GaussianChain::expected(Protocol protocol, std::size_t place, std::size_t first,
                                                 const Values& values) const {
  const bool given = m_source.train != nullptr;
  const std::int64_t t = m_plan.samples, generations = m_plan.generations;
  std::vector<Expectation> found(m_measures.size());
  if (m_kind == CovarianceKind::LedoitWolf) return found;
  const bool ml = m_kind == CovarianceKind::MaximumLikelihood;
  for (std::size_t m = 0; m < m_measures.size(); ++m) {
    const std::string& name = m_measures[m].name;
    if (name == "trace" || name == "trace_ratio") {
      found[m] =
          ml ? expectedTraceRatio(protocol, t, generations, given) : expectedUnbiasedTraceRatio(protocol, generations);
      if (name == "trace") {
        const double scale = given ? firstMean(values, place, first + m) : static_cast<double>(m_source.width);
        for (double& value : found[m].of) value *= scale;
        found[m].limit *= scale;
      }
    } else if (name == "mean_error") {
      found[m] = ml ? expectedMeanError(protocol, t, generations, given)
                    : expectedUnbiasedMeanError(protocol, t, generations, given);
    } else if (name == "log_det_change" && ml && protocol == Protocol::Replace && t > m_source.width) {
      const double rate = logDetRate(t, m_source.width);
      for (std::int64_t n = 1; n <= generations; ++n)
        found[m].of.push_back(static_cast<double>(given ? n - 1 : n) * rate);
    }
  }
  return found;
}

}  // namespace eido::collapse
