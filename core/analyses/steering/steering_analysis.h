// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

/// Affine maps that move or erase an attribute of an embedding, and what they cost (Singh, Ravfogel et al.:
/// Representation Surgery: Theory and Practice of Affine Steering. ICML 2024; Belrose et al.: LEACE. NeurIPS 2023).
class SteeringAnalysis final : public Analysis {
 public:
  SteeringAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// A run's map on another vector column of the same width.
class SteeringApplyAnalysis final : public Analysis {
 public:
  SteeringApplyAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

AnalysisSpec steeringSpec();
AnalysisSpec steeringApplySpec();

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> steeringAnalyses();

}  // namespace eido
