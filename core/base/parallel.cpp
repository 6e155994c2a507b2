// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>

#if defined(__SANITIZE_THREAD__)
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>
#endif

namespace eido {

#if defined(__SANITIZE_THREAD__)
// The thread sanitizer does not see how the installed oneTBB, which it did not build, hands work from thread to thread:
// it would report every body. The same promise on plain threads lets it look at the bodies.
void parallelFor(const Task& task, std::int64_t count, const std::function<void(std::int64_t)>& body) {
  std::atomic<std::int64_t> next{0};
  std::mutex guard;
  std::exception_ptr first;
  const auto work = [&] {
    for (std::int64_t i = next++; i < count; i = next++) {
      try {
        task.checkpoint();
        body(i);
      } catch (...) {
        const std::lock_guard lock(guard);
        if (!first) first = std::current_exception();
        next = count;
      }
    }
  };
  std::vector<std::thread> threads;
  for (int t = 1; t < std::min<std::int64_t>(task.threads(), count); ++t) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  if (first) std::rethrow_exception(first);
}
#else
void parallelFor(const Task& task, std::int64_t count, const std::function<void(std::int64_t)>& body) {
  if (task.threads() == 1 || count < 2) {
    for (std::int64_t i = 0; i < count; ++i) {
      task.checkpoint();
      body(i);
    }
    return;
  }
  // more workers than cores would only wait for each other, and oneTBB would say so on standard error
  tbb::task_arena arena(std::min(task.threads(), tbb::info::default_concurrency()));
  arena.execute([&] {
    tbb::parallel_for(
        tbb::blocked_range<std::int64_t>(0, count, 1),
        [&](const tbb::blocked_range<std::int64_t>& range) {
          for (std::int64_t i = range.begin(); i != range.end(); ++i) {
            task.checkpoint();
            body(i);
          }
        },
        tbb::simple_partitioner());
  });
}
#endif

}  // namespace eido
