// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/principal_directions.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/math/moments.h"
#include "core/math/symmetric_eigen.h"

namespace eido {

PrincipalDirections principalDirections(const MatrixFView& rows, std::span<const std::int32_t> places,
                                        std::int64_t wanted, const Task& task, double least) {
  const std::int64_t count = places.empty() ? rows.rows() : std::ssize(places);
  std::int64_t p = std::min(wanted, std::min<std::int64_t>(rows.cols(), count - 1));
  PrincipalDirections found{.mean = meanOf(rows, places, task), .axes = {}};
  const MatrixD scatter = scatterAround(rows, places, found.mean, "moments", task);
  const SymmetricEigen eigen = symmetricEigen(scatter);
  const Eigen::Index d = eigen.values.size();
  while (least > 0 && p > 1 && eigen.values[d - p] <= least * eigen.values[d - 1]) --p;
  found.axes = eigen.vectors.rightCols(p).rowwise().reverse().transpose();
  for (Eigen::Index c = 0; c < p; ++c) {
    Eigen::Index largest = 0;
    found.axes.row(c).cwiseAbs().maxCoeff(&largest);
    if (found.axes(c, largest) < 0) found.axes.row(c) *= -1;
  }
  return found;
}

MatrixF inComponents(const MatrixFView& rows, const PrincipalDirections& directions, const Task& task) {
  constexpr std::int64_t kTurnedRows = 1024;
  MatrixF coordinates(rows.rows(), directions.axes.rows());
  parallelFor(task, (rows.rows() + kTurnedRows - 1) / kTurnedRows, [&](std::int64_t b) {
    const std::int64_t first = b * kTurnedRows, count = std::min<std::int64_t>(kTurnedRows, rows.rows() - first);
    const MatrixD block = rows.middleRows(first, count).cast<double>().rowwise() - directions.mean;
    const MatrixD turned = block * directions.axes.transpose();
    coordinates.middleRows(first, count) = turned.cast<float>();
  });
  return coordinates;
}

}  // namespace eido
