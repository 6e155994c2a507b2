// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/pca.h"

#include <Spectra/MatOp/DenseSymMatProd.h>
#include <Spectra/SymEigsSolver.h>
#include <Eigen/Eigenvalues>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"
#include "core/math/moments.h"

namespace eido {
namespace {

constexpr std::int64_t kBlock = 2048;  ///< rows that are centred and multiplied at once
constexpr std::int64_t kCovarianceColumns = 2048;
constexpr std::int64_t kGramRows = 2048;

class Solver {
 public:
  Solver(const MatrixFView& rows, const PcaOptions& options, const Task& task)
      : m_rows(rows), m_n(rows.rows()), m_d(rows.cols()), m_options(options), m_task(task) {
    prepareBlas();
    const std::int64_t most = std::min(m_n - 1, m_d);
    if (options.components < 1 || options.components > most)
      throw Error(ErrorKind::Parameter, {.place = "--components",
                                         .found = std::to_string(options.components) + " components of " +
                                                  std::to_string(m_n) + " rows of " + std::to_string(m_d) + " columns",
                                         .expected = "from 1 to " + std::to_string(most)});
    centre();
  }

  Pca run() {
    Pca pca{.totalVariance = m_total, .method = m_options.method};
    if (pca.method == PcaMethod::Automatic)
      pca.method = m_d <= kCovarianceColumns ? PcaMethod::Covariance
                   : m_n <= kGramRows        ? PcaMethod::Gram
                                             : PcaMethod::Randomised;
    MatrixD axes;  // d x components
    if (pca.method == PcaMethod::Covariance)
      axes = fromCovariance(covariance(), pca.variance);
    else if (pca.method == PcaMethod::Gram)
      axes = fromGram(pca.variance);
    else
      axes = randomised(pca.variance);
    for (Eigen::Index c = 0; c < axes.cols(); ++c) {
      Eigen::Index at = 0;
      axes.col(c).cwiseAbs().maxCoeff(&at);
      if (axes(at, c) < 0) axes.col(c) *= -1;
    }
    pca.coordinates = project(axes).cast<float>();
    return pca;
  }

 private:
  std::int64_t blocks() const { return (m_n + kBlock - 1) / kBlock; }
  MatrixD centred(std::int64_t block) const {
    const std::int64_t first = block * kBlock, count = std::min(kBlock, m_n - first);
    return m_rows.middleRows(first, count).cast<double>().rowwise() - m_mean;
  }

  void centre() {
    m_mean = meanOf(m_rows, {}, m_task);
    std::vector<double> squares(static_cast<std::size_t>(blocks()));
    parallelFor(m_task, blocks(),
                [&](std::int64_t b) { squares[static_cast<std::size_t>(b)] = centred(b).squaredNorm(); });
    for (const double s : squares) m_total += s;
    m_total /= static_cast<double>(m_n - 1);
  }

  MatrixD covariance() const {
    return scatterAround(m_rows, {}, m_mean, "components", m_task) / static_cast<double>(m_n - 1);
  }

  /// The first eigenvectors of a symmetric matrix and their eigenvalues, descending.
  MatrixD eigenvectors(const MatrixD& matrix, std::vector<double>& values) const {
    const std::int64_t size = matrix.rows(), wanted = m_options.components;
    const Eigen::MatrixXd dense = matrix;
    const std::int64_t krylov = std::min(size, std::max<std::int64_t>(4 * wanted + 1, 30));
    Eigen::VectorXd found;
    Eigen::MatrixXd vectors;
    bool done = false;
    if (krylov * 3 < size) {
      Spectra::DenseSymMatProd<double> product(dense);
      Spectra::SymEigsSolver<Spectra::DenseSymMatProd<double>> solver(product, wanted, krylov);
      solver.init();
      done = solver.compute(Spectra::SortRule::LargestAlge, 300, 1e-12) == wanted;
      if (done) {
        found = solver.eigenvalues();
        vectors = solver.eigenvectors();
      }
    }
    m_task.checkpoint();
    if (!done) {
      const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(dense);
      found = solver.eigenvalues().reverse().head(wanted);
      vectors = solver.eigenvectors().rowwise().reverse().leftCols(wanted);
    }
    values.clear();
    for (Eigen::Index c = 0; c < found.size(); ++c) values.push_back(std::max(0.0, found[c]));
    return vectors;
  }

  MatrixD fromCovariance(const MatrixD& covariance, std::vector<double>& variance) const {
    return eigenvectors(covariance, variance);
  }

