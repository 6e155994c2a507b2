// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/task.h"
#include "core/formats/logs/log_findings.h"

namespace eido {

/// Reads the requests of a HELM run (scenario_state.json) as they come: questions, options and correct references of
/// the items, and the model's answers in the first train trial without perturbation. Items that have no statistics are
/// left out.
/// Answers of joint multiple choice are the option's text (output_mapping); where each option was a request of its own
/// the one with the largest log-probability; else the completion.
/// @throws Error{BadJson, Truncated, ItemMismatch, ...}
void readHelmState(const std::string& path, EvaluationTable& table, LogFindings& findings, std::size_t model,
                   std::size_t task, const Task& progress);

}  // namespace eido
