// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/embedding_quality.h"

#include <cblas.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"
#include "core/math/dense_kernels.h"
#include "core/math/knn.h"

namespace eido {
namespace {

constexpr std::int64_t kMostDistances = std::int64_t{1} << 22;  ///< of a block of queries, where n allows: 32 MiB
constexpr std::int64_t kLeastQueries = 24;                      ///< of a block: each prepares all rows once
constexpr std::int64_t kRowTile = 512;                          ///< rows that are prepared and multiplied at once

/// Squared distances to all rows, in double: in float one far cluster would hide the order of near neighbours.
class Distances {
 public:
  Distances(const MatrixFView& rows, bool cosine)
      : m_rows(rows), m_cosine(cosine), m_mean(rows.cast<double>().colwise().mean()) {}

  /// Halves of the squared distances of `count` queries to all rows, count x n, less what depends on the query alone.
  void halves(const std::int32_t* queries, std::int64_t count, std::vector<double>& out) const {
    const std::int64_t n = m_rows.rows(), d = m_rows.cols();
    MatrixD chosen(count, d);
    for (std::int64_t q = 0; q < count; ++q) chosen.row(q) = prepared(queries[q], 1);
    out.resize(static_cast<std::size_t>(count * n));
    for (std::int64_t first = 0; first < n; first += kRowTile) {
      const MatrixD tile = prepared(first, std::min(kRowTile, n - first));
      cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(count), static_cast<int>(tile.rows()),
                  static_cast<int>(d), -1.0, chosen.data(), static_cast<int>(d), tile.data(), static_cast<int>(d), 0.0,
                  out.data() + first, static_cast<int>(n));
      for (Eigen::Index j = 0; j < tile.rows(); ++j) {
        const double half = tile.row(j).squaredNorm() / 2;
        for (std::int64_t q = 0; q < count; ++q) out[static_cast<std::size_t>(q * n + first + j)] += half;
      }
    }
  }

 private:
  /// Rows of length 1, or less the mean, which keeps what is subtracted small.
  MatrixD prepared(std::int64_t first, std::int64_t count) const {
    MatrixD rows = m_rows.middleRows(first, count).cast<double>();
    if (!m_cosine) {
      rows.rowwise() -= m_mean;
      return rows;
    }
    for (Eigen::Index i = 0; i < count; ++i) {
      if (const double length = rows.row(i).norm(); length > 0) rows.row(i) /= length;
    }
    return rows;
  }

  MatrixFView m_rows;
  bool m_cosine;
  Eigen::RowVectorXd m_mean;
};

/// Distances of pairs that are worth a second look: exact to rounding of double, so that equals are seen to be equal.
class ExactDistance {
 public:
  ExactDistance(const MatrixFView& rows, bool cosine) : m_rows(rows), m_cosine(cosine) {}
  double operator()(std::int64_t i, std::int64_t j) const {
    const float *a = m_rows.data() + i * m_rows.outerStride(), *b = m_rows.data() + j * m_rows.outerStride();
    const std::int64_t d = m_rows.cols();
    if (!m_cosine) return squaredDistance(a, b, d);
    const double lengths = std::sqrt(dotProduct(a, a, d)) * std::sqrt(dotProduct(b, b, d));
    return lengths > 0 ? 1 - dotProduct(a, b, d) / lengths : 1;
  }
  /// Whether row j is as near to row i as something at `distance`.
  bool isWithin(std::int64_t i, std::int64_t j, double distance) const {
    return (*this)(i, j) <= distance + kTieWidth * (m_cosine ? 1 : distance);
  }

