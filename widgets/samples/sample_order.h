// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "core/data/packed_texts.h"
#include "core/data/sample_bits.h"

namespace eido {

/// Which samples a list shows, and by what it is sorted.
struct SampleOrder {
  std::shared_ptr<const SampleBits> shown;             ///< null = all
  std::shared_ptr<const std::vector<double>> numbers;  ///< sorted by these, or
  std::shared_ptr<const PackedTexts> texts;            ///< by these, or by neither: the set's order
  bool descending = false;
};

/// The rows in order: missing values last in both directions, equal ones in the set's order. For workers; a million
/// rows by text take about a second. `stopped` is asked now and then; where it says yes the result is empty.
std::vector<std::int32_t> orderSamples(std::int64_t samples, const SampleOrder& order,
                                       const std::function<bool()>& stopped = {});

}  // namespace eido
