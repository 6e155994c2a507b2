// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <thread>

#include "app/window/jobs/job_list_model.h"
#include "app/window/jobs/job_queue.h"

namespace eido {
namespace {

using namespace std::chrono_literals;

/// Works in small steps until it is told to end or to stop.
struct Steps {
  std::shared_ptr<std::atomic<bool>> end = std::make_shared<std::atomic<bool>>(false);
  int operator()(const Task& task) const {
    for (int i = 0; !*end; ++i) {
      task.report("neighbours", i % 100, 100);
      std::this_thread::sleep_for(1ms);
    }
    return 42;
  }
};

bool waitFor(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, 5000); }

TEST(JobQueue, DeliversProgressAndResult) {
  JobQueue queue;
  const Steps steps;
  int result = 0;
  const quint64 id = queue.start({.title = QStringLiteral("work")}, nullptr, steps, [&](int value) { result = value; });
  ASSERT_TRUE(waitFor([&] { return queue.find(id)->fraction > 0 && !queue.find(id)->stage.isEmpty(); }));
  EXPECT_EQ(queue.find(id)->stage, QStringLiteral("searching neighbours"));
  EXPECT_EQ(queue.find(id)->state, JobState::Running);
  EXPECT_EQ(queue.activeCount(), 1);
  *steps.end = true;
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
  EXPECT_EQ(result, 42);
  EXPECT_EQ(queue.find(id)->state, JobState::Done);
}

TEST(JobQueue, CancelTakesEffectWithin100Milliseconds) {
  JobQueue queue;
  bool cancelled = false, delivered = false;
  const quint64 id = queue.start(
      {.title = QStringLiteral("work")}, nullptr, Steps{}, [&](int) { delivered = true; }, {},
      [&] { cancelled = true; });
  ASSERT_TRUE(waitFor([&] { return queue.find(id)->fraction > 0; }));
  QElapsedTimer clock;
  clock.start();
  queue.cancel(id);
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
  EXPECT_LT(clock.elapsed(), 100);
  EXPECT_TRUE(cancelled);
  EXPECT_FALSE(delivered);
  EXPECT_EQ(queue.find(id)->state, JobState::Cancelled);
}

TEST(JobQueue, FailuresKeepKindAndText) {
  JobQueue queue;
  JobFailure seen;
  const quint64 id = queue.start(
      {.title = QStringLiteral("work")}, nullptr,
      [](const Task&) -> int {
        throw Error(ErrorKind::Truncated, {.file = "x.npy", .found = "3 bytes", .expected = "12"});
      },
      [](int) {}, [&](const JobFailure& failure) { seen = failure; });
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
  EXPECT_EQ(seen.kind, ErrorKind::Truncated);
  EXPECT_TRUE(seen.text.contains(QStringLiteral("x.npy")));
  EXPECT_EQ(queue.find(id)->error, seen.text);
  queue.start(
      {}, nullptr, [](const Task&) { throw std::runtime_error("odd"); }, [] {},
      [&](const JobFailure& failure) { seen = failure; });
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
  EXPECT_EQ(seen.text, QStringLiteral("odd"));
}

TEST(JobQueue, WhatTheListShowsIsToldOnce) {
  JobQueue queue;
  for (const bool listed : {true, false}) {
    JobFailure seen{.told = !listed};
    queue.start(
        {.title = QStringLiteral("work"), .listed = listed}, nullptr,
        [](const Task&) -> int { throw Error(ErrorKind::NotFound, {.found = "nothing"}); }, [](int) {},
        [&](const JobFailure& failure) { seen = failure; });
    ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
    EXPECT_EQ(seen.told, listed);
    EXPECT_FALSE(seen.text.isEmpty());
  }
}

TEST(JobQueue, GoesOnWhenItsPageIsGone) {
  JobQueue queue;
  const Steps steps;
  bool delivered = false;
  auto page = std::make_unique<QObject>();
  const quint64 id = queue.start({.title = QStringLiteral("work")}, page.get(), steps, [&](int) { delivered = true; });
  ASSERT_TRUE(waitFor([&] { return queue.find(id)->fraction > 0; }));
  page.reset();
  *steps.end = true;
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
  EXPECT_EQ(queue.find(id)->state, JobState::Done);
  EXPECT_FALSE(delivered);
}

TEST(JobQueue, KeepsJobsOfOneProjectApart) {
  JobQueue queue;
  const Steps first, second, third, other;
  const auto begin = [&](const Steps& steps, JobAccess access, const char* project) {
    return queue.start({.access = access, .project = QLatin1String(project)}, nullptr, steps, [](int) {});
  };
  const auto state = [&](quint64 id) { return queue.find(id)->state; };
  const quint64 run = begin(first, JobAccess::Run, "a"), import = begin(second, JobAccess::Import, "a"),
                write = begin(third, JobAccess::Write, "a"), elsewhere = begin(other, JobAccess::Import, "b");
  EXPECT_EQ(state(run), JobState::Running);
  EXPECT_EQ(state(import), JobState::Waiting) << "an import waits for the run";
  EXPECT_EQ(state(write), JobState::Waiting) << "and what comes after it waits for the import";
  EXPECT_EQ(state(elsewhere), JobState::Running);
  *first.end = true;
  ASSERT_TRUE(waitFor([&] { return state(import) == JobState::Running; }));
  EXPECT_EQ(state(write), JobState::Waiting);
  *second.end = true;
  ASSERT_TRUE(waitFor([&] { return state(write) == JobState::Running; }));
  *third.end = true;
  *other.end = true;
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
}

TEST(JobQueue, CancelsWhatIsWaiting) {
  JobQueue queue;
  const Steps first;
  queue.start({.access = JobAccess::Run}, nullptr, first, [](int) {});
  bool cancelled = false;
  const quint64 waiting = queue.start(
      {.access = JobAccess::Run}, nullptr, Steps{}, [](int) {}, {}, [&] { cancelled = true; });
  queue.cancel(waiting);
  EXPECT_TRUE(cancelled);
  EXPECT_EQ(queue.find(waiting)->state, JobState::Cancelled);
  *first.end = true;
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
}

TEST(JobQueue, StopsAndWaitsWhenItGoes) {
  std::atomic<bool> ended = false;
  {
    JobQueue queue;
    std::atomic<bool> begun = false;
    queue.start(
        {}, nullptr,
        [&](const Task& task) {
          begun = true;
          try {
            Steps{}(task);
          } catch (const Cancelled&) {
            ended = true;
            throw;
          }
        },
        [] {});
    ASSERT_TRUE(waitFor([&] { return begun.load(); }));
  }
  EXPECT_TRUE(ended);
}

TEST(JobListModel, ShowsListedJobsNewestFirst) {
  JobQueue queue;
  JobListModel model(&queue);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const Steps steps;
  queue.start({.title = QStringLiteral("first")}, nullptr, steps, [](int) {});
  const quint64 second = queue.start(
      {.title = QStringLiteral("second")}, nullptr, [](const Task&) { throw Error(ErrorKind::Io, "the disk is full"); },
      [] {});
  queue.start(
      {.title = QStringLiteral("hidden"), .listed = false}, nullptr, [](const Task&) {}, [] {});
  ASSERT_TRUE(waitFor([&] { return queue.find(second)->ended(); }));
  ASSERT_EQ(model.rowCount(), 2);
  EXPECT_EQ(model.index(0, JobListModel::Title).data().toString(), QStringLiteral("second"));
  EXPECT_TRUE(model.index(0, JobListModel::State).data().toString().contains(QStringLiteral("the disk is full")));
  *steps.end = true;
  ASSERT_TRUE(waitFor([&] { return queue.idle(); }));
  EXPECT_EQ(model.index(1, JobListModel::State).data().toString(), QStringLiteral("done"));
  for (const quint64 id : queue.listed()) queue.remove(id);
  EXPECT_EQ(model.rowCount(), 0);
}

}  // namespace
}  // namespace eido
