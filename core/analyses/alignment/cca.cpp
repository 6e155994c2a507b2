// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/cca.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>

#include "core/analyses/alignment/factors.h"
#include "core/base/nan.h"

namespace eido::align {
namespace {

/// Added to each standard deviation by SVCCA's reference code, and so part of the measure: a constant column stays 0.
constexpr double kDeviationFloor = 1e-8;

double meanCorrelation(const std::vector<double>& correlations) {
  if (correlations.empty()) return kNaN;
  double sum = 0;
  for (const double r : correlations) sum += std::min(r, 1.0);
  return sum / static_cast<double>(correlations.size());
}

/// Mean singular value of U_a' U_b of two orthonormal bases.
class MeanComparison : public Comparison {
 public:
  MeanComparison(std::shared_ptr<const Basis> a, std::shared_ptr<const Basis> b, const Task& task)
      : m_a(std::move(a)), m_b(std::move(b)), m_task(task.quiet(1)) {}

  double value(RowOrder order) const override {
    return meanCorrelation(singularValues(crossProduct(m_a->u, m_b->u, order, m_task)));
  }

 private:
  std::shared_ptr<const Basis> m_a;
  std::shared_ptr<const Basis> m_b;
  Task m_task;
};

/// Canonical correlations weighted by sum_j |<h_i, x_j>|, h_i = canonical variates of a, x_j = columns of a.
class WeightedComparison : public Comparison {
 public:
  WeightedComparison(std::shared_ptr<const Basis> a, std::shared_ptr<const Basis> b, const Task& task)
      : m_a(std::move(a)), m_b(std::move(b)), m_task(task.quiet(1)) {}

  double value(RowOrder order) const override {
    if (m_a->s.empty() || m_b->s.empty()) return kNaN;
    const Svd canonical = thinSvd(crossProduct(m_a->u, m_b->u, order, m_task));
    const Eigen::VectorXd weights = (canonical.u.transpose() * m_a->weighted).cwiseAbs().rowwise().sum();
    double sum = 0;
    for (std::size_t i = 0; i < canonical.s.size(); ++i)
      sum += weights[static_cast<Eigen::Index>(i)] * std::min(canonical.s[i], 1.0);
    return sum / weights.sum();
  }

 private:
  std::shared_ptr<const Basis> m_a;
  std::shared_ptr<const Basis> m_b;
  Task m_task;
};

MatrixD standardised(const Representation& rep) {
  MatrixD values = *centredFactor(rep);
  Eigen::RowVectorXd squares = Eigen::RowVectorXd::Zero(values.cols());
  for (Eigen::Index i = 0; i < values.rows(); ++i) squares += values.row(i).cwiseAbs2();
  const Eigen::RowVectorXd deviations = (squares / static_cast<double>(values.rows() - 1)).cwiseSqrt();
  const Eigen::RowVectorXd scales = (deviations.array() + kDeviationFloor).inverse();
  for (Eigen::Index i = 0; i < values.rows(); ++i) values.row(i).array() *= scales.array();
  return values;
}

/// First left singular vectors of the standardised columns, at most `dimensions`.
std::shared_ptr<const Basis> standardisedBasis(const Representation& rep, std::int64_t dimensions) {
  const std::string key = "first " + std::to_string(dimensions) + " of the standardised basis";
  return rep.factor<Basis>(key, bytesOf(rep.rows(), dimensions), [&] {
    const MatrixD values = standardised(rep);
    std::optional<Svd> svd = leadingLeftVectors(values, dimensions);
    std::int64_t kept = dimensions;
    if (!svd) {
      svd = thinSvd(values);
      kept = std::min(dimensions, numericalRank(svd->s, values.rows(), values.cols()));
    }
    auto basis = std::make_shared<Basis>();
    basis->u = svd->u.leftCols(kept);
    svd->s.resize(static_cast<std::size_t>(kept));
    basis->s = std::move(svd->s);
    return basis;
  });
}

}  // namespace

std::unique_ptr<Comparison> prepareSvcca(const Representation& a, const Representation& b,
                                         const MeasureOptions& options, const Task& task) {
  const std::int64_t dimensions = std::min({options.svccaDimensions, a.dimension(), b.dimension()});
  return std::make_unique<MeanComparison>(standardisedBasis(a, dimensions), standardisedBasis(b, dimensions), task);
}

std::unique_ptr<Comparison> preparePwcca(const Representation& a, const Representation& b, const MeasureOptions&,
                                         const Task& task) {
  return std::make_unique<WeightedComparison>(basisFactor(a), basisFactor(b), task);
}

std::unique_ptr<Comparison> prepareMeanCca(const Representation& a, const Representation& b, const MeasureOptions&,
                                           const Task& task) {
  return std::make_unique<MeanComparison>(basisFactor(a), basisFactor(b), task);
}

}  // namespace eido::align
