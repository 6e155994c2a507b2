// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task.h"

#include <algorithm>
#include <mutex>
#include <thread>

#include "core/base/error.h"

namespace eido {

struct Task::Shared {
  std::mutex mutex;
  Sink sink;
};

Task::Task() : Task(std::stop_token{}) {}

Task::Task(std::stop_token stop, Sink sink, int threads)
    : m_stop(std::move(stop)),
      m_threads(threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()))) {
  if (sink) {
    m_shared = std::make_shared<Shared>();
    m_shared->sink = std::move(sink);
  }
}

void Task::checkpoint() const {
  if (m_stop.stop_requested()) throw Cancelled{};
}

void Task::report(std::string_view stage, std::int64_t done, std::int64_t total) const {
  checkpoint();
  if (!m_shared) return;
  const double inner = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0.0;
  const std::lock_guard lock(m_shared->mutex);
  m_shared->sink({m_from + (m_to - m_from) * inner, stage, done, total});
}

Task Task::part(double from, double to) const {
  Task inner = *this;
  inner.m_from = m_from + (m_to - m_from) * from;
  inner.m_to = m_from + (m_to - m_from) * to;
  return inner;
}

Task Task::quiet(int threads) const { return Task(m_stop, {}, threads); }

}  // namespace eido
