// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/project/project.h"

namespace eido {

/// The kinds of columns that an analysis works on: its inputs, or those of the parameter that names its one column.
const std::vector<ColumnKind>& inputKinds(const AnalysisSpec& spec);

/// Why an analysis can't work with the columns of a set, and what would help: "Needs 2 score columns: import evaluation
/// results."; "" = it can, as far as the kinds of its inputs tell.
QString reasonAgainst(const AnalysisSpec& spec, const SampleSetInfo& set);

/// The same for a project: "" where one of its sets will do.
QString reasonAgainst(const AnalysisSpec& spec, const std::vector<SampleSetInfo>& sets);
/// The same, and whether there is a run that it builds on.
QString reasonAgainst(const AnalysisSpec& spec, const ProjectInfo& project);

}  // namespace eido
