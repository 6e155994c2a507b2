// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/embedding_quality.h"

#include <cblas.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/blas.h"
#include "core/math/dense_kernels.h"

namespace eido {
namespace {

constexpr std::int64_t kMostDistances = std::int64_t{1} << 23;  ///< of a block of queries: 32 MiB

/// Rows prepared so that half their squared distance is half[i] + half[j] - row_i . row_j.
struct Prepared {
  MatrixF rows;
  std::vector<float> half;

  explicit Prepared(const MatrixFView& given, bool cosine) : rows(given) {
    const Eigen::RowVectorXf mean = given.cast<double>().colwise().mean().cast<float>();
    half.resize(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
      if (cosine)
        rows.row(i) /= static_cast<float>(std::max(rows.row(i).cast<double>().norm(), 1e-12));
      else
        rows.row(i) -= mean;  // keeps what is subtracted small
      half[static_cast<std::size_t>(i)] = static_cast<float>(rows.row(i).cast<double>().squaredNorm() / 2);
    }
  }

  /// Half squared distances of `count` queries to all rows, count x n, less what depends on the query alone.
  void distances(const std::int32_t* queries, std::int64_t count, std::vector<float>& out) const {
    const std::int64_t n = rows.rows(), d = rows.cols();
    MatrixF chosen(count, d);
    for (std::int64_t q = 0; q < count; ++q) chosen.row(q) = rows.row(queries[q]);
    out.resize(static_cast<std::size_t>(count * n));
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(count), static_cast<int>(n),
                static_cast<int>(d), -1.0F, chosen.data(), static_cast<int>(d), rows.data(), static_cast<int>(d), 0.0F,
                out.data(), static_cast<int>(n));
    for (std::int64_t q = 0; q < count; ++q) {
      float* const row = out.data() + q * n;
      for (std::int64_t j = 0; j < n; ++j) row[j] += half[static_cast<std::size_t>(j)];
    }
  }
};

/// The k smallest but `self`, ascending, ties by row.
void smallest(const float* distances, std::int64_t n, std::int64_t self, std::int64_t k,
              std::vector<std::pair<float, std::int32_t>>& best) {
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

}  // namespace

EmbeddingQuality embeddingQuality(const MatrixFView& original, const MatrixFView& picture,
                                  const QualityOptions& options, const Task& task) {
  const std::int64_t n = original.rows();
  EmbeddingQuality quality{.k = std::min(options.k, (n - 1) / 2)};
  if (n < 4 || quality.k < 1) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    quality.trustworthiness = quality.neighboursKept = quality.keptByChance = nan;
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
  const Prepared from(original, options.cosine), to(picture, false);
  std::vector<double> penalties(queries.size()), kept(queries.size());
  const std::int64_t block = std::clamp<std::int64_t>(kMostDistances / n, 1, 64);
  const std::int64_t blocks = (quality.queries + block - 1) / block;
  std::atomic<std::int64_t> done{0};
  parallelFor(task, blocks, [&](std::int64_t b) {
    const std::int64_t first = b * block, count = std::min(block, quality.queries - first);
    std::vector<float> far, near;
    from.distances(queries.data() + first, count, far);
    to.distances(queries.data() + first, count, near);
    std::vector<std::pair<float, std::int32_t>> inPicture, inOriginal;
    for (std::int64_t q = 0; q < count; ++q) {
      const std::int64_t self = queries[static_cast<std::size_t>(first + q)];
      const float* const distances = far.data() + q * n;
      smallest(near.data() + q * n, n, self, k, inPicture);
      smallest(distances, n, self, k, inOriginal);
      double penalty = 0;
      std::int64_t common = 0;
      for (const auto& [unused, j] : inPicture) {
        const std::pair<float, std::int32_t> here{distances[j], j};
        if (!(inOriginal.back() < here)) {
          ++common;
          continue;
        }
        // nearer ones, and those as near with a lower row
        std::int64_t rank = 1 + countBelow(distances, here.first, n) + countEqual(distances, here.first, j);
        if (distances[self] < here.first || (distances[self] == here.first && self < j)) --rank;
        penalty += static_cast<double>(rank - k);
      }
      penalties[static_cast<std::size_t>(first + q)] = penalty;
      kept[static_cast<std::size_t>(first + q)] = static_cast<double>(common) / static_cast<double>(k);
    }
    task.report("quality", done += count, quality.queries);
  });
  const auto rows = static_cast<double>(n), width = static_cast<double>(k);
  for (double& p : penalties) p = 1 - 2 / (width * (2 * rows - 3 * width - 1)) * p;
  quality.trustworthiness = mean(penalties);
  quality.trustInterval = meanInterval(penalties, options.confidence);
  quality.trustInterval.high = std::min(1.0, quality.trustInterval.high);
  quality.neighboursKept = mean(kept);
  quality.keptInterval = meanInterval(kept, options.confidence);
  quality.keptByChance = width / (rows - 1);
  return quality;
}

}  // namespace eido