 private:
  MatrixFView m_rows;
  bool m_cosine;
};

/// How far the blocks' distances of a query may be from exact ones: rounding of what they are the difference of.
double roundingOf(const double* distances, std::int64_t n) {
  double largest = 0;
  for (std::int64_t j = 0; j < n; ++j) largest = std::max(largest, std::abs(distances[j]));
  return 1e-13 * largest;
}

/// The k smallest but `self`, ascending, ties by row.
void smallest(const double* distances, std::int64_t n, std::int64_t self, std::int64_t k,
              std::vector<std::pair<double, std::int32_t>>& best) {
  best.clear();
  for (std::int64_t j = 0; j < n; ++j) {
    if (j == self || (static_cast<std::int64_t>(best.size()) == k && !(distances[j] < best.front().first))) continue;
    if (static_cast<std::int64_t>(best.size()) == k) {
      std::pop_heap(best.begin(), best.end());
      best.pop_back();
    }
    best.emplace_back(distances[j], static_cast<std::int32_t>(j));
    std::push_heap(best.begin(), best.end());
  }
  std::sort(best.begin(), best.end());
}

/// Ranks (from 1) of some rows among all but `self` by distance, of equals the lowest; one pass whatever their number.
void ranksOf(const double* distances, std::int64_t n, std::int64_t self,
             std::vector<std::pair<double, std::int32_t>>& targets, std::vector<std::int64_t>& ranks) {
  std::sort(targets.begin(), targets.end());
  const std::size_t width = std::bit_ceil(targets.size() + 1);
  std::vector<double> sorted(width, std::numeric_limits<double>::infinity());
  for (std::size_t t = 0; t < targets.size(); ++t) sorted[t] = targets[t].first;
  std::vector<std::int64_t> within(width + 1);  // rows whose distance has so many targets at or below it
  ranks.assign(targets.size(), 1);
  for (std::int64_t j = 0; j < n; ++j) {
    if (j == self) continue;
    std::size_t place = 0;
    for (std::size_t step = width / 2; step > 0; step /= 2)
      place += sorted[place + step - 1] <= distances[j] ? step : 0;
    ++within[place];
  }
  std::int64_t nearer = 0;
  for (std::size_t t = 0; t < targets.size(); ++t) ranks[t] += nearer += within[t];
}

/// How many rows but `self` are within reach; k where no more can be.
template <typename Within>
std::int64_t countWithin(const double* distances, std::int64_t n, std::int64_t self, std::int64_t k, double most,
                         Within&& within) {
  std::int64_t close = 0;
  for (std::int64_t j = 0; j < n; ++j) close += j != self && distances[j] <= most ? 1 : 0;
  if (close <= k) return k;
  close = 0;
  for (std::int64_t j = 0; j < n; ++j) close += j != self && distances[j] <= most && within(j) ? 1 : 0;
  return std::max(k, close);
}

/// Mean over all rows but `self` of what a stranger's rank adds to the penalty, of equals (but for rounding) the
/// lowest.
double meanPenalty(const double* distances, std::int64_t n, std::int64_t self, std::int64_t k, double rounding) {
  std::vector<double> sorted;
  sorted.reserve(static_cast<std::size_t>(n));
  for (std::int64_t j = 0; j < n; ++j) {
    if (j != self) sorted.push_back(distances[j]);
  }
  std::sort(sorted.begin(), sorted.end());
  double sum = 0;
  std::int64_t rank = 1;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0 && sorted[i] - sorted[i - 1] > rounding) rank = static_cast<std::int64_t>(i) + 1;
    sum += static_cast<double>(std::max<std::int64_t>(0, rank - k));
  }
  return sum / static_cast<double>(sorted.size());
}

}  // namespace

