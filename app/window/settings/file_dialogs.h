// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>

class QWidget;

namespace eido {

class Settings;

/// What a file dialog asks for.
struct FileQuestion {
  enum class What { OpenFile, OpenFiles, SaveFile, Folder };
  What what = What::OpenFile;
  QString title;
  QString filter;
  QString suffix;          ///< added to names without one (SaveFile)
  QString proposal;        ///< file name (SaveFile)
  bool mayReplace = true;  ///< false: an existing file is refused later, in words
};

/// Asks, remembers the folder, and calls `chosen` with what was chosen; nothing happens on cancel. Returns at once.
void askForFile(QWidget* parent, Settings* settings, const FileQuestion& question,
                std::function<void(const QStringList&)> chosen);

}  // namespace eido
