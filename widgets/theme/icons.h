// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace eido {

/// A symbolic icon of resources/icons, drawn in the palette's text colour of the moment (so that it follows a change
/// of theme) and muted where it is disabled.
QIcon symbolicIcon(const QString& name);

/// That of an analysis, or the one of all analyses where it has none of its own.
QIcon analysisIcon(const QString& analysis);

/// The program's own icon, in colour.
QIcon applicationIcon();

}  // namespace eido
