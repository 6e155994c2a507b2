// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/project/project.h"

namespace eido {

/// A word of a shell's command line, in single quotes where it needs them.
std::string shellWord(const std::string& word);

/// The line that makes a run again: its columns, its slice, its seed, and the parameters that differ from their
/// defaults.
std::string runCommand(const RunInfo& run, const std::string& project);

/// The line that imports a file into a set as it was imported.
std::string importCommand(const ImportRecord& import, const std::string& set, const std::string& project);

/// The line that makes a slice again by its rule.
std::string sliceCommand(const SliceInfo& slice, const std::string& set, const std::string& project);

}  // namespace eido
