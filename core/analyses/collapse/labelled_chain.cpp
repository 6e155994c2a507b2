// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/labelled_chain.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/math/statistics.h"

namespace eido::collapse {

/// Sums of each class; the scatter is that within classes, of all of them together.
struct LabelledChain::ClassSums {
  std::vector<std::int64_t> counts;
  MatrixD means;    ///< classes x d
  MatrixD scatter;  ///< d x d

  std::int64_t count() const { return std::accumulate(counts.begin(), counts.end(), std::int64_t{0}); }
  std::int64_t classes() const {
    return std::count_if(counts.begin(), counts.end(), [](std::int64_t c) { return c > 0; });
  }

  void add(const ClassSums& other) {
    scatter += other.scatter;
    for (std::size_t c = 0; c < counts.size(); ++c) {
      if (other.counts[c] == 0) continue;
      const auto row = static_cast<Eigen::Index>(c);
      const double n = static_cast<double>(counts[c]), m = static_cast<double>(other.counts[c]);
      const Eigen::VectorXd difference = (other.means.row(row) - means.row(row)).transpose();
      scatter.noalias() += (n * m / (n + m)) * difference * difference.transpose();
      means.row(row) += (m / (n + m)) * difference.transpose();
      counts[c] += other.counts[c];
    }
  }
};

struct LabelledChain::Model {
  std::vector<std::int64_t> counts;
  MatrixD means;
  Factor covariance;

  bool regular() const { return std::isfinite(covariance.logDet); }
  Gaussian of(std::size_t c) const {
    return {.mean = means.row(static_cast<Eigen::Index>(c)).transpose(),
            .factor = covariance.factor,
            .logDet = covariance.logDet};
  }
  /// log (share of the class x its density) of rows, n x classes; - infinity for classes without rows.
  MatrixD logJoint(const MatrixDView& rows) const {
    MatrixD joint(rows.rows(), means.rows());
    const auto all = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
    for (std::size_t c = 0; c < counts.size(); ++c) {
      const auto column = static_cast<Eigen::Index>(c);
      if (counts[c] == 0)
        joint.col(column).setConstant(-std::numeric_limits<double>::infinity());
      else
        joint.col(column) = of(c).logDensity(rows).array() + std::log(static_cast<double>(counts[c]) / all);
    }
    return joint;
  }
};

struct LabelledChain::Start {
  std::vector<MatrixD> rowsOf;  ///< of each class, for the pool
  ClassSums sums;
  Model model;
  double threshold = 0;
};

namespace {

double logSum(const Eigen::RowVectorXd& row) {
  const double most = row.maxCoeff();
  return std::isfinite(most) ? most + std::log((row.array() - most).exp().sum()) : most;
}

int likeliest(const Eigen::RowVectorXd& row) {
  Eigen::Index place = 0;
  row.maxCoeff(&place);
  return static_cast<int>(place);
}

}  // namespace

LabelledChain::LabelledChain(const Plan& plan, LabelledRows rows, std::vector<Measure> measures)
    : m_plan(plan), m_rows(std::move(rows)), m_measures(std::move(measures)) {
  if (plan.samples >= m_rows.train->rows()) m_start = std::make_shared<const Start>(startOf(0));
}

LabelledChain::ClassSums LabelledChain::sumsOfClasses(const MatrixD& rows,
                                                      const std::vector<std::int32_t>& labels) const {
  const auto classes = static_cast<std::size_t>(m_rows.classes);
  ClassSums sums{.counts = std::vector<std::int64_t>(classes),
                 .means = MatrixD::Zero(m_rows.classes, rows.cols()),
                 .scatter = MatrixD::Zero(rows.cols(), rows.cols())};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    ++sums.counts[static_cast<std::size_t>(labels[i])];
    sums.means.row(labels[i]) += rows.row(static_cast<Eigen::Index>(i));
  }
  for (std::size_t c = 0; c < classes; ++c) {
    if (sums.counts[c] > 0) sums.means.row(static_cast<Eigen::Index>(c)) /= static_cast<double>(sums.counts[c]);
  }
  MatrixD centred = rows;
  for (std::size_t i = 0; i < labels.size(); ++i)
    centred.row(static_cast<Eigen::Index>(i)) -= sums.means.row(labels[i]);
  sums.scatter.noalias() = centred.transpose() * centred;
  return sums;
}

LabelledChain::Model LabelledChain::modelOf(const ClassSums& sums) {
  return {.counts = sums.counts,
          .means = sums.means,
          .covariance = factorOf(sums.scatter / static_cast<double>(sums.count()),
                                 sums.count() - sums.classes() < sums.means.cols())};
}

LabelledChain::Start LabelledChain::startOf(std::int64_t run) const {
  const std::vector<std::int32_t> places = realRows(m_plan, run, m_rows.train->rows());
  const MatrixD rows = rowsAt(*m_rows.train, places);
  std::vector<std::int32_t> labels;
  for (const std::int32_t place : places) labels.push_back(m_rows.labels[static_cast<std::size_t>(place)]);
  Start start;
  start.sums = sumsOfClasses(rows, labels);
  start.model = modelOf(start.sums);
  for (int c = 0; c < m_rows.classes; ++c) {
    std::vector<std::int32_t> own;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i] == c) own.push_back(static_cast<std::int32_t>(i));
    }
    start.rowsOf.push_back(rowsAt(rows, own));
  }
  if (m_plan.has(Protocol::Verified) && start.model.regular()) {
    const MatrixD joint = start.model.logJoint(*m_rows.train);
    std::vector<double> density;
    for (Eigen::Index i = 0; i < joint.rows(); ++i) density.push_back(logSum(joint.row(i)));
    start.threshold = quantile(std::move(density), kVerifierQuantile);
  }
  return start;
}

