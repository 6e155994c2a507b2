// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "widgets/plots/charts/chart.h"
#include "widgets/plots/map/map_scene.h"
#include "widgets/results/result_kind.h"
#include "widgets/results/steering/steering_ways.h"

namespace eido {

/// A steering as its page needs it, made on the worker that loads it.
struct SteeringRun {
  struct Sample {
    std::int32_t row = -1;  ///< in the set
    QString key, attribute, before, after;
    QString truth;  ///< the task's label; "" = not known
    double distance = 0;
    bool moved = false, test = false;
    bool flipped() const { return before != after; }
  };
  std::vector<SteeringWay> ways;             ///< without the original
  std::vector<std::vector<Sample>> samples;  ///< of each way, those that moved furthest first; empty = not kept
  Chart attribute, task;                     ///< accuracies before and after
  Chart changes, tradeOff, spectrum, neighbours;
  std::vector<Chart> gaps;  ///< of each way, beside the original
  QString vectors;          ///< the column that was steered
  QStringList compared;     ///< that column again, where it was named as one to compare and not by a parameter
  QStringList columns;      ///< that the run left and that are there still
  /// A column of the run on a map that it shares with the one it was made of.
  struct Layout {
    QString column;
    MapScene scene;                         ///< where samples lie now
    std::shared_ptr<const MapPoints> from;  ///< where they lay
  };
  std::vector<Layout> layouts;                        ///< as far as they can be laid out
  QString columnOf(const std::string& method) const;  ///< the column that a method left; "" = none
  const Layout* layoutOf(const std::string& method) const;
  std::vector<std::string> methods;  ///< of `columns`, one each; empty = not known
};

std::shared_ptr<const void> readSteering(const RunInfo& info, const Result& result, const RunData* data);
/// Of the ways that left probes nothing of the attribute the one with the best task, else the one that left least; one
/// by the true attribute only where there is no other. -1 = nothing was scored.
int recommendedWay(const Result& result, const std::vector<SteeringWay>& ways);
QString steeringSummary(const RunInfo& info, const Result& result);
QString applySummary(const Result& result);
std::vector<ResultFigure> steeringFigures(const LoadedRun& run);
std::vector<SampleHighlight> steeringHighlights(const LoadedRun& run);

std::vector<FindingChip> steeringChips(const LoadedRun& run);

}  // namespace eido
