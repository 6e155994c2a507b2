// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/draw_products.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/math/blas.h"
#include "core/math/linalg.h"

namespace eido::align {
namespace {

constexpr Eigen::Index kLargestTile = 256;
constexpr Eigen::Index kGathered = 512;           ///< rows of a draw that are gathered at once
constexpr Eigen::Index kMostParts = 32;           ///< partial sums, added in their order
constexpr Eigen::Index kPartsBytes = 64 << 20;    ///< ... and what they may take together
constexpr Eigen::Index kProductBytes = 32 << 20;  ///< of the products of features that a thread holds
constexpr Eigen::Index kDouble = sizeof(double);
constexpr double kLeastShare = 1e-6;  ///< of a product in what it is the difference of

Eigen::RowVectorXd diagonalOf(const PairMatrix& matrix) {
  return matrix.features ? matrix.features->rowwise().squaredNorm().transpose().eval()
                         : matrix.square->diagonal().transpose().eval();
}

}  // namespace

DrawProducts::Sums::Sums(Eigen::Index pairs, Eigen::Index matrices, Eigen::Index draws)
    : products(MatrixD::Zero(pairs, draws)),
      rows(products),
      diagonal(products),
      rowsFirst(products),
      rowsOther(products),
      total(MatrixD::Zero(matrices, draws)),
      trace(total) {}

DrawProducts::Sums& DrawProducts::Sums::operator+=(const Sums& other) {
  products += other.products;
  rows += other.rows;
  diagonal += other.diagonal;
  rowsFirst += other.rowsFirst;
  rowsOther += other.rowsOther;
  total += other.total;
  trace += other.trace;
  return *this;
}

DrawProducts::DrawProducts(std::vector<PairMatrix> matrices, std::vector<Pair> pairs,
                           const std::vector<std::vector<std::int32_t>>& draws, const Task& task)
    : m_matrices(std::move(matrices)),
      m_n(m_matrices.front().features ? m_matrices.front().features->rows() : m_matrices.front().square->rows()),
      m_drawn(static_cast<double>(draws.front().size())),
      m_weights(MatrixD::Zero(m_n, std::ssize(draws))) {
  prepareBlas();
  for (int c = 0; c < static_cast<int>(m_matrices.size()); ++c) m_pairs.push_back({c, c});
  m_pairs.insert(m_pairs.end(), pairs.begin(), pairs.end());
  for (std::size_t d = 0; d < draws.size(); ++d) {
    for (const std::int32_t i : draws[d]) m_weights(i, static_cast<Eigen::Index>(d)) = 1;
  }
  for (const PairMatrix& matrix : m_matrices) {
    m_diagonals.push_back(diagonalOf(matrix));
    m_projected.push_back(matrix.features ? crossProduct(*matrix.features, m_weights, {}, task.quiet(task.threads()))
                                          : MatrixD());
  }
  const bool tiles = tilesAreCheaper();
  sumBlocks(tiles, task.part(0, tiles ? 1 : 0.1));
  if (!tiles) sumFeatures(draws, task.part(0.1, 1));
  m_weights.resize(0, 0);
  m_projected.clear();
}

bool DrawProducts::tilesAreCheaper() const {
  const auto n = static_cast<double>(m_n), draws = static_cast<double>(m_weights.cols());
  double tiles = n * n * draws * static_cast<double>(m_pairs.size()), features = 0;
  for (const PairMatrix& matrix : m_matrices) {
    if (matrix.square) return true;
    tiles += n * n * static_cast<double>(matrix.features->cols());
  }
  for (const auto& [a, b] : m_pairs) {
    const double entries = static_cast<double>(m_matrices[static_cast<std::size_t>(a)].features->cols()) *
                           static_cast<double>(m_matrices[static_cast<std::size_t>(b)].features->cols());
    features += m_drawn * draws * entries * (a == b ? 1 : 2);
  }
  return tiles <= features;
}

void DrawProducts::sumBlocks(bool tiles, const Task& task) {
  const auto pairs = std::ssize(m_pairs), matrices = std::ssize(m_matrices);
  const Eigen::Index draws = m_weights.cols();
  const Eigen::Index tile = std::clamp<Eigen::Index>(m_n / 16 / 32 * 32, 32, kLargestTile);
  const Eigen::Index blocks = (m_n + tile - 1) / tile;
  const Eigen::Index partBytes = (5 * pairs + 2 * matrices) * draws * static_cast<Eigen::Index>(sizeof(double));
  const Eigen::Index parts = std::clamp<Eigen::Index>(kPartsBytes / partBytes, 1, std::min(blocks, kMostParts));
  std::vector<Sums> sums(static_cast<std::size_t>(parts), Sums(pairs, matrices, draws));
  std::atomic<std::int64_t> done{0};
  const std::int64_t total = tiles ? blocks * (blocks + 1) / 2 : blocks;
  parallelFor(task, parts, [&](std::int64_t part) {
    Sums& own = sums[static_cast<std::size_t>(part)];
    for (Eigen::Index block = part; block < blocks; block += parts) {  // the last blocks have the fewest tiles
      const Eigen::Index begin = block * tile, count = std::min(tile, m_n - begin);
      sumRows(begin, count, own, task);
      if (!tiles) task.report("intervals", ++done, total);
      for (Eigen::Index other = block; tiles && other < blocks; ++other) {
        const Eigen::Index column = other * tile;
        sumTile(begin, count, column, std::min(tile, m_n - column), own, task);
        task.report("intervals", ++done, total);
      }
    }
  });
  m_sums = std::move(sums.front());
  for (std::size_t part = 1; part < sums.size(); ++part) *m_sums += sums[part];
}

void DrawProducts::sumRows(Eigen::Index begin, Eigen::Index count, Sums& sums, const Task& task) const {
  const auto weights = m_weights.middleRows(begin, count);
  std::vector<MatrixD> all, drawn;  // k of all rows and of those that are drawn: count x D for each matrix
  for (std::size_t c = 0; c < m_matrices.size(); ++c) {
    task.checkpoint();
    const PairMatrix& matrix = m_matrices[c];
    all.push_back(matrix.features ? MatrixD(matrix.features->middleRows(begin, count) * m_projected[c])
                                  : MatrixD(matrix.square->middleRows(begin, count) * m_weights));
    drawn.push_back(all.back().cwiseProduct(weights));
    const auto place = static_cast<Eigen::Index>(c);
    sums.total.row(place) += Eigen::RowVectorXd::Ones(count) * drawn.back();
    sums.trace.row(place) += m_diagonals[c].segment(begin, count) * weights;
  }
  for (std::size_t p = 0; p < m_pairs.size(); ++p) {
    const auto place = static_cast<Eigen::Index>(p);
    const auto a = static_cast<std::size_t>(m_pairs[p][0]), b = static_cast<std::size_t>(m_pairs[p][1]);
    const Eigen::RowVectorXd diagonalA = m_diagonals[a].segment(begin, count);
    const Eigen::RowVectorXd diagonalB = m_diagonals[b].segment(begin, count);
    for (Eigen::Index i = 0; i < count; ++i) sums.rows.row(place) += drawn[a].row(i).cwiseProduct(all[b].row(i));
    sums.rowsFirst.row(place) += diagonalB * drawn[a];
    sums.rowsOther.row(place) += diagonalA * drawn[b];
    sums.diagonal.row(place) += diagonalA.cwiseProduct(diagonalB) * weights;
  }
}

void DrawProducts::sumTile(Eigen::Index row, Eigen::Index rows, Eigen::Index column, Eigen::Index columns, Sums& sums,
                           const Task& task) const {
  std::vector<MatrixD> tiles;
  for (const PairMatrix& matrix : m_matrices) {
    task.checkpoint();
    tiles.push_back(matrix.features ? MatrixD(matrix.features->middleRows(row, rows) *
                                              matrix.features->middleRows(column, columns).transpose())
                                    : MatrixD(matrix.square->block(row, column, rows, columns)));
  }
  const double times = row == column ? 1 : 2;  // the tile across the diagonal is the same
  MatrixD both, summed;
  for (std::size_t p = 0; p < m_pairs.size(); ++p) {
    task.checkpoint();
    both = tiles[static_cast<std::size_t>(m_pairs[p][0])].cwiseProduct(tiles[static_cast<std::size_t>(m_pairs[p][1])]);
    summed.noalias() = both * m_weights.middleRows(column, columns);
    auto out = sums.products.row(static_cast<Eigen::Index>(p));
    for (Eigen::Index i = 0; i < rows; ++i) out += times * summed.row(i).cwiseProduct(m_weights.row(row + i));
  }
}

void DrawProducts::sumFeatures(const std::vector<std::vector<std::int32_t>>& draws, const Task& task) {
  // as many pairs at once as a thread can hold the products of
  std::vector<std::size_t> begins{0};
  Eigen::Index bytes = 0;
  for (std::size_t p = 0; p < m_pairs.size(); ++p) {
    const Eigen::Index own = matrixOf(m_pairs[p][0]).cols() * matrixOf(m_pairs[p][1]).cols() * kDouble;
    if (bytes > 0 && bytes + own > kProductBytes) begins.push_back(p), bytes = 0;
    bytes += own;
  }
  begins.push_back(m_pairs.size());
  std::atomic<std::int64_t> done{0};
  parallelFor(task, std::ssize(draws), [&](std::int64_t d) {
    for (std::size_t g = 0; g + 1 < begins.size(); ++g)
      sumFeatures(draws[static_cast<std::size_t>(d)], d, begins[g], begins[g + 1], task);
    task.report("intervals", ++done, std::ssize(draws));
  });
}

void DrawProducts::sumFeatures(const std::vector<std::int32_t>& draw, Eigen::Index place, std::size_t first,
                               std::size_t end, const Task& task) {
  std::vector<MatrixD> products;
  for (std::size_t p = first; p < end; ++p)
    products.push_back(MatrixD::Zero(matrixOf(m_pairs[p][0]).cols(), matrixOf(m_pairs[p][1]).cols()));
  std::vector<MatrixD> gathered(m_matrices.size());
  for (Eigen::Index begin = 0; begin < std::ssize(draw); begin += kGathered) {
    const Eigen::Index count = std::min(kGathered, std::ssize(draw) - begin);
    for (std::size_t c = 0; c < m_matrices.size(); ++c) {
      const MatrixD& features = *m_matrices[c].features;
      gathered[c].resize(count, features.cols());
      for (Eigen::Index i = 0; i < count; ++i)
        gathered[c].row(i) = features.row(draw[static_cast<std::size_t>(begin + i)]);
    }
    for (std::size_t p = first; p < end; ++p) {
      task.checkpoint();
      const MatrixD& a = gathered[static_cast<std::size_t>(m_pairs[p][0])];
      const MatrixD& b = gathered[static_cast<std::size_t>(m_pairs[p][1])];
      if (&a == &b)
        products[p - first].selfadjointView<Eigen::Lower>().rankUpdate(a.transpose());
      else
        products[p - first].noalias() += a.transpose() * b;
    }
  }
  for (std::size_t p = first; p < end; ++p) {
    const MatrixD& product = products[p - first];
    double& sum = m_sums->products(static_cast<Eigen::Index>(p), place);
    sum = product.squaredNorm();
    if (m_pairs[p][0] == m_pairs[p][1])  // its lower triangle is there, the upper one is 0
      sum += sum - product.diagonal().squaredNorm();
  }
}

DrawProducts::Product DrawProducts::product(Eigen::Index pair, Eigen::Index draw, bool open) const {
  const auto& [first, other] = m_pairs[static_cast<std::size_t>(pair)];
  const double m = m_drawn;
  double products = m_sums->products(pair, draw), rows = m_sums->rows(pair, draw);
  double totalA = m_sums->total(first, draw), totalB = m_sums->total(other, draw);
  if (!open) {
    const double twice = 2 * rows / m, once = totalA * totalB / (m * m);
    return {products - twice + once, std::abs(products) + std::abs(twice) + std::abs(once)};
  }
  const double diagonal = m_sums->diagonal(pair, draw), rowsA = m_sums->rowsFirst(pair, draw),
               rowsB = m_sums->rowsOther(pair, draw);
  totalA -= m_sums->trace(first, draw);
  totalB -= m_sums->trace(other, draw);
  const double twice = 2 * (rows - rowsA - rowsB + diagonal) / (m - 2), once = totalA * totalB / ((m - 1) * (m - 2));
  const double parts = std::abs(rows) + std::abs(rowsA) + std::abs(rowsB) + std::abs(diagonal);
  return {products - diagonal - twice + once,
          std::abs(products) + std::abs(diagonal) + 2 * parts / (m - 2) + std::abs(once)};
}

std::optional<double> DrawProducts::quotient(std::size_t pair, std::size_t draw, bool open) const {
  const auto place = static_cast<Eigen::Index>(m_matrices.size() + pair), d = static_cast<Eigen::Index>(draw);
  const auto& [first, other] = m_pairs[static_cast<std::size_t>(place)];
  double scale = 1;
  for (const int matrix : {first, other}) {
    const Product self = product(matrix, d, open);
    if (!(std::abs(self.value) > kLeastShare * self.magnitude)) return std::nullopt;
    if (self.value < 0) return std::numeric_limits<double>::quiet_NaN();
    scale *= std::sqrt(self.value);
  }
  return product(place, d, open).value / scale;
}

}  // namespace eido::align
