// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>

namespace eido {
namespace {

TEST(Settings, AreKept) {
  QFile::remove(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                QStringLiteral("/eidoscope/eidoscope.ini"));
  {
    Settings settings;
    EXPECT_EQ(settings.theme(), ThemeChoice::System);
    EXPECT_EQ(settings.language(), QString());
    EXPECT_TRUE(settings.recentProjects().isEmpty());
    const QSignalSpy theme(&settings, &Settings::themeChanged);
    settings.setTheme(ThemeChoice::Dark);
    EXPECT_EQ(theme.count(), 1);
    settings.setLanguage(QStringLiteral("de"));
    for (int i = 0; i < 12; ++i) settings.addRecentProject(QStringLiteral("/p%1.eido").arg(i));
    settings.addRecentProject(QStringLiteral("/p5.eido"));
    settings.setWindow("geometry", "state");
  }
  Settings settings;
  EXPECT_EQ(settings.theme(), ThemeChoice::Dark);
  EXPECT_EQ(settings.language(), QStringLiteral("de"));
  ASSERT_EQ(settings.recentProjects().size(), 10);
  EXPECT_EQ(settings.recentProjects().at(0), QStringLiteral("/p5.eido"));
  EXPECT_EQ(settings.recentProjects().count(QStringLiteral("/p5.eido")), 1);
  EXPECT_EQ(settings.windowState(), QByteArray("state"));
  settings.removeRecentProject(QStringLiteral("/p5.eido"));
  EXPECT_EQ(settings.recentProjects().size(), 9);
}

}  // namespace
}  // namespace eido
