// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main/application.h"

#include <QLibraryInfo>
#include <QLocale>

#include "app/window/settings/settings.h"
#include "core/project/project.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/palettes.h"

namespace eido {

void installTranslations(const QString& language, QTranslator& own, QTranslator& qt) {
  const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
  if (!language.isEmpty()) QLocale::setDefault(locale);
  // without a translation the English file still gives the plural forms
  const bool known = own.load(locale, QStringLiteral("eidoscope"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
                     own.load(QStringLiteral(":/i18n/eidoscope_en.qm"));
  if (known) QCoreApplication::installTranslator(&own);
  if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
              QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&qt);
}

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {
  setApplicationName(QStringLiteral("eidoscope"));
  setApplicationVersion(toQt(programVersion()));
  // the name of the desktop file and of the icon in packaging/: how a desktop knows whose window this is
  setDesktopFileName(QStringLiteral("org.eidoscope.Eidoscope"));
  m_settings = std::make_unique<Settings>();
  setWindowIcon(applicationIcon());
  installTranslations(m_settings->language(), m_own, m_qt);
  setApplicationDisplayName(QString());
  applyTheme(m_settings->theme());
  connect(m_settings.get(), &Settings::themeChanged, this, [](ThemeChoice theme) { applyTheme(theme); });
}

Application::~Application() = default;

}  // namespace eido
