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
#include "core/math/small_systems.h"

namespace eido::reduction {
namespace {

constexpr double kSettled = 1e-6;
constexpr double kLeastWeight = 1e-3, kLongestStep = 2;
constexpr int kSteps = 2;  ///< of each side in turn
constexpr double kBetaVariance = 9;
static_assert(kMostDimensions + 1 <= kLargestSmallSystem);
constexpr std::int64_t kBlock = 512;  ///< items of one unit of work

double softplus(double z) { return softplusSum(&z, 1); }

/// The products of all pairs of rows a >= b: pairs x columns, row a (a + 1) / 2 + b.
MatrixD pairProducts(const MatrixDView& features) {
  const Eigen::Index width = features.rows();
  MatrixD products(width * (width + 1) / 2, features.cols());
  Eigen::Index pair = 0;
  for (Eigen::Index a = 0; a < width; ++a) {
    for (Eigen::Index b = 0; b <= a; ++b) products.row(pair++) = features.row(a).cwiseProduct(features.row(b));
  }
  return products;
}

/// One damped Newton step of logistic regressions side by side, under normal priors around zero.
/// @param weights  width x regressions; @param gradients  of the likelihood, alike; @param curvatures  pairs x
/// regressions
void newtonStep(Eigen::Ref<MatrixD, 0, Eigen::OuterStride<>> weights, MatrixD& gradients, MatrixD& curvatures,
                const Eigen::VectorXd& precision) {
  for (Eigen::Index a = 0; a < weights.rows(); ++a) {
    gradients.row(a) -= precision[a] * weights.row(a);
    curvatures.row(a * (a + 1) / 2 + a).array() += precision[a];
  }
  solveSmallSystems(weights.rows(), weights.cols(), curvatures.data(), gradients.data());
  Eigen::RowVectorXd lengths = Eigen::RowVectorXd::Zero(weights.cols());
  for (Eigen::Index a = 0; a < weights.rows(); ++a) lengths += gradients.row(a).cwiseAbs2();
  const Eigen::RowVectorXd damped = (kLongestStep / lengths.array().sqrt()).min(1);
  for (Eigen::Index a = 0; a < weights.rows(); ++a) weights.row(a) += gradients.row(a).cwiseProduct(damped);
}

class Fit {
 public:
  Fit(const MatrixD& answers, int dimensions) : m_answers(answers), m_width(dimensions) {
    m_items = MatrixD::Zero(dimensions + 1, answers.cols());
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
      if (m_items.row(d).sum() >= 0) continue;
      m_items.row(d) *= -1;
      m_models.col(d) *= -1;
    }
    const auto [total, likelihood] = objective(task);
    fit.objective = total;
    fit.logLikelihood = likelihood;
    fit.alpha = m_items.topRows(m_width).transpose();
    fit.beta = m_items.row(m_width).transpose();
    fit.theta = m_models.leftCols(m_width);
    return fit;
  }

 private:
  /// Difficulties by the smoothed shares, the rest by the singular vectors of what they leave unexplained.
  void start() {
    prepareBlas();
    const auto models = static_cast<double>(m_answers.rows());
    Eigen::RowVectorXd shares = Eigen::RowVectorXd::Constant(m_answers.cols(), 0.5);
    for (Eigen::Index m = 0; m < m_answers.rows(); ++m) shares += m_answers.row(m);
    shares /= models + 1;
    const MatrixD rest = m_answers.rowwise() - shares;
    m_items.row(m_width) = ((1 - shares.array()) / shares.array()).log();
    const Eigen::SelfAdjointEigenSolver<MatrixD> solver(rest * rest.transpose());
    for (int d = 0; d < m_width && d < m_answers.rows(); ++d) {
      const Eigen::Index place = m_answers.rows() - 1 - d;
      const Eigen::VectorXd u = solver.eigenvectors().col(place);
      m_models.col(d) = u * std::sqrt(models);
      // a slope of logits is some four times that of probabilities
      m_items.row(d) = 4 * (u.transpose() * rest) / std::sqrt(models);
    }
  }

  std::int64_t blocks() const { return (m_items.cols() + kBlock - 1) / kBlock; }
  Eigen::Index firstOf(std::int64_t block) const { return block * kBlock; }
  Eigen::Index sizeOf(std::int64_t block) const {
    return std::min<Eigen::Index>(kBlock, m_items.cols() - firstOf(block));
  }

  /// Answers less their probabilities, and the weights of the answers: models x items of the block.
  struct Derivatives {
    MatrixD residuals;
    MatrixD weights;
  };
  void derive(std::int64_t block, Derivatives& derivatives) const {
    const Eigen::Index first = firstOf(block), size = sizeOf(block);
    derivatives.residuals.noalias() = m_models * m_items.middleCols(first, size);
    derivatives.weights.resize(m_models.rows(), size);
    for (Eigen::Index m = 0; m < m_models.rows(); ++m) {
      logisticDerivatives(m_answers.data() + m * m_answers.cols() + first, derivatives.residuals.row(m).data(),
                          derivatives.weights.row(m).data(), kLeastWeight, size);
    }
  }

