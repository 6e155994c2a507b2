// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

/// Sums of rows that are drawn with replacement, as many as there are: draws x columns. All columns of a draw have the
/// same rows, so that differences of columns are paired. The same for any number of threads.
/// O(draws x rows x columns), by matrix products over blocks of draws. @throws Cancelled
MatrixD bootstrapSums(MatrixDView values, std::int64_t draws, std::uint64_t seed, std::uint64_t stream,
                      const Task& task);

/// Sums of rows with random signs: draws x columns; all columns of a draw have the same signs.
MatrixD signFlippedSums(MatrixDView values, std::int64_t draws, std::uint64_t seed, std::uint64_t stream,
                        const Task& task);

}  // namespace eido
