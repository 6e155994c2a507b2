// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/task.h"
#include "core/project/project.h"

namespace eido {

/// Copies a project as it is now into another file, which may replace one of that name: SQLite's online backup into a
/// draft beside the target, written through to the disk, then renamed. Whatever happens, the target is the old file or
/// the whole copy. Paths of media keep leading to the same files where the copy lies in another folder. The project may
/// be in use meanwhile; what is changed during the copying is in it or not, as a whole.
/// @throws Error{Exists} when the target is the project itself, Error{Io}, Cancelled
void saveCopy(const Project& project, const std::string& to, const Task& task);

}  // namespace eido
