// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/analyses/alignment/pair_order.h"
#include "core/analyses/alignment/representation.h"
#include "core/math/linalg.h"

namespace eido::align {

/// What several families derive from a representation; each is made once and kept in the representation.

/// rows x d, columns centred.
std::shared_ptr<const MatrixD> centredFactor(const Representation& rep);

/// Like centredFactor, but when d >= rows turned into at most rows - 1 columns with the same inner products.
std::shared_ptr<const MatrixD> compactFactor(const Representation& rep);

/// Orthonormal basis of the centred columns.
struct Basis {
  MatrixD u;              ///< rows x rank
  MatrixD weighted;       ///< rank x d, diag(s) V'
  std::vector<double> s;  ///< rank singular values, descending
};
std::shared_ptr<const Basis> basisFactor(const Representation& rep);

/// Under this name a representation keeps its distanceFactor.
constexpr std::string_view kSquaredDistances = "squared distances";

/// rows x rows squared Euclidean distances; those of a subset are looked up where its origin has them.
std::shared_ptr<const MatrixD> distanceFactor(const Representation& rep, const Task& task);

/// The order of all pairs of rows by a kind of distance, n x n, under the kind's name.
std::shared_ptr<const PairOrder> pairOrderFactor(const Representation& rep, std::string_view kind,
                                                 const MatrixD& distances, const Task& task);
/// That of the representation which a subset was taken from; null where it was not made.
std::shared_ptr<const PairOrder> inheritedPairOrder(const Representation& rep, std::string_view kind);

/// The chosen rows and columns of an n x n matrix.
MatrixD chosenSquare(const MatrixD& square, std::span<const std::int32_t> chosen);

inline std::size_t bytesOf(std::int64_t rows, std::int64_t columns) {
  return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns) * sizeof(double);
}

}  // namespace eido::align
