// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/project/project.h"
#include "core/session/imports/file_plan.h"
#include "core/session/imports/import_options.h"
#include "core/session/imports/join_plan.h"

namespace eido {

/// Columns that an evaluation log would give a set, in the order of its table.
std::vector<PlannedColumn> columnsOfLog(const EvaluationTable& table, const ImportOptions& options);

/// The notes of its table that matter: none on metrics where only answers are asked for.
std::vector<Warning> notesOfLog(const EvaluationTable& table, const ImportOptions& options);

/// The metric that stands for each task in the score columns of a set (EvaluationTable::primary), as its imports have
/// settled it, as long as a score column of that import call is there. Empty for a set without evaluation logs.
std::map<std::string, std::string> metricsOfSet(const Project& project, const SampleSetInfo& set);

/// Whether the set has scores of logs whose import did not record by which metric (versions before that).
bool hasUnknownMetrics(const Project& project, const SampleSetInfo& set);

/// The metrics of a log's tasks as an import records them (kRecordedMetrics): those of rows that the join takes.
Json metricsJson(const EvaluationTable& table, const JoinPlan& join);

/// Gives the evaluation logs of one import call one metric for each task, so that their scores can be compared: the
/// set's, else the one that a table of all of them would choose. The order of files changes nothing. Plans of logs get
/// the columns that follow; names, kinds and marks that a person gave to columns stay. Plans of other files are left as
/// they are. O(tasks x models x metrics).
void agreeOnMetrics(std::span<FilePlan* const> files, const std::map<std::string, std::string>& ofSet,
                    const ImportOptions& options);

}  // namespace eido
