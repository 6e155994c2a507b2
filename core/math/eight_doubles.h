// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/math/clones.h"

namespace eido {

// Eight doubles at a time, for functions that are compiled for several processors (EIDO_CLONES): one vector of AVX-512,
// two of AVX2, four of the baseline. Only what is inlined into such a function may use them.

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

constexpr std::ptrdiff_t kEight = 8;
using Doubles __attribute__((vector_size(64))) = double;
using Words __attribute__((vector_size(64))) = std::int64_t;

EIDO_INLINE Doubles all(double value) { return value - Doubles{}; }

EIDO_INLINE Doubles load(const double* from) {
  Doubles v;
  std::memcpy(&v, from, sizeof(v));
  return v;
}

EIDO_INLINE void store(const Doubles& v, double* to) { std::memcpy(to, &v, sizeof(v)); }

/// The first `count` < 8 of them; the others are 0.
EIDO_INLINE Doubles loadSome(const double* from, std::ptrdiff_t count) {
  Doubles v{};
  std::memcpy(&v, from, static_cast<std::size_t>(count) * sizeof(double));
  return v;
}

EIDO_INLINE void storeSome(const Doubles& v, double* to, std::ptrdiff_t count) {
  std::memcpy(to, &v, static_cast<std::size_t>(count) * sizeof(double));
}

}  // namespace eido
