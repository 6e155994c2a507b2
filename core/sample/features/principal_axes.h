// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::sample {

/// Coordinates of the rows on their first `axes` principal axes.
///
/// @param rows    n x d
/// @param axes    at most min(n, d) are given
/// @param centre  subtract the mean row first (PCA); without it, the truncated SVD
/// @return        n x axes, axes by falling variance; the largest coordinate on each axis is positive.
/// Block power iteration with a small eigenproblem at the end. Sums run in a fixed order without BLAS, so that the
/// result does not depend on the number of threads of either.
MatrixF principalCoordinates(const MatrixF& rows, int axes, bool centre, const Task& task);

}  // namespace eido::sample
