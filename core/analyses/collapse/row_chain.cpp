// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/row_chain.h"

#include "core/math/statistics.h"

namespace eido::collapse {

/// Generation 1 of a run.
struct RowChain::Start {
  std::shared_ptr<const MatrixD> rows;
  std::shared_ptr<const RowModel> model;
  double threshold = 0;  ///< of the log density, for the verifier
};

RowChain::RowChain(const Plan& plan, const RowSource& source, std::unique_ptr<const RowFamily> family, const Task& task)
    : m_plan(plan), m_source(source), m_family(std::move(family)) {
  for (std::size_t m = 0; m < measures().size(); ++m) {
    if (measures()[m].name == "kept") m_kept = static_cast<int>(m);
  }
  if (plan.samples >= source.train->rows()) m_start = std::make_shared<const Start>(startOf(0, task));
}

RowChain::Start RowChain::startOf(std::int64_t run, const Task& task) const {
  Start start;
  start.rows = std::make_shared<const MatrixD>(rowsAt(*m_source.train, realRows(m_plan, run, m_source.train->rows())));
  Rng random = streamOf(m_plan, Use::Chain, run);  // of generation 0: generation 1 is fitted with it
  start.model = m_family->fit(*start.rows, nullptr, 0, random, task);
  if (m_plan.has(Protocol::Verified)) {
    const Eigen::VectorXd density = start.model->logDensity(*m_source.train, task);
    start.threshold = quantile({density.begin(), density.end()}, kVerifierQuantile);
  }
  return start;
}

void RowChain::play(std::int64_t run, std::size_t first, Values& values, const Look& look, const Task& task) const {
  const std::shared_ptr<const Start> start = m_start ? m_start : std::make_shared<const Start>(startOf(run, task));
  for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) replay(*start, run, p, first, values, look, task);
}

void RowChain::replay(const Start& start, std::int64_t run, std::size_t place, std::size_t first, Values& values,
                      const Look& look, const Task& task) const {
  const Protocol protocol = m_plan.protocols[place];
  const Eigen::Index d = m_source.train->cols();
  MatrixD pool = *start.rows;  // all rows that there are; grows by doubling
  std::int64_t pooled = pool.rows();
  PoolPlaces places;
  // two sets of rows, since a model reads those that it was fitted to until the next one is there
  std::shared_ptr<const MatrixD> rows = start.rows;
  std::shared_ptr<const RowModel> model = start.model;
  std::vector<double> measured(measures().size(), kNaN);
  double kept = kNaN;
  for (std::int64_t generation = 1;; ++generation) {
    task.checkpoint();
    m_family->measure(*model, *start.model, measured.data());
    if (m_kept >= 0) measured[static_cast<std::size_t>(m_kept)] = kept;
    for (std::size_t m = 0; m < measured.size(); ++m) values.at(place, first + m, run, generation) = measured[m];
    if (look) look(place, generation, [&](std::int64_t count, Rng& random) { return model->draw(count, random); });
    if (generation == m_plan.generations) return;
    Rng random = streamOf(m_plan, Use::Chain, run, protocol, generation);
    MatrixD drawn = model->draw(m_plan.samples, random);
    if (protocol == Protocol::Replace) {
      auto next = std::make_shared<const MatrixD>(std::move(drawn));
      model = m_family->fit(*next, nullptr, 0, random, task);
      rows = std::move(next);
      continue;
    }
    if (protocol == Protocol::Verified) {
      const Eigen::VectorXd density = start.model->logDensity(drawn, task);
      std::vector<std::int32_t> passed;
      for (Eigen::Index i = 0; i < density.size(); ++i) {
        if (density[i] >= start.threshold) passed.push_back(static_cast<std::int32_t>(i));
      }
      kept = static_cast<double>(passed.size()) / static_cast<double>(m_plan.samples);
      drawn = rowsAt(drawn, passed);
    }
    auto next = std::make_shared<MatrixD>();
    if (protocol == Protocol::Subsample) {
      if (pooled + drawn.rows() > pool.rows()) pool.conservativeResize(2 * (pooled + drawn.rows()), d);
      pool.middleRows(pooled, drawn.rows()) = drawn;
      pooled += drawn.rows();
      places.extend(pooled - places.size());
      next->resize(m_plan.samples, d);
      Eigen::Index row = 0;
      for (const std::int32_t taken : places.take(m_plan.samples, random)) next->row(row++) = pool.row(taken);
      model = m_family->fit(*next, nullptr, 0, random, task);
    } else {
      next->resize(rows->rows() + drawn.rows(), d);
      *next << *rows, drawn;
      model = m_family->fit(*next, model.get(), rows->rows(), random, task);
    }
    rows = std::move(next);
  }
}

std::vector<double> RowChain::resampled(std::int64_t run, const Task& task) const {
  task.checkpoint();
  const std::shared_ptr<const Start> start = m_start ? m_start : std::make_shared<const Start>(startOf(run, task));
  const MatrixD rows = rowsAt(*start->rows, resampledRows(m_plan, run, start->rows->rows()));
  Rng random = streamOf(m_plan, Use::Resample, run, {}, 1);
  std::vector<double> measured(measures().size(), kNaN);
  m_family->measure(*m_family->fit(rows, nullptr, 0, random, task), *start->model, measured.data());
  return measured;
}

}  // namespace eido::collapse
