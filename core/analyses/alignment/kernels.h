// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// Centred kernel alignment, linear (features when both are narrower than n, else Gram;
/// Gram also up to 2,000 rows where that is cheaper) and with an RBF kernel (n x n).
/// Biased: tr(KHLH) / sqrt(tr(KHKH) tr(LHLH)). Unbiased: HSIC_u of Song et al. 2012, eq. 5, needs n >= 4, may be
/// negative. No epsilon in the denominator; 0/0 and roots of negative products are NaN. Permuting b changes the
/// numerator only. Source: Kornblith et al. 2019, section 3; Song et al. 2012, eq. 5.
std::unique_ptr<Comparison> prepareCka(const Representation& a, const Representation& b, const MeasureOptions& options,
                                       const Task& task);
std::unique_ptr<Comparison> prepareUnbiasedCka(const Representation& a, const Representation& b,
                                               const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareRbfCka(const Representation& a, const Representation& b,
                                          const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareUnbiasedRbfCka(const Representation& a, const Representation& b,
                                                  const MeasureOptions& options, const Task& task);

/// The linear kernel of the centred columns, as features.
PairMatrix linearMatrix(const Representation& rep, const Task& task);

/// Makes what an RBF kernel of many subsets looks up: the distances and, for their median, the order of the pairs.
void prepareRbfDraws(const Representation& rep, const MeasureOptions& options, const Task& task);

}  // namespace eido::align
