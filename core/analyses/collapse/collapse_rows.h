// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/data/matrix.h"

namespace eido::collapse {

/// What a run on a person's own columns reads.
struct CollapseRows {
  bool there = false;      ///< false: a simulation without columns
  MatrixD train, heldOut;  ///< in principal components where `pca` asks for them; none where only categories are read
  std::vector<std::int32_t> trainRows, heldRows;  ///< their places in the set
  std::vector<std::string> classes;               ///< names of `label`, or of `category`
  std::vector<std::int32_t> trainLabels, heldLabels;
  Eigen::VectorXd trainTarget, heldTarget;
  std::int64_t components = 0;  ///< 0 = all dimensions
};

/// Reads the columns that a run's parameters name. Rows that lack one of them take no part (rows_dropped).
/// @throws Error{Parameter, NotFound, TooFewRows}, Cancelled
CollapseRows readCollapseRows(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                              const Task& task);

}  // namespace eido::collapse
