// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace eido {

/// Opens the workbench, on a project if one is given, and returns when its last window was closed.
/// Makes the QApplication itself. @return the exit status.
int runWindow(int& argc, char** argv, const QString& project);

/// Opens the project in a real window on the offscreen platform and writes PNG pictures of it: every page, light and
/// dark, at scale 1 and 2. @return the files that were written. Makes the QApplication itself.
QStringList writeScreenshots(int& argc, char** argv, const QString& project, const QString& folder);

}  // namespace eido
