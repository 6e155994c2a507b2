// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

/// Environments without group labels (XRM), and classifiers that do well in all of them.
class EnvironmentsAnalysis final : public Analysis {
 public:
  EnvironmentsAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The declaration; the analysis's own file is long enough.
AnalysisSpec environmentsSpec();

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> environmentsAnalyses();

}  // namespace eido
