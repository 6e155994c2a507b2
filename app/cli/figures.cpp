// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

#include "core/base/text.h"
#include "widgets/report/figure.h"

namespace eido {
namespace {

// Qt keeps references to both for as long as the application lives
int argumentCount = 1;
char programName[] = "eidoscope";
char* arguments[] = {programName, nullptr};

QtMessageHandler other = nullptr;

/// Machines without a session have no runtime directory, and no window manager to tell sizes to; nobody needs either to
/// draw a file.
void sayTheRest(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  for (const char* needless : {"QStandardPaths: XDG_RUNTIME_DIR not set", "This plugin does not support"}) {
    if (message.startsWith(QLatin1String(needless))) return;
  }
  other(type, context, message);
}

}  // namespace

void chooseOffscreen() {
  if (other == nullptr) other = qInstallMessageHandler(&sayTheRest);
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
}

DrawingApplication::DrawingApplication() {
  chooseOffscreen();
  // files are the same whatever screen the machine has
  for (const char* screen : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI"}) qunsetenv(screen);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  m_application = std::make_unique<QApplication>(argumentCount, arguments);
  m_plurals = std::make_unique<QTranslator>();
  if (m_plurals->load(QStringLiteral(":/i18n/eidoscope_en.qm"))) QCoreApplication::installTranslator(m_plurals.get());
}

DrawingApplication::~DrawingApplication() = default;

QString textOfPath(const std::string& path) {
  if (invalidUtf8(path) < path.size())
    throw Error(ErrorKind::BadName, {.what = "is a name that is not UTF-8; Qt can't open it",
                                     .file = path,
                                     .wayOut = "Choose a name in UTF-8, or rename the folder."});
  return QString::fromStdString(path);
}

void drawFigure(const Project& project, std::int64_t run, const std::string& path) {
  const DrawingApplication application;
  const LoadedRun loaded = loadRun(project, run, {});
  if (loaded.info.state != RunState::Done)
    throw Error(ErrorKind::NotFound, {.what = "has no result to draw",
                                      .found = "run " + std::to_string(run) + " was cancelled or failed",
                                      .expected = "a run that is done",
                                      .wayOut = "`eidoscope info` lists the runs and their states."});
  savePicture(runFigure(loaded), path);
}

}  // namespace eido
