// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/clamp.h"

#include <cmath>
#include <limits>

#include "core/math/statistics.h"

namespace eido::align {

ClampMode clampModeFromName(std::string_view name) {
  return name == "exact_global" ? ClampMode::ExactGlobal : ClampMode::MeanOfRowQuantiles;
}

double clampThreshold(std::span<const MatrixFView> parts, std::span<const std::int32_t> rows, double q,
                      ClampMode mode) {
  const std::int64_t n =
      rows.empty() ? (parts.empty() ? 0 : parts.front().rows()) : static_cast<std::int64_t>(rows.size());
  double sum = 0;
  std::vector<double> values;
  for (std::int64_t i = 0; i < n; ++i) {
    if (mode == ClampMode::MeanOfRowQuantiles) values.clear();
    const std::int64_t row = rows.empty() ? i : rows[static_cast<std::size_t>(i)];
    for (const MatrixFView& part : parts) {
      for (Eigen::Index c = 0; c < part.cols(); ++c) values.push_back(std::abs(static_cast<double>(part(row, c))));
    }
    if (mode == ClampMode::MeanOfRowQuantiles) sum += quantile(values, q);
  }
  if (n == 0) return std::numeric_limits<double>::infinity();
  if (mode == ClampMode::MeanOfRowQuantiles) return sum / static_cast<double>(n);
  return orderStatistic(values, static_cast<std::int64_t>(q * static_cast<double>(values.size())) + 1);
}

}  // namespace eido::align
