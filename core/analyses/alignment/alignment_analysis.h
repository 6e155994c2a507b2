// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido {

/// How alike do several representations of the same samples see them? Every chosen measure on every pair of vector
/// columns, with a permutation null, a calibrated score, an interval, and the best layer pair of each two models.
///
/// Needs at least two vector columns; a pair uses the rows that are complete and finite in both (warning
/// rows_dropped with their number). Fails with TooFewRows when a measure that uses k meets k >= n - 1 and with Memory
/// when a measure needs n x n values beyond input.memoryBytes. The result does not depend on the number of threads.
/// Source: docs of each measure in measures.cpp; spec in analysis page "alignment".
class AlignmentAnalysis : public Analysis {
 public:
  AlignmentAnalysis();
  const AnalysisSpec& spec() const override { return m_spec; }
  Result run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const override;

 private:
  AnalysisSpec m_spec;
};

/// The analyses of this room, for the list of methods.
std::vector<const Analysis*> alignmentAnalyses();

}  // namespace eido
