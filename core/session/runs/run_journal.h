// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/session/runs/run_analysis.h"

namespace eido {

/// Writes into the project that a run is being computed, for as long as it lives: a program that is killed leaves the
/// entry behind, and the next window knows what was interrupted.
class RunJournal {
 public:
  RunJournal(Project& project, const RunRequest& request);
  ~RunJournal();
  RunJournal(const RunJournal&) = delete;
  RunJournal& operator=(const RunJournal&) = delete;

 private:
  Project& m_project;
};

/// What was being computed when the program ended before its time; none = nothing was. The entry is taken out.
std::optional<RunRequest> takeInterruptedRun(Project& project);

}  // namespace eido
