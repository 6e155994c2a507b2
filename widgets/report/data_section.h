// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "core/project/project.h"
#include "widgets/report/report_document.h"

namespace eido {

/// Of the sets that a report speaks of: their samples and columns, the files that these came from with their SHA-256,
/// and what was noticed and chosen when they were imported.
std::vector<ReportBlock> dataSection(const Project& project, const std::set<std::string>& sets);

}  // namespace eido
