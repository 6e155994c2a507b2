// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/shape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/analyses/alignment/factors.h"

namespace eido::align {
namespace {

class ShapeComparison : public Comparison {
 public:
  ShapeComparison(const Representation& a, const Representation& b, bool angle, const Task& task)
      : m_a(compactFactor(a)),
        m_b(compactFactor(b)),
        m_angle(angle),
        m_wide(task.quiet(task.threads())),
        m_serial(task.quiet(1)),
        m_scale(m_a->norm() * m_b->norm()) {}

  double value(RowOrder order) const override {
    if (!(m_scale > 0)) return std::numeric_limits<double>::quiet_NaN();
    const auto singular = singularValues(crossProduct(*m_a, *m_b, order, order.empty() ? m_wide : m_serial));
    const double nuclear = std::accumulate(singular.begin(), singular.end(), 0.0);
    const double similarity = std::clamp(nuclear / m_scale, 0.0, 1.0);
    return m_angle ? std::acos(similarity) : similarity;
  }

 private:
  std::shared_ptr<const MatrixD> m_a;
  std::shared_ptr<const MatrixD> m_b;
  bool m_angle;
  Task m_wide;
  Task m_serial;
  double m_scale;
};

}  // namespace

std::unique_ptr<Comparison> prepareProcrustes(const Representation& a, const Representation& b, const MeasureOptions&,
                                              const Task& task) {
  return std::make_unique<ShapeComparison>(a, b, false, task);
}

std::unique_ptr<Comparison> prepareAngularShape(const Representation& a, const Representation& b, const MeasureOptions&,
                                                const Task& task) {
  return std::make_unique<ShapeComparison>(a, b, true, task);
}

}  // namespace eido::align
