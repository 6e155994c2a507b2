// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs/job_queue.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <algorithm>

#include "widgets/plots/charts/chart_paper.h"
#include "widgets/text/error_facts.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr int kEndedKept = 50;

double secondsOf(const QElapsedTimer& clock) { return static_cast<double>(clock.elapsed()) / 1000; }

JobFailure failureOfAny(std::exception_ptr exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const Error& error) {
    return failureOf(error);
  } catch (const std::bad_alloc&) {
    return {.kind = ErrorKind::Memory, .text = JobQueue::tr("There is not enough memory.")};
  } catch (const std::exception& error) {
    return {.kind = ErrorKind::Internal, .text = QString::fromUtf8(error.what())};
  } catch (...) {
    return {.kind = ErrorKind::Internal, .text = JobQueue::tr("An unknown exception was thrown.")};
  }
}

}  // namespace

JobFailure failureOf(const Error& error) {
  return {.kind = error.kind(), .text = errorFacts(error.detail()), .detail = error.detail()};
}

struct JobQueue::Job {
  JobInfo info;
  JobOptions options;
  QPointer<QObject> context;
  bool hasContext = false;
  std::function<JobDelivery(const Task&)> work;
  Failed failed;
  Ended cancelled;
  std::stop_source stop;
  QElapsedTimer clock;
  QFutureWatcher<JobDelivery> watcher;
};

JobQueue::JobQueue(QObject* parent) : QObject(parent) {
  m_pool.setMaxThreadCount(8);  // jobs mostly wait for one another or for core's own threads
  m_clock.setInterval(500);
  connect(&m_clock, &QTimer::timeout, this, &JobQueue::tick);
}

JobQueue::~JobQueue() {
  for (const auto& j : m_jobs) {
    j->watcher.disconnect();
    j->stop.request_stop();
  }
  while (!m_pool.waitForDone(10)) serveChartPapers();  // what is being drawn may need this thread
}

quint64 JobQueue::enqueue(JobOptions options, QObject* context, std::function<JobDelivery(const Task&)> work,
                          Failed failed, Ended cancelled) {
  auto created = std::make_unique<Job>();
  created->info = {.id = m_next++, .title = options.title, .listed = options.listed};
  created->options = std::move(options);
  created->context = context;
  created->hasContext = context != nullptr;
  created->work = std::move(work);
  created->failed = std::move(failed);
  created->cancelled = std::move(cancelled);
  const quint64 id = created->info.id;
  m_jobs.push_back(std::move(created));
  Q_EMIT added(id);
  startWaiting();
  return id;
}

bool JobQueue::mayStart(const Job& candidate) const {
  const JobAccess wanted = candidate.options.access;
  if (wanted == JobAccess::Free) return true;
  for (const auto& other : m_jobs) {
    if (other.get() == &candidate) break;  // those behind it wait for it, not it for them
    if (other->info.ended() || other->options.project != candidate.options.project) continue;
    const JobAccess held = other->options.access;
    if (held == JobAccess::Import) return false;
    if (wanted == JobAccess::Import && held != JobAccess::Free) return false;
    if (wanted == held) return false;
  }
  return true;
}

void JobQueue::startWaiting() {
  for (const auto& j : m_jobs) {
    if (j->info.state == JobState::Waiting && mayStart(*j)) begin(*j);
  }
}

void JobQueue::begin(Job& j) {
  j.info.state = JobState::Running;
  j.clock.start();
  const quint64 id = j.info.id;
  connect(&j.watcher, &QFutureWatcherBase::progressValueChanged, this, [this, id](int value) {
    Job* running = job(id);
    if (running == nullptr) return;
    running->info.fraction = std::min(1.0, static_cast<double>(value) / kWholeJob);
    running->info.elapsed = secondsOf(running->clock);
    const bool tells = running->info.fraction > 0.02 && running->info.elapsed > 1;
    running->info.remaining =
        tells ? running->info.elapsed * (1 - running->info.fraction) / running->info.fraction : -1;
    Q_EMIT changed(id);
  });
  connect(&j.watcher, &QFutureWatcherBase::progressTextChanged, this, [this, id](const QString& stage) {
    if (Job* running = job(id)) running->info.stage = stageLabel(stage.toStdString());
    Q_EMIT changed(id);
  });
  connect(&j.watcher, &QFutureWatcherBase::finished, this, [this, id] {
    if (Job* finished = job(id)) settle(*finished);
  });
  j.watcher.setFuture(runJob(&m_pool, j.stop, m_threads, std::move(j.work)));
  if (!m_clock.isActive()) m_clock.start();
  Q_EMIT changed(id);
}

