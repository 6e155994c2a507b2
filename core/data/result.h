// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/data/column.h"
#include "core/data/table.h"

namespace eido {

/// A numeric array of a result: float64, C order.
struct ResultArray {
  std::string name;
  std::vector<std::int64_t> shape;
  std::vector<double> values;
  bool operator==(const ResultArray&) const = default;
};

/// A vector column that an analysis makes of the samples it was given: a projection, say.
/// What a run made of its samples: vectors, or a category.
struct ResultColumn {
  std::string name;  ///< as proposed; made unique in its set when it is stored
  std::string model;
  std::string modality;
  std::int64_t dimension = 1;
  std::vector<float> values;        ///< samples x dimension, C order
  std::vector<bool> present;        ///< one a sample; empty = all
  std::vector<OptionalText> texts;  ///< one a sample makes it a category; values and present are empty then
  ColumnKind kind() const { return texts.empty() ? ColumnKind::Vector : ColumnKind::Category; }
  bool operator==(const ResultColumn&) const = default;
};

/// What an analysis leaves behind. Never changed once published.
struct Result {
  Json scalars = Json::object();
  std::vector<Table> tables;
  std::vector<ResultArray> arrays;
  std::vector<ResultColumn> columns;  ///< stored in the set beside the run; empty in a result read back
  std::vector<Warning> warnings;

  const Table* table(std::string_view name) const {
    for (const Table& t : tables) {
      if (t.name == name) return &t;
    }
    return nullptr;
  }
  const ResultArray* array(std::string_view name) const {
    for (const ResultArray& a : arrays) {
      if (a.name == name) return &a;
    }
    return nullptr;
  }
  bool operator==(const Result&) const = default;
};

}  // namespace eido
