// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "core/session/imports/importer.h"

class QWidget;

namespace eido {

/// "birds: 3 columns, 2,000 rows, 1.2 s" in words, for the list of messages.
QString importSentence(const ImportSummary& summary);

/// Shows what an import brought: each column with rows and dimension, and all warnings. Returns at once.
/// @param ask   leads to what can be asked of the data now
/// @param look  leads to the samples
void showImportSummary(QWidget* parent, const ImportSummary& summary, const std::function<void()>& ask,
                       const std::function<void()>& look);

}  // namespace eido