void JobQueue::settle(Job& j) {
  const quint64 id = j.info.id;
  QFuture<JobDelivery> future = j.watcher.future();
  j.info.elapsed = secondsOf(j.clock);
  j.info.remaining = -1;
  JobDelivery delivery;
  std::exception_ptr exception;
  try {
    future.waitForFinished();  // throws what the job threw
    if (!future.isCanceled()) delivery = future.result();
  } catch (...) {
    exception = std::current_exception();
  }
  // the callbacks may start or remove jobs: nothing of `j` is touched after them
  const Failed failed = std::move(j.failed);
  const Ended cancelled = std::move(j.cancelled);
  const bool deliver = !j.hasContext || j.context;
  if (exception) {
    JobFailure failure = failureOfAny(exception);
    failure.told = j.info.listed;
    j.info.state = JobState::Failed;
    j.info.error = failure.text;
    Q_EMIT changed(id);
    Q_EMIT ended(id);
    if (deliver && failed) failed(failure);
  } else if (!delivery) {
    j.info.state = JobState::Cancelled;
    Q_EMIT changed(id);
    Q_EMIT ended(id);
    if (deliver && cancelled) cancelled();
  } else {
    j.info.state = JobState::Done;
    j.info.fraction = 1;
    Q_EMIT changed(id);
    Q_EMIT ended(id);
    if (deliver) delivery();
  }
  if (const Job* finished = job(id); finished != nullptr && !finished->info.listed) remove(id);
  while (static_cast<int>(listed().size()) - activeCount() > kEndedKept) {
    const auto oldest =
        std::find_if(m_jobs.begin(), m_jobs.end(), [](const auto& x) { return x->info.listed && x->info.ended(); });
    remove((*oldest)->info.id);
  }
  startWaiting();
  if (idle()) {
    m_clock.stop();
    Q_EMIT becameIdle();
  }
}

void JobQueue::tick() {
  for (const auto& j : m_jobs) {
    if (j->info.state != JobState::Running || !j->info.listed) continue;
    const double before = j->info.elapsed;
    j->info.elapsed = secondsOf(j->clock);
    if (j->info.remaining > 0) j->info.remaining = std::max(0.0, j->info.remaining - (j->info.elapsed - before));
    Q_EMIT changed(j->info.id);
  }
}

void JobQueue::cancel(quint64 id) {
  Job* j = job(id);
  if (j == nullptr || j->info.ended()) return;
  if (j->info.state == JobState::Running) {
    j->stop.request_stop();
    return;
  }
  j->info.state = JobState::Cancelled;
  Q_EMIT changed(id);
  Q_EMIT ended(id);
  const Ended cancelled = std::move(j->cancelled);
  if ((!j->hasContext || j->context) && cancelled) cancelled();
  startWaiting();
  if (idle()) Q_EMIT becameIdle();
}

void JobQueue::cancelAll() {
  std::vector<quint64> ids;
  for (const auto& j : m_jobs) {
    if (!j->info.ended()) ids.push_back(j->info.id);
  }
  for (const quint64 id : ids) cancel(id);
}

void JobQueue::remove(quint64 id) {
  const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const auto& j) { return j->info.id == id; });
  if (found == m_jobs.end() || !(*found)->info.ended()) return;
  Q_EMIT removed(id);
  // its watcher may be what called us
  std::shared_ptr<Job> gone = std::move(*found);
  m_jobs.erase(found);
  QTimer::singleShot(0, this, [gone] { Q_UNUSED(gone) });
}

bool JobQueue::idle() const {
  return std::all_of(m_jobs.begin(), m_jobs.end(), [](const auto& j) { return j->info.ended(); });
}

int JobQueue::activeCount() const {
  return static_cast<int>(
      std::count_if(m_jobs.begin(), m_jobs.end(), [](const auto& j) { return j->info.listed && !j->info.ended(); }));
}

const JobInfo* JobQueue::find(quint64 id) const {
  const Job* j = job(id);
  return j == nullptr ? nullptr : &j->info;
}

std::vector<quint64> JobQueue::listed() const {
  std::vector<quint64> ids;
  for (const auto& j : m_jobs) {
    if (j->info.listed) ids.push_back(j->info.id);
  }
  return ids;
}

JobQueue::Job* JobQueue::job(quint64 id) const {
  const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const auto& j) { return j->info.id == id; });
  return found == m_jobs.end() ? nullptr : found->get();
}

}  // namespace eido
