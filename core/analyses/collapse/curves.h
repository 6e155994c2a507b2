// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analyses/collapse/chain.h"
#include "core/data/result.h"

namespace eido::collapse {

/// All that a play left behind.
struct Played {
  const Plan& plan;
  const std::vector<Measure>& measures;
  const Values& values;
  std::vector<std::vector<Expectation>> expected;  ///< protocols x measures
  std::vector<std::vector<double>> resampled;  ///< runs x measures: generation 1 fitted to resamples; empty = a truth
  double confidence = 0.95;
  bool given = false;      ///< generation 1 is what all is measured against: nothing is to be tested there
  bool sameFirst = false;  ///< generation 1 is the same in all runs
};

/// A measure under a protocol, generation by generation.
struct Curves {
  Table curves;
  Table summary;
  double worstZ = kNaN;
  std::int64_t zTests = 0;
  double worstZBound = kNaN;
  std::vector<Warning> warnings;  ///< heavy_tail, singular_fit, no_support
};
Curves curvesOf(const Played& played, bool kernels);

}  // namespace eido::collapse
