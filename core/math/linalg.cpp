// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/linalg.h"

#include <cblas.h>

#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/math/blas.h"
#include "core/math/dense_kernels.h"

// LAPACK's divide and conquer SVD, and some eigenvectors of a symmetric matrix: parts of OpenBLAS, whose package has no
// C header for them.
extern "C" void dsyevr_(const char* job, const char* range, const char* triangle, const int* n, double* a,
                        const int* lda, const double* low, const double* high, const int* first, const int* last,
                        const double* tolerance, int* found, double* values, double* vectors, const int* ldz,
                        int* support, double* work, const int* lwork, int* iwork, const int* liwork, int* info);
extern "C" void dgesdd_(const char* job, const int* m, const int* n, double* a, const int* lda, double* s, double* u,
                        const int* ldu, double* vt, const int* ldvt, double* work, const int* lwork, int* iwork,
                        int* info);

namespace eido {
namespace {

constexpr std::int64_t kRowBlock = 512;
constexpr std::int64_t kColumnBlock = 192;
constexpr std::int64_t kTile = 256;

/// Eigen's slower solver, for the rare matrix on which divide and conquer does not converge.
Svd jacobiSvd(const MatrixDView& matrix) {
  const Eigen::JacobiSVD<Eigen::MatrixXd> solver(matrix, Eigen::ComputeThinU | Eigen::ComputeThinV);
  return {
      solver.matrixU(), {solver.singularValues().begin(), solver.singularValues().end()}, solver.matrixV().transpose()};
}

Svd decompose(const MatrixDView& matrix, bool vectors) {
  prepareBlas();
  const auto rows = static_cast<int>(matrix.rows());
  const auto columns = static_cast<int>(matrix.cols());
  const int k = std::min(rows, columns);
  Svd result;
  if (k == 0) return result;
  Eigen::MatrixXd copy = matrix;  // LAPACK wants columns contiguous, and destroys its input
  Eigen::MatrixXd u(vectors ? rows : 1, vectors ? k : 1);
  Eigen::MatrixXd vt(vectors ? k : 1, vectors ? columns : 1);
  result.s.resize(static_cast<std::size_t>(k));
  const char job = vectors ? 'S' : 'N';
  const int leadingU = static_cast<int>(u.rows());
  const int leadingVt = static_cast<int>(vt.rows());
  std::vector<int> integers(static_cast<std::size_t>(8 * k));
  int info = 0;
  int size = -1;  // first call: ask for the size of the work space
  std::vector<double> work(1);
  for (int call = 0; call < 2; ++call) {
    dgesdd_(&job, &rows, &columns, copy.data(), &rows, result.s.data(), u.data(), &leadingU, vt.data(), &leadingVt,
            work.data(), &size, integers.data(), &info);
    if (call == 0) {
      size = static_cast<int>(work.front());
      work.resize(static_cast<std::size_t>(size));
    }
  }
  if (info != 0) return jacobiSvd(matrix);
  if (vectors) {
    result.u = u;
    result.vt = vt;
  }
  return result;
}

/// The `count` largest eigenvalues, ascending, and their eigenvectors (n x count) of a symmetric matrix, which is
/// destroyed; nothing where LAPACK gives up.
std::optional<std::pair<Eigen::VectorXd, Eigen::MatrixXd>> largestEigen(Eigen::MatrixXd& matrix, int count) {
  const auto n = static_cast<int>(matrix.rows());
  const int first = n - count + 1;
  const double unused = 0;
  Eigen::VectorXd values(n);
  Eigen::MatrixXd vectors(n, count);
  std::vector<int> support(static_cast<std::size_t>(2 * n)), integers(1);
  std::vector<double> work(1);
  int found = 0, info = 0, size = -1, integerSize = -1;  // first call: ask for the sizes of the work spaces
  for (int call = 0; call < 2; ++call) {
    dsyevr_("V", "I", "L", &n, matrix.data(), &n, &unused, &unused, &first, &n, &unused, &found, values.data(),
            vectors.data(), &n, support.data(), work.data(), &size, integers.data(), &integerSize, &info);
    if (call > 0) break;
    size = static_cast<int>(work.front());
    integerSize = integers.front();
    work.resize(static_cast<std::size_t>(size));
    integers.resize(static_cast<std::size_t>(integerSize));
  }
  if (info != 0 || found != count) return std::nullopt;
  return std::pair{Eigen::VectorXd(values.head(count)), std::move(vectors)};
}

/// Calls body(row begin, row count, column begin, column count) for the tiles on and above the diagonal.
template <typename Body>
void forUpperTiles(std::int64_t n, const Task& task, const Body& body) {
  const std::int64_t blocks = (n + kTile - 1) / kTile;
  parallelFor(task, blocks * (blocks + 1) / 2, [&](std::int64_t t) {
    std::int64_t i = 0;
    while (t >= blocks - i) t -= blocks - i++;
    const std::int64_t j = i + t;
    body(i * kTile, std::min(kTile, n - i * kTile), j * kTile, std::min(kTile, n - j * kTile));
  });
}

}  // namespace

void centreColumns(MatrixD& values) {
  if (values.rows() == 0) return;
  // row by row, as the values lie in memory
  Eigen::RowVectorXd centre = Eigen::RowVectorXd::Zero(values.cols());
  Eigen::RowVectorXd largest = Eigen::RowVectorXd::Zero(values.cols());
  Eigen::RowVectorXd spread = Eigen::RowVectorXd::Zero(values.cols());
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    centre += values.row(i);
    largest = largest.cwiseMax(values.row(i).cwiseAbs());
  }
  centre /= static_cast<double>(values.rows());
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    values.row(i) -= centre;
    spread = spread.cwiseMax(values.row(i).cwiseAbs());
  }
  for (Eigen::Index c = 0; c < values.cols(); ++c) {
    if (spread[c] <= 8 * std::numeric_limits<double>::epsilon() * largest[c]) values.col(c).setZero();
  }
}

