// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// Measures on the ranked lists of the k nearest neighbours S_a(i), S_b(i) of each row i (inner product of the prepared
/// rows; 1 <= k <= n - 1). A permutation of b renames list entries, S_b^p(i) = p^-1[S_b(p(i))], so nothing is searched
/// again: O(n k) a permutation (edit distance O(n k^2)). All have per-sample values in [0, 1].
/// Source: Huh et al. 2024 (The Platonic Representation Hypothesis), appendix A; Klabunde et al. 2024 (ReSi) for
/// Jaccard and rank similarity. The reference code divides LCS by nothing; here it is divided by k.
std::unique_ptr<Comparison> prepareMutualKnn(const Representation& a, const Representation& b,
                                             const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareCycleKnn(const Representation& a, const Representation& b,
                                            const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareLcsKnn(const Representation& a, const Representation& b,
                                          const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareEditDistanceKnn(const Representation& a, const Representation& b,
                                                   const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareJaccardKnn(const Representation& a, const Representation& b,
                                              const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareRankSimilarity(const Representation& a, const Representation& b,
                                                  const MeasureOptions& options, const Task& task);

}  // namespace eido::align
