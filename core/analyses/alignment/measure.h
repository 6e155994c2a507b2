// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/analyses/alignment/representation.h"
#include "core/base/task.h"

namespace eido::align {

/// The options that some of the measures read.
struct MeasureOptions {
  std::int64_t k = 10;             ///< neighbours
  std::optional<double> rbfSigma;  ///< absolute width; nothing = median distance of the pairs i < j
  std::int64_t svccaDimensions = 10;
  std::string rsaDistance = "euclidean";
  std::string rsaCorrelation = "spearman";
};

/// One measure on one pair of representations, prepared: what does not change when the rows of b are permuted is
/// computed once. Its members may be called from several threads.
class Comparison {
 public:
  Comparison() = default;
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;
  virtual ~Comparison() = default;
  /// The measure with row i of a beside row order[i] of b. NaN = undefined (0/0, root of a negative number).
  virtual double value(RowOrder order = {}) const = 0;
  /// Local agreement of each row, whose mean is the value; empty where the measure has none.
  virtual std::vector<double> perSample(RowOrder order = {}) const;
};

/// A symmetric n x n matrix of the rows: features features' (n x d), or as it is; one of the two is there. Rows left
/// out leave the others' entries as they are, up to what centring both margins takes away.
struct PairMatrix {
  std::shared_ptr<const MatrixD> features;
  std::shared_ptr<const MatrixD> square;
};

/// A measure <A, B> / sqrt(<A, A> <B, B>) of such matrices, both margins centred or, `open`, unbiased with an open
/// diagonal (Song et al. 2012, eq. 5): on draws of the rows it comes from sums (draw_products.h).
struct ProductForm {
  PairMatrix (*matrix)(const Representation& rep, const Task& task) = nullptr;
  bool open = false;
  double (*finish)(double quotient) = nullptr;  ///< null: the quotient is the measure
  int squares = 0;                              ///< n x n matrices that `matrix` makes
};

enum class Family { Neighbourhood, Kernel, Correlation, Shape, Distances, Regression };

/// The one declaration of a measure: choices of the parameter, documentation and tables come from it.
struct Measure {
  std::string_view name;  ///< word of the command line
  std::string_view title;
  Family family;
  bool symmetric = true;
  bool distance = false;  ///< smaller = more aligned
  bool usesK = false;
  bool hasSamples = false;        ///< Comparison::perSample; else intervals come from subsampling
  bool needsVectors = true;       ///< false: neighbour lists are enough
  bool cosineNeighbours = false;  ///< of normalised rows even when rows are not normalised
  int squares = 0;                ///< n x n matrices of doubles held for a pair; 0 = none
  bool zeroOfConstant = false;    ///< 0 where b does not vary: b tells nothing of a
  bool needsUnique = false;       ///< depends on which basis of the canonical subspace is taken
  bool needsNarrow = false;       ///< meaningless when a representation is as wide as there are rows (rank_deficient)
  int minimumRows = 2;
  double maximum = 1;  ///< value of identical representations (0 for distances)
  std::string_view invariances;
  std::string_view definition;
  std::string_view source;
  ProductForm products;  ///< without a matrix: the measure has no such form
  /// Makes in a representation what many of its subsets look up; null = nothing is to be made.
  void (*prepareDraws)(const Representation& rep, const MeasureOptions& options, const Task& task) = nullptr;
  std::unique_ptr<Comparison> (*prepare)(const Representation& a, const Representation& b,
                                         const MeasureOptions& options, const Task& task) = nullptr;
};

/// The measure on two representations; undefined (NaN) where one of them does not vary, which every measure divides by.
std::unique_ptr<Comparison> prepareComparison(const Measure& measure, const Representation& a, const Representation& b,
                                              const MeasureOptions& options, const Task& task);

}  // namespace eido::align
