// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/softmax_regression.h"

#include <lbfgs.h>

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>

#include "core/base/parallel.h"
#include "core/math/blas.h"
#include "core/math/moments.h"

namespace eido {
namespace {

constexpr std::int64_t kScoredRows = 512;  ///< rows that are widened at once
constexpr std::int64_t kGroups = 16;       ///< sums of a gradient that are made side by side

/// Some rows, widened. @param places  which of `rows` they are among; empty = all
MatrixD widened(const MatrixFView& rows, std::span<const std::int32_t> places, std::int64_t first, std::int64_t count) {
  if (places.empty()) return rows.middleRows(first, count).cast<double>();
  MatrixD block(count, rows.cols());
  for (Eigen::Index i = 0; i < count; ++i)
    block.row(i) = rows.row(places[static_cast<std::size_t>(first + i)]).cast<double>();
  return block;
}

/// logits of a block of rows: rows x outputs.
MatrixD logitsOf(const MatrixD& block, const MatrixD& weights, const Eigen::VectorXd& bias) {
  MatrixD logits = block * weights.transpose();
  logits.rowwise() += bias.transpose();
  return logits;
}

/// Loss of a row, and its derivative by the logits in their place.
double lossOf(Eigen::Ref<Eigen::RowVectorXd> logits, int label) {
  if (logits.size() == 1) {
    const double z = logits[0], e = std::exp(-std::abs(z)), p = z >= 0 ? 1 / (1 + e) : e / (1 + e);
    logits[0] = p - label;
    return std::log1p(e) + std::max(z, 0.0) - label * z;
  }
  const double most = logits.maxCoeff(), own = logits[label];
  logits = (logits.array() - most).exp();
  const double sum = logits.sum();
  logits /= sum;
  logits[label] -= 1;
  return most + std::log(sum) - own;
}

/// The objective, in coordinates u = L' w of each output's weights and bias, L L' the bound of its second derivatives.
class Objective {
 public:
  Objective(const MatrixFView& rows, std::span<const std::int32_t> places, std::span<const std::int32_t> labels,
            int classes, const SoftmaxOptions& options, const Task& task)
      : m_rows(rows),
        m_places(places),
        m_labels(labels),
        m_options(options),
        m_task(task),
        m_width(rows.cols()),
        m_outputs(classes == 2 ? 1 : classes) {
    makeBound();
  }

  std::int64_t size() const { return m_outputs * (m_width + 1); }
  std::int64_t outputs() const { return m_outputs; }

  /// Weights and biases, (d + 1) x outputs, of coordinates.
  Eigen::MatrixXd weightsOf(const double* coordinates) const {
    Eigen::MatrixXd w = Eigen::Map<const Eigen::MatrixXd>(coordinates, m_width + 1, m_outputs);
    m_bound.matrixU().solveInPlace(w);
    return w;
  }

  /// The loss and its derivatives by the coordinates; keeps the norm of those by weights and biases.
  double evaluate(const double* coordinates, double* derivatives) {
    const Eigen::MatrixXd w = weightsOf(coordinates);
    const MatrixD weights = w.topRows(m_width).transpose();
    const Eigen::VectorXd bias = w.row(m_width).transpose();
    const std::int64_t n = std::ssize(m_labels), blocks = (n + kScoredRows - 1) / kScoredRows,
                       groups = std::min(kGroups, blocks);
    std::vector<Eigen::MatrixXd> sums(static_cast<std::size_t>(groups));
    std::vector<double> losses(static_cast<std::size_t>(groups));
    parallelFor(m_task, groups, [&](std::int64_t g) {
      Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(m_width + 1, m_outputs);
      double loss = 0;
      for (std::int64_t b = blocks * g / groups; b < blocks * (g + 1) / groups; ++b) {
        const std::int64_t first = b * kScoredRows, count = std::min(kScoredRows, n - first);
        const MatrixD block = widened(m_rows, m_places, first, count);
        MatrixD logits = logitsOf(block, weights, bias);
        for (Eigen::Index i = 0; i < count; ++i) {
          Eigen::RowVectorXd row = logits.row(i);
          loss += lossOf(row, m_labels[static_cast<std::size_t>(first + i)]);
          logits.row(i) = row;
        }
        sum.topRows(m_width).noalias() += block.transpose() * logits;
        sum.row(m_width) += logits.colwise().sum();
      }
      sums[static_cast<std::size_t>(g)] = std::move(sum);
      losses[static_cast<std::size_t>(g)] = loss;
    });
    Eigen::MatrixXd gradient = Eigen::MatrixXd::Zero(m_width + 1, m_outputs);
    double loss = 0;
    for (std::size_t g = 0; g < sums.size(); ++g) {
      gradient += sums[g];
      loss += losses[g];
    }
    gradient.topRows(m_width) += w.topRows(m_width) / m_options.inversePenalty;
    loss += w.topRows(m_width).squaredNorm() / (2 * m_options.inversePenalty);
    m_norm = gradient.norm();
    if (m_first < 0) m_first = m_norm;
    m_bound.matrixL().solveInPlace(gradient);
    Eigen::Map<Eigen::MatrixXd>(derivatives, m_width + 1, m_outputs) = gradient;
    return loss;
  }

  bool met() const { return m_norm <= m_options.tolerance * m_first; }

