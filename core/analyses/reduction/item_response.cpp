// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/item_response.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/math/blas.h"
#include "core/math/logistic.h"

namespace eido::reduction {
namespace {

constexpr double kSettled = 1e-6;
constexpr double kLeastWeight = 1e-3, kLongestStep = 2;
constexpr double kBetaVariance = 9;
constexpr std::int64_t kBlock = 512;  ///< items of one unit of work

// never larger than a difficulty and the most dimensions: no memory is asked for in the loops
using Vector = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, kMostDimensions + 1, 1>;
using Square = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, kMostDimensions + 1, kMostDimensions + 1>;

double softplus(double z) { return softplusSum(&z, 1); }

/// The products of all pairs of columns a >= b: rows x pairs.
MatrixD pairProducts(const MatrixD& features) {
  const Eigen::Index width = features.cols();
  MatrixD products(features.rows(), width * (width + 1) / 2);
  Eigen::Index pair = 0;
  for (Eigen::Index a = 0; a < width; ++a) {
    for (Eigen::Index b = 0; b <= a; ++b) products.col(pair++) = features.col(a).cwiseProduct(features.col(b));
  }
  return products;
}

/// Two damped Newton steps of logistic regressions side by side: each row of `weights` explains a row of `answers` by
/// the same features, less a constant for each of them, under normal priors around zero.
/// @param weights  regressions x width
void newtonSteps(Eigen::Ref<MatrixD> weights, MatrixDView answers, const MatrixD& features, const MatrixD& products,
                 const Eigen::RowVectorXd& shift, const Vector& precision) {
  const Eigen::Index width = features.cols();
  MatrixD p;
  for (int step = 0; step < 2; ++step) {
    p.noalias() = weights * features.transpose();
    if (shift.size() > 0) p.rowwise() -= shift;
    sigmoids(p.data(), p.size());
    const MatrixD gradients = (answers - p) * features;
    p = (p.array() * (1 - p.array())).max(kLeastWeight).matrix();
    const MatrixD curvatures = p * products;
    for (Eigen::Index i = 0; i < weights.rows(); ++i) {
      const Vector gradient = gradients.row(i).transpose() - precision.cwiseProduct(weights.row(i).transpose());
      Square curvature = Square::Zero(width, width);
      Eigen::Index pair = 0;
      for (Eigen::Index a = 0; a < width; ++a) {
        for (Eigen::Index b = 0; b <= a; ++b) curvature(a, b) = curvatures(i, pair++);
      }
      curvature.diagonal() += precision;
      Vector move = curvature.selfadjointView<Eigen::Lower>().llt().solve(gradient);
      const double length = move.norm();
      if (length > kLongestStep) move *= kLongestStep / length;
      weights.row(i) += move.transpose();
    }
  }
}

class Fit {
 public:
  Fit(const MatrixD& answers, int dimensions) : m_answers(answers), m_byItem(answers.transpose()), m_width(dimensions) {
    m_items = MatrixD::Zero(answers.cols(), dimensions + 1);
    m_models = MatrixD::Zero(answers.rows(), dimensions + 1);
    m_models.col(dimensions).setConstant(-1);  // the feature of the difficulty
  }

  ItemResponse run(const Task& task) {
    start();
    ItemResponse fit;
    double before = objective(task).first;
    for (fit.rounds = 1; fit.rounds <= kMostRounds; ++fit.rounds) {
      task.report("fit", fit.rounds, kMostRounds);
      moveItems(task);
      moveModels(task);
      balance();
      const double now = objective(task).first;
      const bool settled = std::abs(now - before) < kSettled * std::abs(before);
      before = now;
      if (settled) break;
    }
    for (Eigen::Index d = 0; d < m_width; ++d) {  // more ability is more right answers
      if (m_items.col(d).sum() >= 0) continue;
      m_items.col(d) *= -1;
      m_models.col(d) *= -1;
    }
    const auto [total, likelihood] = objective(task);
    fit.objective = total;
    fit.logLikelihood = likelihood;
    fit.alpha = m_items.leftCols(m_width);
    fit.beta = m_items.col(m_width);
    fit.theta = m_models.leftCols(m_width);
    return fit;
  }

