// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures.h"

#include <QGuiApplication>

#include "core/project/project_columns.h"
#include "widgets/pages/projection_page.h"
#include "widgets/report/figure.h"

namespace eido {
namespace {

/// The points of a projection, coloured by the first category of the set as in the window; null where the column that
/// it made is gone.
std::shared_ptr<const MapScene> mapOf(const Project& project, const RunInfo& info, const Result& result) {
  for (const SampleSetInfo& set : project.sets()) {
    if (set.name != info.set) continue;
    const ProjectColumns data(project, set);
    const Task task;
    const RunData run{data, QString(), task};
    auto scene = std::make_shared<MapScene>();
    scene->points = std::static_pointer_cast<const MapPoints>(readProjection(info, result, &run));
    if (scene->points == nullptr) return nullptr;
    scene->colouring = MapColouring::plain(set.samples);
    for (const ColumnInfo& c : set.columns) {
      if (c.kind != ColumnKind::Category) continue;
      scene->colouring =
          MapColouring::categories(QString::fromStdString(c.name), categoriesOf(data.packedTexts(c, {})));
      break;
    }
    return scene;
  }
  return nullptr;
}

}  // namespace

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
  FigureOptions options;
  if (info.analysis == "projection") options.map = mapOf(project, info, result);
  QString error;
  if (!saveRunFigure(info, result, QString::fromStdString(path), &error, options))
    throw Error(ErrorKind::Io, {.what = "the figure can't be written (" + error.toStdString() + ")", .file = path});
}

}  // namespace eido
