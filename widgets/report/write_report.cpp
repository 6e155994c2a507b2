// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/write_report.h"

#include <QDir>
#include <QFileInfo>

#include "core/base/draft_file.h"
#include "core/base/draft_folder.h"
#include "core/base/error.h"
#include "core/session/exports/export.h"
#include "widgets/report/html_report.h"
#include "widgets/report/markdown_report.h"
#include "widgets/report/report_builder.h"
#include "widgets/report/report_pages.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

QStringList writeMarkdown(const ReportDocument& document, const QFileInfo& target, const Task& task) {
  const QString folder = target.completeBaseName() + QStringLiteral("-files");
  DraftFolder figures(fromQt(target.absoluteDir().filePath(folder)));
  std::vector<ReportFile> files = markdownReport(document, folder, task);
  // all files are made before the first one replaces anything
  WholeFile text(fromQt(target.filePath()));
  text.write(files.front().bytes.toStdString());
  try {
    for (std::size_t i = 1; i < files.size(); ++i) {
      task.checkpoint();
      writeWhole(figures.path() + fromQt(files[i].name.mid(folder.size())), files[i].bytes.toStdString());
    }
  } catch (const Error& error) {
    throw error.renamed(figures.path(), figures.target());
  }
  text.finish();
  figures.replace();
  text.commit();
  QStringList written{target.filePath()};
  for (std::size_t i = 1; i < files.size(); ++i) written << target.dir().filePath(files[i].name);
  return written;
}

}  // namespace

QStringList writeReport(const Project& project, const ReportPlan& plan, const QString& path, const Task& task) {
  const QFileInfo target(path);
  const QString extension = target.suffix().toLower();
  const QStringList known{QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("md"), QStringLiteral("json")};
  if (!known.contains(extension))
    throw Error(ErrorKind::UnsupportedFormat, {.file = fromQt(path),
                                               .found = "the extension \"" + fromQt(extension) + "\"",
                                               .expected = ".html, .pdf, .md or .json"});
  if (!target.absoluteDir().exists())
    throw Error(ErrorKind::Io, {.what = "the folder does not exist", .file = fromQt(path)});
  fileToWrite(fromQt(path));  // nothing is made for a name that can't be one
  const ReportDocument document = buildReport(project, plan, task.part(0, 0.5));
  const Task writing = task.part(0.5, 1);
  if (extension == QLatin1String("md")) return writeMarkdown(document, target, writing);
  const QByteArray bytes = extension == QLatin1String("html") ? htmlReport(document, writing)
                           : extension == QLatin1String("pdf")
                               ? pdfReport(document, writing)
                               : QByteArray::fromStdString(jsonText(document.results) + "\n");
  task.checkpoint();
  writeWhole(fromQt(path), bytes.toStdString());
  return {path};
}

}  // namespace eido
