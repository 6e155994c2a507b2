// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "core/base/task.h"

namespace eido {

/// Calls `body(worker, stage)` for every worker in [0, workers) and stage in [0, stages): workers side by side, each
/// on a thread of its own, and nobody begins a stage before all have ended the one before it. For stages of some ten
/// microseconds, where handing out work anew would cost as much as the work: who waits looks for a while before it
/// sleeps. What a stage writes is seen by all in the next.
/// Cancellation is asked before each stage; the first exception (or Cancelled) is rethrown here after all have ended.
void lockstep(const Task& task, int workers, std::int64_t stages,
              const std::function<void(int worker, std::int64_t stage)>& body);

}  // namespace eido
