// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/sample/features/sample_columns.h"

namespace eido::sample {

/// Small classifiers of three kinds on each embedding (nearest centroid, five nearest neighbours, ridge regression),
/// which learn the species from a half of the samples and answer on the other half, and the other way round: every
/// answer is on a sample that was not learned from. Deterministic for a seed, the same for any number of threads.
/// @throws Cancelled
std::vector<SampleAnswers> classifyAll(const std::vector<SampleEmbedding>& embeddings,
                                       const std::vector<std::string>& species, std::uint64_t seed, const Task& task);

}  // namespace eido::sample
