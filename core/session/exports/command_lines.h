// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/project/project.h"

namespace eido {

/// A word of a shell's command line, in single quotes where it needs them.
std::string shellWord(const std::string& word);

/// The line that makes a run again: its columns, its slice, its seed, and the parameters that differ from their
/// defaults.
std::string runCommand(const RunInfo& run, const std::string& project);

/// The line that imports files into a set as they were imported, in one call (ImportRecord's kRecordedCall). What was
/// asked for is that of the first, since it holds for all; a column that one replaced may be replaced by all.
/// @param files  one or more
std::string importCommand(const std::vector<ImportRecord>& files, const std::string& set, const std::string& project);

/// The line that makes a slice again by its rule.
std::string sliceCommand(const SliceInfo& slice, const std::string& set, const std::string& project);

}  // namespace eido
