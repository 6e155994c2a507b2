// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/report_document.h"

namespace eido {

/// Writes control characters and marks of direction that came with the data as `visibleControls` does, in all texts
/// but notes and drawings: a name must not turn or hide what stands behind it.
void makeVisible(ReportDocument& document);

}  // namespace eido
