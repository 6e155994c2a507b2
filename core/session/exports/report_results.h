// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/task.h"
#include "core/project/project.h"

namespace eido {

/// SHA-256 over what a project says: sets with the contents of their columns and slices, and runs with parameters and
/// inputs. The same for a copy of the file; window states and deleted things do not count.
std::string projectHash(const Project& project);

/// The results of runs for other programs: {"schema": "eidoscope-results", "schema_version": 1, "program", "project":
/// {"file", "sha256"}, "sets": [...], "runs": [as `run --json`, with "stale" and "command"]}.
/// @throws Error{NotFound}, Cancelled
Json resultsDocument(const Project& project, const std::vector<std::int64_t>& runs, const Task& task);

}  // namespace eido
