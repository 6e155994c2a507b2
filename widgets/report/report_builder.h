// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/report_document.h"
#include "widgets/report/report_plan.h"

namespace eido {

/// Gathers all that a report says: title and provenance, the pieces of the plan, the data that the runs read, and the
/// command lines that make everything again. The same project and plan give the same document, apart from the date
/// (SOURCE_DATE_EPOCH fixes it). Pieces that are gone are said so in their place. For workers.
/// @throws Error{Damaged}, Cancelled
ReportDocument buildReport(const Project& project, const ReportPlan& plan, const Task& task);

}  // namespace eido
