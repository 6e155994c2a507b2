// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace eido {

/// Small deterministic generator (SplitMix64 seeding, xoshiro256** by Blackman and Vigna). The same (seed, stream)
/// gives the same numbers on every platform and for any number of threads: give each unit of work its own stream.
class Rng {
 public:
  explicit Rng(std::uint64_t seed, std::uint64_t stream = 0);

  std::uint64_t next();
  /// Uniform in [0, 1), 53 bits.
  double uniform();
  /// Uniform whole number in [0, bound), bound > 0, without modulo bias.
  std::uint64_t below(std::uint64_t bound);
  /// Standard normal (polar method).
  double normal();
  /// Chi-squared with a number of degrees of freedom > 0 (Marsaglia and Tsang 2000).
  double chiSquared(double degrees);
  /// Fisher-Yates.
  void shuffle(std::span<std::int32_t> values);

 private:
  std::uint64_t m_state[4];
  double m_spare = 0;
  bool m_hasSpare = false;
};

/// A seed from a text, the same on every platform (FNV-1a, Fowler, Noll and Vo).
std::uint64_t seedOf(std::string_view text);

/// A random order of 0..n-1.
std::vector<std::int32_t> randomPermutation(std::int64_t n, std::uint64_t seed, std::uint64_t stream);

}  // namespace eido
