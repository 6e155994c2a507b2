// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/small_systems.h"

#include <array>

#include "core/math/eight_doubles.h"

namespace eido {
namespace {

constexpr std::ptrdiff_t kMostEntries = kLargestSmallSystem * (kLargestSmallSystem + 1) / 2;

/// Eight systems. l holds the lower triangles and becomes L with D on its diagonal; x holds the right sides.
EIDO_INLINE void solveEight(std::ptrdiff_t size, Doubles* l, Doubles* x) {
  std::array<Doubles, kLargestSmallSystem> scaled;  // row i of L D
  for (std::ptrdiff_t i = 0; i < size; ++i) {
    Doubles* row = l + i * (i + 1) / 2;
    Doubles diagonal = row[i];
    for (std::ptrdiff_t j = 0; j < i; ++j) {
      const Doubles* above = l + j * (j + 1) / 2;
      Doubles v = row[j];
      for (std::ptrdiff_t k = 0; k < j; ++k) v -= scaled[static_cast<std::size_t>(k)] * above[k];
      scaled[static_cast<std::size_t>(j)] = v;
      row[j] = v / above[j];
      diagonal -= v * row[j];
    }
    row[i] = diagonal;
    for (std::ptrdiff_t k = 0; k < i; ++k) x[i] -= row[k] * x[k];
  }
  for (std::ptrdiff_t i = 0; i < size; ++i) x[i] /= l[i * (i + 1) / 2 + i];
  for (std::ptrdiff_t i = size - 1; i > 0; --i) {
    const Doubles* row = l + i * (i + 1) / 2;
    for (std::ptrdiff_t k = 0; k < i; ++k) x[k] -= row[k] * x[i];
  }
}

}  // namespace

EIDO_CLONES void solveSmallSystems(std::ptrdiff_t size, std::ptrdiff_t count, const double* matrices, double* sides) {
  const std::ptrdiff_t entries = size * (size + 1) / 2;
  std::array<Doubles, kMostEntries> l;
  std::array<Doubles, kLargestSmallSystem> x;
  for (std::ptrdiff_t i = 0; i < count; i += kEight) {
    const std::ptrdiff_t some = count - i;
    const bool whole = some >= kEight;
    for (std::ptrdiff_t e = 0; e < entries; ++e) {
      const double* from = matrices + e * count + i;
      l[static_cast<std::size_t>(e)] = whole ? load(from) : loadSome(from, some);
    }
    for (std::ptrdiff_t a = 0; a < size; ++a) {
      const double* from = sides + a * count + i;
      x[static_cast<std::size_t>(a)] = whole ? load(from) : loadSome(from, some);
    }
    solveEight(size, l.data(), x.data());
    for (std::ptrdiff_t a = 0; a < size; ++a) {
      double* to = sides + a * count + i;
      whole ? store(x[static_cast<std::size_t>(a)], to) : storeSome(x[static_cast<std::size_t>(a)], to, some);
    }
  }
}

}  // namespace eido