 private:
  void makeBound() {
    const Eigen::RowVectorXd mean = meanOf(m_rows, m_places, m_task);
    const auto n = static_cast<double>(m_labels.size());
    const double curvature = m_outputs == 1 ? 0.25 : 0.5;
    Eigen::MatrixXd bound(m_width + 1, m_width + 1);
    bound.topLeftCorner(m_width, m_width) =
        curvature * (scatterAround(m_rows, m_places, mean, "probes", m_task.quiet(m_task.threads())) +
                     n * MatrixD(mean.transpose() * mean));
    bound.topLeftCorner(m_width, m_width).diagonal().array() += 1 / m_options.inversePenalty;
    bound.col(m_width).head(m_width) = curvature * n * mean.transpose();
    bound.row(m_width).head(m_width) = bound.col(m_width).head(m_width).transpose();
    bound(m_width, m_width) = curvature * n * (1 + 1e-9);
    m_task.checkpoint();
    m_bound.compute(bound);
    if (m_bound.info() != Eigen::Success) {  // columns far larger than they vary: their scale alone
      const Eigen::MatrixXd scale = bound.diagonal().asDiagonal();
      m_bound.compute(scale);
    }
  }

  const MatrixFView& m_rows;
  std::span<const std::int32_t> m_places, m_labels;
  const SoftmaxOptions& m_options;
  const Task& m_task;
  std::int64_t m_width, m_outputs;
  Eigen::LLT<Eigen::MatrixXd> m_bound;
  double m_norm = 0, m_first = -1;
};

/// What libLBFGS calls. Exceptions do not cross its frames: they are kept, and it is told to stop.
struct Call {
  Objective& objective;
  std::exception_ptr failure = nullptr;

  static lbfgsfloatval_t evaluate(void* instance, const lbfgsfloatval_t* at, lbfgsfloatval_t* derivatives, int count,
                                  lbfgsfloatval_t /*step*/) {
    auto& call = *static_cast<Call*>(instance);
    if (call.failure == nullptr) {
      try {
        return call.objective.evaluate(at, derivatives);
      } catch (...) {
        call.failure = std::current_exception();
      }
    }
    std::fill(derivatives, derivatives + count, 0.0);
    return 0;
  }
  static int progress(void* instance, const lbfgsfloatval_t* /*at*/, const lbfgsfloatval_t* /*derivatives*/,
                      lbfgsfloatval_t /*value*/, lbfgsfloatval_t /*norm*/, lbfgsfloatval_t /*derivativesNorm*/,
                      lbfgsfloatval_t /*step*/, int /*count*/, int /*round*/, int /*evaluations*/) {
    const auto& call = *static_cast<Call*>(instance);
    return call.failure != nullptr || call.objective.met() ? 1 : 0;
  }
};

}  // namespace

LinearClassifier fitSoftmax(const MatrixFView& rows, std::span<const std::int32_t> places,
                            std::span<const std::int32_t> labels, int classes, const SoftmaxOptions& options,
                            const Task& task) {
  prepareBlas();
  Objective objective(rows, places, labels, classes, options, task);
  Call call{objective};
  const auto size = static_cast<int>(objective.size());
  const std::unique_ptr<lbfgsfloatval_t, decltype(&lbfgs_free)> at(lbfgs_malloc(size), &lbfgs_free);
  std::fill(at.get(), at.get() + size, 0.0);
  lbfgs_parameter_t how;
  lbfgs_parameter_init(&how);
  how.m = 10;
  how.epsilon = 0;  // progress() stops it, by the gradient in the weights' own coordinates
  how.max_iterations = options.rounds;
  lbfgs(size, at.get(), nullptr, &Call::evaluate, &Call::progress, &call, &how);
  if (call.failure != nullptr) std::rethrow_exception(call.failure);
  std::vector<double> derivatives(static_cast<std::size_t>(size));
  objective.evaluate(at.get(), derivatives.data());
  const Eigen::MatrixXd w = objective.weightsOf(at.get());
  return {.classes = classes,
          .weights = w.topRows(rows.cols()).transpose(),
          .bias = w.row(rows.cols()).transpose(),
          .converged = objective.met()};
}

std::vector<std::int32_t> LinearClassifier::predict(const MatrixFView& rows, std::span<const std::int32_t> places,
                                                    const Task& task) const {
  prepareBlas();
  const std::int64_t n = places.empty() ? rows.rows() : std::ssize(places);
  std::vector<std::int32_t> predicted(static_cast<std::size_t>(n));
  parallelFor(task, (n + kScoredRows - 1) / kScoredRows, [&](std::int64_t b) {
    const std::int64_t first = b * kScoredRows, count = std::min(kScoredRows, n - first);
    const MatrixD block = widened(rows, places, first, count);
    const MatrixD logits = logitsOf(block, weights, bias);
    for (Eigen::Index i = 0; i < count; ++i) {
      Eigen::Index best = 0;
      if (logits.cols() == 1)
        best = logits(i, 0) > 0 ? 1 : 0;
      else
        logits.row(i).maxCoeff(&best);
      predicted[static_cast<std::size_t>(first + i)] = static_cast<std::int32_t>(best);
    }
  });
  return predicted;
}

}  // namespace eido
