// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/project/import_transaction.h"
#include "core/session/imports/import_plan.h"
#include "core/session/imports/join_plan.h"

namespace eido {

/// Compares a column that describes the items of an evaluation log with what the set has, and fills in what it lacks.
/// Question, choices and target must be the same text; other columns keep the set's.
/// @param texts  the set's values, one a sample
/// @param keys   of the set, for the error
/// @return whether a value was filled in
/// @throws Error{ItemMismatch} naming the first samples that differ
bool fillFromLog(std::vector<OptionalText>& texts, const FilePlan& file, const PlannedColumn& column,
                 const JoinPlan& join, const std::string& set, const std::vector<std::string>& keys, const Task& task);

/// What to do where two logs of one model have the same item: refuse (the default), or the value of one of them.
enum class SameItem { Refuse, First, Last };

/// Adds a model's values from a further log of the same import call to those of the logs before.
/// @param values, more  one a sample; NaN or nullopt = missing
/// @param keys          of the set, for the error
/// @throws Error{DuplicateId} naming the first items that two logs have with other values
void addValues(std::vector<double>& values, const std::vector<double>& more, SameItem same,
               const std::vector<std::string>& keys, const std::string& column);
void addValues(std::vector<OptionalText>& values, const std::vector<OptionalText>& more, SameItem same,
               const std::vector<std::string>& keys, const std::string& column);

/// Texts as a column of any kind but vectors; a text that is no number is missing in a numeric one.
void writeTexts(ColumnSink& writer, ColumnKind kind, const std::vector<OptionalText>& texts);

}  // namespace eido
