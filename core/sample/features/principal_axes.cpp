// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/features/principal_axes.h"

#include <Eigen/Eigenvalues>
#include <array>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"

namespace eido::sample {
namespace {

constexpr int kSpare = 16;  ///< extra vectors carried along for faster convergence
constexpr int kIterations = 24;

/// vectors vectors^T; each of its rows is one unit of work.
MatrixD gram(const MatrixF& vectors, const Task& task) {
  const Eigen::Index d = vectors.rows();
  const Eigen::Index n = vectors.cols();
  MatrixD product(d, d);
  parallelFor(task, d, [&](std::int64_t i) {
    const float* a = vectors.row(i).data();
    for (Eigen::Index j = 0; j <= i; ++j) {
      const float* b = vectors.row(j).data();
      std::array<double, 4> sum{};
      Eigen::Index k = 0;
      for (; k + 4 <= n; k += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
          sum[lane] += static_cast<double>(a[k + static_cast<Eigen::Index>(lane)]) *
                       static_cast<double>(b[k + static_cast<Eigen::Index>(lane)]);
        }
      }
      for (; k < n; ++k) sum[0] += static_cast<double>(a[k]) * static_cast<double>(b[k]);
      product(i, j) = (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }
  });
  for (Eigen::Index i = 0; i < d; ++i) {
    for (Eigen::Index j = i + 1; j < d; ++j) product(i, j) = product(j, i);
  }
  return product;
}

/// Rows of the result: symmetric * (each row of `vectors`).
MatrixD apply(const MatrixD& symmetric, const MatrixD& vectors, const Task& task) {
  MatrixD result(vectors.rows(), vectors.cols());
  parallelFor(task, vectors.rows(), [&](std::int64_t v) {
    const double* x = vectors.row(v).data();
    double* y = result.row(v).data();
    const Eigen::Index d = vectors.cols();
    std::fill(y, y + d, 0.0);
    Eigen::Index j = 0;
    for (; j + 4 <= d; j += 4) {
      const double* column = symmetric.row(j).data();
      for (Eigen::Index i = 0; i < d; ++i) {
        y[i] += (x[j] * column[i] + x[j + 1] * column[d + i]) +
                (x[j + 2] * column[2 * d + i] + x[j + 3] * column[3 * d + i]);
      }
    }
    for (; j < d; ++j) {
      const double* column = symmetric.row(j).data();
      for (Eigen::Index i = 0; i < d; ++i) y[i] += x[j] * column[i];
    }
  });
  return result;
}

double inner(const double* a, const double* b, Eigen::Index n) {
  double sum = 0;
  for (Eigen::Index i = 0; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

/// Gram-Schmidt on rows, twice for accuracy; a row that vanishes becomes zero.
void orthonormalise(MatrixD& vectors) {
  const Eigen::Index d = vectors.cols();
  for (Eigen::Index v = 0; v < vectors.rows(); ++v) {
    double* x = vectors.row(v).data();
    const double before = std::sqrt(inner(x, x, d));
    for (int pass = 0; pass < 2; ++pass) {
      for (Eigen::Index u = 0; u < v; ++u) {
        const double* y = vectors.row(u).data();
        const double share = inner(x, y, d);
        for (Eigen::Index i = 0; i < d; ++i) x[i] -= share * y[i];
      }
    }
    const double norm = std::sqrt(inner(x, x, d));
    const double scale = norm > 1e-12 * before && norm > 0 ? 1 / norm : 0;
    for (Eigen::Index i = 0; i < d; ++i) x[i] *= scale;
  }
}

MatrixD leadingAxes(const MatrixD& symmetric, int axes, const Task& task) {
  const Eigen::Index d = symmetric.rows();
  const Eigen::Index carried = std::min<Eigen::Index>(d, axes + kSpare);
  MatrixD vectors(carried, d);
  Rng rng(1, 0);
  for (Eigen::Index v = 0; v < carried; ++v) {
    for (Eigen::Index i = 0; i < d; ++i) vectors(v, i) = rng.normal();
  }
  orthonormalise(vectors);
  for (int step = 0; step < kIterations; ++step) {
    vectors = apply(symmetric, vectors, task);
    orthonormalise(vectors);
  }
  const MatrixD image = apply(symmetric, vectors, task);
  Eigen::MatrixXd small(carried, carried);
  for (Eigen::Index u = 0; u < carried; ++u) {
    for (Eigen::Index v = 0; v < carried; ++v) small(u, v) = inner(vectors.row(u).data(), image.row(v).data(), d);
  }
  small = (0.5 * (small + small.transpose())).eval();
  prepareBlas();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(small);
  MatrixD result = MatrixD::Zero(axes, d);
  for (int a = 0; a < axes; ++a) {
    const auto weights = solver.eigenvectors().col(carried - 1 - a);
    for (Eigen::Index v = 0; v < carried; ++v) result.row(a) += weights(v) * vectors.row(v);
  }
  return result;
}

/// Rows on the axes of rows^T rows; right when there are more rows than columns.
MatrixF byColumns(const MatrixF& data, int axes, const Task& task) {
  const MatrixD directions = leadingAxes(gram(data.transpose(), task), axes, task);
  MatrixF result(data.rows(), axes);
  parallelFor(task, data.rows(), [&](std::int64_t i) {
    const Eigen::RowVectorXd row = data.row(i).cast<double>();
    for (int a = 0; a < axes; ++a) {
      result(i, a) = static_cast<float>(inner(row.data(), directions.row(a).data(), row.size()));
    }
  });
  return result;
}

/// The same from rows rows^T, for few rows of many columns.
MatrixF byRows(const MatrixF& data, int axes, const Task& task) {
  const MatrixD products = gram(data, task);
  const MatrixD directions = leadingAxes(products, axes, task);
  const MatrixD images = apply(products, directions, task);
  MatrixF result(data.rows(), axes);
  for (int a = 0; a < axes; ++a) {
    const double variance = inner(directions.row(a).data(), images.row(a).data(), data.rows());
    result.col(a) = (directions.row(a) * std::sqrt(std::max(variance, 0.0))).transpose().cast<float>();
  }
  return result;
}

}  // namespace

MatrixF principalCoordinates(const MatrixF& rows, int axes, bool centre, const Task& task) {
  MatrixF data = rows;
  if (centre) {
    Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(rows.cols());
    for (Eigen::Index i = 0; i < rows.rows(); ++i) mean += rows.row(i).cast<double>();
    const Eigen::RowVectorXf shift = (mean / static_cast<double>(rows.rows())).cast<float>();
    data.rowwise() -= shift;
  }
  const int given = static_cast<int>(std::min<Eigen::Index>({axes, rows.rows(), rows.cols()}));
  MatrixF result = rows.rows() < rows.cols() ? byRows(data, given, task) : byColumns(data, given, task);
  for (Eigen::Index a = 0; a < result.cols(); ++a) {
    Eigen::Index largest = 0;
    result.col(a).cwiseAbs().maxCoeff(&largest);
    if (result(largest, a) < 0) result.col(a) *= -1;
  }
  return result;
}

}  // namespace eido::sample
