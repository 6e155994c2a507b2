// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/approximate_knn.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/math/dense_kernels.h"

// The header defines functions that are not inline: this is the only file that may include it. Without its own vector
// code: that is fixed when compiling, and its prefetches read one entry beyond the end of a list.
#define NO_MANUAL_VECTORIZATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wreorder"
#pragma GCC diagnostic ignored "-Wall"
#include <hnswlib/hnswlib.h>
#pragma GCC diagnostic pop

namespace eido {
namespace {

float productDistance(const void* a, const void* b, const void* width) {
  return 1 - roughDotProduct(static_cast<const float*>(a), static_cast<const float*>(b),
                             *static_cast<const std::ptrdiff_t*>(width));
}

float euclideanDistance(const void* a, const void* b, const void* width) {
  return roughSquaredDistance(static_cast<const float*>(a), static_cast<const float*>(b),
                              *static_cast<const std::ptrdiff_t*>(width));
}

/// Distances for the index by our own kernels, which choose the instruction set at run time.
class RowSpace : public hnswlib::SpaceInterface<float> {
 public:
  RowSpace(std::ptrdiff_t width, Similarity similarity) : m_width(width), m_similarity(similarity) {}
  size_t get_data_size() override { return static_cast<size_t>(m_width) * sizeof(float); }
  hnswlib::DISTFUNC<float> get_dist_func() override {
    return m_similarity == Similarity::Euclidean ? euclideanDistance : productDistance;
  }
  void* get_dist_func_param() override { return &m_width; }

 private:
  std::ptrdiff_t m_width;
  Similarity m_similarity;
};

/// Rows as the index sees them, with exact similarities beside it.
class IndexedRows {
 public:
  IndexedRows(const MatrixFView& rows, Similarity similarity)
      : m_rows(rows), m_similarity(similarity), m_prepared(rows) {
    m_inverse.assign(static_cast<std::size_t>(rows.rows()), 1.0);
    if (similarity != Similarity::Cosine) return;
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
      const double inverse = 1 / std::max(std::sqrt(dotProduct(row(i), row(i), rows.cols())), 1e-12);
      m_inverse[static_cast<std::size_t>(i)] = inverse;
      m_prepared.row(i) = (rows.row(i).cast<double>() * inverse).cast<float>();
    }
  }

  const float* prepared(std::int64_t i) const { return m_prepared.data() + i * m_prepared.cols(); }
  double exact(std::int64_t i, std::int64_t j) const {
    if (m_similarity == Similarity::Euclidean) return -std::sqrt(squaredDistance(row(i), row(j), m_rows.cols()));
    const double product = dotProduct(row(i), row(j), m_rows.cols());
    return m_similarity == Similarity::Inner
               ? product
               : product * (m_inverse[static_cast<std::size_t>(i)] * m_inverse[static_cast<std::size_t>(j)]);
  }

 private:
  const float* row(std::int64_t i) const { return m_rows.data() + i * m_rows.outerStride(); }

  MatrixFView m_rows;
  Similarity m_similarity;
  MatrixF m_prepared;
  std::vector<double> m_inverse;
};

}  // namespace

Neighbours approximateNeighbours(const MatrixFView& rows, std::span<const std::int32_t> queries,
                                 const ApproximateKnnOptions& options, const Task& task) {
  const std::int64_t n = rows.rows();
  const std::int64_t k = options.k;
  if (k < 1 || k > n - 1)
    throw Error(ErrorKind::Parameter, {.place = "--k",
                                       .found = "k = " + std::to_string(k) + " for " + std::to_string(n) + " rows",
                                       .expected = "k from 1 to rows - 1",
                                       .value = std::to_string(k)});
  std::vector<std::int32_t> wanted(queries.begin(), queries.end());
  if (wanted.empty()) {
    wanted.resize(static_cast<std::size_t>(n));
    std::iota(wanted.begin(), wanted.end(), 0);
  }
  const IndexedRows indexed(rows, options.similarity);
  RowSpace space(rows.cols(), options.similarity);
  hnswlib::HierarchicalNSW<float> index(&space, static_cast<std::size_t>(n), static_cast<std::size_t>(options.links),
                                        static_cast<std::size_t>(options.buildBeam), options.seed + 100);
  index.setEf(static_cast<std::size_t>(std::max<std::int64_t>(options.searchBeam, 2 * k)));
  const Task building = task.part(0, 0.6);
  for (std::int64_t i = 0; i < n; ++i) {
    index.addPoint(indexed.prepared(i), static_cast<std::size_t>(i));
    if (i % 64 == 0) building.report("index", i, n);
  }

  Neighbours result;
  result.n = static_cast<std::int64_t>(wanted.size());
  result.k = k;
  result.indices.resize(static_cast<std::size_t>(result.n * k));
  result.values.resize(static_cast<std::size_t>(result.n * k));
  const Task searching = task.part(0.6, 1);
  constexpr std::int64_t kChunk = 32;
  std::atomic<std::int64_t> done{0};
  parallelFor(searching, (result.n + kChunk - 1) / kChunk, [&](std::int64_t chunk) {
    std::vector<std::pair<double, std::int32_t>> found;
    const std::int64_t end = std::min(result.n, (chunk + 1) * kChunk);
    for (std::int64_t q = chunk * kChunk; q < end; ++q) {
      const std::int64_t i = wanted[static_cast<std::size_t>(q)];
      found.clear();
      auto queue = index.searchKnn(indexed.prepared(i), static_cast<std::size_t>(k + 1));
      for (; !queue.empty(); queue.pop()) {
        const auto j = static_cast<std::int32_t>(queue.top().second);
        if (j != i) found.emplace_back(-indexed.exact(i, j), j);
      }
      if (static_cast<std::int64_t>(found.size()) < k) {
        found.clear();
        for (std::int32_t j = 0; j < n; ++j) {
          if (j != i) found.emplace_back(-indexed.exact(i, j), j);
        }
      }
      std::sort(found.begin(), found.end());
      for (std::int64_t r = 0; r < k; ++r) {
        result.indices[static_cast<std::size_t>(q * k + r)] = found[static_cast<std::size_t>(r)].second;
        result.values[static_cast<std::size_t>(q * k + r)] = -found[static_cast<std::size_t>(r)].first;
      }
    }
    searching.report("neighbours", done += end - chunk * kChunk, result.n);
  });
  return result;
}

}  // namespace eido
