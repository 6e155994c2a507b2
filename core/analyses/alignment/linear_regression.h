// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// R2 of a from b by ordinary least squares on centred columns, ||Q_b'Xc||^2 / ||Xc||^2, minimum norm where b is rank
/// deficient. Not symmetric; 1 whenever b has rank n - 1. NaN where a is constant. Source: Kornblith et al. 2019,
/// section 3.
std::unique_ptr<Comparison> prepareLinearRegression(const Representation& a, const Representation& b,
                                                    const MeasureOptions& options, const Task& task);

}  // namespace eido::align
