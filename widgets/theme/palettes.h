// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace eido {

/// What the person chose in View > Theme.
enum class ThemeChoice { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();

/// Fusion with one of our palettes, or with the platform's. Every widget gets a PaletteChange event.
void applyTheme(ThemeChoice choice);

/// Dark = the window is darker than its text (Qt 6.4 can't be asked for the colour scheme).
bool isDark(const QPalette& palette);

/// WCAG 2 contrast of two opaque colours, from 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

/// Text of less weight that still reads: contrast of at least 4.5 against the window.
QColor mutedText(const QPalette& palette);
/// Grid lines and frames of plots: contrast of at least 1.5 against the base, present but quiet.
QColor gridLine(const QPalette& palette);
/// Black or white, whichever reads better on `background`.
QColor textOn(const QColor& background);

}  // namespace eido
