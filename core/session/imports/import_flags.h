// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of an import is obeyed or refused, never ignored.
#pragma once

#include <string>
#include <vector>

#include "core/session/imports/import_plan.h"

namespace eido {

/// Refuses a choice that changes nothing in any of the files of one call, naming the flag and the files.
/// @throws Error{Parameter}
void requireEffect(const std::vector<const FilePlan*>& files, const ImportOptions& options);

/// The document of `check`: what checkFile tells, and whether an import could do what the options say.
Json checkImport(const std::string& path, const ReadOptions& options, const Task& task);

}  // namespace eido
