// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/report_document.h"
#include "widgets/results/loaded_run.h"

namespace eido {

/// What someone needs who checks a run: the pictures and tables that its section leaves out, its numbers, and how it
/// was done. Empty for a run that is not done.
std::vector<ReportBlock> runDetails(const LoadedRun& run, const Task& task);

}  // namespace eido
