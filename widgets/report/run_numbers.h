// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "widgets/report/report_document.h"

namespace eido {

/// The numbers of a whole run (`Result::scalars`) in words: what it measured over everything, how much data it saw, and
/// what it settled on where a parameter left that to it. Repeats of parameters are left out.
ReportFacts runNumbers(const RunInfo& info, const Result& result);

}  // namespace eido
