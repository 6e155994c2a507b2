// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/data/result.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// What rows are sorted by: the first numbers before the others, small before great, what is missing last.
using RowKey = std::array<double, 3>;

/// All rows of a table, by a key; equal ones stay in their order. O(rows log rows).
std::vector<std::int64_t> rowsBy(const Table& table, const std::function<RowKey(std::int64_t row)>& key);

/// An excerpt by a key, and how it was chosen in a sentence.
TableExcerpt excerptBy(const Table& table, const QString& chosen, const std::function<RowKey(std::int64_t row)>& key);

/// "The highest ones first.", those of all items before those of single scenarios.
TableExcerpt highestFirst(const Table& table, const char* column);
/// "The smallest errors first."
TableExcerpt smallestErrorsFirst(const Table& table, const char* column);
/// The points of a curve at even distances.
TableExcerpt atEvenDistances(const Table& table, std::int64_t count);

/// 1 for rows of one scenario among many, 0 for those of all items.
double scenarioOnly(const Table& table, std::int64_t row);

}  // namespace eido
