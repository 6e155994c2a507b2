// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// Correlation (Pearson, Spearman with average ranks, Kendall tau-b) of the n (n - 1) / 2 pairwise distances
/// (euclidean, cosine, correlation = cosine of row-centred rows). A row without direction makes cosine and correlation
/// undefined (NaN). Holds n x n values for each representation. Source: Kriegeskorte et al. 2008.
std::unique_ptr<Comparison> prepareRsa(const Representation& a, const Representation& b, const MeasureOptions& options,
                                       const Task& task);

/// Makes what RSA of many subsets looks up: the distances and their order.
void prepareRsaDraws(const Representation& rep, const MeasureOptions& options, const Task& task);

}  // namespace eido::align
