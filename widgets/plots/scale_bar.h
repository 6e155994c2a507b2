// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QPalette>

#include "widgets/theme/colour_scales.h"

namespace eido {

/// What colours mean: an upright bar with its numbers and its title to the right of it.
struct ScaleBar {
  ColourScale scale = ColourScale::Viridis;
  double low = 0;  ///< value at the lower end
  double high = 1;
  QString title;
};

/// Room that numbers and title take to the right of a bar.
double scaleBarSpace(const QFont& font);
void paintScaleBar(QPainter& painter, const ScaleBar& scale, const QRectF& bar, const QPalette& palette,
                   const QFont& font);

}  // namespace eido
