// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/sample_neighbours.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/math/dense_kernels.h"
#include "core/math/neighbour_search.h"

namespace eido {

SampleNeighbours nearestTo(const ProjectColumns& data, const ColumnInfo& column, std::int64_t row, std::int64_t k,
                           const Task& task) {
  SampleNeighbours found{.column = column.name};
  const std::vector<float> query = data.vectorOf(column, row);
  const auto width = static_cast<std::ptrdiff_t>(column.dimension);
  const auto finite = [&](const float* v) {
    return std::all_of(v, v + width, [](float x) { return std::isfinite(x); });
  };
  if (query.empty() || !finite(query.data())) return found;
  const double length = std::max(std::sqrt(dotProduct(query.data(), query.data(), width)), 1e-12);
  std::vector<std::pair<double, std::int64_t>> best;  // a heap of (-cosine, row): the worst first
  std::vector<float> values;
  data.eachChunk(column, task, [&](const ProjectColumns::Chunk& chunk) {
    values.resize(static_cast<std::size_t>(chunk.rows * column.dimension));
    toFloats(column.dtype, chunk.data, values.size(), values.data());
    for (std::int64_t i = 0; i < chunk.rows; ++i) {
      const std::int64_t other = chunk.first + i;
      const float* const v = values.data() + i * column.dimension;
      if (other == row || !chunk.has(i)) continue;
      const double norm = std::sqrt(dotProduct(v, v, width));
      const double cosine = dotProduct(query.data(), v, width) / (length * std::max(norm, 1e-12));
      if (!std::isfinite(cosine)) continue;
      const std::pair<double, std::int64_t> candidate{-cosine, other};
      if (static_cast<std::int64_t>(best.size()) == k && !(candidate < best.front())) continue;
      if (static_cast<std::int64_t>(best.size()) == k) {
        std::pop_heap(best.begin(), best.end());
        best.pop_back();
      }
      best.push_back(candidate);
      std::push_heap(best.begin(), best.end());
    }
  });
  std::sort(best.begin(), best.end());
  for (const auto& [negative, other] : best) {
    found.rows.push_back(other);
    found.similarities.push_back(-negative);
  }
  return found;
}

SampleBits grownByNeighbours(const ProjectColumns& data, const ColumnInfo& column, const SampleBits& members,
                             std::int64_t k, const Task& task) {
  const VectorData vectors = data.vectors(column, task.part(0, 0.3));
  std::vector<std::int32_t> rows, queries;
  MatrixF values(vectors.values.rows(), vectors.values.cols());
  for (Eigen::Index i = 0; i < vectors.values.rows(); ++i) {
    if (!vectors.has(i) || !vectors.values.row(i).allFinite()) continue;
    if (members.test(i)) queries.push_back(static_cast<std::int32_t>(rows.size()));
    values.row(static_cast<Eigen::Index>(rows.size())) = vectors.values.row(i);
    rows.push_back(static_cast<std::int32_t>(i));
  }
  if (static_cast<std::int64_t>(rows.size()) <= k)
    throw Error(ErrorKind::TooFewRows,
                {.found = std::to_string(rows.size()) + " samples with a vector in " + column.name,
                 .expected = "more than k = " + std::to_string(k)});
  SampleBits grown = members;
  if (queries.empty()) return grown;
  values.conservativeResize(static_cast<Eigen::Index>(rows.size()), Eigen::NoChange);
  // few queries are looked up exactly at any size; an index for all would take longer
  const bool exact = static_cast<std::int64_t>(queries.size()) <= 2000 || values.rows() <= kExactRows;
  const FoundNeighbours found = findNeighbours(
      values, queries, {.k = k, .method = exact ? SearchMethod::Exact : SearchMethod::Approximate, .reduceTo = 64},
      task.part(0.3, 1));
  for (const std::int32_t j : found.neighbours.indices) grown.set(rows[static_cast<std::size_t>(j)]);
  return grown;
}

}  // namespace eido
