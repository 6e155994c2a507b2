// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;

namespace eido {

/// A bold line over what follows. @param scale  of its size, beside the window's
QLabel* headingLabel(const QString& text, double scale);

}  // namespace eido
