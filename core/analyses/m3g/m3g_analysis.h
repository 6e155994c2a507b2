// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

/// Joint alignment of two or more embeddings: the multi-marginal matching gap of batches of true tuples (Piran, Klein,
/// Thornton, Cuturi: Contrasting Multiple Representations with the Multi-Marginal Matching Gap. ICML 2024).
class M3gAnalysis final : public Analysis {
 public:
  M3gAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// Linear heads that are trained by the gap, against heads trained by InfoNCE, each at every temperature.
class M3gHeadsAnalysis final : public Analysis {
 public:
  M3gHeadsAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

AnalysisSpec m3gSpec();
AnalysisSpec m3gHeadsSpec();

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> m3gAnalyses();

}  // namespace eido
