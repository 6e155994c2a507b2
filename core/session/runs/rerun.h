// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/session/runs/compare_results.h"
#include "core/session/runs/run_analysis.h"

namespace eido {

/// What came of running a stored run again.
struct Rerun {
  std::int64_t run = 0;
  Differences differences;         ///< between what is stored and what is computed now
  std::vector<std::string> notes;  ///< sentences: inputs that have changed, another version, what was not compared
  bool equal() const { return differences.none(); }
};

/// Runs a stored run again, with its analysis, parameters, seed, columns and slice, compares the result with what is
/// stored (compareResults), and stores nothing. Columns and slices are found by their ids and read under the names that
/// they had then, so that renaming changes nothing. Where an input has changed or is gone, nothing is computed: the
/// difference says which ("inputs.NAME", the hashes). A run of another version of the program is run all the same,
/// with a note. A run that had failed is equal when it fails with the same words.
/// @throws Error{NotFound} for a run that is not there; Error of the analysis; Cancelled.
Rerun rerunStored(const Project& project, std::int64_t run, const Task& task);

/// The request that makes a run anew of what its inputs are today: sets, columns and slices are found by their ids,
/// under the names that they have now; those that are gone keep the names that they had.
RunRequest requestAgain(const std::vector<SampleSetInfo>& sets, const RunInfo& run);

/// {"run", "equal", "differences": [{"where", "stored", "now"}], "more", "notes"}
Json rerunJson(const Rerun& rerun);

}  // namespace eido
