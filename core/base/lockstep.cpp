// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lockstep.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace eido {
namespace {

void pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#else
  std::this_thread::yield();
#endif
}

/// std::barrier sleeps almost at once, and waking takes longer than a stage.
class SpinBarrier {
 public:
  explicit SpinBarrier(int count) : m_count(count) {}

  void arriveAndWait() {
    const std::uint32_t round = m_round.load(std::memory_order_acquire);
    if (m_arrived.fetch_add(1, std::memory_order_acq_rel) + 1 == m_count) {
      m_arrived.store(0, std::memory_order_relaxed);
      m_round.fetch_add(1, std::memory_order_release);
      m_round.notify_all();
      return;
    }
    constexpr int kLooks = 2000;
    for (int look = 0; look < kLooks; ++look) {
      if (m_round.load(std::memory_order_acquire) != round) return;
      pause();
    }
    m_round.wait(round, std::memory_order_acquire);
  }

 private:
  const int m_count;
  alignas(64) std::atomic<int> m_arrived{0};
  alignas(64) std::atomic<std::uint32_t> m_round{0};
};

}  // namespace

void lockstep(const Task& task, int workers, std::int64_t stages,
              const std::function<void(int worker, std::int64_t stage)>& body) {
  SpinBarrier barrier(workers);
  std::atomic<std::int64_t> failedIn{stages};  // a worker may fail in a stage before others have looked after the last
  std::mutex guard;
  std::exception_ptr first;
  const auto work = [&](int worker) {
    for (std::int64_t stage = 0; stage < stages; ++stage) {
      try {
        task.checkpoint();
        body(worker, stage);
      } catch (...) {
        const std::lock_guard lock(guard);
        if (!first) first = std::current_exception();
        failedIn = stage;
      }
      if (workers > 1) barrier.arriveAndWait();
      if (failedIn <= stage) return;
    }
  };
  std::vector<std::thread> threads;
  for (int w = 1; w < workers; ++w) threads.emplace_back(work, w);
  work(0);
  for (std::thread& thread : threads) thread.join();
  if (first) std::rethrow_exception(first);
}

}  // namespace eido
