// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
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

/// What a run made of its samples: a column of any kind but media. It has one value a sample, in the member of its
/// kind; the others are empty. Two columns whose vectors are not made yet are not equal.
struct ResultColumn {
  std::string name;  ///< as proposed; made unique in its set when it is stored
  ColumnKind kind = ColumnKind::Vector;
  std::string model;
  std::string modality;
  std::int64_t dimension = 1;       ///< of vectors
  std::vector<float> values;        ///< vectors: samples x dimension, C order
  std::vector<bool> present;        ///< vectors: one a sample; empty = all
  std::vector<double> numbers;      ///< numbers and scores; NaN = missing
  std::vector<OptionalText> texts;  ///< categories, answers and texts; an empty text is a value
  ScoreScales scales = {};          ///< of scores: metric, direction and range
  /// In place of `values`, for vectors that nobody needs at once: writes those of the samples [first, first + count),
  /// C order. Called while the column is stored, a part after the other. @throws Cancelled
  std::function<void(std::int64_t first, std::int64_t count, float* to)> make = {};
  bool operator==(const ResultColumn& other) const;
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

/// That the columns that a run made have one value a sample. @throws Error{Internal}: what is wrong is the analysis's
/// fault
void checkMadeColumns(const Result& result, std::int64_t samples);

/// Makes the vectors of columns that are not made yet.
void makeColumns(Result& result, std::int64_t samples);

/// Gives columns that a run makes other names where its scalar `column` and the columns `column` of its tables say
/// them.
void renameMadeColumns(Result& result, const std::map<std::string, std::string>& names);

}  // namespace eido
