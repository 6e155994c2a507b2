// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

namespace eido {

/// Draws a text from the top left of the area in as many whole lines as fit; what remains is an ellipsis.
void drawElidedText(QPainter& painter, const QRectF& area, const QString& text);

}  // namespace eido
