// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analyses/collapse/moment_measures.h"
#include "core/analyses/collapse/row_chain.h"
#include "core/math/kmeans.h"
#include "core/math/symmetric_eigen.h"

namespace eido::collapse {
namespace {

constexpr int kMostRounds = 200;
constexpr Eigen::Index kPolledRows = 4096;
constexpr double kLeastGain = 1e-5, kRidge = 1e-6;

class MixtureModel final : public RowModel {
 public:
  std::vector<double> weights;
  std::vector<Gaussian> parts;
  Gaussian whole;  ///< mean and covariance of the mixture
  std::int64_t rows = 0;

  MatrixD draw(std::int64_t count, Rng& random) const override {
    // each row of a part by chance, so that the first rows are like all of them
    std::vector<std::vector<Eigen::Index>> placesOf(weights.size());
    for (Eigen::Index i = 0; i < count; ++i) {
      double u = random.uniform();
      std::size_t k = 0;
      while (k + 1 < weights.size() && u >= weights[k]) u -= weights[k++];
      placesOf[k].push_back(i);
    }
    MatrixD drawn(count, whole.width());
    for (std::size_t k = 0; k < weights.size(); ++k) {
      const MatrixD own = parts[k].draw(std::ssize(placesOf[k]), random);
      for (std::size_t i = 0; i < placesOf[k].size(); ++i)
        drawn.row(placesOf[k][i]) = own.row(static_cast<Eigen::Index>(i));
    }
    return drawn;
  }

  /// log (weight x density) of rows in each part, n x k.
  MatrixD logJoint(const MatrixD& of, const Task& task) const {
    MatrixD joint(of.rows(), static_cast<Eigen::Index>(weights.size()));
    for (Eigen::Index first = 0; first < of.rows(); first += kPolledRows) {
      task.checkpoint();
      const Eigen::Index count = std::min(kPolledRows, of.rows() - first);
      for (std::size_t k = 0; k < weights.size(); ++k)
        joint.col(static_cast<Eigen::Index>(k)).segment(first, count) =
            parts[k].logDensity(of.middleRows(first, count)).array() + std::log(weights[k]);
    }
    return joint;
  }

  Eigen::VectorXd logDensity(const MatrixD& of, const Task& task) const override {
    const MatrixD joint = logJoint(of, task);
    const Eigen::VectorXd most = joint.rowwise().maxCoeff();
    return most.array() + (joint.colwise() - most).array().exp().rowwise().sum().log();
  }
};

class MixtureFamily final : public RowFamily {
 public:
  MixtureFamily(const Plan& plan, const RowSource& source, const MixtureOptions& options, std::vector<Measure> measures)
      : m_plan(plan), m_source(source), m_options(options), m_measures(std::move(measures)), m_moments([this] {
          std::vector<std::string> names;
          for (const Measure& measure : m_measures)
            names.push_back(measure.name == "held_out_nll" ? std::string() : measure.name);
          return names;
        }()) {}

  const std::vector<Measure>& measures() const override { return m_measures; }

  std::unique_ptr<RowModel> fit(const MatrixD& rows, const RowModel*, std::int64_t, Rng& random,
                                const Task& task) const override {
    auto model = std::make_unique<MixtureModel>();
    const auto n = static_cast<double>(rows.rows());
    const Eigen::Index d = rows.cols(), k = std::min<Eigen::Index>(m_options.components, rows.rows());
    const Sums sums = sumsOf(rows);
    const double ridge = kRidge * sums.scatter.trace() / n / static_cast<double>(d);
    const KMeans start = kMeans(standardised(rows), std::vector<double>(static_cast<std::size_t>(rows.rows()), 1.0), k,
                                1, random.next(), task.quiet(1));
    MatrixD shares = MatrixD::Zero(rows.rows(), k);  // of each row in each part
    for (Eigen::Index i = 0; i < rows.rows(); ++i) shares(i, start.cluster[static_cast<std::size_t>(i)]) = 1;
    double last = -std::numeric_limits<double>::infinity();
    for (int round = 0; round < kMostRounds; ++round) {
      task.checkpoint();
      fitParts(rows, shares, ridge, *model, task);
      shares = model->logJoint(rows, task);
      const Eigen::VectorXd most = shares.rowwise().maxCoeff();
      shares = (shares.colwise() - most).array().exp();
      const Eigen::VectorXd all = shares.rowwise().sum();
      shares.array().colwise() /= all.array();
      const double likelihood = (most.array() + all.array().log()).mean();
      if (likelihood - last < kLeastGain) break;
      last = likelihood;
    }
    // EM's parts have the mean and (but for the ridge) the covariance of the rows together
    model->rows = rows.rows();
    model->whole.mean = Eigen::VectorXd::Zero(d);
    for (std::size_t p = 0; p < model->weights.size(); ++p)
      model->whole.mean += model->weights[p] * model->parts[p].mean;
    MatrixD covariance = MatrixD::Zero(d, d);
    for (std::size_t p = 0; p < model->weights.size(); ++p) {
      const Eigen::VectorXd shift = model->parts[p].mean - model->whole.mean;
      covariance += model->weights[p] * (model->parts[p].covariance() + MatrixD(shift * shift.transpose()));
    }
    auto [factor, logDet] = factorOf(covariance, !(ridge > 0));  // rows that are all the same: no density
    model->whole.factor = std::move(factor);
    model->whole.logDet = logDet;
    return model;
  }

