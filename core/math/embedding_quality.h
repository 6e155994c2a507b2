// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/task.h"
#include "core/data/matrix.h"
#include "core/math/statistics.h"

namespace eido {

struct QualityOptions {
  std::int64_t k = 15;          ///< lowered to (n - 1) / 2 where there are few rows
  std::int64_t queries = 2000;  ///< rows that are looked at; all, where there are no more than twice as many
  double confidence = 0.95;
  std::uint64_t seed = 0;
  bool cosine = false;  ///< neighbours of the original by cosine instead of Euclidean distance
};

/// How far a low-dimensional picture may be believed.
struct EmbeddingQuality {
  double trustworthiness = 0;  ///< 1 = no row has a neighbour in the picture that is far in the original
  Interval trustInterval{};
  double neighboursKept = 0;  ///< mean share of the k nearest of the original among the k nearest of the picture
  Interval keptInterval{};
  double keptByChance = 0;     ///< in a random picture: k / (n - 1), and more where the original has ties
  double trustByChance = 0.5;  ///< likewise: 0.5 without ties
  std::int64_t k = 0;
  std::int64_t queries = 0;
  std::int64_t tiedQueries = 0;  ///< with more equally near neighbours in the original than k
};

/// Compares each query's k nearest in the picture with its ranks in the original, over all n rows.
///
/// Trustworthiness 1 - 2 / (n k (2 n - 3 k - 1)) sum_i sum_{j new among the k of the picture} (r(i, j) - k), r = rank
/// of j in the original (Venna and Kaski 2001, eq. 2); on a sample of queries it is the mean over them. Intervals are
/// normal ones over the queries, the rows compared with being fixed. Ties: whatever is as near in the original as the
/// k-th nearest (kTieWidth) counts as one of the k, and of equals all have the lowest rank; in the picture the lower
/// row is nearer.
/// @param original  n x d; @param picture  n x c; n >= 4. NaN for fewer. O(queries n d), memory up to 64 n
/// distances in double a thread, 24 n where n is large. Polls.
EmbeddingQuality embeddingQuality(const MatrixFView& original, const MatrixFView& picture,
                                  const QualityOptions& options, const Task& task = {});

}  // namespace eido
