// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/symmetric_eigen.h"

#include <cblas.h>

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <vector>

#include "core/math/blas.h"

// a part of OpenBLAS, whose package has no C header for it
extern "C" void dsyevd_(const char* job, const char* triangle, const int* n, double* a, const int* lda, double* values,
                        double* work, const int* lwork, int* iwork, const int* liwork, int* info);

namespace eido {
namespace {

constexpr Eigen::Index kSmall = 32;  ///< Eigen's own solver is as fast up to here

SymmetricEigen eigenOf(const MatrixDView& matrix, bool vectors) {
  const Eigen::Index n = matrix.rows();
  if (n > kSmall) {
    prepareBlas();
    // kernels of some processors read a little past the end of a symmetric matrix
    constexpr Eigen::Index kSlack = 64;
    std::vector<double> copy(static_cast<std::size_t>(n * n + kSlack));
    Eigen::Map<Eigen::MatrixXd>(copy.data(), n, n) = matrix;
    SymmetricEigen found;
    found.values.resize(n);
    const char* const job = vectors ? "V" : "N";
    const auto size = static_cast<int>(n);
    std::vector<double> work(1);
    std::vector<int> integers(1);
    int length = -1, integerLength = -1, info = 0;  // first call: ask for the sizes of the work spaces
    for (int call = 0; call < 2; ++call) {
      dsyevd_(job, "L", &size, copy.data(), &size, found.values.data(), work.data(), &length, integers.data(),
              &integerLength, &info);
      if (call > 0) break;
      length = static_cast<int>(work.front());
      integerLength = integers.front();
      work.resize(static_cast<std::size_t>(length));
      integers.resize(static_cast<std::size_t>(integerLength));
    }
    if (info == 0) {
      if (vectors) found.vectors = Eigen::Map<const Eigen::MatrixXd>(copy.data(), n, n);
      return found;
    }
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(
      Eigen::MatrixXd(matrix), vectors ? Eigen::ComputeEigenvectors : Eigen::EigenvaluesOnly);
  SymmetricEigen found{.values = solver.eigenvalues(), .vectors = {}};
  if (vectors) found.vectors = solver.eigenvectors();
  return found;
}

}  // namespace

SymmetricEigen symmetricEigen(const MatrixDView& matrix) { return eigenOf(matrix, true); }
Eigen::VectorXd symmetricEigenvalues(const MatrixDView& matrix) { return eigenOf(matrix, false).values; }

MatrixD timesTransposed(const Eigen::MatrixXd& matrix) {
  prepareBlas();
  const auto n = static_cast<int>(matrix.rows());
  const auto inner = static_cast<int>(matrix.cols());
  MatrixD product = MatrixD::Zero(n, n);
  if (inner > 0)
    cblas_dsyrk(CblasColMajor, CblasLower, CblasNoTrans, n, inner, 1.0, matrix.data(), n, 0.0, product.data(), n);
  // the lower triangle by columns is the upper one by rows
  product.triangularView<Eigen::StrictlyLower>() = product.transpose().eval();
  return product;
}

MatrixD SymmetricEigen::apply(const std::function<double(double)>& f) const {
  const Eigen::VectorXd mapped = values.unaryExpr(f);
  if (mapped.size() > 0 && mapped.minCoeff() >= 0) return timesTransposed(vectors * mapped.cwiseSqrt().asDiagonal());
  const MatrixD product = vectors * mapped.asDiagonal() * vectors.transpose();
  return 0.5 * (product + product.transpose());
}

}  // namespace eido
