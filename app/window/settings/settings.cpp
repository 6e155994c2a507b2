// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace eido {
namespace {

constexpr int kRecent = 10;
const QString kVersionKey = QStringLiteral("version");
const QString kTheme = QStringLiteral("view/theme");
const QString kLanguage = QStringLiteral("view/language");
const QString kRecentKey = QStringLiteral("files/recent");
const QString kFolder = QStringLiteral("files/folder");
const QString kThreads = QStringLiteral("work/threads");
const QString kCache = QStringLiteral("work/cacheMegabytes");
const QString kKeys = QStringLiteral("keys/");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kTour = QStringLiteral("view/tourDismissed");
const QString kState = QStringLiteral("window/state");

}  // namespace

Settings::Settings(QObject* parent) : QObject(parent) {
  // the path comes from QStandardPaths, so that its test mode keeps tests away from a person's settings
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
  m_store = new QSettings(folder + QStringLiteral("/eidoscope/eidoscope.ini"), QSettings::IniFormat, this);
  migrate();
}

void Settings::migrate() {
  // version 1 is the first; a later one changes old keys here, step by step
  if (m_store->value(kVersionKey, 0).toInt() < kVersion) m_store->setValue(kVersionKey, kVersion);
}

ThemeChoice Settings::theme() const {
  const QString word = m_store->value(kTheme).toString();
  return word == QLatin1String("light")  ? ThemeChoice::Light
         : word == QLatin1String("dark") ? ThemeChoice::Dark
                                         : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice theme) {
  const QString word = theme == ThemeChoice::Light  ? QStringLiteral("light")
                       : theme == ThemeChoice::Dark ? QStringLiteral("dark")
                                                    : QStringLiteral("system");
  m_store->setValue(kTheme, word);
  Q_EMIT themeChanged(theme);
}

QString Settings::language() const { return m_store->value(kLanguage).toString(); }

void Settings::setLanguage(const QString& language) {
  if (language == this->language()) return;
  m_store->setValue(kLanguage, language);
  Q_EMIT languageChanged(language);
}

QStringList Settings::recentProjects() const { return m_store->value(kRecentKey).toStringList(); }

void Settings::addRecentProject(const QString& path) {
  QStringList list = recentProjects();
  list.removeAll(path);
  list.prepend(path);
  m_store->setValue(kRecentKey, QStringList(list.mid(0, kRecent)));
  Q_EMIT recentProjectsChanged();
}

void Settings::removeRecentProject(const QString& path) {
  QStringList list = recentProjects();
  list.removeAll(path);
  m_store->setValue(kRecentKey, list);
  Q_EMIT recentProjectsChanged();
}

QString Settings::lastFolder() const { return m_store->value(kFolder, QDir::homePath()).toString(); }
void Settings::setLastFolder(const QString& folder) { m_store->setValue(kFolder, folder); }
int Settings::threads() const { return std::clamp(m_store->value(kThreads, 0).toInt(), 0, 1024); }

void Settings::setThreads(int threads) {
  m_store->setValue(kThreads, threads);
  Q_EMIT workChanged();
}

int Settings::cacheMegabytes() const { return std::clamp(m_store->value(kCache, 1024).toInt(), 64, 1 << 20); }

void Settings::setCacheMegabytes(int megabytes) {
  m_store->setValue(kCache, megabytes);
  Q_EMIT workChanged();
}

std::optional<QString> Settings::keys(const QString& command) const {
  const QVariant chosen = m_store->value(kKeys + command);
  return chosen.isValid() ? std::optional(chosen.toString()) : std::nullopt;
}

void Settings::setKeys(const QString& command, const QString& keys) { m_store->setValue(kKeys + command, keys); }
void Settings::removeKeys(const QString& command) { m_store->remove(kKeys + command); }

bool Settings::tourDismissed() const { return m_store->value(kTour, false).toBool(); }
void Settings::setTourDismissed(bool dismissed) { m_store->setValue(kTour, dismissed); }

QByteArray Settings::windowGeometry() const { return m_store->value(kGeometry).toByteArray(); }
QByteArray Settings::windowState() const { return m_store->value(kState).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
  m_store->setValue(kGeometry, geometry);
  m_store->setValue(kState, state);
}

}  // namespace eido
