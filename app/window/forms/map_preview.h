// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "core/session/runs/run_analysis.h"
#include "widgets/plots/map/map_points.h"

namespace eido {

/// For RunRequest::preview: makes points of every unfinished layout on the job's thread and hands them to `show` on the
/// window's. `queue` must outlive the job (the job queue does); `show` is not called when `watcher` has gone.
std::function<void(const MatrixF&, const std::vector<std::int32_t>&)> mapPreview(
    QObject* queue, QObject* watcher, std::int64_t samples, std::function<void(std::shared_ptr<const MapPoints>)> show);

}  // namespace eido
