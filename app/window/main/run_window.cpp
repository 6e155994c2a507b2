// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main/run_window.h"

#include <QFileInfo>
#include <QProcess>

#include "app/window/files/project_files.h"
#include "app/window/main/application.h"
#include "app/window/main/main_window.h"
#include "app/window/settings/settings.h"

namespace eido {

WindowArguments windowArguments(const QStringList& words) {
  WindowArguments arguments;
  bool project = false;
  for (const QString& word : words) {
    if (word == QLatin1String("--new-project")) arguments.newProject = true;
    if (word.startsWith(u'-')) continue;
    const QString file = QFileInfo(word).absoluteFilePath();
    const bool another = project && ProjectFiles::isProject(file);
    (another ? arguments.otherProjects : arguments.files) << file;
    project = project || ProjectFiles::isProject(file);
  }
  return arguments;
}

int runWindow(int& argc, char** argv) {
  Application application(argc, argv);
  const WindowArguments arguments = windowArguments(QApplication::arguments().mid(1));
  for (const QString& file : arguments.otherProjects)
    QProcess::startDetached(QApplication::applicationFilePath(), {file});
  MainWindow window(application.settings());
  window.show();
  if (!arguments.files.isEmpty()) window.openFiles(arguments.files);
  if (arguments.newProject) window.askNewProject();
  return QApplication::exec();
}

}  // namespace eido
