// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/base/random.h"

namespace eido::sample {

/// Random choices in the words of a painter. One per picture and purpose, so that nothing depends on the order of work.
class Dice {
 public:
  Dice(std::uint64_t seed, std::uint64_t stream) : m_rng(seed, stream) {}

  float between(float low, float high) { return low + (high - low) * static_cast<float>(m_rng.uniform()); }
  bool chance(double probability) { return m_rng.uniform() < probability; }
  int below(int bound) { return static_cast<int>(m_rng.below(static_cast<std::uint64_t>(bound))); }
  std::uint32_t bits() { return static_cast<std::uint32_t>(m_rng.next() >> 32); }
  float normal() { return static_cast<float>(m_rng.normal()); }

  template <typename Range>
  const auto& pick(const Range& range) {
    return range[m_rng.below(std::size(range))];
  }

 private:
  Rng m_rng;
};

}  // namespace eido::sample
