// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

AnalysisSpec reductionSpec();
AnalysisSpec reductionApplySpec();

/// `reduction`: which few items carry a benchmark, and how far a score from them alone can be trusted.
class ReductionAnalysis final : public Analysis {
 public:
  ReductionAnalysis() : m_spec(reductionSpec()) {}
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// `reduction-apply`: the score of a new model from its scores on the items that a reduction chose.
class ReductionApplyAnalysis final : public Analysis {
 public:
  ReductionApplyAnalysis() : m_spec(reductionApplySpec()) {}
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> reductionAnalyses();

}  // namespace eido
