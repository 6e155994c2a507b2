// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/kernels.h"

#include <algorithm>
#include <cmath>

#include "core/analyses/alignment/factors.h"
#include "core/analyses/alignment/symmetric_matrix.h"
#include "core/base/nan.h"
#include "core/math/logistic.h"
#include "core/math/statistics.h"

namespace eido::align {
namespace {

constexpr std::string_view kEuclidean = "euclidean";
constexpr std::int64_t kGramRows = 2000;  ///< above it a linear kernel is never an n x n matrix when d < n

double overRoot(double numerator, double aa, double bb) {
  return aa > 0 && bb > 0 ? numerator / (std::sqrt(aa) * std::sqrt(bb)) : kNaN;
}

/// What the unbiased estimate needs of one kernel with a zero diagonal.
struct OffDiagonal {
  Eigen::VectorXd rowSums;
  double sum = 0;
};

/// Unbiased HSIC (Song et al. 2012, eq. 5) times n (n - 3), from sum_ij A_ij B_ij without the diagonals.
double unbiasedHsic(double product, const OffDiagonal& a, const OffDiagonal& b, RowOrder order) {
  const auto n = static_cast<double>(a.rowSums.size());
  double cross = 0;
  for (Eigen::Index i = 0; i < a.rowSums.size(); ++i)
    cross += a.rowSums[i] * b.rowSums[order.empty() ? i : order[static_cast<std::size_t>(i)]];
  return product + a.sum * b.sum / ((n - 1) * (n - 2)) - 2 / (n - 2) * cross;
}

/// A linear kernel in features: centred columns and the rows' squared lengths.
struct LinearKernel {
  std::shared_ptr<const MatrixD> features;
  Eigen::VectorXd squares;
  OffDiagonal offDiagonal;
  double self = 0;  ///< ||X'X||^2
  double selfUnbiased = 0;
};

std::shared_ptr<const LinearKernel> linearKernel(const Representation& rep, const Task& task) {
  return rep.factor<LinearKernel>("linear kernel", bytesOf(rep.rows(), 2), [&] {
    auto kernel = std::make_shared<LinearKernel>();
    kernel->features = centredFactor(rep);
    const MatrixD& x = *kernel->features;
    Eigen::RowVectorXd sums = Eigen::RowVectorXd::Zero(x.cols());
    for (Eigen::Index i = 0; i < x.rows(); ++i) sums += x.row(i);
    kernel->squares = x.rowwise().squaredNorm();
    kernel->offDiagonal.rowSums = x * sums.transpose() - kernel->squares;
    kernel->offDiagonal.sum = kernel->offDiagonal.rowSums.sum();
    kernel->self =
        rep.dimension() < rep.rows() ? crossProduct(x, x, {}, task).squaredNorm() : gramMatrix(x, task).squaredNorm();
    kernel->selfUnbiased =
        unbiasedHsic(kernel->self - kernel->squares.squaredNorm(), kernel->offDiagonal, kernel->offDiagonal, {});
    return kernel;
  });
}

/// A kernel as an n x n matrix: with both margins centred, or with a zero diagonal.
struct GramKernel {
  explicit GramKernel(SymmetricMatrix kernel) : values(std::move(kernel)) {}
  SymmetricMatrix values;
  OffDiagonal offDiagonal;
  double self = 0;

  /// Zero diagonal, its sums, and HSIC with itself.
  void closeDiagonal() {
    values.setZeroDiagonal();
    offDiagonal.rowSums = values.rowSums();
    offDiagonal.sum = offDiagonal.rowSums.sum();
    self = unbiasedHsic(values.squaredNorm(), offDiagonal, offDiagonal, {});
  }
};

std::shared_ptr<const GramKernel> gramKernel(const Representation& rep, bool unbiased, const Task& task) {
  return rep.factor<GramKernel>(unbiased ? "open gram" : "gram", bytesOf(rep.rows(), rep.rows()), [&] {
    auto kernel = std::make_shared<GramKernel>(SymmetricMatrix(gramMatrix(*centredFactor(rep), task)));
    if (unbiased)
      kernel->closeDiagonal();
    else
      kernel->self = kernel->values.squaredNorm();
    return kernel;
  });
}

/// Median distance of the pairs i < j.
double medianDistance(const Representation& rep, const SymmetricMatrix& squared) {
  if (const auto order = inheritedPairOrder(rep, kEuclidean)) return order->median(rep.chosen());
  std::vector<double> distances = squared.list();
  for (double& d : distances) d = std::sqrt(d);
  return median(std::move(distances));
}

/// Squared distances, which the caller may change: looked up where the origin of a subset has them.
SymmetricMatrix squaredDistancesOf(const Representation& rep, const Task& task) {
  const auto whole = rep.inherited<MatrixD>(kSquaredDistances);
  if (!whole) return SymmetricMatrix(*distanceFactor(rep, task));
  const auto chosen = rep.chosen();
  SymmetricMatrix part(std::ssize(chosen));
  for (Eigen::Index i = 0; i < part.size(); ++i) {
    const double* from = whole->data() + chosen[static_cast<std::size_t>(i)] * whole->cols();
    double* to = part.row(i);
    for (Eigen::Index j = 0; j <= i; ++j) to[j] = from[chosen[static_cast<std::size_t>(j)]];
  }
  return part;
}

std::shared_ptr<const GramKernel> rbfKernel(const Representation& rep, bool unbiased, const MeasureOptions& options,
                                            const Task& task) {
  return rep.factor<GramKernel>(unbiased ? "open rbf" : "rbf", bytesOf(rep.rows(), rep.rows()), [&] {
    auto kernel = std::make_shared<GramKernel>(squaredDistancesOf(rep, task));
    SymmetricMatrix& values = kernel->values;
    const double sigma = options.rbfSigma ? *options.rbfSigma : medianDistance(rep, values);
    if (!(sigma > 0)) {  // more than half of the pairs are twins
      kernel->self = kNaN;
      kernel->offDiagonal.rowSums = Eigen::VectorXd::Zero(rep.rows());
      return kernel;
    }
    const double scale = 1 / (2 * sigma * sigma);
    double largest = 0;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
      Eigen::Map<Eigen::ArrayXd> row(values.row(i), i + 1);
      row *= scale;
      largest = std::max(largest, row.maxCoeff());
    }
    // Where all kernel values are near 1, k - 1 stands for k: the estimates are blind to a constant, and nothing
    // cancels.
    for (Eigen::Index i = 0; i < values.size(); ++i) {
      double* row = values.row(i);
      if (largest < 0.5)
        std::transform(row, row + i + 1, row, [](double v) { return std::expm1(-v); });
      else
        exponentials(row, i + 1);
    }
    if (unbiased) {
      kernel->closeDiagonal();
    } else {
      values.centre();
      kernel->self = values.squaredNorm();
    }
    if (largest == 0) kernel->self = 0;
    return kernel;
  });
}

class GramComparison : public Comparison {
 public:
  GramComparison(std::shared_ptr<const GramKernel> a, std::shared_ptr<const GramKernel> b, bool unbiased,
                 const Task& task)
      : m_a(std::move(a)), m_b(std::move(b)), m_unbiased(unbiased), m_task(task.quiet(1)) {}

