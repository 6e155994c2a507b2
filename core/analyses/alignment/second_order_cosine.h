// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// Cosine of the two vectors of cosine distances of i to S_a(i) U S_b(i), mean over i; always cosine neighbours. A row
/// whose distances are all 0 in one space is undefined, and so is the mean. O(n k (d_a + d_b)) a permutation.
/// Source: Hamilton et al. 2016, second-order similarity; Klabunde et al. 2024 (ReSi).
std::unique_ptr<Comparison> prepareSecondOrderCosine(const Representation& a, const Representation& b,
                                                     const MeasureOptions& options, const Task& task);

}  // namespace eido::align
