// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/column.h"

namespace eido {

/// What takes the values of one column in their order.
class ColumnSink {
 public:
  ColumnSink() = default;
  ColumnSink(const ColumnSink&) = delete;
  ColumnSink& operator=(const ColumnSink&) = delete;
  ColumnSink(ColumnSink&&) = default;
  ColumnSink& operator=(ColumnSink&&) = default;
  virtual ~ColumnSink() = default;
  /// Numeric columns: `rows` x dimension values of the column's dtype (float16, float32 or float64), little-endian.
  /// @param present  one mark a row; nullptr = all there. Rows that are not there must hold zeros (NaN for numbers).
  virtual void append(const void* values, std::int64_t rows, const bool* present = nullptr) = 0;
  /// The other columns: one text a row, or nothing.
  virtual void append(const std::vector<OptionalText>& values) = 0;
};

}  // namespace eido
