// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/file_writer.h"

#include <QDesktopServices>
#include <QTemporaryDir>
#include <QUrl>

#include "app/window/project/project_session.h"
#include "app/window/settings/file_dialogs.h"
#include "core/data/sample_marks.h"
#include "core/project/project_columns.h"
#include "core/session/exports/export.h"
#include "widgets/report/write_report.h"
#include "widgets/samples/sample_marks.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// What a person said of some samples.
MarkTally tallyOf(const Project& project, const std::string& setName, const SampleBits& samples, const Task& task) {
  const SampleSetInfo set = project.set(setName);
  const ProjectColumns columns(project, set);
  MarkTally tally{.samples = samples.count()};
  const auto texts = [&](std::string_view name) {
    const ColumnInfo* column = set.find(name);
    return column == nullptr || !holdsMarks(column->kind) ? std::vector<OptionalText>() : columns.texts(*column, task);
  };
  const std::vector<OptionalText> marks = texts(kMarkColumn), tags = texts(kTagsColumn);
  samples.forEach([&](std::int64_t row) {
    const auto at = static_cast<std::size_t>(row);
    if (at < marks.size() && marks[at]) ++tally.marks[toQt(*marks[at])];
    tally.tagged += at < tags.size() && tags[at].has_value();
  });
  return tally;
}

}  // namespace

FileWriter::FileWriter(ProjectSession* session, Settings* settings, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_window(window) {}

FileWriter::~FileWriter() = default;

void FileWriter::write(const QString& title, const QString& target, std::function<void(const Task&)> work) {
  m_session->jobs()->start(
      {.title = title, .listed = false}, this, std::move(work), [this, target] { Q_EMIT written(target); },
      [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
}

void FileWriter::savePicture(const Picture& picture, const QString& extension) {
  const QString filter = extension == QLatin1String("svg") ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)");
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Save picture"),
              .filter = filter,
              .suffix = extension,
              .proposal = picture.name + u'.' + extension},
             [this, picture](const QStringList& chosen) {
               write(tr("Save picture"), chosen.front(),
                     [picture, path = fromQt(chosen.front())](const Task&) { eido::savePicture(picture, path); });
             });
}

void FileWriter::saveTable(const std::shared_ptr<const Table>& table, const QString& name) {
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Save table"),
              .filter = tr("CSV files (*.csv)"),
              .suffix = QStringLiteral("csv"),
              .proposal = name + QStringLiteral(".csv")},
             [this, table](const QStringList& chosen) {
               write(tr("Save table"), chosen.front(),
                     [table, path = fromQt(chosen.front())](const Task&) { writeWhole(path, table->toCsv()); });
             });
}

void FileWriter::saveRun(qint64 run) {
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::Folder, .title = tr("Folder for the tables of run %1").arg(run)},
             [this, run](const QStringList& chosen) {
               const QString folder = QStringLiteral("%1/run-%2").arg(chosen.front()).arg(run);
               write(tr("Save tables"), folder,
                     [project = fromQt(m_session->path()), run, path = fromQt(folder)](const Task& task) {
                       exportFromProject(Project::open(project), {.run = run, .to = path}, task);
                     });
             });
}

void FileWriter::saveReport(const ReportPlan& plan, const QString& extension) {
  const QString filter = extension == QLatin1String("html")  ? tr("HTML (*.html)")
                         : extension == QLatin1String("pdf") ? tr("PDF (*.pdf)")
                         : extension == QLatin1String("md")  ? tr("Markdown (*.md)")
                                                             : tr("JSON (*.json)");
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Save report"),
              .filter = filter,
              .suffix = extension,
              .proposal = m_session->name() + QStringLiteral("-report.") + extension},
             [this, plan](const QStringList& chosen) { writeReportTo(plan, chosen.front(), [] {}); });
}

void FileWriter::openReport(const ReportPlan& plan) {
  if (!m_scratch) m_scratch = std::make_unique<QTemporaryDir>();
  const QString path = m_scratch->filePath(m_session->name() + QStringLiteral("-report.html"));
  writeReportTo(plan, path, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void FileWriter::writeReportTo(const ReportPlan& plan, const QString& path, std::function<void()> then) {
  m_session->start(
      {.title = tr("Write report")}, this,
      [plan, path](Project& project, const Task& task) { return writeReport(project, plan, path, task); },
      [this, path, then = std::move(then)](const QStringList&) {
        Q_EMIT written(path);
        then();
      },
      [this](const JobFailure& failure) { Q_EMIT failed(tr("Write report"), failure); });
}

void FileWriter::exportColumn(const QString& set, const QString& column) {
  const SampleSetInfo* info = m_session->set(set);
  const ColumnInfo* found = info == nullptr ? nullptr : info->find(fromQt(column));
  const bool vectors = found != nullptr && found->kind == ColumnKind::Vector;
  const QString filter = vectors ? tr("NumPy (*.npy);;safetensors (*.safetensors);;CSV (*.csv);;JSON (*.json)")
                                 : tr("CSV (*.csv);;JSON (*.json);;NumPy (*.npy)");
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Export column"),
              .filter = filter,
              .suffix = vectors ? QStringLiteral("npy") : QStringLiteral("csv"),
              .proposal = QString(column).replace(u'/', u'_')},
             [this, set, column](const QStringList& chosen) {
               write(tr("Export column"), chosen.front(),
                     [project = fromQt(m_session->path()), s = fromQt(set), c = fromQt(column),
                      path = fromQt(chosen.front())](const Task& task) {
                       exportFromProject(Project::open(project), {.set = s, .column = c, .to = path}, task);
                     });
             });
}

void FileWriter::exportSamples(const QString& set, std::shared_ptr<const SampleBits> samples) {
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Export selected samples"),
              .filter = tr("CSV (*.csv);;JSON (*.json)"),
              .suffix = QStringLiteral("csv"),
              .proposal = tr("samples") + QStringLiteral(".csv")},
             [this, set, samples](const QStringList& chosen) {
               const QString title = tr("Export selected samples"), target = chosen.front();
               m_session->jobs()->start(
                   {.title = title, .listed = false}, this,
                   [path = fromQt(m_session->path()), s = fromQt(set), samples, to = fromQt(target)](const Task& task) {
                     const Project project = Project::open(path, Project::Mode::ReadOnly);
                     exportSamplesOf(project, s, *samples, to, task);
                     return tallyOf(project, s, *samples, task).text();
                   },
                   [this, target, count = samples->count()](const QString& marks) {
                     const QString told = tr("%Ln sample(s)", nullptr, static_cast<int>(count));
                     Q_EMIT written(target, marks.isEmpty() ? told : told + QStringLiteral(": ") + marks);
                   },
                   [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
             });
}

}  // namespace eido
