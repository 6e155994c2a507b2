// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/analysis.h"
#include "core/analyses/reduction/benchmark.h"

namespace eido::reduction {

/// The chosen score columns as a benchmark: scores turned and scaled to 0 (worst) to 1 (best) by the range and
/// direction of their metric, items that repeat another one taken together, and cells without a score filled in.
///
/// An item repeats another one of its scenario and sub-scenario where its text is the same (the parameter `question`,
/// or a text column that is called so) and so are the scores of all models. An item stays where at least half of the
/// models, and three, have a score, and every model that has a score of fewer than half of the items; what the others
/// would have is the least-squares fit of model + item, within 0 to 1. What happened to which items goes into
/// `warnings`. O(models x items).
/// @throws Error{TooFewRows} below two items, Error{Parameter} for scores beyond their range or of unknown range
Benchmark readBenchmark(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                        const Task& task);

}  // namespace eido::reduction
