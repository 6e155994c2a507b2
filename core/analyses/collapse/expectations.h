// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/analyses/collapse/protocols.h"

namespace eido::collapse {

// Exact expectations of generations 1, 2, ... where they are known; empty = unknown. `given`: generation 1 is given,
// and everything is measured against it; else against the truth that its rows came from. Derived from the laws of mean
// and scatter of T draws; the fixed-design ones are Gerstgrasser et al. 2024, theorem 1.

struct Expectation {
  std::vector<double> of;  ///< one a generation
  double limit = kNaN;     ///< n -> infinity; NaN = none
};

/// Of the trace of the maximum-likelihood covariance by the reference's.
Expectation expectedTraceRatio(Protocol protocol, std::int64_t samples, std::int64_t generations, bool given);
/// Of |mean - reference's mean|^2 by the reference's trace.
Expectation expectedMeanError(Protocol protocol, std::int64_t samples, std::int64_t generations, bool given);
/// The same two under the unbiased covariance: known for replace alone.
Expectation expectedUnbiasedTraceRatio(Protocol protocol, std::int64_t generations);
Expectation expectedUnbiasedMeanError(Protocol protocol, std::int64_t samples, std::int64_t generations, bool given);

/// Mean of log det Sigma of a generation less that of the one before, under replace with divisor T: sum over j = 1 .. d
/// of digamma((T - j)/2) + log(2/T). NaN for T <= d.
double logDetRate(std::int64_t samples, std::int64_t dimensions);

/// Of |w - reference|^2 of least squares. @param unit  error that one fit adds. @param fixed  all batches have one
/// design
Expectation expectedError(Protocol protocol, double unit, std::int64_t generations, bool fixed, bool given);

/// Of the trace of the ML covariance of a kernel density's training rows, gaussian kernel. @param first  of generation
/// 1. @param added  d h^2, what a draw's noise adds
Expectation expectedKernelTrace(Protocol protocol, double first, double added, std::int64_t samples,
                                std::int64_t generations);

}  // namespace eido::collapse
