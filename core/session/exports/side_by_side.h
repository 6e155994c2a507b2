// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/data/result.h"

namespace eido {

/// The rows that two tables have in common, number by number: "row" (its texts), "column", "first", "second",
/// "difference" (second - first). Rows are the same when all their texts are; repeated ones are matched in order. Rows
/// of one table alone have an empty cell for the other. O(n log n).
Table sideBySide(const Table& first, const Table& second);

}  // namespace eido
