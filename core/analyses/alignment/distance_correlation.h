// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// Distance correlation with the root: sqrt(dCov^2 / sqrt(dVar_a^2 dVar_b^2)), Euclidean distances, biased. Holds n x n
/// values for each representation. NaN where all rows of one are equal. Source: Szekely et al. 2007, definition 5.
std::unique_ptr<Comparison> prepareDistanceCorrelation(const Representation& a, const Representation& b,
                                                       const MeasureOptions& options, const Task& task);

/// The centred distances that it compares, and the root of their quotient.
PairMatrix centredDistanceMatrix(const Representation& rep, const Task& task);
double distanceCorrelation(double quotient);

}  // namespace eido::align
