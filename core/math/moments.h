// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

// Sums over rows of float32, in double, over blocks of rows in their order: the same for any number of threads. No more
// of the rows than a block is ever widened.

/// The mean of some rows. @param places  rows of `rows` that count; empty = all
Eigen::RowVectorXd meanOf(const MatrixFView& rows, std::span<const std::int32_t> places, const Task& task);

/// The sum of (x - centre)(x - centre)' over some rows, d x d, exactly symmetric. O(n d^2), memory O(d^2); polls and
/// reports `stage` once a block.
MatrixD scatterAround(const MatrixFView& rows, std::span<const std::int32_t> places, const Eigen::RowVectorXd& centre,
                      std::string_view stage, const Task& task);

}  // namespace eido
