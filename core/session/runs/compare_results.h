// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/data/result.h"
#include "core/project/project.h"

namespace eido {

/// One place at which two things are not the same. Null stands for "not there" and for a missing value.
struct Difference {
  std::string where;  ///< "scalars.n", "tables.pairs[3].value", "arrays.weights[0]", "columns.map[7][1]", ...
  Json stored;        ///< in the first of the two
  Json now;           ///< in the second
  bool operator==(const Difference&) const = default;
};

/// The first differences, and how many there are in all.
struct Differences {
  static constexpr std::size_t kListed = 100;
  std::vector<Difference> listed;  ///< at most kListed, in the order of the results
  std::int64_t count = 0;
  bool none() const { return count == 0; }
  void add(std::string where, Json stored, Json now);
};

/// Compares two results exactly: scalars, tables, arrays and columns value by value, warnings by their kinds and
/// counts. A value that is not finite is a missing one, in both; 0 and -0 are the same. What was stored and read back
/// equals what was computed. Times (`seconds`, `..._seconds`) are left out. Cost: one pass over the values.
Differences compareResults(const Result& stored, const Result& now);

/// Whether a scalar or a table's column tells how long something took.
bool isTiming(std::string_view name);

/// One line of two runs side by side.
struct ComparedSetting {
  std::string name;  ///< "analysis", "set", "slice", "columns", "seed", "version", or a parameter
  Json first;        ///< null where that run has none
  Json second;
  bool differs = false;
  bool operator==(const ComparedSetting&) const = default;
};

/// What two runs were asked for, side by side: what they have in common and what not, parameters last and in the order
/// of the first run.
std::vector<ComparedSetting> compareSettings(const RunInfo& first, const RunInfo& second);

}  // namespace eido
