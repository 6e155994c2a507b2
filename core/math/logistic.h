// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace eido {

// The logistic function and the exponential of many values, eight at a time: what fits of logistic models and kernels
// spend their time on. Errors are
// below 4 units in the last place.

/// values = 1 / (1 + exp(-values)), in place. NaN stays NaN.
void sigmoids(double* values, std::ptrdiff_t count);

/// values = exp(-|values|), in place; at least 3e-308.
void exponentials(double* values, std::ptrdiff_t count);

/// What a step of a logistic fit needs, p = 1 / (1 + exp(-values)): values = answers - p, weights = max(p (1 - p),
/// least).
void logisticDerivatives(const double* answers, double* values, double* weights, double least, std::ptrdiff_t count);

/// The sum of log(1 + exp(values)).
double softplusSum(const double* values, std::ptrdiff_t count);

}  // namespace eido