  double value(RowOrder order) const override {
    double product = permutedInner(m_a->values, m_b->values, order, m_task);
    if (m_unbiased) product = unbiasedHsic(product, m_a->offDiagonal, m_b->offDiagonal, order);
    return overRoot(product, m_a->self, m_b->self);
  }

 private:
  std::shared_ptr<const GramKernel> m_a;
  std::shared_ptr<const GramKernel> m_b;
  bool m_unbiased;
  Task m_task;
};

/// Linear CKA from cross products of features, O(n d_a d_b), without any n x n matrix.
class FeatureComparison : public Comparison {
 public:
  FeatureComparison(const Representation& a, const Representation& b, bool unbiased, const Task& task)
      : m_unbiased(unbiased), m_wide(task.quiet(task.threads())), m_serial(task.quiet(1)) {
    m_a = linearKernel(a, m_wide);
    m_b = linearKernel(b, m_wide);
  }

  double value(RowOrder order) const override {
    const Task& task = order.empty() ? m_wide : m_serial;
    double product = crossProduct(*m_a->features, *m_b->features, order, task).squaredNorm();
    if (!m_unbiased) return overRoot(product, m_a->self, m_b->self);
    for (Eigen::Index i = 0; i < m_a->squares.size(); ++i)
      product -= m_a->squares[i] * m_b->squares[order.empty() ? i : order[static_cast<std::size_t>(i)]];
    return overRoot(unbiasedHsic(product, m_a->offDiagonal, m_b->offDiagonal, order), m_a->selfUnbiased,
                    m_b->selfUnbiased);
  }

 private:
  std::shared_ptr<const LinearKernel> m_a;
  std::shared_ptr<const LinearKernel> m_b;
  bool m_unbiased;
  Task m_wide;
  Task m_serial;
};

std::unique_ptr<Comparison> prepareLinear(const Representation& a, const Representation& b, bool unbiased,
                                          const Task& task) {
  const std::int64_t n = a.rows();
  // For few rows a permutation costs n^2 / 2 look-ups in Gram matrices against 2 n d_a d_b multiplications.
  const bool gramIsCheaper = n <= kGramRows && 9 * n < a.dimension() * b.dimension();
  if (a.dimension() < n && b.dimension() < n && !gramIsCheaper)
    return std::make_unique<FeatureComparison>(a, b, unbiased, task);
  return std::make_unique<GramComparison>(gramKernel(a, unbiased, task.quiet(task.threads())),
                                          gramKernel(b, unbiased, task.quiet(task.threads())), unbiased, task);
}

std::unique_ptr<Comparison> prepareRbf(const Representation& a, const Representation& b, bool unbiased,
                                       const MeasureOptions& options, const Task& task) {
  const Task quiet = task.quiet(task.threads());
  return std::make_unique<GramComparison>(rbfKernel(a, unbiased, options, quiet),
                                          rbfKernel(b, unbiased, options, quiet), unbiased, task);
}

}  // namespace

std::unique_ptr<Comparison> prepareCka(const Representation& a, const Representation& b, const MeasureOptions&,
                                       const Task& task) {
  return prepareLinear(a, b, false, task);
}

std::unique_ptr<Comparison> prepareUnbiasedCka(const Representation& a, const Representation& b, const MeasureOptions&,
                                               const Task& task) {
  return prepareLinear(a, b, true, task);
}

PairMatrix linearMatrix(const Representation& rep, const Task&) { return {.features = centredFactor(rep)}; }

void prepareRbfDraws(const Representation& rep, const MeasureOptions& options, const Task& task) {
  const auto squared = distanceFactor(rep, task);
  if (!options.rbfSigma) static_cast<void>(pairOrderFactor(rep, kEuclidean, squared->cwiseSqrt(), task));
}

std::unique_ptr<Comparison> prepareRbfCka(const Representation& a, const Representation& b,
                                          const MeasureOptions& options, const Task& task) {
  return prepareRbf(a, b, false, options, task);
}

std::unique_ptr<Comparison> prepareUnbiasedRbfCka(const Representation& a, const Representation& b,
                                                  const MeasureOptions& options, const Task& task) {
  return prepareRbf(a, b, true, options, task);
}

}  // namespace eido::align
