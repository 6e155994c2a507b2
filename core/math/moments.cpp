// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/moments.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/base/parallel.h"
#include "core/math/blas.h"

namespace eido {
namespace {

constexpr std::int64_t kWidenedRows = 2048;  ///< rows that are widened and multiplied at once
constexpr std::int64_t kProductTile = 128;   ///< columns of a tile of the products

/// Blocks of some rows, widened.
class Blocks {
 public:
  Blocks(const MatrixFView& rows, std::span<const std::int32_t> places)
      : m_rows(rows), m_places(places), m_count(places.empty() ? rows.rows() : std::ssize(places)) {}

  std::int64_t count() const { return (m_count + kWidenedRows - 1) / kWidenedRows; }
  std::int64_t rows() const { return m_count; }
  MatrixFView::ConstRowXpr row(std::int64_t i) const {
    return m_rows.row(m_places.empty() ? i : m_places[static_cast<std::size_t>(i)]);
  }
  /// A block's rows less the centre.
  MatrixD centred(std::int64_t b, const Eigen::RowVectorXd& centre, const Task& task) const {
    constexpr std::int64_t kPart = 256;
    const std::int64_t first = b * kWidenedRows, size = std::min(kWidenedRows, m_count - first);
    MatrixD block(size, m_rows.cols());
    parallelFor(task, (size + kPart - 1) / kPart, [&](std::int64_t part) {
      for (Eigen::Index i = part * kPart; i < std::min(size, (part + 1) * kPart); ++i)
        block.row(i) = row(first + i).cast<double>() - centre;
    });
    return block;
  }
  Eigen::RowVectorXd sum(std::int64_t b) const {
    const std::int64_t first = b * kWidenedRows, end = std::min(m_count, first + kWidenedRows);
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(m_rows.cols());
    for (std::int64_t i = first; i < end; ++i) sum += row(i).cast<double>();
    return sum;
  }

 private:
  const MatrixFView& m_rows;
  std::span<const std::int32_t> m_places;
  std::int64_t m_count;
};

}  // namespace

Eigen::RowVectorXd meanOf(const MatrixFView& rows, std::span<const std::int32_t> places, const Task& task) {
  const Blocks blocks(rows, places);
  std::vector<Eigen::RowVectorXd> sums(static_cast<std::size_t>(blocks.count()));
  parallelFor(task, blocks.count(), [&](std::int64_t b) { sums[static_cast<std::size_t>(b)] = blocks.sum(b); });
  Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(rows.cols());
  for (const Eigen::RowVectorXd& sum : sums) mean += sum;
  return mean / static_cast<double>(std::max<std::int64_t>(1, blocks.rows()));
}

MatrixD scatterAround(const MatrixFView& rows, std::span<const std::int32_t> places, const Eigen::RowVectorXd& centre,
                      std::string_view stage, const Task& task) {
  prepareBlas();
  const Blocks blocks(rows, places);
  const std::int64_t width = rows.cols(), tiles = (width + kProductTile - 1) / kProductTile;
  MatrixD sum = MatrixD::Zero(width, width);
  std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
  for (std::int64_t i = 0; i < tiles; ++i) {
    for (std::int64_t j = i; j < tiles; ++j) pairs.emplace_back(i * kProductTile, j * kProductTile);
  }
  for (std::int64_t b = 0; b < blocks.count(); ++b) {
    task.report(stage, b, blocks.count());
    const MatrixD block = blocks.centred(b, centre, task);
    parallelFor(task, static_cast<std::int64_t>(pairs.size()), [&](std::int64_t p) {
      const auto [i, j] = pairs[static_cast<std::size_t>(p)];
      const std::int64_t high = std::min(kProductTile, width - i), wide = std::min(kProductTile, width - j);
      sum.block(i, j, high, wide).noalias() += block.middleCols(i, high).transpose() * block.middleCols(j, wide);
    });
  }
  return sum.selfadjointView<Eigen::Upper>();
}

}  // namespace eido
