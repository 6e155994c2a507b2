// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/resampling.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"

namespace eido {
namespace {

constexpr std::int64_t kBlockCells = 1 << 21;  ///< weights that one block of draws holds

template <typename Fill>
MatrixD weightedSums(MatrixDView values, std::int64_t draws, const Task& task, const Fill& fill) {
  prepareBlas();
  const std::int64_t rows = values.rows();
  MatrixD sums = MatrixD::Zero(draws, values.cols());
  if (rows == 0) return sums;
  const std::int64_t block = std::clamp<std::int64_t>(kBlockCells / rows, 1, 64);
  parallelFor(task, (draws + block - 1) / block, [&](std::int64_t b) {
    const std::int64_t first = b * block, count = std::min(block, draws - first);
    MatrixD weights = MatrixD::Zero(count, rows);
    for (std::int64_t d = 0; d < count; ++d) fill(first + d, weights.row(d).data());
    sums.middleRows(first, count).noalias() = weights * values;
  });
  return sums;
}

}  // namespace

MatrixD bootstrapSums(MatrixDView values, std::int64_t draws, std::uint64_t seed, std::uint64_t stream,
                      const Task& task) {
  const auto rows = static_cast<std::uint64_t>(values.rows());
  return weightedSums(values, draws, task, [=](std::int64_t draw, double* weights) {
    Rng random(seed, (stream << 32U) + static_cast<std::uint64_t>(draw));
    for (std::uint64_t i = 0; i < rows; ++i) weights[random.below(rows)] += 1;
  });
}

MatrixD signFlippedSums(MatrixDView values, std::int64_t draws, std::uint64_t seed, std::uint64_t stream,
                        const Task& task) {
  const std::int64_t rows = values.rows();
  return weightedSums(values, draws, task, [=](std::int64_t draw, double* weights) {
    Rng random(seed, (stream << 32U) + static_cast<std::uint64_t>(draw));
    constexpr std::int64_t kBits = 64;
    for (std::int64_t i = 0; i < rows; i += kBits) {
      std::uint64_t word = random.next();
      for (std::int64_t j = i; j < std::min(rows, i + kBits); ++j, word >>= 1U) weights[j] = (word & 1U) != 0 ? 1 : -1;
    }
  });
}

}  // namespace eido
