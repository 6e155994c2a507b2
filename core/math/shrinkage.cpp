// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/shrinkage.h"

#include <algorithm>

namespace eido {

std::pair<MatrixD, double> shrunkCovariance(const MatrixD& covariance, std::int64_t n) {
  const auto d = static_cast<double>(covariance.rows());
  const double trace = covariance.trace(), s = trace * trace / d, norm = covariance.squaredNorm();
  const double below = norm * s - s * s;
  const double share = below > 0 ? std::clamp(1 - (trace * trace * s / static_cast<double>(n)) / below, 0.0, 1.0) : 1.0;
  MatrixD mixed = share * covariance;
  mixed.diagonal().array() += (1 - share) * trace / d;
  return {std::move(mixed), share};
}

}  // namespace eido
