// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/analysis.h"
#include "core/data/matrix.h"

namespace eido {

/// The vectors of an analysis of one column.
struct VectorInput {
  ColumnInfo column;
  MatrixF values;                  ///< n x dimension, the complete rows
  std::vector<std::int32_t> rows;  ///< n, their places in the set, ascending
};

/// The parameter `vectors` that such an analysis declares.
ParameterSpec vectorsParameter(std::string help);

/// Reads the column that the parameter `vectors` or the one chosen column names. Rows that are missing or not finite
/// are left out with the warning rows_dropped; rows of zeros get the warning zero_vector.
/// @throws Error{NotFound, Parameter} when it is not clear which column is meant, Cancelled.
VectorInput readVectors(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                        const Task& task);

struct FoundNeighbours;
/// The warning low_recall where an approximate search missed more than one in ten of the true neighbours.
void noteRecall(const FoundNeighbours& found, std::vector<Warning>& warnings);

}  // namespace eido
