// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/project/project.h"

namespace eido {

/// Why an analysis can't work with the columns of a set, and what would help: "Needs 2 score columns: import evaluation
/// results."; "" = it can. By the kinds of columns that it declares as inputs and as parameters without a default.
QString reasonAgainst(const AnalysisSpec& spec, const SampleSetInfo& set);

/// The same for a project: "" where one of its sets will do.
QString reasonAgainst(const AnalysisSpec& spec, const std::vector<SampleSetInfo>& sets);

}  // namespace eido
