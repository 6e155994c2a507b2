// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace eido {

/// Whether all words of a question stand in a text, whatever the case; "" has none.
bool hasWords(const QString& text, const QString& question);

}  // namespace eido
