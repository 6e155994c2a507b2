// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/steering/evaluation.h"
#include "core/analyses/steering/gaps.h"

namespace eido::steering {

/// Gaps of every variant, in their order, for each source.
struct SourceGaps {
  int source = 0;
  std::vector<GapSummary> summaries;
};

/// Everything that the tables tell of.
struct SteeringFindings {
  const SteeringRows& rows;
  const Goal& goal;
  const std::vector<SteeringMethod>& methods;
  const Evaluated& evaluated;  ///< without variants where there are no test rows
  const std::vector<SourceGaps>& gaps;
  std::vector<std::vector<double>> sourceShares;  ///< of each source: of each class on the training rows
  double confidence = 0.95;
};

Table mapsTable(const SteeringFindings& findings);
Table spectrumTable(const SteeringFindings& findings);
Table summaryTable(const SteeringFindings& findings);
Table probesTable(const SteeringFindings& findings);
Table gapsTable(const SteeringFindings& findings);
Table neighboursTable(const SteeringFindings& findings);
Table changesTable(const SteeringFindings& findings);
Table samplesTable(const SteeringFindings& findings, const std::vector<std::string>& keys,
                   const std::vector<std::int32_t>& predicted);

/// small_cells and over_correction.
void noteGaps(const SteeringFindings& findings, std::vector<Warning>& warnings);

}  // namespace eido::steering
