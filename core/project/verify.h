// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/project/project.h"

namespace eido {

/// Reads the whole project: SQLite's integrity check, foreign keys, the sizes of all chunks and the content hash of
/// every column. @return one sentence a fault; empty = whole. Cost: one read of the file.
std::vector<std::string> verifyProject(const Project& project, const Task& task);

}  // namespace eido