  void measure(const RowModel& model, const RowModel& first, double* values) const override {
    const auto& own = dynamic_cast<const MixtureModel&>(model);
    m_moments.measure(own.whole, Reference(dynamic_cast<const MixtureModel&>(first).whole), nullptr, values);
    for (const Measure& measure : m_measures) {
      if (measure.name == "held_out_nll") {
        const double value = own.whole.regular() ? -own.logDensity(*m_source.heldOut, Task()).mean() : kNaN;
        *values = std::isfinite(value) ? value : kNaN;
      }
      if (measure.name == "components_alive")
        *values = static_cast<double>(std::count_if(own.weights.begin(), own.weights.end(), [&](double w) {
          return w > 1 / static_cast<double>(m_plan.samples);
        }));
      ++values;
    }
  }

  std::vector<Expectation> expected(Protocol, std::size_t, std::size_t, const Values&) const override {
    return std::vector<Expectation>(m_measures.size());
  }

 private:
  /// Parts by the rows' shares; one that has lost its rows is left out.
  void fitParts(const MatrixD& rows, const MatrixD& shares, double ridge, MixtureModel& model, const Task& task) const {
    const auto n = static_cast<double>(rows.rows());
    model.weights.clear();
    model.parts.clear();
    for (Eigen::Index p = 0; p < shares.cols(); ++p) {
      const double weight = shares.col(p).sum();
      if (!(weight > 1e-8)) continue;
      Gaussian part;
      part.mean = rows.transpose() * shares.col(p) / weight;
      MatrixD covariance = MatrixD::Zero(rows.cols(), rows.cols());
      for (Eigen::Index first = 0; first < rows.rows(); first += kPolledRows) {
        task.checkpoint();
        const Eigen::Index count = std::min(kPolledRows, rows.rows() - first);
        const MatrixD centred = rows.middleRows(first, count).rowwise() - part.mean.transpose();
        const auto own = shares.col(p).segment(first, count);
        if (m_options.diagonal)
          covariance.diagonal() += centred.array().square().matrix().transpose() * own;
        else
          covariance +=
              timesTransposed(Eigen::MatrixXd((centred.array().colwise() * own.array().sqrt()).matrix().transpose()));
      }
      covariance /= weight;
      covariance.diagonal().array() += ridge > 0 ? ridge : std::numeric_limits<double>::min();
      auto [factor, logDet] = factorOf(covariance, false);
      if (!std::isfinite(logDet)) continue;
      part.factor = std::move(factor);
      part.logDet = logDet;
      model.weights.push_back(weight / n);
      model.parts.push_back(std::move(part));
    }
    const double all = std::accumulate(model.weights.begin(), model.weights.end(), 0.0);
    for (double& weight : model.weights) weight /= all;
  }

  Plan m_plan;
  RowSource m_source;
  MixtureOptions m_options;
  std::vector<Measure> m_measures;
  MomentMeasures m_moments;
};

}  // namespace

std::unique_ptr<const RowFamily> mixtureFamily(const Plan& plan, const RowSource& source, const MixtureOptions& options,
                                               std::vector<Measure> measures) {
  return std::make_unique<MixtureFamily>(plan, source, options, std::move(measures));
}

}  // namespace eido::collapse