EmbeddingQuality embeddingQuality(const MatrixFView& original, const MatrixFView& picture,
                                  const QualityOptions& options, const Task& task) {
  const std::int64_t n = original.rows();
  EmbeddingQuality quality{.k = std::min(options.k, (n - 1) / 2)};
  if (n < 4 || quality.k < 1) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    quality.trustworthiness = quality.neighboursKept = quality.keptByChance = quality.trustByChance = nan;
    quality.trustInterval = quality.keptInterval = {nan, nan};
    return quality;
  }
  prepareBlas();
  const std::int64_t k = quality.k;
  std::vector<std::int32_t> queries(static_cast<std::size_t>(n));
  std::iota(queries.begin(), queries.end(), 0);
  if (n > 2 * options.queries) {
    queries = randomPermutation(n, options.seed, 5);
    queries.resize(static_cast<std::size_t>(options.queries));
    std::sort(queries.begin(), queries.end());
  }
  quality.queries = static_cast<std::int64_t>(queries.size());
  const Distances from(original, options.cosine), to(picture, false);
  const ExactDistance exact(original, options.cosine);
  std::vector<double> penalties(queries.size()), kept(queries.size()), keptBy(queries.size()), trustBy(queries.size());
  const auto rows = static_cast<double>(n), width = static_cast<double>(k);
  const double scale = 2 / (width * (2 * rows - 3 * width - 1));
  const std::int64_t block = std::clamp<std::int64_t>(kMostDistances / n, kLeastQueries, 64);
  const std::int64_t blocks = (quality.queries + block - 1) / block;
  std::atomic<std::int64_t> done{0}, tied{0};
  parallelFor(task, blocks, [&](std::int64_t b) {
    const std::int64_t first = b * block, count = std::min(block, quality.queries - first);
    std::vector<double> halves;
    std::vector<std::vector<std::pair<double, std::int32_t>>> inPicture(static_cast<std::size_t>(count));
    to.halves(queries.data() + first, count, halves);
    for (std::int64_t q = 0; q < count; ++q)
      smallest(halves.data() + q * n, n, queries[static_cast<std::size_t>(first + q)], k,
               inPicture[static_cast<std::size_t>(q)]);
    from.halves(queries.data() + first, count, halves);
    std::vector<std::pair<double, std::int32_t>> inOriginal, strangers;
    std::vector<std::int64_t> ranks;
    for (std::int64_t q = 0; q < count; ++q) {
      const std::int64_t self = queries[static_cast<std::size_t>(first + q)];
      const double* const distances = halves.data() + q * n;
      smallest(distances, n, self, k, inOriginal);
      const double last = inOriginal.back().first, rounding = roundingOf(distances, n);
      double reach = 0;  // of the k nearest, exactly
      for (const auto& [unused, j] : inOriginal) reach = std::max(reach, exact(self, j));
      strangers.clear();
      for (const auto& [unused, j] : inPicture[static_cast<std::size_t>(q)]) {
        if (distances[j] <= last + rounding && (distances[j] < last - rounding || exact.isWithin(self, j, reach)))
          continue;
        strangers.emplace_back(distances[j], j);
      }
      const std::int64_t close = countWithin(distances, n, self, k, last + rounding, [&](std::int64_t j) {
        return distances[j] < last - rounding || exact.isWithin(self, j, reach);
      });
      tied += close > k;
      keptBy[static_cast<std::size_t>(first + q)] = static_cast<double>(close) / static_cast<double>(n - 1);
      trustBy[static_cast<std::size_t>(first + q)] =
          close > k ? 1 - scale * static_cast<double>(k) * meanPenalty(distances, n, self, k, rounding) : 0.5;
      const std::int64_t common = k - static_cast<std::int64_t>(strangers.size());
      double penalty = 0;
      if (!strangers.empty()) ranksOf(distances, n, self, strangers, ranks);
      for (std::size_t s = 0; s < strangers.size(); ++s) penalty += static_cast<double>(ranks[s] - k);
      penalties[static_cast<std::size_t>(first + q)] = penalty;
      kept[static_cast<std::size_t>(first + q)] = static_cast<double>(common) / static_cast<double>(k);
    }
    task.report("quality", done += count, quality.queries);
  });
  for (double& p : penalties) p = 1 - scale * p;
  quality.trustworthiness = mean(penalties);
  quality.trustInterval = meanInterval(penalties, options.confidence);
  quality.trustInterval.high = std::min(1.0, quality.trustInterval.high);
  quality.neighboursKept = mean(kept);
  quality.keptInterval = meanInterval(kept, options.confidence);
  quality.keptByChance = mean(keptBy);
  quality.trustByChance = mean(trustBy);
  quality.tiedQueries = tied;
  return quality;
}

}  // namespace eido
