// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/neighbour_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/approximate_knn.h"
#include "core/math/dense_kernels.h"
#include "core/math/pca.h"

namespace eido {
namespace {

constexpr std::int64_t kRecallQueries = 500;
constexpr std::int64_t kCandidatesEach = 2;  ///< candidates of the reduced search for each neighbour wanted

/// Share of the exact neighbours that were found, on a seeded sample of the queries.
void measureRecall(FoundNeighbours& found, const MatrixFView& rows, std::span<const std::int32_t> queries,
                   const NeighbourSearch& search, const Task& task) {
  auto sample = randomPermutation(static_cast<std::int64_t>(queries.size()), search.seed, 1);
  sample.resize(std::min<std::size_t>(sample.size(), kRecallQueries));
  std::sort(sample.begin(), sample.end());
  std::vector<std::int32_t> chosen;
  for (const std::int32_t q : sample) chosen.push_back(queries[static_cast<std::size_t>(q)]);
  const Neighbours exact = nearestNeighbours(rows, chosen, {.k = search.k, .similarity = search.similarity}, task);
  std::int64_t hits = 0;
  for (std::size_t q = 0; q < chosen.size(); ++q) {
    const auto right = exact.row(static_cast<std::int64_t>(q));
    for (const std::int32_t j : found.neighbours.row(sample[q]))
      hits += std::find(right.begin(), right.end(), j) != right.end();
  }
  found.recallQueries = static_cast<std::int64_t>(chosen.size());
  found.recall = static_cast<double>(hits) / static_cast<double>(found.recallQueries * search.k);
}

/// Rows of length 1 (zero rows stay zero), so that Euclidean order is that of cosines.
MatrixF normalised(const MatrixFView& rows) {
  MatrixF unit = rows;
  for (Eigen::Index i = 0; i < unit.rows(); ++i) {
    const double norm = unit.row(i).cast<double>().norm();
    unit.row(i) *= static_cast<float>(1 / std::max(norm, 1e-12));
  }
  return unit;
}

/// Candidates among the principal components, ranked by the distances of the full rows.
Neighbours reducedSearch(const MatrixFView& rows, std::span<const std::int32_t> queries, const NeighbourSearch& search,
                         const Task& task) {
  const std::int64_t candidates = std::min(kCandidatesEach * search.k, rows.rows() - 1);
  const Pca reduced =
      principalComponents(rows, {.components = search.reduceTo, .seed = search.seed}, task.part(0, 0.2));
  const Neighbours near = approximateNeighbours(reduced.coordinates, queries,
                                                {.k = candidates,
                                                 .similarity = Similarity::Euclidean,
                                                 .links = 10,
                                                 .buildBeam = 64,
                                                 .searchBeam = static_cast<int>(candidates) + 12,
                                                 .seed = search.seed},
                                                task.part(0.2, 0.9));
  Neighbours result{.n = near.n, .k = search.k};
  result.indices.resize(static_cast<std::size_t>(near.n * search.k));
  result.values.resize(result.indices.size());
  constexpr std::int64_t kChunk = 256;
  const Task ranking = task.part(0.9, 1);
  parallelFor(ranking, (near.n + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
    std::vector<std::pair<double, std::int32_t>> ranked;
    for (std::int64_t q = chunk * kChunk; q < std::min(near.n, (chunk + 1) * kChunk); ++q) {
      const float* query = rows.data() + queries[static_cast<std::size_t>(q)] * rows.outerStride();
      ranked.clear();
      for (const std::int32_t j : near.row(q))
        ranked.emplace_back(squaredDistance(query, rows.data() + j * rows.outerStride(), rows.cols()), j);
      std::sort(ranked.begin(), ranked.end());
      for (std::int64_t r = 0; r < search.k; ++r) {
        const auto place = static_cast<std::size_t>(q * search.k + r);
        result.indices[place] = ranked[static_cast<std::size_t>(r)].second;
        result.values[place] = -std::sqrt(ranked[static_cast<std::size_t>(r)].first);
      }
    }
  });
  return result;
}

}  // namespace

FoundNeighbours findNeighbours(const MatrixFView& rows, std::span<const std::int32_t> queries,
                               const NeighbourSearch& search, const Task& task) {
  FoundNeighbours found;
  const bool all = queries.empty();
  found.exact =
      search.method == SearchMethod::Exact || (search.method == SearchMethod::Automatic && rows.rows() <= kExactRows);
  if (found.exact) {
    const KnnOptions options{.k = search.k, .similarity = search.similarity};
    found.neighbours = all ? nearestNeighbours(rows, options, task) : nearestNeighbours(rows, queries, options, task);
    return found;
  }
  std::vector<std::int32_t> everyone;
  if (all) {
    everyone.resize(static_cast<std::size_t>(rows.rows()));
    std::iota(everyone.begin(), everyone.end(), 0);
    queries = everyone;
  }
  const bool reduce = search.reduceTo > 0 && rows.cols() > 2 * search.reduceTo &&
                      search.similarity != Similarity::Inner && search.k < rows.rows() - 1 &&
                      search.reduceTo < rows.rows();
  if (!reduce) {
    found.neighbours = approximateNeighbours(
        rows, queries, {.k = search.k, .similarity = search.similarity, .seed = search.seed}, task.part(0, 0.9));
  } else if (search.similarity == Similarity::Cosine) {
    const MatrixF unit = normalised(rows);
    found.neighbours = reducedSearch(unit, queries, search, task.part(0, 0.9));
    // the order is that of the distances; the values are products, which are 0 for rows of zeros
    for (std::int64_t q = 0; q < found.neighbours.n; ++q) {
      for (std::int64_t r = 0; r < found.neighbours.k; ++r) {
        const auto at = static_cast<std::size_t>(q * found.neighbours.k + r);
        found.neighbours.values[at] = dotProduct(unit.data() + queries[static_cast<std::size_t>(q)] * unit.cols(),
                                                 unit.data() + found.neighbours.indices[at] * unit.cols(), unit.cols());
      }
    }
  } else {
    found.neighbours = reducedSearch(rows, queries, search, task.part(0, 0.9));
  }
  measureRecall(found, rows, queries, search, task.part(0.9, 1));
  return found;
}

}  // namespace eido
