// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The main of tests that need a QApplication: offscreen, away from a person's settings, and any warning that Qt prints
// fails the test that is running.
#include <gtest/gtest.h>

#include <QApplication>
#include <QHashFunctions>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

namespace {

void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type == QtDebugMsg || type == QtInfoMsg) return;
  // the offscreen platform can't do this, and nobody asked it to
  if (text.startsWith(QLatin1String("This plugin does not support"))) return;
  ADD_FAILURE() << "Qt says: " << text.toStdString();
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QHashSeed::setDeterministicGlobalSeed();  // as the program does: files are the same bytes each time
  qputenv("LC_ALL", "C.UTF-8");
  testing::InitGoogleTest(&argc, argv);
  QStandardPaths::setTestModeEnabled(true);
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("eidoscope-test"));
  // English plural forms, where the program under test brings them
  QTranslator english;
  if (english.load(QStringLiteral(":/i18n/eidoscope_en.qm"))) QApplication::installTranslator(&english);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  qInstallMessageHandler(failOnWarning);
  return RUN_ALL_TESTS();
}
