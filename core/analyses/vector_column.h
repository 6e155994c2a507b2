// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/data/column.h"
#include "core/data/matrix.h"
#include "core/data/result.h"

namespace eido {

/// A vector column that a run makes of the column `from`: of zeros, present at `rows` of the set's `samples`.
/// @param filled  false = without values yet, for a column that makes them later
ResultColumn vectorColumn(std::string name, const ColumnInfo& from, std::int64_t width,
                          std::span<const std::int32_t> rows, std::int64_t samples, bool filled = true);

/// Writes row i of `values` at the sample rows[i].
void setRows(ResultColumn& column, std::span<const std::int32_t> rows, const MatrixFView& values);

}  // namespace eido
