// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/analyses/collapse/gaussian.h"
#include "core/analyses/collapse/row_chain.h"

namespace eido::collapse {
namespace {

constexpr double kNoDensity = -std::numeric_limits<double>::infinity();
constexpr Eigen::Index kTogether = 512;  ///< rows whose distances lie in the cache together

/// For each row, log of the sum of the kernel at its distances to the points [first, ...): added to `sums`. Constants
/// are left out. O(rows x points x d)
void addKernels(const MatrixD& rows, const MatrixD& points, std::int64_t first, const KernelOptions& options,
                Eigen::VectorXd& sums, const Task& task) {
  const double inverse = 0.5 / (options.bandwidth * options.bandwidth), square = options.bandwidth * options.bandwidth;
  const Eigen::VectorXd rowNorms = rows.rowwise().squaredNorm(), pointNorms = points.rowwise().squaredNorm();
  for (Eigen::Index begin = first; begin < points.rows(); begin += kTogether) {
    task.checkpoint();
    const Eigen::Index count = std::min(kTogether, points.rows() - begin);
    for (Eigen::Index from = 0; from < rows.rows(); from += kTogether) {
      const Eigen::Index some = std::min(kTogether, rows.rows() - from);
      MatrixD distances = -2 * rows.middleRows(from, some) * points.middleRows(begin, count).transpose();
      distances.rowwise() += pointNorms.segment(begin, count).transpose();
      distances.colwise() += rowNorms.segment(from, some);
      for (Eigen::Index i = 0; i < some; ++i) {
        double& sum = sums[from + i];
        if (options.tophat) {
          const auto inside = static_cast<double>((distances.row(i).array() <= square * (1 + 1e-12)).count());
          if (inside > 0) sum = sum == kNoDensity ? std::log(inside) : std::log(std::exp(sum) + inside);
          continue;
        }
        const double nearest = -std::max(0.0, distances.row(i).minCoeff()) * inverse;
        const double most = std::max(sum, nearest);
        const double added = (-inverse * distances.row(i).array().max(0.0) - most).exp().sum();
        sum = most + std::log((sum == kNoDensity ? 0 : std::exp(sum - most)) + added);
      }
    }
  }
}

/// log of the kernel's integral: gaussian, or the ball.
double logVolume(Eigen::Index d, const KernelOptions& options) {
  const auto width = static_cast<double>(d);
  if (!options.tophat) return 0.5 * width * std::log(2 * std::numbers::pi) + width * std::log(options.bandwidth);
  return 0.5 * width * std::log(std::numbers::pi) - std::lgamma(0.5 * width + 1) + width * std::log(options.bandwidth);
}

class KernelModel final : public RowModel {
 public:
  KernelModel(const MatrixD& rows, const KernelOptions& options) : m_rows(rows), m_options(options) {
    const Eigen::RowVectorXd mean = rows.colwise().mean();
    m_trace = (rows.rowwise() - mean).squaredNorm() / static_cast<double>(rows.rows());
  }

  MatrixD draw(std::int64_t count, Rng& random) const override {
    const Eigen::Index d = m_rows.cols();
    MatrixD drawn(count, d);
    for (Eigen::Index i = 0; i < count; ++i) {
      const auto from = static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(m_rows.rows())));
      Eigen::RowVectorXd noise(d);
      for (double& value : noise) value = random.normal();
      if (m_options.tophat)  // a direction, and a radius whose d-th power is uniform
        noise *= std::pow(1 - random.uniform(), 1 / static_cast<double>(d)) / noise.norm();
      drawn.row(i) = m_rows.row(from) + m_options.bandwidth * noise;
    }
    return drawn;
  }

  Eigen::VectorXd logDensity(const MatrixD& rows, const Task& task) const override {
    Eigen::VectorXd sums = Eigen::VectorXd::Constant(rows.rows(), kNoDensity);
    addKernels(rows, m_rows, 0, m_options, sums, task);
    return sums.array() - logVolume(m_rows.cols(), m_options) - std::log(static_cast<double>(m_rows.rows()));
  }

  /// Sums over held-out rows, from those of a model of the first `known` rows.
  void judge(const MatrixD& heldOut, const KernelModel* last, std::int64_t known, const Task& task) {
    m_heldOut = last != nullptr ? last->m_heldOut : Eigen::VectorXd::Constant(heldOut.rows(), kNoDensity);
    addKernels(heldOut, m_rows, last != nullptr ? known : 0, m_options, m_heldOut, task);
  }
  double heldOutNll() const {
    if (m_heldOut.size() == 0) return kNaN;
    const double value =
        logVolume(m_rows.cols(), m_options) + std::log(static_cast<double>(m_rows.rows())) - m_heldOut.mean();
    return std::isfinite(value) ? value : kNaN;
  }
  double trace() const { return m_trace; }

 private:
  const MatrixD& m_rows;
  KernelOptions m_options;
  double m_trace = 0;
  Eigen::VectorXd m_heldOut;
};

class KernelFamily final : public RowFamily {
 public:
  KernelFamily(const Plan& plan, const RowSource& source, const KernelOptions& options, std::vector<Measure> measures)
      : m_plan(plan), m_source(source), m_options(options), m_measures(std::move(measures)) {
    for (const Measure& measure : m_measures) m_judges = m_judges || measure.name == "held_out_nll";
  }

  const std::vector<Measure>& measures() const override { return m_measures; }

  std::unique_ptr<RowModel> fit(const MatrixD& rows, const RowModel* last, std::int64_t known, Rng&,
                                const Task& task) const override {
    auto model = std::make_unique<KernelModel>(rows, m_options);
    if (m_judges) model->judge(*m_source.heldOut, dynamic_cast<const KernelModel*>(last), known, task);
    return model;
  }

  void measure(const RowModel& model, const RowModel& first, double* values) const override {
    const auto& own = dynamic_cast<const KernelModel&>(model);
    for (const Measure& measure : m_measures) {
      if (measure.name == "trace") *values = own.trace();
      if (measure.name == "trace_ratio") *values = own.trace() / dynamic_cast<const KernelModel&>(first).trace();
      if (measure.name == "held_out_nll") *values = own.heldOutNll();
      ++values;
    }
  }

  std::vector<Expectation> expected(Protocol protocol, std::size_t place, std::size_t first,
                                    const Values& values) const override {
    std::vector<Expectation> found(m_measures.size());
    if (m_options.tophat) return found;
    const double added = static_cast<double>(m_source.train->cols()) * m_options.bandwidth * m_options.bandwidth;
    for (std::size_t m = 0; m < m_measures.size(); ++m) {
      if (m_measures[m].name == "trace")
        found[m] = expectedKernelTrace(protocol, firstMean(values, place, first + m), added, m_plan.samples,
                                       m_plan.generations);
    }
    return found;
  }

 private:
  Plan m_plan;
  RowSource m_source;
  KernelOptions m_options;
  std::vector<Measure> m_measures;
  bool m_judges = false;
};

}  // namespace

std::unique_ptr<const RowFamily> kernelFamily(const Plan& plan, const RowSource& source, const KernelOptions& options,
                                              std::vector<Measure> measures) {
  return std::make_unique<KernelFamily>(plan, source, options, std::move(measures));
}

}  // namespace eido::collapse
