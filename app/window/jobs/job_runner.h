// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <functional>
#include <stop_token>

#include "core/base/task.h"

class QThreadPool;

namespace eido {

/// What a finished job does on the GUI thread.
using JobDelivery = std::function<void()>;

/// Progress of a whole job; what a future has beyond it are changes of stage, which Qt tells only with a larger value.
constexpr int kWholeJob = 1000000;

/// Runs `work` on the pool. Its Task reports through the future (0..kWholeJob, with the stage as text) and stops when
/// `stop` is asked to. The future ends with one delivery, or cancelled, or with the exception as it was thrown.
/// @param threads  that the work may use; 0 = all cores
QFuture<JobDelivery> runJob(QThreadPool* pool, std::stop_source stop, int threads,
                            std::function<JobDelivery(const Task&)> work);

}  // namespace eido
