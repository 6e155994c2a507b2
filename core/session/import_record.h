// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the record of an import (ImportRecord::options) holds beside the choices of a person.
#pragma once

#include <string_view>

namespace eido {

/// Files of one call have one number here: it is missing where a call had one file.
inline constexpr const char* kRecordedCall = "call";
/// {task: metric} of an evaluation log's score columns.
inline constexpr const char* kRecordedMetrics = "primary_metric";

/// Format of what no file gave: the columns of the built-in sample project.
inline constexpr const char* kSampleProjectFormat = "sample-project";

/// Whether a member of the record is a choice, and so a flag of the command line.
inline bool isImportChoice(std::string_view member) {
  return member != kRecordedCall && member != kRecordedMetrics && !member.ends_with("_sha256");
}

}  // namespace eido
