// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/sample_bits.h"
#include "core/project/project_columns.h"

namespace eido {

/// The nearest samples of one sample in one embedding, nearest first.
struct SampleNeighbours {
  std::string column;
  std::vector<std::int64_t> rows;
  std::vector<double> similarities;  ///< cosines
};

/// The k nearest samples of `row` by cosine, exactly, read chunk by chunk: memory is a chunk, whatever the file's size.
/// Ties go to the lower row. Empty where the sample has no finite vector. O(n d). @throws Cancelled
SampleNeighbours nearestTo(const ProjectColumns& data, const ColumnInfo& column, std::int64_t row, std::int64_t k,
                           const Task& task);

/// `members` and the k nearest samples (cosine) of each of them in one embedding; exact up to 20,000 samples, by the
/// approximate index above. @throws Error{TooFewRows}, Cancelled
SampleBits grownByNeighbours(const ProjectColumns& data, const ColumnInfo& column, const SampleBits& members,
                             std::int64_t k, const Task& task);

}  // namespace eido
