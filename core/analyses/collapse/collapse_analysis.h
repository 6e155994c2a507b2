// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

/// Models that are trained on what models made: replace, accumulate, subsample, verify (Gerstgrasser et al.: Is Model
/// Collapse Inevitable? 2024; Dohmatob et al.: A Tale of Tails, ICML 2024; Kazdan et al.: Collapse or Thrive? 2024).
class CollapseAnalysis final : public Analysis {
 public:
  CollapseAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> collapseAnalyses();

}  // namespace eido