void LabelledChain::measure(const Model& model, const Model& first, double* values) const {
  double loss = 0, right = 0, rows = 0;
  if (model.regular()) {
    const MatrixD joint = model.logJoint(*m_rows.heldOut);
    for (std::size_t i = 0; i < m_rows.heldLabels.size(); ++i) {
      const std::int32_t label = m_rows.heldLabels[i];
      if (label < 0 || first.counts[static_cast<std::size_t>(label)] == 0) continue;
      const auto row = static_cast<Eigen::Index>(i);
      ++rows;
      loss += logSum(joint.row(row)) - joint(row, label);
      right += likeliest(joint.row(row)) == label;
    }
  }
  for (const Measure& measure : m_measures)
    *values++ = rows == 0 ? kNaN : measure.name == "test_loss" ? loss / rows : right / rows;
}

void LabelledChain::play(std::int64_t run, std::size_t first, Values& values, const Look&, const Task& task) const {
  const std::shared_ptr<const Start> start = m_start ? m_start : std::make_shared<const Start>(startOf(run));
  for (std::size_t p = 0; p < m_plan.protocols.size(); ++p) replay(*start, run, p, first, values, task);
}

void LabelledChain::replay(const Start& start, std::int64_t run, std::size_t place, std::size_t first, Values& values,
                           const Task& task) const {
  const Protocol protocol = m_plan.protocols[place];
  const std::vector<std::int64_t>& counts = start.sums.counts;
  const Eigen::Index d = start.sums.means.cols();
  Model model = start.model;
  ClassSums pooled = start.sums;
  std::vector<RowPool> pools(protocol == Protocol::Subsample ? counts.size() : 0, RowPool(d));
  for (std::size_t c = 0; c < pools.size(); ++c) pools[c].add(start.rowsOf[c]);
  std::vector<double> measured(m_measures.size());
  for (std::int64_t generation = 1;; ++generation) {
    task.checkpoint();
    measure(model, start.model, measured.data());
    for (std::size_t m = 0; m < measured.size(); ++m) values.at(place, first + m, run, generation) = measured[m];
    if (generation == m_plan.generations) return;
    Rng random = streamOf(m_plan, Use::Labelled, run, protocol, generation);
    ClassSums drawn{.counts = counts, .means = MatrixD::Zero(m_rows.classes, d), .scatter = MatrixD::Zero(d, d)};
    if (protocol == Protocol::Replace || protocol == Protocol::Accumulate) {
      // the scatters of the classes are independent Wishart matrices of one covariance: so is their sum
      for (std::size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] == 0) continue;
        Eigen::VectorXd normal(model.covariance.factor->cols());
        for (double& value : normal) value = random.normal();
        drawn.means.row(static_cast<Eigen::Index>(c)) =
            model.means.row(static_cast<Eigen::Index>(c)) +
            (*model.covariance.factor * normal).transpose() / std::sqrt(static_cast<double>(counts[c]));
      }
      const MatrixD factor =
          *model.covariance.factor *
          wishartFactor(model.covariance.factor->cols(), start.sums.count() - start.sums.classes(), random);
      drawn.scatter.noalias() = factor * factor.transpose();
      if (protocol == Protocol::Accumulate) pooled.add(drawn);
      model = modelOf(protocol == Protocol::Accumulate ? pooled : drawn);
      continue;
    }
    MatrixD rows(start.sums.count(), d);
    std::vector<std::int32_t> labels;
    for (std::size_t c = 0; c < counts.size(); ++c) {
      if (counts[c] == 0) continue;
      const auto at = static_cast<Eigen::Index>(labels.size());
      if (protocol == Protocol::Subsample) {
        pools[c].add(model.of(c), counts[c], random.next());
        rows.middleRows(at, counts[c]) = pools[c].take(counts[c], random);
      } else {
        rows.middleRows(at, counts[c]) = model.of(c).draw(counts[c], random);
      }
      labels.insert(labels.end(), static_cast<std::size_t>(counts[c]), static_cast<std::int32_t>(c));
    }
    if (protocol == Protocol::Subsample) {
      model = modelOf(sumsOfClasses(rows, labels));
      continue;
    }
    if (start.model.regular()) {
      const MatrixD joint = start.model.logJoint(rows);
      std::vector<std::int32_t> passed, passedLabels;
      for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        if (logSum(joint.row(row)) < start.threshold || likeliest(joint.row(row)) != labels[i]) continue;
        passed.push_back(static_cast<std::int32_t>(i));
        passedLabels.push_back(labels[i]);
      }
      if (!passed.empty()) pooled.add(sumsOfClasses(rowsAt(rows, passed), passedLabels));
    }
    model = modelOf(pooled);
  }
}

std::vector<double> LabelledChain::resampled(std::int64_t run, const Task& task) const {
  task.checkpoint();
  const std::vector<std::int32_t> real = realRows(m_plan, run, m_rows.train->rows());
  std::vector<std::int32_t> places, labels;
  for (const std::int32_t i : resampledRows(m_plan, run, std::ssize(real)))
    places.push_back(real[static_cast<std::size_t>(i)]);
  for (const std::int32_t place : places) labels.push_back(m_rows.labels[static_cast<std::size_t>(place)]);
  const Model model = modelOf(sumsOfClasses(rowsAt(*m_rows.train, places), labels));
  const std::shared_ptr<const Start> start = m_start ? m_start : std::make_shared<const Start>(startOf(run));
  std::vector<double> measured(m_measures.size());
  measure(model, start->model, measured.data());
  return measured;
}

}  // namespace eido::collapse
