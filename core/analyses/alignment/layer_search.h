// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/analyses/alignment/significance.h"
#include "core/data/column.h"
#include "core/data/table.h"

namespace eido::align {

/// The best layer pair of each two models, and what chance would make of the best one: under each permutation, the same
/// for all layers, the best null value over the layer pairs is kept.
/// Source: Huh et al. 2024 (best layer pair); Aristotelian (arXiv 2602.14486), algorithm 2 (calibrated maximum).
class LayerSearch {
 public:
  LayerSearch(const std::vector<ColumnInfo>& columns, std::span<const Measure* const> measures);

  /// True if there are two models and one of them has several layers.
  bool applies() const { return m_applies; }
  /// Number of the column's model by first appearance, -1 for none.
  int model(int column) const { return m_model[static_cast<std::size_t>(column)]; }

  /// Takes the value of (a, b) on n rows and its null; `null` may be empty. Symmetric measures are given once a pair.
  /// Equal values: the pair with the earlier layer of a, then of b, wins.
  void add(std::size_t measure, int a, int b, double value, std::int64_t n, std::span<const double> null);

  /// Rows model_a, model_b, metric, best_layer_a, best_layer_b, value, calibrated, p_value.
  Table table(double confidence) const;

 private:
  struct Best {
    int a = -1;
    int b = -1;
    double value = 0;
    std::int64_t n = 0;
    bool sameRows = true;
    std::vector<double> null;
  };
  Best& best(std::size_t measure, int modelA, int modelB);

  const std::vector<ColumnInfo>& m_columns;
  std::vector<const Measure*> m_measures;
  std::vector<std::string> m_names;
  std::vector<int> m_model;
  std::vector<Best> m_best;  ///< measures x models x models
  bool m_applies = false;
};

}  // namespace eido::align
