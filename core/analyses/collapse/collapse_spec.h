// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

AnalysisSpec collapseSpec();
/// The columns of one of its tables.
std::vector<std::string> collapseColumns(std::string_view table);

}  // namespace eido
