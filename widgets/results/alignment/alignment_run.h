// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/result.h"
#include "core/project/project.h"
#include "widgets/plots/charts/chart.h"
#include "widgets/plots/heatmap.h"
#include "widgets/results/alignment/alignment_samples.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// What one pair of columns came to under one measure; NaN = not there.
struct AlignedPair {
  int a = 0, b = 0;  ///< indices of columns
  double value, nullMean, nullSd, z, p, pAdjusted, calibrated, low, high;
  std::int64_t n = 0, k = 0;
};

/// The best layer pair of two models.
struct AlignedModels {
  int a = 0, b = 0;  ///< indices of models
  QString layerA, layerB;
  double value, calibrated, p;
};

enum class AlignmentQuantity { Value, Calibrated, AdjustedP };

/// One measure of a run.
struct AlignmentMeasure {
  std::string name;
  QString title;
  bool distance = false;
  std::vector<AlignedPair> pairs;
  std::vector<int> index;  ///< columns x columns -> pair or -1
  std::vector<AlignedModels> models;
  std::vector<int> modelIndex;         ///< models x models -> entry or -1
  std::vector<int> order, modelOrder;  ///< of columns and of models: what is alike stands together
};

/// The tables of an alignment run as matrices: made once on a worker, then shared and only read.
struct AlignmentRun {
  std::vector<std::string> columns;  ///< in the run's order
  QStringList columnNames;
  QStringList models;  ///< of the table models, in its order
  std::vector<AlignmentMeasure> measures;
  double pFloor = 0;  ///< the least p-value that can come out
  /// By (measure, a, b) with a < b in order of columns.
  SampleAgreements samples;
  /// A pair's value and chance against how many samples or neighbours were taken.
  struct Curve {
    std::vector<Chart::Point> value, chance;
  };
  std::map<std::tuple<int, int, int>, Curve> overSamples, overNeighbours;  ///< by (measure, a, b)

  const AlignedPair* pair(int measure, int a, int b) const;
  int columnIndex(std::string_view name) const;
  int measureIndex(std::string_view name) const;
};

constexpr double kChanceLevel = 0.05;

/// What an adjusted p-value is at least where the p-value itself is at the floor; 0 = it is not.
double adjustedFloor(const AlignedPair& pair, double floor);

std::shared_ptr<const AlignmentRun> readAlignment(const RunInfo& info, const Result& result);

/// The matrix of some of the columns (rows x columns of the picture) under a measure.
Heatmap alignmentHeatmap(const std::shared_ptr<const AlignmentRun>& run, int measure, AlignmentQuantity quantity,
                         const std::vector<int>& rows, const std::vector<int>& columns);
/// The matrix of all columns. @param clustered  order both axes by average linkage
Heatmap columnsHeatmap(const std::shared_ptr<const AlignmentRun>& run, int measure, AlignmentQuantity quantity,
                       bool clustered);
/// The matrix of models by their best layers.
Heatmap modelsHeatmap(const std::shared_ptr<const AlignmentRun>& run, int measure, AlignmentQuantity quantity,
                      bool clustered);

/// The pair that is most alike; null where no value is there.
const AlignedPair* strongestPair(const AlignmentMeasure& measure);
/// A measure of a pair against the samples or neighbours taken; without series where it has no such curve.
enum class CurveOver { Samples, Neighbours };
Chart alignmentCurve(const AlignmentRun& run, int measure, int a, int b, CurveOver over);
std::vector<ResultFigure> alignmentFigures(const LoadedRun& run);
std::vector<SampleHighlight> alignmentHighlights(const LoadedRun& run);

/// All there is to say about a pair, one fact a line.
QString describePair(const AlignmentRun& run, int measure, int a, int b);
/// What was found, in one or two plain sentences.
QString alignmentSummary(const AlignmentRun& run, int measure);
QString quantityTitle(AlignmentQuantity quantity, const AlignmentMeasure& measure);

/// The strongest pair, chance, and how many pairs are beyond it.
std::vector<FindingChip> alignmentChips(const LoadedRun& run);

}  // namespace eido
