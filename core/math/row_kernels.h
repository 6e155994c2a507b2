// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace eido {

// One row against several vectors of weights, o = 0 .. outputs - 1, which lie one behind the other: what a linear
// classifier does with a sample. The row is widened once for all of them. Sums in double, in an order of their own.

/// products[o] = row . weights_o
void rowProducts(const float* row, const double* weights, std::ptrdiff_t width, int outputs, double* products);
void rowProducts(const double* row, const double* weights, std::ptrdiff_t width, int outputs, double* products);

/// The same in float throughout, for what is trained and not measured: half the work.
void rowProducts(const float* row, const float* weights, std::ptrdiff_t width, int outputs, float* products);

/// sums_o += factors[o] * row
void addScaledRow(const float* row, const double* factors, std::ptrdiff_t width, int outputs, double* sums);
void addScaledRow(const double* row, const double* factors, std::ptrdiff_t width, int outputs, double* sums);
void addScaledRow(const float* row, const float* factors, std::ptrdiff_t width, int outputs, float* sums);

/// A step of gradient descent with momentum: g = the sum of four parts, v = momentum v + (g + decay w), w -= rate v.
struct Descent {
  double rate = 0.01;
  double momentum = 0.9;
  double decay = 1e-4;  ///< also on biases
};
void descend(double* weights, double* velocity, const std::array<const double*, 4>& parts, std::ptrdiff_t count,
             const Descent& how);
void descend(double* weights, double* velocity, const std::array<const float*, 4>& parts, std::ptrdiff_t count,
             const Descent& how);

}  // namespace eido
