// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Records of imports: what ImportRecord::options hold beside the choices of a person, and all that made a set.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/project.h"

namespace eido {

/// The set's id, so that an import is known whose columns were all replaced.
inline constexpr const char* kRecordedSet = "set_id";
/// Files of one call have one number here: it is missing where a call had one file.
inline constexpr const char* kRecordedCall = "call";
/// {task: metric} of an evaluation log's score columns.
inline constexpr const char* kRecordedMetrics = "primary_metric";
/// Format of what no file gave: the columns of the built-in sample project.
inline constexpr const char* kSampleProjectFormat = "sample-project";

/// Whether a member of the record is a choice, and so a flag of the command line.
inline bool isImportChoice(std::string_view member) {
  return member != kRecordedSet && member != kRecordedCall && member != kRecordedMetrics &&
         !member.ends_with("_sha256");
}

/// One import, with the columns that are still of it.
struct StoredImport {
  std::int64_t id = 0;
  ImportRecord record;
  std::vector<std::string> columns;
};

/// The imports that made a set, in their order; those too of which no column is left. O(columns).
std::vector<StoredImport> importsOf(const Project& project, const SampleSetInfo& set);

}  // namespace eido
