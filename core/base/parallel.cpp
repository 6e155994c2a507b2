// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>

namespace eido {

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

}  // namespace eido
