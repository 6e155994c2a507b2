// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/rsa.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analyses/alignment/factors.h"
#include "core/analyses/alignment/symmetric_matrix.h"
#include "core/base/nan.h"
#include "core/math/statistics.h"

namespace eido::align {
namespace {

/// Pairwise distances, or what stands for them (centred distances or centred ranks), with diagonal 0.
struct Dissimilarities {
  SymmetricMatrix values;
  double norm;  ///< root of the sum of squares over i < j; NaN = undefined
};

/// Cosine or correlation distances; without values where a row has no direction.
struct AngularDistances {
  MatrixD values;
};

AngularDistances angularDistances(MatrixD rows, bool centreRows, const Task& task) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    if (centreRows) {
      const double largest = rows.row(i).cwiseAbs().maxCoeff();
      rows.row(i).array() -= rows.row(i).mean();
      if (rows.row(i).cwiseAbs().maxCoeff() <= 8 * std::numeric_limits<double>::epsilon() * largest) return {};
    }
    if (!(rows.row(i).squaredNorm() > 0)) return {};
  }
  MatrixD distances = gramMatrix(rows, task);
  const Eigen::VectorXd norms = distances.diagonal().cwiseSqrt();
  for (Eigen::Index i = 0; i < distances.rows(); ++i) {
    for (Eigen::Index j = 0; j < distances.cols(); ++j) distances(i, j) = 1 - distances(i, j) / (norms[i] * norms[j]);
  }
  distances.diagonal().setZero();
  return {std::move(distances)};
}

/// rows x rows distances; empty where they are undefined.
MatrixD rsaDistances(const Representation& rep, const MeasureOptions& options, const Task& task) {
  if (options.rsaDistance == "euclidean") return distanceFactor(rep, task)->cwiseSqrt();
  const std::string key = options.rsaDistance + " distances";
  return rep
      .factor<AngularDistances>(key, bytesOf(rep.rows(), rep.rows()),
                                [&] {
                                  const auto whole = rep.inherited<AngularDistances>(key);
                                  return std::make_shared<AngularDistances>(
                                      whole && whole->values.size() > 0
                                          ? AngularDistances{chosenSquare(whole->values, rep.chosen())}
                                          : angularDistances(rep.matrix(), options.rsaDistance == "correlation", task));
                                })
      ->values;
}

std::vector<double> distancesOrRanks(const Representation& rep, const MeasureOptions& options, const Task& task) {
  const bool ranks = options.rsaCorrelation == "spearman";
  if (ranks) {
    const auto order = inheritedPairOrder(rep, options.rsaDistance);
    if (order) return order->ranks(rep.chosen());
  }
  std::vector<double> list = SymmetricMatrix(rsaDistances(rep, options, task)).list();
  task.checkpoint();
  return ranks ? averageRanks(list) : list;
}

std::shared_ptr<const Dissimilarities> dissimilarities(const Representation& rep, const MeasureOptions& options,
                                                       const Task& task) {
  return rep.factor<Dissimilarities>("rsa", bytesOf(rep.rows(), rep.rows()), [&] {
    std::vector<double> list = distancesOrRanks(rep, options, task);
    const Eigen::Index n = list.empty() ? 0 : rep.rows();
    const auto made = [&](double norm) {
      return std::make_shared<Dissimilarities>(Dissimilarities{SymmetricMatrix(n, list), norm});
    };
    if (list.empty()) return made(kNaN);
    if (options.rsaCorrelation == "kendall") return made(0);
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
    const double norm = spread <= 16 * std::numeric_limits<double>::epsilon() * largest ? 0 : std::sqrt(squares);
    return made(norm);
  });
}

class RsaComparison : public Comparison {
 public:
  RsaComparison(const Representation& a, const Representation& b, const MeasureOptions& options, const Task& task)
      : m_a(dissimilarities(a, options, task)),
        m_b(dissimilarities(b, options, task)),
        m_kendall(options.rsaCorrelation == "kendall"),
        m_task(task.quiet(1)) {
    if (m_kendall) m_listA = m_a->values.list();
  }

  double value(RowOrder order) const override {
    if (std::isnan(m_a->norm) || std::isnan(m_b->norm)) return kNaN;
    if (m_kendall) return kendallTauB(m_listA, permutedTriangle(order));
    if (!(m_a->norm > 0) || !(m_b->norm > 0)) return kNaN;
    return std::clamp(permutedInner(m_a->values, m_b->values, order, m_task) / 2 / (m_a->norm * m_b->norm), -1.0, 1.0);
  }

 private:
  std::vector<double> permutedTriangle(RowOrder order) const {
    if (order.empty()) return m_b->values.list();
    const MatrixD& b = m_b->values.full();
    std::vector<double> list;
    list.reserve(m_listA.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) list.push_back(b(order[i], order[j]));
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

void prepareRsaDraws(const Representation& rep, const MeasureOptions& options, const Task& task) {
  const MatrixD distances = rsaDistances(rep, options, task);
  if (options.rsaCorrelation == "spearman" && distances.size() > 0)
    static_cast<void>(pairOrderFactor(rep, options.rsaDistance, distances, task));
}

}  // namespace eido::align
