// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/linear_regression.h"

#include <algorithm>
#include <limits>

#include "core/analyses/alignment/factors.h"

namespace eido::align {
namespace {

class RegressionComparison : public Comparison {
 public:
  RegressionComparison(const Representation& a, const Representation& b, const Task& task)
      : m_a(compactFactor(a)),
        m_b(basisFactor(b)),
        m_total(m_a->squaredNorm()),
        m_wide(task.quiet(task.threads())),
        m_serial(task.quiet(1)) {}

  double value(RowOrder order) const override {
    if (!(m_total > 0)) return std::numeric_limits<double>::quiet_NaN();
    return std::min(crossProduct(*m_a, m_b->u, order, order.empty() ? m_wide : m_serial).squaredNorm() / m_total, 1.0);
  }

 private:
  std::shared_ptr<const MatrixD> m_a;
  std::shared_ptr<const Basis> m_b;
  double m_total;
  Task m_wide;
  Task m_serial;
};

}  // namespace

std::unique_ptr<Comparison> prepareLinearRegression(const Representation& a, const Representation& b,
                                                    const MeasureOptions&, const Task& task) {
  return std::make_unique<RegressionComparison>(a, b, task);
}

}  // namespace eido::align
