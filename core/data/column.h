// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/task.h"
#include "core/data/dtype.h"
#include "core/data/matrix.h"
#include "core/data/score_scale.h"

namespace eido {

/// What one value of a column is.
enum class ColumnKind { Vector, Score, Answer, Category, Number, Text, Media };

/// "vector", "score", ... as in the command line.
std::string_view columnKindName(ColumnKind kind);
/// @throws Error{Parameter} for an unknown word.
ColumnKind columnKindFromName(std::string_view name);
/// Vector, score and number columns hold numbers; the others texts.
bool isNumeric(ColumnKind kind);

/// What is known of a column without reading its values.
struct ColumnInfo {
  std::int64_t id = 0;
  std::string name;
  ColumnKind kind = ColumnKind::Number;
  std::string model;  ///< "" where no model is meant
  std::string layer;  ///< number or name of the layer; "" where none is meant
  std::string modality;
  std::int64_t dimension = 1;    ///< > 1 only for vectors
  DType dtype = DType::Float64;  ///< as stored; texts say Float64 and it means nothing
  std::int64_t missing = 0;      ///< rows without a value
  std::string hash;              ///< SHA-256 of the content
  std::int64_t run = 0;          ///< the run that made it; 0 = imported
  ScoreScales scales;            ///< of scores: metric, direction and range; empty = nothing is known

  bool operator==(const ColumnInfo&) const = default;
};

/// A named subset of a sample set.
struct SliceInfo {
  std::int64_t id = 0;
  std::string name;
  std::int64_t count = 0;
  std::string rule;    ///< the expression it was made by; "" = by hand
  std::string colour;  ///< "#rrggbb", or "" for none
  bool operator==(const SliceInfo&) const = default;
};

struct SampleSetInfo {
  std::int64_t id = 0;
  std::string name;
  std::int64_t samples = 0;
  std::vector<ColumnInfo> columns;
  std::vector<SliceInfo> slices;

  const ColumnInfo* find(std::string_view column) const;
  const SliceInfo* findSlice(std::string_view slice) const;
  bool operator==(const SampleSetInfo&) const = default;
};

/// A vector column in memory: one row per sample; rows without a value are zero and marked.
struct VectorData {
  MatrixF values;             ///< samples x dimension
  std::vector<bool> present;  ///< empty = all are
  bool has(std::int64_t row) const { return present.empty() || present[static_cast<std::size_t>(row)]; }
};

/// A text of a sample, or nothing.
using OptionalText = std::optional<std::string>;

/// Values of the columns of one sample set, read when asked. Analyses see data only through this.
class ColumnReader {
 public:
  virtual ~ColumnReader() = default;
  virtual const SampleSetInfo& set() const = 0;
  /// samples x dimension as float32 (float16 is widened exactly).
  virtual VectorData vectors(const ColumnInfo& column, const Task& task) const = 0;
  /// One double per sample; NaN = missing.
  virtual std::vector<double> numbers(const ColumnInfo& column, const Task& task) const = 0;
  /// One text per sample; numbers are written as text where a category is wanted of a number column.
  virtual std::vector<OptionalText> texts(const ColumnInfo& column, const Task& task) const = 0;
  /// The samples' keys in the set's order.
  virtual std::vector<std::string> keys(const Task& task) const = 0;
};

}  // namespace eido
