// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

namespace eido {

/// A little-endian number at any address.
template <typename T>
T littleEndian(const void* at) {
  T value;
  std::memcpy(&value, at, sizeof(T));
  return value;
}

/// Product of sizes. @return false when it does not fit 63 bits; a zero among them makes it zero.
inline bool checkedProduct(std::span<const std::int64_t> sizes, std::int64_t& product) {
  product = 1;
  for (const std::int64_t s : sizes) {
    if (s == 0) {
      product = 0;
      return true;
    }
  }
  for (const std::int64_t s : sizes) {
    if (product > std::numeric_limits<std::int64_t>::max() / s) return false;
    product *= s;
  }
  return true;
}

/// 128 bits, for sums and extents of 64-bit numbers.
__extension__ using WideInt = __int128;

constexpr int kMaxDimensions = 32;

}  // namespace eido
