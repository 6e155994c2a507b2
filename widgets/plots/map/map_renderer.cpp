// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_renderer.h"

#include <QtConcurrent>

#include "core/base/error.h"
#include "core/base/task.h"
#include "widgets/plots/map/map_raster.h"

namespace eido {
namespace {

constexpr std::int64_t kFirstLook = 200000;  ///< points of a first look at millions

}  // namespace

MapRenderer::MapRenderer(QObject* parent) : QObject(parent) {
  m_pool.setMaxThreadCount(1);
  connect(&m_watcher, &QFutureWatcherBase::finished, this, &MapRenderer::finished);
}

MapRenderer::~MapRenderer() {
  m_watcher.disconnect();
  m_stop.request_stop();
  m_pool.waitForDone();
}

void MapRenderer::request(const MapScene& scene, const MapView& view, double ratio, bool quick) {
  if (!scene.complete() || view.size.isEmpty()) return;
  Wish wish{scene, view, ratio, 1};
  if (quick && scene.points->count() > 2 * kFirstLook) wish.every = scene.points->count() / kFirstLook;
  if (!m_running) return begin(std::move(wish));
  if (wish.scene.points != m_now.scene.points || wish.scene.colouring != m_now.scene.colouring) m_stop.request_stop();
  m_wish = std::move(wish);
}

void MapRenderer::begin(Wish wish) {
  m_now = std::move(wish);
  m_running = true;
  m_stop = std::stop_source();
  m_watcher.setFuture(QtConcurrent::run(&m_pool, [w = m_now, stop = m_stop.get_token()]() -> QImage {
    try {
      return rasteriseMap(w.scene, w.view, w.ratio, Task(stop), w.every);
    } catch (const Cancelled&) {
      return {};
    }
  }));
}

void MapRenderer::finished() {
  m_running = false;
  const QImage image = m_watcher.result();
  const MapView view = m_now.view;
  if (m_wish) {
    begin(*std::exchange(m_wish, std::nullopt));
  } else if (m_now.every > 1) {
    Wish whole = m_now;
    whole.every = 1;
    begin(std::move(whole));
  }
  if (!image.isNull()) Q_EMIT rendered(image, view);
}

}  // namespace eido
