// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace eido {

/// Inner loops that must be fast on any x86-64: compiled for AVX-512, AVX2 and the baseline, chosen when the program
/// starts. All sums run in double in a fixed order, so equal rows give bitwise equal sums.

/// sum_i a[i] b[i].
double dotProduct(const float* a, const float* b, std::ptrdiff_t count);
double dotProduct(const double* a, const double* b, std::ptrdiff_t count);

/// sum_i (a[i] - b[i])^2.
double squaredDistance(const float* a, const float* b, std::ptrdiff_t count);
double squaredDistance(const double* a, const double* b, std::ptrdiff_t count);

/// The same in float, with sums of 16 lanes in float: several times faster, for searches whose answers are computed
/// again in double.
float roughDotProduct(const float* a, const float* b, std::ptrdiff_t count);
float roughSquaredDistance(const float* a, const float* b, std::ptrdiff_t count);

/// True if any values[i] >= threshold or values[i] >= thresholds[i].
bool anyReaches(const float* values, const float* thresholds, float threshold, std::ptrdiff_t count);
bool anyReaches(const double* values, const double* thresholds, double threshold, std::ptrdiff_t count);

/// For each point p the first centre c with the least norms[c] - 2 products[c, p], which is their squared distance less
/// the point's own squared norm, and that value. @param products  centres x points, at least one centre; no NaN
void nearestByProducts(const float* products, const float* norms, std::ptrdiff_t centres, std::ptrdiff_t points,
                       float* least, std::int32_t* nearest);

/// sum_j a[j] b[order[j]] over j < count: one row of a matrix against a permuted row of another.
double permutedDot(const double* a, const double* b, const int* order, std::ptrdiff_t count);

}  // namespace eido
