// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures.h"

#include <QGuiApplication>

#include "widgets/report/figure.h"

namespace eido {

void chooseOffscreen() {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
}

void drawFigure(const Project& project, std::int64_t run, const std::string& path) {
  const RunInfo info = project.run(run);
  const Result result = project.result(run);
  chooseOffscreen();
  int argc = 1;
  char name[] = "eidoscope";
  char* argv[] = {name, nullptr};
  const QGuiApplication application(argc, argv);
  QString error;
  if (!saveRunFigure(info, result, QString::fromStdString(path), &error))
    throw Error(ErrorKind::Io, {.what = "the figure can't be written (" + error.toStdString() + ")", .file = path});
}

}  // namespace eido
