// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs/job_runner.h"

#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <algorithm>

#include "core/base/error.h"
#include "widgets/text/numbers.h"

namespace eido {

QFuture<JobDelivery> runJob(QThreadPool* pool, std::stop_source stop, int threads,
                            std::function<JobDelivery(const Task&)> work) {
  return QtConcurrent::run(pool, [work = std::move(work), stop, threads](QPromise<JobDelivery>& promise) {
    promise.setProgressRange(0, 2 * kWholeJob);
    const Task task(
        stop.get_token(),
        [&promise, last = 0, stage = std::string()](const Progress& p) mutable {
          // Qt forgets a text whose value does not grow
          if (p.stage != stage) ++last;
          last = std::max(last, static_cast<int>(kWholeJob * p.fraction));
          stage = p.stage;
          promise.setProgressValueAndText(last, toQt(p.stage));
        },
        threads);
    // the single place that catches: what a job throws becomes its end
    try {
      task.checkpoint();
      promise.addResult(work(task));
    } catch (const Cancelled&) {
      promise.future().cancel();
    } catch (...) {
      promise.setException(std::current_exception());
    }
  });
}

}  // namespace eido
