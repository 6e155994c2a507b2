// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

/// The k nearest samples of each sample (or of chosen ones) in one vector column, exact or approximate.
///
/// Rows without a value or with a non-finite one take no part (warning rows_dropped). Needs k < n.
class NeighboursAnalysis : public Analysis {
 public:
  NeighboursAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> neighboursAnalyses();

}  // namespace eido
