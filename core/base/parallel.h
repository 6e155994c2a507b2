// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "core/base/task.h"

namespace eido {

/// Calls `body(i)` for every i in [0, count) on at most task.threads() threads, in no particular order.
/// Cancellation is asked before each call; the first exception of a body (or Cancelled) is rethrown here after the
/// running bodies have ended. For results that do not depend on the number of threads, let each i write its own slot.
void parallelFor(const Task& task, std::int64_t count, const std::function<void(std::int64_t)>& body);

}  // namespace eido
