// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/files/project_files.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>
#include <QUndoStack>

#include "app/window/import/import_summary.h"
#include "app/window/settings/file_dialogs.h"
#include "app/window/settings/settings.h"
#include "core/project/project_copy.h"
#include "core/session/imports/importer.h"
#include "core/session/sample_project.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

QString projectFilter() { return ProjectFiles::tr("Eidoscope projects (*.eido);;All files (*)"); }

}  // namespace

ProjectFiles::ProjectFiles(ProjectSession* session, Settings* settings, QUndoStack* undo, QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_undo(undo), m_window(window) {
  connect(
      session, &ProjectSession::opened, this,
      [this] {
        if (const auto then = std::exchange(m_afterOpen, {})) then();
        completeSample();
      },
      Qt::QueuedConnection);  // when the window has shown the project
  connect(session, &ProjectSession::openFailed, this, [this] { m_afterOpen = {}; });
}

bool ProjectFiles::isProject(const QString& path) { return path.endsWith(QLatin1String(".eido"), Qt::CaseInsensitive); }

void ProjectFiles::open(const QString& path) {
  if (!m_session->isOpen() || QFileInfo(path).absoluteFilePath() != m_session->path()) m_session->open(path);
}

void ProjectFiles::openFiles(const QStringList& files) {
  for (const QString& file : files) {
    if (isProject(file)) return open(file);
  }
  importFiles(files);
}

void ProjectFiles::askNew(std::function<void()> then) {
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("New project"),
              .filter = projectFilter(),
              .suffix = QStringLiteral("eido"),
              .proposal = tr("project") + QStringLiteral(".eido"),
              .mayReplace = false},
             [this, then](const QStringList& chosen) {
               m_afterOpen = then;
               const QString path = chosen.front();
               m_session->open(path, [file = fromQt(path)](const Task&) { Project::create(file); });
             });
}

void ProjectFiles::askOpen() {
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::OpenFile, .title = tr("Open project"), .filter = projectFilter()},
             [this](const QStringList& chosen) { open(chosen.front()); });
}

void ProjectFiles::askSample() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  const QString path = folder + QStringLiteral("/sample.eido");
  if (m_session->isOpen() && m_session->path() == path) return;
  if (QFileInfo::exists(path)) return open(path);
  QDir().mkpath(folder);
  m_session->open(
      path, [file = path.toStdString()](const Task&) { beginSampleProject(file); }, tr("Make the sample project"));
}

/// The data are there at once; what takes its time is made while they are looked at.
void ProjectFiles::completeSample() {
  const QString title = tr("Make the embeddings of the sample project");
  m_session->start(
      {.title = title, .listed = false}, this,
      [](Project& project, const Task&) { return isSampleProjectBegun(project); },
      [this, title, path = m_session->path()](bool begun) {
        if (!begun || m_session->path() != path || m_session->info().readOnly) return;
        Q_EMIT said(tr("The rest of the sample project is being made, see Jobs..."));
        m_session->start(
            {.title = title, .access = JobAccess::Import}, this,
            [](Project& project, const Task& task) { completeSampleProject(project, task); }, [] {},
            [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
      });
}

void ProjectFiles::askImport() {
  askForFile(m_window, m_settings, {.what = FileQuestion::What::OpenFiles, .title = tr("Files to import")},
             [this](const QStringList& chosen) { importFiles(chosen); });
}

void ProjectFiles::askImportFolder() {
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::Folder, .title = tr("Folder of pictures or evaluation logs")},
             [this](const QStringList& chosen) { importFiles(chosen); });
}

void ProjectFiles::importFiles(const QStringList& files) {
  if (files.isEmpty()) return;
  if (!m_session->isOpen()) {
    Q_EMIT said(tr("Choose where the new project will be; then the files are shown."));
    return askNew([this, files] { importFiles(files); });
  }
  auto* dialog = new ImportDialog(files, m_session, m_session->jobs(), m_settings, m_window);
  connect(dialog, &ImportDialog::importRequested, this, &ProjectFiles::startImport);
  dialog->open();
}

void ProjectFiles::startImport(const ImportOrder& order) {
  const QString title =
      tr("Import %1")
          .arg(order.plans.size() == 1 ? QFileInfo(toQt(order.plans.front()->path)).fileName()
                                       : tr("%Ln file(s)", nullptr, static_cast<int>(order.plans.size())));
  m_session->start(
      {.title = title, .access = JobAccess::Import}, this,
      [order](Project& project, const Task& task) {
        std::vector<FilePlan> plans;
        for (const auto& plan : order.plans) plans.push_back(std::move(*plan));
        return importPlanned(project, plans, order.options, task);
      },
      [this](const ImportSummary& summary) {
        Q_EMIT imported(importSentence(summary));
        showImportSummary(
            m_window, summary, [this] { Q_EMIT questionsRequested(); },
            [this, set = toQt(summary.set)] { Q_EMIT samplesRequested(set); });
      },
      [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
}

void ProjectFiles::askCompact() {
  m_session->start(
      {.title = tr("Look for deleted things"), .listed = false}, this,
      [](Project& project, const Task&) { return project.deletedItems(); },
      [this](const DeletedItems& items) {
        auto* box = new QMessageBox(QMessageBox::Question, tr("Compact project"),
                                    tr("Remove %Ln deleted thing(s) for good?", nullptr, static_cast<int>(items.count)),
                                    QMessageBox::Yes | QMessageBox::No, m_window);
        box->setObjectName(QStringLiteral("compactQuestion"));
        box->setInformativeText(tr("About %1 become free. Undo can't bring anything back after that.")
                                    .arg(m_window->locale().formattedDataSize(items.bytes)));
        box->setAttribute(Qt::WA_DeleteOnClose);
        connect(box, &QMessageBox::finished, this, [this](int answer) {
          if (answer == QMessageBox::Yes) compact();
        });
        box->open();
      },
      [this](const JobFailure& failure) { Q_EMIT failed(tr("Compact project"), failure); });
}

void ProjectFiles::askCopy() {
  const QString title = tr("Save a copy");
  askForFile(m_window, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = title,
              .filter = projectFilter(),
              .suffix = QStringLiteral("eido"),
              .proposal = tr("%1 copy").arg(m_session->name()) + QStringLiteral(".eido")},
             [this, title](const QStringList& chosen) {
               m_session->start(
                   {.title = title}, this,
                   [to = fromQt(chosen.front())](Project& project, const Task& task) { saveCopy(project, to, task); },
                   [this, to = chosen.front()] { Q_EMIT said(tr("Written: %1").arg(to)); },
                   [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
             });
}

void ProjectFiles::compact() {
  m_undo->clear();
  const QString title = tr("Compact project");
  m_session->start(
      {.title = title, .access = JobAccess::Import}, this,
      [](Project& project, const Task& task) { project.compact(task); }, [] {},
      [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
}

}  // namespace eido
