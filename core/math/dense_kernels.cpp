// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/dense_kernels.h"

#include <cstring>
#include <limits>

#include "core/math/clones.h"

namespace eido {
namespace {

constexpr std::ptrdiff_t kLanes = 16;

inline __attribute__((always_inline)) double sumLanes(const double* lanes) {
  double sum = 0;
  for (std::ptrdiff_t l = 0; l < kLanes; ++l) sum += lanes[l];
  return sum;
}

template <typename T>
inline __attribute__((always_inline)) double dotLoop(const T* a, const T* b, std::ptrdiff_t count) {
  double lanes[kLanes] = {};
  std::ptrdiff_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    for (std::ptrdiff_t l = 0; l < kLanes; ++l)
      lanes[l] += static_cast<double>(a[i + l]) * static_cast<double>(b[i + l]);
  }
  for (; i < count; ++i) lanes[i % kLanes] += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sumLanes(lanes);
}

template <typename T>
inline __attribute__((always_inline)) double distanceLoop(const T* a, const T* b, std::ptrdiff_t count) {
  double lanes[kLanes] = {};
  std::ptrdiff_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    for (std::ptrdiff_t l = 0; l < kLanes; ++l) {
      const double difference = static_cast<double>(a[i + l]) - static_cast<double>(b[i + l]);
      lanes[l] += difference * difference;
    }
  }
  for (; i < count; ++i) {
    const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
    lanes[i % kLanes] += difference * difference;
  }
  return sumLanes(lanes);
}

template <typename T>
inline __attribute__((always_inline)) bool reachLoop(const T* values, const T* thresholds, T threshold,
                                                     std::ptrdiff_t count) {
  int any = 0;
  for (std::ptrdiff_t i = 0; i < count; ++i)
    any |= static_cast<int>(values[i] >= threshold) | static_cast<int>(values[i] >= thresholds[i]);
  return any != 0;
}

}  // namespace

EIDO_CLONES double dotProduct(const float* a, const float* b, std::ptrdiff_t count) { return dotLoop(a, b, count); }
EIDO_CLONES double dotProduct(const double* a, const double* b, std::ptrdiff_t count) { return dotLoop(a, b, count); }

EIDO_CLONES double squaredDistance(const float* a, const float* b, std::ptrdiff_t count) {
  return distanceLoop(a, b, count);
}
EIDO_CLONES double squaredDistance(const double* a, const double* b, std::ptrdiff_t count) {
  return distanceLoop(a, b, count);
}

EIDO_CLONES float roughDotProduct(const float* a, const float* b, std::ptrdiff_t count) {
  float lanes[kLanes] = {};
  std::ptrdiff_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    for (std::ptrdiff_t l = 0; l < kLanes; ++l) lanes[l] += a[i + l] * b[i + l];
  }
  for (; i < count; ++i) lanes[i % kLanes] += a[i] * b[i];
  float sum = 0;
  for (std::ptrdiff_t l = 0; l < kLanes; ++l) sum += lanes[l];
  return sum;
}

EIDO_CLONES float roughSquaredDistance(const float* a, const float* b, std::ptrdiff_t count) {
  float lanes[kLanes] = {};
  std::ptrdiff_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    for (std::ptrdiff_t l = 0; l < kLanes; ++l) {
      const float difference = a[i + l] - b[i + l];
      lanes[l] += difference * difference;
    }
  }
  for (; i < count; ++i) {
    const float difference = a[i] - b[i];
    lanes[i % kLanes] += difference * difference;
  }
  float sum = 0;
  for (std::ptrdiff_t l = 0; l < kLanes; ++l) sum += lanes[l];
  return sum;
}

EIDO_CLONES bool anyReaches(const float* values, const float* thresholds, float threshold, std::ptrdiff_t count) {
  return reachLoop(values, thresholds, threshold, count);
}
EIDO_CLONES bool anyReaches(const double* values, const double* thresholds, double threshold, std::ptrdiff_t count) {
  return reachLoop(values, thresholds, threshold, count);
}

EIDO_CLONES void nearestByProducts(const float* products, const float* norms, std::ptrdiff_t centres,
                                   std::ptrdiff_t points, float* least, std::int32_t* nearest) {
  // vectors that stay in registers: arrays of lanes are written and read again for each centre
  using Floats __attribute__((vector_size(kLanes * sizeof(float)))) = float;
  using Places __attribute__((vector_size(kLanes * sizeof(std::int32_t)))) = std::int32_t;
  std::ptrdiff_t p = 0;
  for (; p + kLanes <= points; p += kLanes) {
    Floats lowest = std::numeric_limits<float>::infinity() - Floats{};
    Places place{};
    for (std::ptrdiff_t c = 0; c < centres; ++c) {
      Floats row;
      std::memcpy(&row, products + c * points + p, sizeof(row));
      const Floats value = norms[c] - 2 * row;
      const Places lower = value < lowest;
      place = lower ? static_cast<std::int32_t>(c) - Places{} : place;
      lowest = lower ? value : lowest;
    }
    std::memcpy(least + p, &lowest, sizeof(lowest));
    std::memcpy(nearest + p, &place, sizeof(place));
  }
  for (; p < points; ++p) {
    nearest[p] = 0;
    least[p] = norms[0] - 2 * products[p];
    for (std::ptrdiff_t c = 1; c < centres; ++c) {
      const float value = norms[c] - 2 * products[c * points + p];
      if (value < least[p]) least[p] = value, nearest[p] = static_cast<std::int32_t>(c);
    }
  }
}

EIDO_CLONES double permutedDot(const double* a, const double* b, const int* order, std::ptrdiff_t count) {
  double lanes[kLanes] = {};
  std::ptrdiff_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    for (std::ptrdiff_t l = 0; l < kLanes; ++l) lanes[l] += a[i + l] * b[order[i + l]];
  }
  for (; i < count; ++i) lanes[i % kLanes] += a[i] * b[order[i]];
  return sumLanes(lanes);
}

}  // namespace eido
