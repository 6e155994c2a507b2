// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTranslator>
#include <memory>

namespace eido {

class Settings;

/// The program's QApplication with its name, settings, translations and theme.
class Application : public QApplication {
  Q_OBJECT

 public:
  Application(int& argc, char** argv);
  ~Application() override;
  Settings* settings() const { return m_settings.get(); }

 private:
  std::unique_ptr<Settings> m_settings;
  QTranslator m_own, m_qt;
};

/// Loads the texts of a language ("" = the system's) into the two translators and installs them.
void installTranslations(const QString& language, QTranslator& own, QTranslator& qt);

}  // namespace eido
