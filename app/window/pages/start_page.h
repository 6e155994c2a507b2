// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;

namespace eido {

class Settings;

/// What the empty window shows: the ways to begin, and the recent projects.
class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(Settings* settings, QWidget* parent = nullptr);

 Q_SIGNALS:
  void sampleRequested();
  void newRequested();
  void openRequested();
  void importRequested();
  void recentRequested(const QString& path);

 private:
  void showRecent();

  Settings* m_settings;
  QListWidget* m_recent;
  QWidget* m_recentBox;
};

}  // namespace eido
