// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/umap_kernel.h"

#include <algorithm>
#include <bit>

#include "core/math/clones.h"

namespace eido {
namespace {

constexpr float kMostMove = 4;  ///< limit of one coordinate's gradient
constexpr int kLanes = kUmapLanes;
constexpr float kTiny = 1e-12F;

// They are passed between functions that are always inlined: how an ABI would pass them does not matter.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

// Vectors of the compiler's own: what looks like a loop over lanes is one, on every instruction set.
using Floats = float __attribute__((vector_size(kLanes * 4)));
using Ints = std::int32_t __attribute__((vector_size(kLanes * 4)));

EIDO_INLINE Floats all(float x) { return Floats{} + x; }
EIDO_INLINE Floats larger(Floats a, Floats b) { return a > b ? a : b; }
EIDO_INLINE Floats smaller(Floats a, Floats b) { return a < b ? a : b; }

/// log2 of positive normal numbers, good to 1e-5: the gradient needs no more, and std::pow would be most of the time.
EIDO_INLINE Floats quickLog2(Floats x) {
  const Ints bits = std::bit_cast<Ints>(x);
  const Floats exponent = __builtin_convertvector((bits >> 23) - 127, Floats);
  const Floats m = std::bit_cast<Floats>((bits & 0x007fffff) | 0x3f800000);  // in [1, 2)
  // atanh series of log2(m) around the square root of 2
  const Floats t = (m - 1.41421356F) / (m + 1.41421356F);
  const Floats t2 = t * t;
  return exponent + 0.5F + t * (2.88539008F + t2 * (0.96179669F + t2 * (0.57707802F + t2 * 0.41219858F)));
}

/// 2^x for moderate x, relative error below 2e-5.
EIDO_INLINE Floats quickExp2(Floats x) {
  const Floats limited = smaller(larger(x, all(-120)), all(120));
  const Ints whole = __builtin_convertvector(limited + 128.0F, Ints) - 128;  // floor
  const Floats f = limited - __builtin_convertvector(whole, Floats);
  const Floats part =
      1 + f * (0.69314718F + f * (0.24022650F + f * (0.05550410F + f * (0.00961813F + f * 0.00133336F))));
  return part * std::bit_cast<Floats>((whole + 127) << 23);
}

/// A number for each (point, epoch, draw): no state to carry from one to the next.
EIDO_INLINE std::uint32_t mixed(std::uint32_t x) {
  x = (x ^ (x >> 16)) * 0x7feb352dU;
  x = (x ^ (x >> 15)) * 0x846ca68bU;
  return x ^ (x >> 16);
}

/// What is done to the point at one place of the order in this epoch, in its order, as every kLanes-th entry of
/// `events`: j >= 0 is a push from point j, ~j a pull to it. Returns their number.
EIDO_INLINE int listEvents(const UmapPass& pass, std::int64_t place, std::int32_t* events) {
  const std::int32_t i = pass.order[place];
  const auto epoch = static_cast<float>(pass.epoch);
  const std::uint64_t stream = (pass.seed + 1) * 0x9e3779b97f4a7c15ULL +
                               static_cast<std::uint64_t>(i) * 0xbf58476d1ce4e5b9ULL +
                               static_cast<std::uint64_t>(pass.epoch) * 0x94d049bb133111ebULL;
  std::uint32_t draw = mixed(static_cast<std::uint32_t>(stream ^ (stream >> 32)));
  const float inverse = 1 / pass.negatives;
  int count = 0;
  const auto add = [&](std::int32_t event) { events[static_cast<std::ptrdiff_t>(count++) * kLanes] = event; };
  for (std::int64_t e = pass.first[place]; e < pass.first[place + 1]; ++e) {
    while (pass.next[e] <= epoch) {
      const float gap = pass.period[e] * inverse;
      const int due = static_cast<int>((pass.next[e] - pass.nextNegative[e]) / gap);
      const int pushes = due < kUmapMostPushes ? due : kUmapMostPushes;
      add(~pass.target[e]);
      for (int l = 0; l < pushes; ++l) {
        const auto j = static_cast<std::int32_t>(
            (static_cast<std::uint64_t>(mixed(++draw)) * static_cast<std::uint64_t>(pass.nodes)) >> 32);
        if (j != i) add(j);
      }
      pass.next[e] += pass.period[e];
      pass.nextNegative[e] += static_cast<float>(due) * gap;
    }
  }
  return count;
}

/// kLanes points side by side, each going through its own events: a chain of dependent steps costs more than what is
/// computed in it, so there is one for all of them.
template <int D>
EIDO_INLINE void movePoints(const UmapPass& pass, std::int64_t begin, std::int64_t end, std::int32_t* events) {
  for (std::int64_t group = begin; group < end; group += kLanes) {
    const int lanes = end - group < kLanes ? static_cast<int>(end - group) : kLanes;
    Ints counts = {};
    Floats here[D] = {};
    int most = 0;
    for (int l = 0; l < lanes; ++l) {
      const int count = listEvents(pass, group + l, events + l);
      counts[l] = count;
      most = count > most ? count : most;
      for (int c = 0; c < D; ++c) here[c][l] = pass.from[pass.order[group + l] * D + c];
    }
    for (int l = 0; l < kLanes; ++l) {
      for (int s = counts[l]; s < most; ++s) events[static_cast<std::ptrdiff_t>(s) * kLanes + l] = 0;
    }
    for (int s = 0; s < most; ++s) {
      const std::int32_t* const row = events + static_cast<std::ptrdiff_t>(s) * kLanes;
      Ints code;
      Floats difference[D];
#pragma GCC unroll 16
      for (int l = 0; l < kLanes; ++l) {
        code[l] = row[l];
        const float* const other = pass.from + static_cast<std::int64_t>(row[l] ^ (row[l] >> 31)) * D;
        for (int c = 0; c < D; ++c) difference[c][l] = other[c];
      }
      Floats squared = {};
      for (int c = 0; c < D; ++c) {
        difference[c] = here[c] - difference[c];
        squared += difference[c] * difference[c];
      }
      const Floats safe = larger(squared, all(kTiny));
      const Floats power = quickExp2(pass.b * quickLog2(safe));
      const auto pulled = code < 0;
      const Floats gain = pulled ? -2 * pass.a * pass.b * power : all(2 * pass.repulsion * pass.b);
      const Floats strength = gain / ((pulled ? safe : 0.001F + safe) * (1 + pass.a * power));
      const auto active = counts > s;
      for (int c = 0; c < D; ++c) {
        const Floats move = smaller(larger(strength * difference[c], all(-kMostMove)), all(kMostMove));
        here[c] += pass.rate * (active ? move : Floats{});
      }
    }
    for (int l = 0; l < lanes; ++l) {
      for (int c = 0; c < D; ++c) pass.to[pass.order[group + l] * D + c] = here[c][l];
    }
  }
}

}  // namespace

EIDO_CLONES void moveUmapPoints(const UmapPass& pass, std::int64_t begin, std::int64_t end, std::int32_t* scratch) {
  if (pass.components == 1)
    movePoints<1>(pass, begin, end, scratch);
  else if (pass.components == 2)
    movePoints<2>(pass, begin, end, scratch);
  else
    movePoints<3>(pass, begin, end, scratch);
}

}  // namespace eido
