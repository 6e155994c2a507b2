// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>

namespace eido {

/// How far a piece of work is. `stage` is a stable key ("neighbours"), translated by the app.
struct Progress {
  double fraction = 0;  ///< of the whole task, in [0, 1]
  std::string_view stage;
  std::int64_t done = 0;
  std::int64_t total = 0;
};

/// What a long piece of work needs from its surroundings: a way to report progress, a way to be cancelled, and
/// how many threads it may use. Copies share one state; all members may be called from any thread.
/// Every loop that can take longer than 50 ms asks `checkpoint()` or `report()`.
class Task {
 public:
  using Sink = std::function<void(const Progress&)>;  ///< calls are serialised by the task

  /// A task that nobody watches and nobody can cancel, on all cores.
  Task();
  /// @param threads  0 = all cores
  explicit Task(std::stop_token stop, Sink sink = {}, int threads = 0);

  bool stopRequested() const { return m_stop.stop_requested(); }
  /// @throws Cancelled when a stop was requested.
  void checkpoint() const;
  /// Checkpoint, and tell the sink that `done` of `total` units of `stage` are finished.
  void report(std::string_view stage, std::int64_t done, std::int64_t total) const;
  /// A part of this task: its 0..1 is shown as from..to of the whole.
  Task part(double from, double to) const;
  /// The same stop, no progress, so many threads: for work inside work that is parallel and reports already.
  Task quiet(int threads) const;
  /// Number of threads that the work may use, at least 1.
  int threads() const { return m_threads; }

 private:
  struct Shared;
  std::stop_token m_stop;
  std::shared_ptr<Shared> m_shared;
  double m_from = 0;
  double m_to = 1;
  int m_threads = 1;
};

}  // namespace eido
