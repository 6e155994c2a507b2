// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/session/runs/run_analysis.h"

namespace eido {

/// What a run may take, before it begins.
struct RunEstimate {
  double seconds = 0;
  double bytes = 0;          ///< held at once
  std::int64_t likeRun = 0;  ///< the earlier run whose speed it was reckoned by; 0 = none: only the order is meant
};

/// Reckons a request from what its analysis says of its work (AnalysisSpec::work), by the speed of the newest finished
/// run of that analysis in the project, or else by a usual machine's. Nothing is read. nullopt where the analysis does
/// not say, or the request is not one that could run.
/// @param samples  that take part
std::optional<RunEstimate> estimateRun(const ProjectInfo& project, const RunRequest& request, std::int64_t samples);

}  // namespace eido
