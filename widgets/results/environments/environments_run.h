// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/data/packed_texts.h"
#include "widgets/plots/charts/bars.h"
#include "widgets/plots/map/map_colouring.h"
#include "widgets/plots/map/map_points.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// How the candidates were trained, and which was chosen and why.
struct TrainingCurves {
  Chart flips, accuracy;  ///< without series where there are none
  QString choice;
};

/// An environments run as its page needs it, made on the worker that loads it.
struct EnvironmentsRun {
  struct Sample {
    std::int32_t row = -1;  ///< in the set
    QString key, label, part, answerIn, answerOut;
    double marginIn = 0, marginOut = 0, stability = 0;
    bool flagged = false;
    bool judged = false;  ///< train and validation samples are
  };
  std::vector<Sample> samples;
  QStringList labels;
  double confidence = 0.95;                       ///< of intervals
  std::shared_ptr<const MapPoints> margins;       ///< held in to the right, held out upwards
  std::shared_ptr<const MapColouring> colouring;  ///< by environment
  std::shared_ptr<const Table> contrast;          ///< what the flagged have in common
  TrainingCurves training;
  Chart heads;   ///< accuracy of the heads in the worst group
  Chart shares;  ///< of flagged samples, by class
};

std::shared_ptr<const void> readEnvironments(const RunInfo& info, const Result& result, const RunData* data);

std::vector<ResultFigure> environmentsFigures(const LoadedRun& run);
std::vector<SampleHighlight> environmentsHighlights(const LoadedRun& run);

/// What was found, in a sentence or two, with its uncertainty.
QString environmentsSummary(const Result& result, const EnvironmentsRun& run);

/// The run's vectors in the colours of the environments that it found.
MapWish environmentsMap(const LoadedRun& run);

std::vector<FindingChip> environmentsChips(const LoadedRun& run);
/// The clearest first.
FlaggedSamples environmentsFlagged(const LoadedRun& run);

}  // namespace eido
