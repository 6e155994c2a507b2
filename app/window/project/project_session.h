// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <functional>
#include <memory>

#include "app/window/jobs/job_queue.h"
#include "core/project/project.h"
#include "core/session/runs/run_journal.h"

namespace eido {

/// The project that the window has open: a snapshot of what is in it, renewed by a worker after every job that
/// changes it. One connection stays open meanwhile (write-ahead log, so that readers and writers don't wait for one
/// another); it belongs to the workers and is never used here.
class ProjectSession : public QObject {
  Q_OBJECT

 public:
  explicit ProjectSession(JobQueue* jobs, QObject* parent = nullptr);

  bool isOpen() const { return m_connection != nullptr; }
  QString path() const { return m_path; }
  /// Why the project can only be read, in a sentence; empty when it can be changed.
  QString readOnlyReason() const { return m_info->readOnly ? m_reason : QString(); }
  JobQueue* jobs() const { return m_jobs; }
  /// "cats" for /data/cats.eido
  QString name() const;
  const ProjectInfo& info() const { return *m_info; }
  const SampleSetInfo* set(const QString& name) const;
  const RunInfo* run(qint64 id) const;

  /// Closes what is open, then opens the file (made first by `prepare` on the worker, where given); where it can't be
  /// opened, what is open stays. A file that another
  /// program holds is opened when that one has finished; until then the job is listed and can be cancelled there, or by
  /// opening another project.
  void open(const QString& path, std::function<void(const Task&)> prepare = {}, const QString& title = {});
  /// Gives up a project that is waited for; nothing is opened any more. For a window that closes.
  void stopWaiting();
  /// Back to one file on disk; `then` is called when that is done.
  void close(std::function<void()> then = {});
  /// What the window looked like when the project was last closed (Project::view "window"); null when not known.
  const Json& rememberedView() const { return m_view; }
  /// What was being computed when a window was killed.
  const std::optional<RunRequest>& interrupted() const { return m_interrupted; }
  /// Writes down what the window looks like now, where that has changed: for one that is killed.
  void rememberView();
  /// Asked for what to remember when the project is closed.
  void setViewProvider(std::function<Json()> provider) { m_viewProvider = std::move(provider); }
  /// Reads the snapshot again.
  void reload();

  /// Starts a job of this project; the snapshot is renewed when it has ended. As JobQueue::start.
  template <typename Work, typename Done>
  quint64 start(JobOptions options, QObject* context, Work work, Done done, JobQueue::Failed failed = {},
                JobQueue::Ended cancelled = {}) {
    options.project = m_path;
    const bool changes = options.access != JobAccess::Free;
    const quint64 id = m_jobs->start(
        std::move(options), context,
        [work = std::move(work), path = m_path.toStdString(), mode = m_mode](const Task& task) mutable {
          Project project = Project::open(path, mode);
          return work(project, task);
        },
        std::move(done), std::move(failed), std::move(cancelled));
    if (changes) m_changing.push_back(id);
    return id;
  }

 Q_SIGNALS:
  void opened();
  void closed();
  /// The snapshot is a new one.
  void changed();
  void openFailed(const QString& path, const eido::JobFailure& failure);
  /// Another program holds the file: it opens later.
  void waiting(const QString& path);

 private:
  struct Opened {
    std::shared_ptr<Project> connection;
    std::shared_ptr<const ProjectInfo> info;
    Json view;
    std::optional<RunRequest> interrupted;
  };
  void openChecked(const QString& absolute, std::function<void(const Task&)> prepare, const QString& title);

  static Opened read(const std::string& file, Project::Mode mode);
  void takeLock(const QString& path);
  void openWhenFree(const QString& path);
  void showOpened(const QString& path, Opened opened);
  void stopOpening();
  /// Opens what was asked for meanwhile.
  void openNext();

  JobQueue* m_jobs;
  QString m_path;
  /// Beside the file while a window has it: a second window reads only.
  std::shared_ptr<QLockFile> m_lock;
  Project::Mode m_mode = Project::Mode::ReadWrite;
  QString m_reason;
  std::shared_ptr<Project> m_connection;
  std::shared_ptr<const ProjectInfo> m_info;
  Json m_view;
  std::optional<RunRequest> m_interrupted;
  std::function<Json()> m_viewProvider;
  std::vector<quint64> m_changing;
  int m_reload = 0;
  bool m_opening = false;
  bool m_leaving = false;
  quint64 m_waiting = 0;         ///< the job that waits for another program
  std::function<void()> m_next;  ///< opens what is wanted instead of the one that is waited for
};

}  // namespace eido
