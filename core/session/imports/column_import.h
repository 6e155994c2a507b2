// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/project/import_transaction.h"
#include "core/session/imports/import_plan.h"
#include "core/session/imports/join_plan.h"

namespace eido {

/// Reads the values of one planned column block by block, checks them (non-finite, zero vectors, what float32 can't
/// hold), brings them into the set's order and hands them to the writer.
/// @param projectPath  where the project lies: media paths are kept relative to it where possible
/// @throws Error{NonFinite, BadNumber, Memory} with rows and counts.
void writeColumn(ColumnSink& writer, const FilePlan& file, const PlannedColumn& column, const JoinPlan& join,
                 const ImportOptions& options, const std::string& projectPath, std::vector<Warning>& warnings,
                 const Task& task);

}  // namespace eido