  MatrixD fromGram(std::vector<double>& variance) const {
    MatrixD all(m_n, m_d);
    for (std::int64_t b = 0; b < blocks(); ++b)
      all.middleRows(b * kBlock, std::min(kBlock, m_n - b * kBlock)) = centred(b);
    MatrixD gram(m_n, m_n);
    constexpr std::int64_t kTile = 128;
    const std::int64_t tiles = (m_n + kTile - 1) / kTile;
    parallelFor(m_task, tiles, [&](std::int64_t t) {
      const std::int64_t first = t * kTile, count = std::min(kTile, m_n - first);
      gram.middleRows(first, count).noalias() = all.middleRows(first, count) * all.transpose();
    });
    const MatrixD left = eigenvectors(gram, variance);
    MatrixD axes = all.transpose() * left;
    for (Eigen::Index c = 0; c < axes.cols(); ++c) {
      const double length = axes.col(c).norm();
      if (length > 0) axes.col(c) /= length;
    }
    for (double& v : variance) v /= static_cast<double>(m_n - 1);
    return axes;
  }

  /// X B for the centred X. n x columns of B.
  MatrixD project(const MatrixD& axes) const {
    MatrixD product(m_n, axes.cols());
    parallelFor(m_task, blocks(), [&](std::int64_t b) {
      product.middleRows(b * kBlock, std::min(kBlock, m_n - b * kBlock)).noalias() = centred(b) * axes;
    });
    return product;
  }
  /// X' Q for the centred X, summed over blocks of rows in their order. d x columns of Q.
  MatrixD projectBack(const MatrixD& q) const {
    MatrixD sum = MatrixD::Zero(m_d, q.cols());
    const int group = std::max(1, m_task.threads());
    std::vector<MatrixD> parts(static_cast<std::size_t>(group));
    for (std::int64_t first = 0; first < blocks(); first += group) {
      const std::int64_t count = std::min<std::int64_t>(group, blocks() - first);
      parallelFor(m_task, count, [&](std::int64_t i) {
        const std::int64_t b = first + i;
        parts[static_cast<std::size_t>(i)].noalias() =
            centred(b).transpose() * q.middleRows(b * kBlock, std::min(kBlock, m_n - b * kBlock));
      });
      for (std::int64_t i = 0; i < count; ++i) sum += parts[static_cast<std::size_t>(i)];
    }
    return sum;
  }

  static MatrixD orthonormal(const MatrixD& columns) {
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr((Eigen::MatrixXd(columns)));
    return qr.householderQ() * Eigen::MatrixXd::Identity(columns.rows(), columns.cols());
  }

  MatrixD randomised(std::vector<double>& variance) const {
    constexpr int kPowers = 4;
    const std::int64_t width = std::min({m_options.components + 10, m_n, m_d});
    Rng random(m_options.seed, 77);
    MatrixD basis(m_d, width);
    for (Eigen::Index i = 0; i < basis.size(); ++i) basis.data()[i] = random.normal();
    MatrixD q;
    for (int step = 0; step <= kPowers; ++step) {
      m_task.report("components", step, kPowers + 1);
      q = orthonormal(project(basis));
      basis = orthonormal(projectBack(q));
    }
    // X is close to X B B'; the small eigenproblem of B' X' X B gives the components within the basis
    const MatrixD within = project(basis);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(Eigen::MatrixXd(within.transpose() * within) /
                                                                static_cast<double>(m_n - 1));
    const auto wanted = m_options.components;
    for (std::int64_t c = 0; c < wanted; ++c)
      variance.push_back(std::max(0.0, solver.eigenvalues()[static_cast<Eigen::Index>(width - 1 - c)]));
    return basis * solver.eigenvectors().rowwise().reverse().leftCols(wanted);
  }

  MatrixFView m_rows;
  std::int64_t m_n, m_d;
  PcaOptions m_options;
  const Task& m_task;
  Eigen::RowVectorXd m_mean;
  double m_total = 0;
};

}  // namespace

bool variesBeyondRounding(const MatrixFView& rows) {
  constexpr double kRounding = 0x1p-24;
  Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(rows.cols());
  double all = 0, around = 0;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    mean += rows.row(i).cast<double>();
    all += rows.row(i).cast<double>().squaredNorm();
  }
  mean /= static_cast<double>(std::max<Eigen::Index>(1, rows.rows()));
  for (Eigen::Index i = 0; i < rows.rows() && around <= kRounding * kRounding * all; ++i)
    around += (rows.row(i).cast<double>() - mean).squaredNorm();
  return around > kRounding * kRounding * all;
}

Pca principalComponents(const MatrixFView& rows, const PcaOptions& options, const Task& task) {
  return Solver(rows, options, task).run();
}

}  // namespace eido
