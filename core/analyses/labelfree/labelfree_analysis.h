// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

AnalysisSpec labelfreeSpec();

/// `label-free`: what models' answers tell of the models when nobody knows the right ones.
class LabelfreeAnalysis final : public Analysis {
 public:
  LabelfreeAnalysis() : m_spec(labelfreeSpec()) {}
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> labelfreeAnalyses();

}  // namespace eido
