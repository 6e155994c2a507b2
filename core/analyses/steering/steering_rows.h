// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/analyses/split.h"
#include "core/analyses/vector_input.h"
#include "core/math/principal_directions.h"

namespace eido::steering {

/// Some names and the code of each row; -1 = a row without one.
struct Codes {
  std::vector<std::string> names;
  std::vector<std::int32_t> of;

  bool there() const { return !names.empty(); }
  int count() const { return static_cast<int>(names.size()); }
  int find(const std::string& name) const;  ///< -1 = no such name
};

/// The rows of a run: those with a vector. All but what `attribute.of` calls -1 take part; those are moved only.
struct SteeringRows {
  VectorInput vectors;  ///< in principal components where `pca` asks for them
  Codes attribute;
  std::vector<std::int32_t> known;  ///< the attribute also of rows that take no part for another reason; -1 = none
  Codes label;                      ///< empty where no task is named
  std::vector<Part> parts;          ///< of each row; means nothing for rows that do not take part
  PrincipalDirections components;   ///< none where the rows are as they were
  std::vector<std::int32_t> train, validation, test;  ///< places of rows that take part

  std::int64_t count() const { return vectors.values.rows(); }
  std::int64_t width() const { return vectors.values.cols(); }
  /// Places of some rows with an attribute's value.
  std::vector<std::int32_t> withValue(const std::vector<std::int32_t>& places, int value) const;
};

/// @throws Error{Parameter, NotFound, TooFewRows}, Cancelled
SteeringRows readRows(const AnalysisInput& input, const Parameters& parameters, std::vector<Warning>& warnings,
                      const Task& task);

}  // namespace eido::steering