MatrixD crossProduct(const MatrixDView& x, const MatrixDView& y, std::span<const std::int32_t> order,
                     const Task& task) {
  prepareBlas();
  const std::int64_t n = x.rows();
  const std::int64_t p = x.cols();
  const std::int64_t q = y.cols();
  MatrixD product = MatrixD::Zero(p, q);
  parallelFor(task, (q + kColumnBlock - 1) / kColumnBlock, [&](std::int64_t block) {
    const std::int64_t column = block * kColumnBlock;
    const std::int64_t width = std::min(kColumnBlock, q - column);
    MatrixD gathered(order.empty() ? 0 : kRowBlock, width);
    for (std::int64_t begin = 0; begin < n; begin += kRowBlock) {
      task.checkpoint();
      const std::int64_t count = std::min(kRowBlock, n - begin);
      const double* right = y.data() + begin * y.outerStride() + column;
      std::int64_t stride = y.outerStride();
      if (!order.empty()) {
        for (std::int64_t r = 0; r < count; ++r) {
          const double* source = y.data() + order[static_cast<std::size_t>(begin + r)] * y.outerStride() + column;
          std::copy(source, source + width, gathered.data() + r * width);
        }
        right = gathered.data();
        stride = width;
      }
      cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, static_cast<int>(p), static_cast<int>(width),
                  static_cast<int>(count), 1.0, x.data() + begin * x.outerStride(), static_cast<int>(x.outerStride()),
                  right, static_cast<int>(stride), 1.0, product.data() + column, static_cast<int>(q));
    }
  });
  return product;
}

MatrixD gramMatrix(const MatrixDView& x, const Task& task) {
  prepareBlas();
  const std::int64_t n = x.rows();
  MatrixD gram(n, n);
  forUpperTiles(n, task, [&](std::int64_t row, std::int64_t rows, std::int64_t column, std::int64_t columns) {
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(rows), static_cast<int>(columns),
                static_cast<int>(x.cols()), 1.0, x.data() + row * x.outerStride(), static_cast<int>(x.outerStride()),
                x.data() + column * x.outerStride(), static_cast<int>(x.outerStride()), 0.0,
                gram.data() + row * n + column, static_cast<int>(n));
    if (row != column)
      gram.block(column, row, columns, rows) = gram.block(row, column, rows, columns).transpose();
    else
      gram.block(row, row, rows, rows).triangularView<Eigen::StrictlyLower>() =
          gram.block(row, row, rows, rows).transpose().eval();
  });
  return gram;
}

MatrixD squaredDistances(const MatrixDView& x, const Task& task) {
  const std::int64_t n = x.rows();
  MatrixD result(n, n);
  forUpperTiles(n, task, [&](std::int64_t row, std::int64_t rows, std::int64_t column, std::int64_t columns) {
    for (std::int64_t i = row; i < row + rows; ++i) {
      if (i % 16 == 0) task.checkpoint();
      for (std::int64_t j = std::max(column, i + 1); j < column + columns; ++j) {
        const double value = squaredDistance(x.data() + i * x.outerStride(), x.data() + j * x.outerStride(), x.cols());
        result(i, j) = value;
        result(j, i) = value;
      }
    }
  });
  result.diagonal().setZero();
  return result;
}

Svd thinSvd(const MatrixDView& matrix) { return decompose(matrix, true); }

std::optional<Svd> leadingLeftVectors(const MatrixDView& matrix, std::int64_t k) {
  constexpr double kLeastSquare = 1e-8, kLeastGap = 1e-6;
  prepareBlas();
  const bool wide = matrix.cols() > matrix.rows();
  const auto smaller = static_cast<int>(std::min(matrix.rows(), matrix.cols()));
  if (k < 1 || k + 1 > smaller) return std::nullopt;
  const auto other = static_cast<int>(std::max(matrix.rows(), matrix.cols()));
  Eigen::MatrixXd gram(smaller, smaller);  // symmetric: either triangle, in either order of storage
  cblas_dsyrk(CblasRowMajor, CblasUpper, wide ? CblasNoTrans : CblasTrans, smaller, other, 1.0, matrix.data(),
              static_cast<int>(matrix.outerStride()), 0.0, gram.data(), smaller);
  const auto found = largestEigen(gram, static_cast<int>(k) + 1);
  if (!found) return std::nullopt;
  const auto& [squares, vectors] = *found;
  const double largest = squares[k];
  if (!(squares[1] > kLeastSquare * largest) || squares[1] - squares[0] < kLeastGap * largest) return std::nullopt;
  Svd svd;
  for (std::int64_t i = 0; i < k; ++i) svd.s.push_back(std::sqrt(squares[k - i]));
  const Eigen::MatrixXd leading = vectors.rightCols(k).rowwise().reverse();
  if (wide) {
    svd.u = leading;
  } else {
    svd.u = matrix * leading;
    for (std::int64_t i = 0; i < k; ++i) svd.u.col(i) /= svd.s[static_cast<std::size_t>(i)];
  }
  return svd;
}

std::vector<double> singularValues(const MatrixDView& matrix) { return decompose(matrix, false).s; }

std::int64_t numericalRank(const std::vector<double>& singular, std::int64_t rows, std::int64_t columns) {
  if (singular.empty() || !(singular.front() > 0)) return 0;
  const double least =
      static_cast<double>(std::max(rows, columns)) * std::numeric_limits<double>::epsilon() * singular.front();
  return std::count_if(singular.begin(), singular.end(), [least](double s) { return s > least; });
}

}  // namespace eido
