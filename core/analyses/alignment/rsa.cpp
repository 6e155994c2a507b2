// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/rsa.h"

#include <cmath>
#include <limits>

#include "core/analyses/alignment/factors.h"
#include "core/math/statistics.h"

namespace eido::align {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Pairwise distances, or what stands for them (centred distances or centred ranks), n x n with diagonal 0.
struct Dissimilarities {
  MatrixD values;
  double norm = 0;  ///< root of the sum of squares over i < j; NaN = undefined
};

/// Cosine or correlation distance; false if a row has no direction.
bool angularDistances(MatrixD rows, bool centreRows, const Task& task, MatrixD& distances) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    if (centreRows) {
      const double largest = rows.row(i).cwiseAbs().maxCoeff();
      rows.row(i).array() -= rows.row(i).mean();
      if (rows.row(i).cwiseAbs().maxCoeff() <= 8 * std::numeric_limits<double>::epsilon() * largest) return false;
    }
    if (!(rows.row(i).squaredNorm() > 0)) return false;
  }
  distances = gramMatrix(rows, task);
  const Eigen::VectorXd norms = distances.diagonal().cwiseSqrt();
  for (Eigen::Index i = 0; i < distances.rows(); ++i) {
    for (Eigen::Index j = 0; j < distances.cols(); ++j) distances(i, j) = 1 - distances(i, j) / (norms[i] * norms[j]);
  }
  distances.diagonal().setZero();
  return true;
}

std::vector<double> upperTriangle(const MatrixD& values) {
  std::vector<double> list;
  list.reserve(static_cast<std::size_t>(values.rows() * (values.rows() - 1) / 2));
  for (Eigen::Index i = 0; i < values.rows(); ++i)
    list.insert(list.end(), values.data() + i * values.cols() + i + 1, values.data() + (i + 1) * values.cols());
  return list;
}

void fromUpperTriangle(const std::vector<double>& list, MatrixD& values) {
  std::size_t next = 0;
  for (Eigen::Index i = 0; i < values.rows(); ++i) {
    for (Eigen::Index j = i + 1; j < values.cols(); ++j) {
      values(i, j) = list[next];
      values(j, i) = list[next++];
    }
  }
}

std::shared_ptr<const Dissimilarities> dissimilarities(const Representation& rep, const MeasureOptions& options,
                                                       const Task& task) {
  return rep.factor<Dissimilarities>("rsa", bytesOf(rep.rows(), rep.rows()), [&] {
    auto result = std::make_shared<Dissimilarities>();
    if (options.rsaDistance == "euclidean") {
      result->values = distanceFactor(rep, task)->cwiseSqrt();
    } else if (!angularDistances(rep.matrix(), options.rsaDistance == "correlation", task, result->values)) {
      result->norm = kNaN;
      return result;
    }
    std::vector<double> list = upperTriangle(result->values);
    task.checkpoint();
    if (options.rsaCorrelation == "kendall") return result;
    if (options.rsaCorrelation == "spearman") list = averageRanks(list);
    const double centre = mean(list);
    double largest = 0;
    double spread = 0;
    double squares = 0;
    for (double& v : list) {
      largest = std::max(largest, std::abs(v));
      v -= centre;
      spread = std::max(spread, std::abs(v));
      squares += v * v;
    }
    // all distances equal up to rounding: no correlation
    result->norm = spread <= 16 * std::numeric_limits<double>::epsilon() * largest ? 0 : std::sqrt(squares);
    fromUpperTriangle(list, result->values);
    return result;
  });
}

class RsaComparison : public Comparison {
 public:
  RsaComparison(const Representation& a, const Representation& b, const MeasureOptions& options, const Task& task)
      : m_a(dissimilarities(a, options, task)),
        m_b(dissimilarities(b, options, task)),
        m_kendall(options.rsaCorrelation == "kendall"),
        m_task(task.quiet(1)) {
    if (m_kendall) m_listA = upperTriangle(m_a->values);
  }

  double value(RowOrder order) const override {
    if (std::isnan(m_a->norm) || std::isnan(m_b->norm)) return kNaN;
    if (m_kendall) return kendallTauB(m_listA, permutedTriangle(order));
    if (!(m_a->norm > 0) || !(m_b->norm > 0)) return kNaN;
    return std::clamp(permutedInner(m_a->values, m_b->values, order, m_task) / 2 / (m_a->norm * m_b->norm), -1.0, 1.0);
  }

 private:
  std::vector<double> permutedTriangle(RowOrder order) const {
    const MatrixD& b = m_b->values;
    if (order.empty()) return upperTriangle(b);
    std::vector<double> list;
    list.reserve(m_listA.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = i + 1; j < order.size(); ++j) list.push_back(b(order[i], order[j]));
    }
    return list;
  }

  std::shared_ptr<const Dissimilarities> m_a;
  std::shared_ptr<const Dissimilarities> m_b;
  bool m_kendall;
  std::vector<double> m_listA;
  Task m_task;
};

}  // namespace

std::unique_ptr<Comparison> prepareRsa(const Representation& a, const Representation& b, const MeasureOptions& options,
                                       const Task& task) {
  return std::make_unique<RsaComparison>(a, b, options, task.quiet(task.threads()));
}

}  // namespace eido::align
