// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/project/project.h"
#include "widgets/report/report_document.h"

namespace eido {

/// The command lines that make a report's runs again: imports, then runs in their order, with those that they build on
/// and the slices that they read; other slices at the end. Where the files' imports are known the lines begin with an
/// empty project, and runs are numbered as they come there.
/// @param slices  set and name of those that the report shows
std::vector<ReportBlock> appendix(const Project& project, const std::set<std::string>& sets,
                                  const std::vector<std::pair<std::string, std::string>>& slices,
                                  const std::vector<std::int64_t>& runs);

}  // namespace eido
