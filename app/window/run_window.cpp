// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include <QFileInfo>

#include "app/window/application.h"
#include "app/window/main_window.h"
#include "app/window/settings/settings.h"

namespace eido {

int runWindow(int& argc, char** argv, const QString& project) {
  Application application(argc, argv);
  MainWindow window(application.settings());
  window.show();
  if (!project.isEmpty()) window.openFiles({QFileInfo(project).absoluteFilePath()});
  return QApplication::exec();
}

}  // namespace eido
