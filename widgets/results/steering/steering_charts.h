// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/data/result.h"
#include "widgets/plots/charts/chart.h"
#include "widgets/results/steering/steering_ways.h"

namespace eido {

/// The ways of a run in the order of its tables, the original left out.
std::vector<SteeringWay> waysOf(const Result& result);
/// Its methods in the order in which it was asked for them.
std::vector<SteeringWay> methodsOf(const Result& result);
/// The row of a table for a way, a probe and what it asks; -1 = none.
std::int64_t probeRow(const Table& probes, const SteeringWay& way, std::string_view probe, std::string_view of);
std::int64_t changeRow(const Table& changes, const SteeringWay& way, std::string_view measure);
/// The vectors as they are, as a way.
SteeringWay originalWay();

/// Accuracy of the probes for "attribute" or "label", the original first, chance as a level. @param name  of the column
Chart accuracyChart(const Result& result, const std::vector<SteeringWay>& ways, std::string_view of,
                    const QString& name);
/// What was removed and what was lost, as paired differences.
Chart changesChart(const Result& result, const std::vector<SteeringWay>& ways);
/// Task accuracy lost against attribute accuracy removed, with both intervals.
Chart tradeOffChart(const Result& result, const std::vector<SteeringWay>& ways);
/// Gaps by class, before and after one way.
Chart gapsChart(const Result& result, const SteeringWay& way);
Chart spectrumChart(const Result& result);
Chart neighboursChart(const Result& result, const std::vector<SteeringWay>& ways);

}  // namespace eido
