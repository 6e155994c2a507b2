// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <type_traits>

#include "app/window/jobs/job_runner.h"
#include "core/base/error.h"

namespace eido {

/// What a job does to its project. Runs come one after the other (each uses all cores), an import has the project for
/// itself, short writes wait for imports only, and free jobs (reading) never wait.
enum class JobAccess { Free, Write, Run, Import };
enum class JobState { Waiting, Running, Done, Failed, Cancelled };

struct JobOptions {
  QString title;
  JobAccess access = JobAccess::Free;
  QString project;
  bool listed = true;  ///< shown to the person; false for what takes a moment
};

struct JobFailure {
  ErrorKind kind = ErrorKind::Internal;
  QString text;             ///< core's facts, joined in the person's language
  ErrorDetail detail = {};  ///< the facts as core gave them
  bool told = false;        ///< the job is listed: those who watch the queue have heard of it
};
JobFailure failureOf(const Error& error);

/// A job as the list shows it.
struct JobInfo {
  quint64 id = 0;
  QString title;
  QString stage;  ///< translated
  double fraction = 0;
  JobState state = JobState::Waiting;
  QString error;
  double elapsed = 0;     ///< seconds
  double remaining = -1;  ///< seconds; negative = can't be told
  bool listed = true;
  bool ended() const { return state != JobState::Waiting && state != JobState::Running; }
};

/// Owns everything that runs beside the window. Jobs live on when the page that began them is closed: their result is
/// then just not delivered. All members belong to the GUI thread.
class JobQueue : public QObject {
  Q_OBJECT

 public:
  using Failed = std::function<void(const JobFailure&)>;
  using Ended = std::function<void()>;

  explicit JobQueue(QObject* parent = nullptr);
  /// Asks all jobs to stop and waits for them.
  ~JobQueue() override;

  /// Runs `work(const Task&)` on a worker and then `done(its result)` here, if `context` still lives.
  template <typename Work, typename Done>
  quint64 start(JobOptions options, QObject* context, Work work, Done done, Failed failed = {}, Ended cancelled = {}) {
    using Value = std::invoke_result_t<Work&, const Task&>;
    auto wrapped = [work = std::move(work), done = std::move(done)](const Task& task) mutable -> JobDelivery {
      if constexpr (std::is_void_v<Value>) {
        work(task);
        return [done]() mutable { done(); };
      } else {
        auto value = std::make_shared<Value>(work(task));
        return [value, done]() mutable { done(std::move(*value)); };
      }
    };
    return enqueue(std::move(options), context, std::move(wrapped), std::move(failed), std::move(cancelled));
  }

  /// Threads of the jobs that begin from now on; 0 = all cores.
  void setThreads(int threads) { m_threads = threads; }
  void cancel(quint64 id);
  void cancelAll();
  /// Takes an ended job off the list.
  void remove(quint64 id);
  /// No job of any kind is waiting or running.
  bool idle() const;
  /// Listed jobs that are waiting or running.
  int activeCount() const;
  const JobInfo* find(quint64 id) const;
  std::vector<quint64> listed() const;

 Q_SIGNALS:
  void added(quint64 id);
  void changed(quint64 id);
  void ended(quint64 id);
  void removed(quint64 id);
  void becameIdle();

 private:
  struct Job;
  quint64 enqueue(JobOptions options, QObject* context, std::function<JobDelivery(const Task&)> work, Failed failed,
                  Ended cancelled);
  bool mayStart(const Job& job) const;
  void startWaiting();
  void begin(Job& job);
  void settle(Job& job);
  void tick();
  Job* job(quint64 id) const;

  QThreadPool m_pool;
  std::deque<std::unique_ptr<Job>> m_jobs;
  quint64 m_next = 1;
  int m_threads = 0;
  QTimer m_clock;
};

}  // namespace eido