 private:
  /// Difficulties by the smoothed shares, the rest by the singular vectors of what they leave unexplained.
  void start() {
    prepareBlas();
    const auto models = static_cast<double>(m_answers.rows());
    MatrixD rest = m_answers;
    for (Eigen::Index j = 0; j < m_answers.cols(); ++j) {
      const double share = (m_answers.col(j).sum() + 0.5) / (models + 1);
      m_items(j, m_width) = -std::log(share / (1 - share));
      rest.col(j).array() -= share;
    }
    const Eigen::SelfAdjointEigenSolver<MatrixD> solver(rest * rest.transpose());
    for (int d = 0; d < m_width && d < m_answers.rows(); ++d) {
      const Eigen::Index place = m_answers.rows() - 1 - d;
      const Eigen::VectorXd u = solver.eigenvectors().col(place);
      m_models.col(d) = u * std::sqrt(models);
      // a slope of logits is some four times that of probabilities
      m_items.col(d) = 4 * (rest.transpose() * u) / std::sqrt(models);
    }
  }

  void moveItems(const Task& task) {
    Vector precision = Vector::Ones(m_width + 1);
    precision[m_width] = 1 / kBetaVariance;
    const MatrixD products = pairProducts(m_models);
    const std::int64_t count = m_items.rows();
    parallelFor(task, (count + kBlock - 1) / kBlock, [&](std::int64_t block) {
      const std::int64_t first = block * kBlock, rows = std::min(kBlock, count - first);
      newtonSteps(m_items.middleRows(first, rows), m_byItem.middleRows(first, rows), m_models, products, {}, precision);
    });
  }

  void moveModels(const Task& task) {
    const MatrixD alpha = m_items.leftCols(m_width), products = pairProducts(alpha);
    const Eigen::RowVectorXd beta = m_items.col(m_width).transpose();
    const Vector precision = Vector::Ones(m_width);
    parallelFor(task, m_models.rows(), [&](std::int64_t m) {
      MatrixD theta = m_models.row(m).head(m_width);
      newtonSteps(theta, m_answers.row(m), alpha, products, beta, precision);
      m_models.row(m).head(m_width) = theta;
    });
  }

  /// The moves that no answer tells from each other, by which steps of one side at a time would crawl: shifting all
  /// abilities with the difficulties, and stretching abilities as discriminations shrink. Both to the best priors.
  void balance() {
    MatrixD alpha = m_items.leftCols(m_width), theta = m_models.leftCols(m_width);
    const Eigen::VectorXd beta = m_items.col(m_width);
    const MatrixD squares = alpha.transpose() * alpha;
    const MatrixD unit = MatrixD::Identity(m_width, m_width);
    // theta + d and beta + alpha d: the least of |theta + d|^2 + |beta + alpha d|^2 / 9
    const Eigen::VectorXd pull = theta.colwise().sum().transpose() + alpha.transpose() * beta / kBetaVariance;
    const Eigen::VectorXd d = -(squares / kBetaVariance + static_cast<double>(theta.rows()) * unit).ldlt().solve(pull);
    theta.rowwise() += d.transpose();
    m_items.col(m_width) += alpha * d;
    // theta T and alpha T^-1, T symmetric: the least of |theta T|^2 + |alpha T^-1|^2 has T^2 S T^2 = A for the squares
    // S of theta and A of alpha
    const Eigen::SelfAdjointEigenSolver<MatrixD> s(theta.transpose() * theta + 1e-12 * unit);
    const MatrixD root = s.operatorSqrt(), inverse = s.operatorInverseSqrt();
    const Eigen::SelfAdjointEigenSolver<MatrixD> middle(root * squares * root + 1e-12 * unit);
    const Eigen::SelfAdjointEigenSolver<MatrixD> stretch(inverse * middle.operatorSqrt() * inverse);
    m_models.leftCols(m_width) = theta * stretch.operatorSqrt();
    m_items.leftCols(m_width) = alpha * stretch.operatorInverseSqrt();
  }

