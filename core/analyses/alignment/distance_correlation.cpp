// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/distance_correlation.h"

#include <cmath>
#include <limits>

#include "core/analyses/alignment/factors.h"

namespace eido::align {
namespace {

/// Double-centred distances.
struct CentredDistances {
  MatrixD values;
  double squares = 0;  ///< sum over all i, j
};

std::shared_ptr<const CentredDistances> centredDistances(const Representation& rep, const Task& task) {
  return rep.factor<CentredDistances>("centred distances", bytesOf(rep.rows(), rep.rows()), [&] {
    auto result = std::make_shared<CentredDistances>();
    result->values = distanceFactor(rep, task)->cwiseSqrt();
    const Eigen::VectorXd rows = result->values.rowwise().mean();
    const double all = rows.mean();
    for (Eigen::Index i = 0; i < rows.size(); ++i)
      result->values.row(i) = (result->values.row(i).array() - (rows[i] - all)).matrix() - rows.transpose();
    result->squares = result->values.squaredNorm();
    return result;
  });
}

class DistanceCorrelation : public Comparison {
 public:
  DistanceCorrelation(const Representation& a, const Representation& b, const Task& task)
      : m_a(centredDistances(a, task)), m_b(centredDistances(b, task)), m_task(task.quiet(1)) {}

  double value(RowOrder order) const override {
    if (!(m_a->squares > 0) || !(m_b->squares > 0)) return std::numeric_limits<double>::quiet_NaN();
    const double covariance = permutedInner(m_a->values, m_b->values, order, m_task);
    return std::sqrt(std::clamp(covariance / (std::sqrt(m_a->squares) * std::sqrt(m_b->squares)), 0.0, 1.0));
  }

 private:
  std::shared_ptr<const CentredDistances> m_a;
  std::shared_ptr<const CentredDistances> m_b;
  Task m_task;
};

}  // namespace

std::unique_ptr<Comparison> prepareDistanceCorrelation(const Representation& a, const Representation& b,
                                                       const MeasureOptions&, const Task& task) {
  return std::make_unique<DistanceCorrelation>(a, b, task.quiet(task.threads()));
}

}  // namespace eido::align
