// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/distance_correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analyses/alignment/factors.h"
#include "core/analyses/alignment/symmetric_matrix.h"

namespace eido::align {
namespace {

/// Double-centred distances.
struct CentredDistances {
  SymmetricMatrix values;
  double squares = 0;  ///< sum over all i, j
};

std::shared_ptr<const CentredDistances> centredDistances(const Representation& rep, const Task& task) {
  return rep.factor<CentredDistances>("centred distances", bytesOf(rep.rows(), rep.rows()), [&] {
    auto result =
        std::make_shared<CentredDistances>(CentredDistances{SymmetricMatrix(distanceFactor(rep, task)->cwiseSqrt())});
    result->values.centre();
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
    return distanceCorrelation(covariance / (std::sqrt(m_a->squares) * std::sqrt(m_b->squares)));
  }

 private:
  std::shared_ptr<const CentredDistances> m_a;
  std::shared_ptr<const CentredDistances> m_b;
  Task m_task;
};

}  // namespace

double distanceCorrelation(double quotient) { return std::sqrt(std::clamp(quotient, 0.0, 1.0)); }

PairMatrix centredDistanceMatrix(const Representation& rep, const Task& task) {
  const auto distances = centredDistances(rep, task);
  return {.square = {distances, &distances->values.full()}};
}

std::unique_ptr<Comparison> prepareDistanceCorrelation(const Representation& a, const Representation& b,
                                                       const MeasureOptions&, const Task& task) {
  return std::make_unique<DistanceCorrelation>(a, b, task.quiet(task.threads()));
}

}  // namespace eido::align
