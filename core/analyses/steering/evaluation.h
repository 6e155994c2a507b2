// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/analyses/steering/methods.h"
#include "core/math/softmax_regression.h"

namespace eido::steering {

/// How rows that are not trained on were told apart.
enum class RowsBy { All, Predicted, Gold };
std::string_view rowsByName(RowsBy by);

enum class ProbeKind { Linear, HiddenLayer };
enum class ProbeOf { Attribute, Label };

/// What one probe says of the test rows that have what it is asked for.
struct ProbeScore {
  ProbeKind kind = ProbeKind::Linear;
  ProbeOf of = ProbeOf::Attribute;
  std::vector<std::int32_t> predicted;  ///< of the test rows, in the order of `Evaluated::scored(of)`
  std::int64_t fitted = 0;              ///< rows it was fitted to
};

/// Share of the nearest test rows that have a query's value.
struct NeighbourScore {
  std::int64_t k = 0;
  std::vector<double> shares;  ///< of each query
};

/// The vectors as they are, or as one method moves them by one rule.
struct Variant {
  const SteeringMethod* method = nullptr;  ///< null = original
  RowsBy rowsBy = RowsBy::All;
  std::vector<std::int32_t> mapOf;  ///< of each row; -1 = it stays
  std::vector<ProbeScore> probes;
  std::vector<NeighbourScore> neighbours;
  std::vector<std::int32_t> taskOfAll;  ///< the task's prediction for every row; empty unless it is asked for
  std::vector<double> distance;         ///< that every row was moved, alike

  std::string name() const { return method == nullptr ? "original" : method->name; }
  const ProbeScore* find(ProbeKind kind, ProbeOf of) const;
};

struct EvaluationOptions {
  bool task = true;                      ///< the task's classifier, a linear probe for the label
  bool linear = true;                    ///< the linear probe for the attribute
  bool hiddenLayer = true;               ///< for both
  std::vector<std::int64_t> neighbours;  ///< ascending, each less than the number of test rows
  bool perSample = false;
  std::uint64_t seed = 0;
};

/// Everything that was scored, the original first.
struct Evaluated {
  std::vector<Variant> variants;
  std::vector<std::int32_t> testAttribute;  ///< test rows: all have an attribute
  std::vector<std::int32_t> testLabel;      ///< test rows with a label
  std::vector<std::int32_t> queries;        ///< places in testAttribute that asked for neighbours
  const std::vector<std::int32_t>& scored(ProbeOf of) const {
    return of == ProbeOf::Attribute ? testAttribute : testLabel;
  }
};

/// The map of each row by a method: training rows by gold, others by `rowsBy`, rows without an attribute as predicted.
std::vector<std::int32_t> mapOfRows(const SteeringRows& rows, const SteeringMethod& method, RowsBy rowsBy,
                                    const std::vector<std::int32_t>& predicted);

/// Fits probes to the moved training rows of every method and scores the moved test rows.
/// @param fitting  training rows that probes are fitted to; @param predicted  the attribute of each row as predicted
/// @param original  the linear probe for the attribute on the vectors as they are; null = not fitted yet
Evaluated evaluate(const SteeringRows& rows, const std::vector<SteeringMethod>& methods,
                   const std::vector<RowsBy>& rowsBy, const std::vector<std::int32_t>& fitting,
                   const std::vector<std::int32_t>& predicted, const LinearClassifier* original,
                   const EvaluationOptions& options, const Task& task);

}  // namespace eido::steering