  void moveItems(const Task& task) {
    Eigen::VectorXd precision = Eigen::VectorXd::Ones(m_width + 1);
    precision[m_width] = 1 / kBetaVariance;
    const MatrixD features = m_models.transpose(), products = pairProducts(features);
    parallelFor(task, blocks(), [&](std::int64_t block) {
      Derivatives derivatives;
      MatrixD gradients, curvatures;
      for (int step = 0; step < kSteps; ++step) {
        derive(block, derivatives);
        gradients.noalias() = features * derivatives.residuals;
        curvatures.noalias() = products * derivatives.weights;
        newtonStep(m_items.middleCols(firstOf(block), sizeOf(block)), gradients, curvatures, precision);
      }
    });
  }

  void moveModels(const Task& task) {
    struct Part {
      MatrixD gradients, curvatures;
    };
    const Eigen::VectorXd precision = Eigen::VectorXd::Ones(m_width);
    for (int step = 0; step < kSteps; ++step) {
      std::vector<Part> parts(static_cast<std::size_t>(blocks()));
      parallelFor(task, blocks(), [&](std::int64_t block) {
        Derivatives derivatives;
        derive(block, derivatives);
        const auto alpha = m_items.topRows(m_width).middleCols(firstOf(block), sizeOf(block));
        Part& part = parts[static_cast<std::size_t>(block)];
        part.gradients.noalias() = alpha * derivatives.residuals.transpose();
        part.curvatures.noalias() = pairProducts(alpha) * derivatives.weights.transpose();
      });
      for (std::size_t p = 1; p < parts.size(); ++p) {
        parts.front().gradients += parts[p].gradients;
        parts.front().curvatures += parts[p].curvatures;
      }
      MatrixD theta = m_models.leftCols(m_width).transpose();
      newtonStep(theta, parts.front().gradients, parts.front().curvatures, precision);
      m_models.leftCols(m_width) = theta.transpose();
    }
  }

  /// The moves that no answer tells from each other, by which steps of one side at a time would crawl: shifting all
  /// abilities with the difficulties, and stretching abilities as discriminations shrink. Both to the best priors.
  void balance() {
    const MatrixD alpha = m_items.topRows(m_width);
    MatrixD theta = m_models.leftCols(m_width);
    const Eigen::VectorXd beta = m_items.row(m_width).transpose();
    const MatrixD squares = alpha * alpha.transpose();
    const MatrixD unit = MatrixD::Identity(m_width, m_width);
    // theta + d and beta + alpha d: the least of |theta + d|^2 + |beta + alpha d|^2 / 9
    const Eigen::VectorXd pull = theta.colwise().sum().transpose() + alpha * beta / kBetaVariance;
    const Eigen::VectorXd d = -(squares / kBetaVariance + static_cast<double>(theta.rows()) * unit).ldlt().solve(pull);
    theta.rowwise() += d.transpose();
    m_items.row(m_width) += d.transpose() * alpha;
    // theta T and alpha T^-1, T symmetric: the least of |theta T|^2 + |alpha T^-1|^2 has T^2 S T^2 = A for the squares
    // S of theta and A of alpha
    const Eigen::SelfAdjointEigenSolver<MatrixD> s(theta.transpose() * theta + 1e-12 * unit);
    const MatrixD root = s.operatorSqrt(), inverse = s.operatorInverseSqrt();
    const Eigen::SelfAdjointEigenSolver<MatrixD> middle(root * squares * root + 1e-12 * unit);
    const Eigen::SelfAdjointEigenSolver<MatrixD> stretch(inverse * middle.operatorSqrt() * inverse);
    m_models.leftCols(m_width) = theta * stretch.operatorSqrt();
    m_items.topRows(m_width) = stretch.operatorInverseSqrt() * alpha;
  }

  /// The objective and the log-likelihood.
  std::pair<double, double> objective(const Task& task) const {
    std::vector<double> parts(static_cast<std::size_t>(blocks()), 0);
    parallelFor(task, blocks(), [&](std::int64_t block) {
      const Eigen::Index first = firstOf(block), size = sizeOf(block);
      const MatrixD z = m_models * m_items.middleCols(first, size);
      double fitted = 0;
      for (Eigen::Index m = 0; m < z.rows(); ++m) fitted += m_answers.row(m).segment(first, size).dot(z.row(m));
      parts[static_cast<std::size_t>(block)] = fitted - softplusSum(z.data(), z.size());
    });
    double likelihood = 0;
    for (const double p : parts) likelihood += p;
    const double penalty = m_models.leftCols(m_width).squaredNorm() + m_items.topRows(m_width).squaredNorm() +
                           m_items.row(m_width).squaredNorm() / kBetaVariance;
    return {likelihood - penalty / 2, likelihood};
  }

  const MatrixD& m_answers;
  Eigen::Index m_width;
  MatrixD m_items;   ///< (alpha, beta) x items
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
