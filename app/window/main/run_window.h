// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace eido {

/// What the words of a command line that opens the window ask for.
struct WindowArguments {
  QStringList files;          ///< absolute: one project at most, and files to import
  QStringList otherProjects;  ///< a window holds one project: each of these needs a program of its own
  bool newProject = false;    ///< ask at once where a new project goes
};
/// @param words  without the program's name and without the flags that Qt takes for itself
WindowArguments windowArguments(const QStringList& words);

/// Opens the workbench on what the command line names, and returns when its last window was closed.
/// Makes the QApplication itself. @return the exit status.
int runWindow(int& argc, char** argv);

/// Opens the project in a real window on the offscreen platform and writes PNG pictures of it: every page, light and
/// dark, at scale 1 and 2. @return the files that were written. Makes the QApplication itself.
QStringList writeScreenshots(int& argc, char** argv, const QString& project, const QString& folder);

}  // namespace eido
