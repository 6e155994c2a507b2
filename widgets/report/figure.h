// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

#include "widgets/pages/alignment_run.h"
#include "widgets/plots/map/map_scene.h"
#include "widgets/plots/picture.h"

namespace eido {

struct FigureOptions {
  int measure = 0;
  AlignmentQuantity quantity = AlignmentQuantity::Value;
  bool clustered = true;
  bool models = false;                  ///< the matrix of models by their best layers
  std::shared_ptr<const MapScene> map;  ///< the points and colours of a projection
};

/// Draws a run as a figure on white paper: title, provenance, and its picture (an alignment's matrix, a projection's
/// map; the head of the first table for analyses without one). Needs a QGuiApplication, but no window; any thread.
void renderRunFigure(const RunInfo& info, const Result& result, QPainter& painter, const QRectF& area,
                     const FigureOptions& options = {});

/// The same, for the clipboard and files, at a size at which everything can be read.
Picture runFigure(const RunInfo& info, std::shared_ptr<const Result> result, const FigureOptions& options = {});

/// Writes the figure as .svg or .png. @return false with the reason in `error`.
bool saveRunFigure(const RunInfo& info, const Result& result, const QString& path, QString* error,
                   const FigureOptions& options = {});

}  // namespace eido
