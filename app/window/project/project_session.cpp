// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/project/project_session.h"

#include <QFileInfo>
#include <algorithm>
#include <thread>

#include "widgets/text/numbers.h"

namespace eido {
namespace {
constexpr const char* kWindowView = "window";
constexpr std::chrono::milliseconds kFirstPatience{300};  ///< then the person is told that another program is at work
constexpr std::chrono::milliseconds kStep{20};
}  // namespace

ProjectSession::ProjectSession(JobQueue* jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_info(std::make_shared<const ProjectInfo>()) {
  connect(jobs, &JobQueue::ended, this, [this](quint64 id) {
    // a failed analysis is stored as a failed run, so every end counts
    if (std::erase(m_changing, id) > 0) reload();
  });
}

QString ProjectSession::name() const { return QFileInfo(m_path).completeBaseName(); }

const SampleSetInfo* ProjectSession::set(const QString& name) const { return m_info->find(fromQt(name)); }

const RunInfo* ProjectSession::run(qint64 id) const {
  for (const RunInfo& run : m_info->runs) {
    if (run.id == id) return &run;
  }
  return nullptr;
}

void ProjectSession::takeLock(const QString& path) {
  const QFileInfo file(path);
  m_lock = std::make_shared<QLockFile>(file.absolutePath() + QStringLiteral("/.~lock.") + file.fileName());
  m_lock->setStaleLockTime(0);  // only a process that has ended gives it up
  m_mode = Project::Mode::ReadWrite;
  m_reason = tr("The file can't be written where it is.");
  // where no lock can be made the folder can't be written either, and the project says so itself
  if (m_lock->tryLock(0) || m_lock->error() != QLockFile::LockFailedError) return;
  qint64 process = 0;
  QString host, program;
  m_lock->getLockInfo(&process, &host, &program);
  m_mode = Project::Mode::ReadOnly;
  m_reason = tr("Another window has the project open (process %1 on %2): here it can be read, but not changed.")
                 .arg(process)
                 .arg(host);
  m_lock.reset();
}

void ProjectSession::open(const QString& path, std::function<void(const Task&)> prepare, const QString& title) {
  if (m_leaving) return;
  if (m_waiting != 0) {
    m_next = [this, path, prepare = std::move(prepare), title] { open(path, prepare, title); };
    return m_jobs->cancel(m_waiting);
  }
  if (m_opening) return;  // one at a time; the other is on its way
  m_opening = true;
  const QString absolute = QFileInfo(path).absoluteFilePath();
  if (!isOpen() || prepare) return openChecked(absolute, std::move(prepare), title);
  // what is no project must not cost the one that is open
  m_jobs->start(
      {.title = tr("Open %1").arg(QFileInfo(absolute).fileName()), .listed = false}, this,
      [file = fromQt(absolute)](const Task&) { Project::open(file, Project::Mode::ReadOnly, kFirstPatience); },
      [this, absolute, title] { openChecked(absolute, {}, title); },
      [this, absolute, title](const JobFailure& failure) {
        if (failure.kind == ErrorKind::Locked) return openChecked(absolute, {}, title);
        m_opening = false;
        Q_EMIT openFailed(absolute, failure);
      },
      [this] { m_opening = false; });
}

void ProjectSession::openChecked(const QString& absolute, std::function<void(const Task&)> prepare,
                                 const QString& title) {
  close([this, absolute, prepare = std::move(prepare), title] {
    takeLock(absolute);
    m_jobs->start(
        {.title = title.isEmpty() ? tr("Open %1").arg(QFileInfo(absolute).fileName()) : title,
         .project = absolute,
         .listed = !title.isEmpty()},
        this,
        [file = fromQt(absolute), prepare, mode = m_mode](const Task& task) {
          if (prepare) prepare(task);
          return read(file, mode);
        },
        [this, absolute](Opened opened) { showOpened(absolute, std::move(opened)); },
        [this, absolute](const JobFailure& failure) {
          if (failure.kind == ErrorKind::Locked && !m_leaving) return openWhenFree(absolute);
          stopOpening();
          Q_EMIT openFailed(absolute, failure);
        },
        [this] { stopOpening(); });
  });
}

void ProjectSession::openWhenFree(const QString& path) {
  m_waiting = m_jobs->start(
      {.title = tr("Open %1").arg(QFileInfo(path).fileName()), .project = path}, this,
      [file = fromQt(path), mode = m_mode](const Task& task) {
        for (;;) {
          task.report("locked", 0, 1);
          try {
            return read(file, mode);
          } catch (const Error& error) {
            if (error.kind() != ErrorKind::Locked) throw;
          }
          // some of what SQLite refuses it refuses at once
          for (auto slept = kStep; slept < kFirstPatience; slept += kStep) {
            task.checkpoint();
            std::this_thread::sleep_for(kStep);
          }
        }
      },
      [this, path](Opened opened) { showOpened(path, std::move(opened)); },
      [this, path](const JobFailure& failure) {
        stopOpening();
        Q_EMIT openFailed(path, failure);
        openNext();
      },
      [this] {
        stopOpening();
        openNext();
      });
  Q_EMIT waiting(path);
}

ProjectSession::Opened ProjectSession::read(const std::string& file, Project::Mode mode) {
  Opened opened{.connection = std::make_shared<Project>(Project::open(file, mode, kFirstPatience))};
  opened.connection->useWriteAheadLog();
  opened.info = std::make_shared<const ProjectInfo>(opened.connection->info());
  opened.view = opened.connection->view(kWindowView);
  opened.interrupted = takeInterruptedRun(*opened.connection);
  opened.connection->setPatience(Project::kPatience);
  return opened;
}

void ProjectSession::showOpened(const QString& path, Opened opened) {
  m_opening = false;
  m_waiting = 0;
  m_path = path;
  m_connection = std::move(opened.connection);
  m_info = std::move(opened.info);
  m_view = std::move(opened.view);
  m_interrupted = std::move(opened.interrupted);
  Q_EMIT changed();
  Q_EMIT this->opened();
  openNext();
}

void ProjectSession::openNext() {
  if (const auto next = std::exchange(m_next, {})) next();
}

void ProjectSession::stopWaiting() {
  m_leaving = true;
  m_next = {};
  if (m_waiting != 0) m_jobs->cancel(m_waiting);
}

void ProjectSession::stopOpening() {
  m_opening = false;
  m_waiting = 0;
  m_lock.reset();
}

void ProjectSession::close(std::function<void()> then) {
  if (!isOpen()) {
    if (then) then();
    return;
  }
  ++m_reload;  // an answer on its way is of no use
  Json view = m_viewProvider && !m_info->readOnly ? m_viewProvider() : Json();
  std::shared_ptr<Project> connection = std::move(m_connection);
  m_connection = nullptr;
  const QString path = m_path;
  m_path.clear();
  m_info = std::make_shared<const ProjectInfo>();
  Q_EMIT closed();
  const auto end = [then = std::move(then)] {
    if (then) then();
  };
  m_jobs->start(
      {.title = tr("Close %1").arg(QFileInfo(path).fileName()),
       .access = JobAccess::Import,
       .project = path,
       .listed = false},
      this,
      [connection = std::move(connection), view = std::move(view), lock = std::move(m_lock)](const Task&) mutable {
        // a disk that is full keeps no view, and that is no reason not to close
        try {
          if (!view.is_null()) connection->saveView(kWindowView, view);
        } catch (const Error&) {
        }
        connection->useRollbackJournal();
        connection.reset();
        lock.reset();
      },
      end, [end](const JobFailure&) { end(); }, end);
}

void ProjectSession::rememberView() {
  if (!isOpen() || !m_viewProvider || m_info->readOnly) return;
  const Json view = m_viewProvider();
  if (view == m_view) return;
  start(
      {.title = tr("Remember the window"), .listed = false}, this,
      [view](Project& project, const Task&) { project.saveView(kWindowView, view); }, [this, view] { m_view = view; });
}

void ProjectSession::reload() {
  if (!isOpen()) return;
  const int ticket = ++m_reload;
  m_jobs->start(
      {.title = tr("Read the project"), .project = m_path, .listed = false}, this,
      [path = m_path.toStdString(), mode = m_mode](const Task&) {
        return std::make_shared<const ProjectInfo>(Project::open(path, mode).info());
      },
      [this, ticket](std::shared_ptr<const ProjectInfo> info) {
        if (ticket != m_reload || !isOpen()) return;
        m_info = std::move(info);
        Q_EMIT changed();
      });
}

}  // namespace eido
