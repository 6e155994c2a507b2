// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
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

/// Which pictures of the window are wanted.
struct ScreenshotChoice {
  QStringList pages = {};  ///< names or patterns with *; empty = all
  QStringList themes = {QStringLiteral("light"), QStringLiteral("dark")};
  QList<QSize> sizes = {QSize(1600, 1000), QSize(1024, 700)};
  QList<int> scales = {1, 2};
};

/// Opens the project in a real window on the offscreen platform and writes PNG pictures of it. @return the files that
/// were written. Makes the QApplication itself.
QStringList writeScreenshots(int& argc, char** argv, const QString& project, const QString& folder,
                             const ScreenshotChoice& choice = {});

}  // namespace eido
