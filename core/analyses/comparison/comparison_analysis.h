// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

AnalysisSpec comparisonSpec();

/// `compare`: is the difference between models real? Paired tests and intervals on the items that both have.
class ComparisonAnalysis final : public Analysis {
 public:
  ComparisonAnalysis() : m_spec(comparisonSpec()) {}
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> comparisonAnalyses();

}  // namespace eido
