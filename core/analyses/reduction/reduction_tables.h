// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/analyses/reduction/cross_validation.h"
#include "core/data/result.h"

namespace eido::reduction {

/// The tables of a reduction: all that its page shows and that estimates of new models need.
void addErrors(const Benchmark& benchmark, const Validation& validation, Result& result);
void addEstimates(const Benchmark& benchmark, const Validation& validation, Result& result);
/// @param keys  of the items, by column of the benchmark
void addItemSets(const Benchmark& benchmark, const TrainedBenchmark& trained, const Protocol& protocol,
                 const std::vector<std::string>& keys, Result& result, const Task& task);
void addParameters(const Benchmark& benchmark, const TrainedBenchmark& trained, const std::vector<std::string>& keys,
                   Result& result);

}  // namespace eido::reduction
