// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/report_document.h"
#include "widgets/report/report_plan.h"
#include "widgets/results/finding_bar.h"
#include "widgets/results/loaded_run.h"

namespace eido {

/// What the first page may say of a run.
struct RunInFront {
  RunInfo info;
  QString finding;  ///< all of it
  std::vector<FindingChip> chips;
  QString next;  ///< what may be asked next; "" = nothing
};
RunInFront inFront(const LoadedRun& run);

/// The first page, for who reads no further: the question, the three findings of most weight with their figures, what
/// may be done next, and how to read a figure. Starred runs weigh most, then the plan's order.
std::vector<ReportBlock> reportFront(const QString& question, const std::vector<RunInFront>& runs);

}  // namespace eido
