// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

/// How principal components are found; `Automatic` chooses by shape.
enum class PcaMethod { Automatic, Covariance, Gram, Randomised };

struct PcaOptions {
  std::int64_t components = 2;
  PcaMethod method = PcaMethod::Automatic;
  std::uint64_t seed = 0;  ///< of the randomised method
};

struct Pca {
  MatrixF coordinates;                       ///< n x components, centred
  std::vector<double> variance;              ///< of each component (n - 1), descending
  double totalVariance = 0;                  ///< of all columns
  PcaMethod method = PcaMethod::Covariance;  ///< the one that was used
};

/// Whether the rows differ by more than rounding of float32: sum |x - mean|^2 > (2^-24)^2 sum |x|^2. Shares of a
/// variance that is nothing but rounding are undefined. O(n d).
bool variesBeyondRounding(const MatrixFView& rows);

/// Principal components of the rows.
///
/// @param rows  n x d, finite, n >= 2. @param options.components  1 .. min(n - 1, d)
/// Signs: the largest loading (by amount) of each component is positive. Constant data has variance 0 and coordinates
/// 0. Covariance (d <= 2048): exact, n d^2 multiplications in double, memory d^2. Gram (n <= 2048): exact, n^2 d,
/// memory n^2 + n d. Otherwise randomised subspace iteration with 4 power steps and 10 columns more than asked (Halko,
/// Martinsson and Tropp 2011, algorithms 4.4 and 5.1). Parallel over blocks of rows in a fixed order: the result does
/// not depend on the number of threads. Polls.
/// @throws Error{Parameter} for a wrong number of components.
Pca principalComponents(const MatrixFView& rows, const PcaOptions& options, const Task& task = {});

}  // namespace eido
