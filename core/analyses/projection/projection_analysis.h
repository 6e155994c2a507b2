// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

/// A low-dimensional picture of one vector column (PCA or UMAP), as a vector column of its own, with how far the
/// picture may be believed: trustworthiness and the share of neighbours kept, with intervals and the value by chance.
class ProjectionAnalysis final : public Analysis {
 public:
  ProjectionAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The declaration of inputs, parameters and tables.
AnalysisSpec projectionSpec();

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> projectionAnalyses();

}  // namespace eido
