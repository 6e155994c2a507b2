// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <vector>

namespace eido {

/// Perceptually ordered maps for amounts, one for signed values. All are safe for colour-blind eyes.
enum class ColourScale { Viridis, ViridisReversed, Cividis, CividisReversed, BlueOrange };

/// The colour at `position` in [0, 1]; positions outside are clamped. BlueOrange has its centre at 0.5.
QColor scaleColour(ColourScale scale, double position);

/// Okabe-Ito in the order that keeps a contrast of 3:1 for as long as possible on a light or dark ground; those
/// after `safeCategories(dark)` need an outline in the text colour.
std::vector<QColor> categoryColours(bool dark);
/// Those and seven more (Paul Tol's muted scheme), for maps, where shapes and names help to tell them apart.
std::vector<QColor> manyCategoryColours(bool dark);
int safeCategories(bool dark);

}  // namespace eido
