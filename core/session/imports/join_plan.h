// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/session/imports/file_plan.h"
#include "core/session/imports/import_options.h"

namespace eido {

/// How the rows of a file meet the samples of a set.
struct JoinPlan {
  enum class How { NewSet, ByOrder, ByKey };
  How how = How::NewSet;
  std::vector<std::int64_t> rowOfSample;  ///< file's row for each sample, -1 = missing; empty = the same order
  std::vector<std::string> newKeys;       ///< samples that the set gets (NewKeys::Add)
  std::int64_t matched = 0;
  std::int64_t unknown = 0;  ///< rows of the file whose key the set does not have
  bool keysForSet = false;   ///< joined by order to a set without keys, which takes those of the file
};

/// Whether an evaluation log that meets a set made in the same import call brings its unknown items along: always,
/// since together they make the set. Else what the options say.
ImportOptions::NewKeys newKeysFor(const FilePlan& file, bool setIsNew, const ImportOptions& options);

/// How the file's rows fit the samples with the keys `setKeys` (`keyed` false: they are row numbers). A file with keys
/// meets a set without: by key where all its keys are row numbers, else in their order.
/// @throws Error{RowCountMismatch, NotFound} with both counts.
JoinPlan planJoin(const FilePlan& file, const SampleSetInfo& set, bool keyed, const std::vector<std::string>& setKeys,
                  ImportOptions::NewKeys newKeys);

/// The file of an import call that gives a new set its keys: the first that has some, wherever it stands in the call,
/// if it has as many rows as the first file. nullptr where none does, or where its keys are that file's row numbers:
/// then rows meet by number.
const FilePlan* keysOfNewSet(const std::vector<const FilePlan*>& files);

/// What a person must be told of a join by order; "" where there is nothing to tell. @param keyed  the set has keys
std::string noteOfJoin(const JoinPlan& join, const FilePlan& file, bool keyed);

}  // namespace eido
