// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// CKNNA as the reference's code computes it: unbiased HSIC of the Gram matrices masked by common neighbours, over the
/// root of the two unbiased HSIC with each own mask, without the reference's 1e-6. Not symmetric. Uses the products
/// that stand beside the neighbour lists, so it never holds n x n values: O(n k^2). Needs n >= 4; NaN where a
/// denominator is not positive. Source: Huh et al. 2024, appendix A (the printed formula differs from the released
/// code).
std::unique_ptr<Comparison> prepareCknna(const Representation& a, const Representation& b,
                                         const MeasureOptions& options, const Task& task);

}  // namespace eido::align