  /// The objective and the log-likelihood.
  std::pair<double, double> objective(const Task& task) const {
    std::vector<double> parts(static_cast<std::size_t>(m_models.rows()), 0);
    parallelFor(task, m_models.rows(), [&](std::int64_t m) {
      const Eigen::VectorXd z = m_items * m_models.row(m).transpose();
      parts[static_cast<std::size_t>(m)] = m_answers.row(m).dot(z) - softplusSum(z.data(), z.size());
    });
    double likelihood = 0;
    for (const double p : parts) likelihood += p;
    const double penalty = m_models.leftCols(m_width).squaredNorm() + m_items.leftCols(m_width).squaredNorm() +
                           m_items.col(m_width).squaredNorm() / kBetaVariance;
    return {likelihood - penalty / 2, likelihood};
  }

  const MatrixD& m_answers;
  MatrixD m_byItem;
  Eigen::Index m_width;
  MatrixD m_items;   ///< items x (alpha, beta)
  MatrixD m_models;  ///< models x (theta, -1)
};

}  // namespace

Eigen::VectorXd ItemResponse::probabilities(const Eigen::VectorXd& ability) const {
  Eigen::VectorXd p = alpha * ability - beta;
  sigmoids(p.data(), p.size());
  return p;
}

ItemResponse fitItemResponse(const MatrixD& answers, int dimensions, const Task& task) {
  return Fit(answers, dimensions).run(task);
}

AbilityPrior priorOf(const ItemResponse& model, double scale) {
  const MatrixD centred = model.theta.rowwise() - model.theta.colwise().mean();
  const double n = std::max<double>(1, static_cast<double>(model.theta.rows() - 1));
  const MatrixD covariance =
      scale * (centred.transpose() * centred) / n + 0.001 * MatrixD::Identity(model.dimensions(), model.dimensions());
  return {model.theta.colwise().mean().transpose(), covariance.inverse()};
}

Eigen::VectorXd fitAbility(const ItemResponse& model, const std::vector<std::int32_t>& items,
                           const Eigen::VectorXd& answers, const AbilityPrior& prior) {
  constexpr int kMostSteps = 100;
  Eigen::VectorXd theta = prior.mean;
  const auto value = [&](const Eigen::VectorXd& at) {
    double sum = -0.5 * (at - prior.mean).dot(prior.precision * (at - prior.mean));
    for (std::size_t i = 0; i < items.size(); ++i) {
      const double z = model.alpha.row(items[i]).dot(at) - model.beta[items[i]];
      sum += answers[static_cast<Eigen::Index>(i)] * z - softplus(z);
    }
    return sum;
  };
  double now = value(theta);
  for (int step = 0; step < kMostSteps; ++step) {
    Eigen::VectorXd gradient = -prior.precision * (theta - prior.mean);
    MatrixD curvature = prior.precision;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Eigen::VectorXd a = model.alpha.row(items[i]).transpose();
      double p = a.dot(theta) - model.beta[items[i]];
      sigmoids(&p, 1);
      gradient += (answers[static_cast<Eigen::Index>(i)] - p) * a;
      curvature += p * (1 - p) * a * a.transpose();
    }
    Eigen::VectorXd move = curvature.ldlt().solve(gradient);
    double next = value(theta + move);
    for (int halved = 0; halved < 30 && !(next >= now); ++halved) {
      move /= 2;
      next = value(theta + move);
    }
    theta += move;
    now = next;
    if (move.norm() < 1e-10 * (1 + theta.norm())) break;
  }
  return theta;
}

}  // namespace eido::reduction
