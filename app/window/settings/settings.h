// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <optional>

#include "widgets/theme/palettes.h"

class QSettings;

namespace eido {

/// All that the program remembers of the person's choices; the only class that knows the keys.
class Settings : public QObject {
  Q_OBJECT

 public:
  static constexpr int kVersion = 1;

  explicit Settings(QObject* parent = nullptr);

  ThemeChoice theme() const;
  void setTheme(ThemeChoice theme);
  /// "" = the system's, "en", "de".
  QString language() const;
  void setLanguage(const QString& language);
  /// Newest first.
  QStringList recentProjects() const;
  void addRecentProject(const QString& path);
  void removeRecentProject(const QString& path);
  /// Where the last file was chosen.
  QString lastFolder() const;
  void setLastFolder(const QString& folder);
  /// Threads of an analysis; 0 = all cores.
  int threads() const;
  void setThreads(int threads);
  /// Memory that the columns of a set may take while it is looked at.
  int cacheMegabytes() const;
  void setCacheMegabytes(int megabytes);
  /// The keys that were chosen for a command; none = its standard ones, "" = no keys.
  std::optional<QString> keys(const QString& command) const;
  void setKeys(const QString& command, const QString& keys);
  void removeKeys(const QString& command);
  /// Whether the tour through the sample project was sent away for good.
  bool tourDismissed() const;
  void setTourDismissed(bool dismissed);
  QByteArray windowGeometry() const;
  QByteArray windowState() const;
  void setWindow(const QByteArray& geometry, const QByteArray& state);

 Q_SIGNALS:
  void themeChanged(eido::ThemeChoice theme);
  void languageChanged(const QString& language);
  void recentProjectsChanged();
  /// Threads or memory.
  void workChanged();

 private:
  void migrate();
  QSettings* m_store;
};

}  // namespace eido
