// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// Canonical correlations of the centred columns: singular values of U_a' U_b of orthonormal column bases, cut at the
/// numerical rank. mean_cca: mean over min(rank). svcca: columns standardised (n - 1, plus 1e-8 as in the reference),
/// first min(svccaDimensions, d_a, d_b) left singular vectors, exact SVD, mean. pwcca: mean weighted by
/// sum_j |<h_i, x_j>| with h_i the orthonormal canonical variates of a. NaN if a column set has rank 0.
/// Source: Raghu et al. 2017; Morcos et al. 2018, eq. 6; the reference's SVCCA uses a randomised SVD, up to 0.2 lower.
std::unique_ptr<Comparison> prepareSvcca(const Representation& a, const Representation& b,
                                         const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> preparePwcca(const Representation& a, const Representation& b,
                                         const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareMeanCca(const Representation& a, const Representation& b,
                                           const MeasureOptions& options, const Task& task);

}  // namespace eido::align
