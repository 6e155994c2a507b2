// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <optional>
#include <stop_token>

#include "widgets/plots/map/map_scene.h"

namespace eido {

/// Draws maps on a worker: one picture under way and at most one wish beside it, the newest. A wish for another scene
/// stops the picture under way; while only the view moves, every picture that was begun is finished and shown, so that
/// there is something new to see all the time.
class MapRenderer : public QObject {
  Q_OBJECT

 public:
  explicit MapRenderer(QObject* parent = nullptr);
  ~MapRenderer() override;
  /// @param quick  first look: a part of the points, if there are very many; the whole follows by itself
  void request(const MapScene& scene, const MapView& view, double ratio, bool quick = false);
  bool busy() const { return m_running || m_wish; }

 Q_SIGNALS:
  void rendered(const QImage& image, const eido::MapView& view);

 private:
  struct Wish {
    MapScene scene;
    MapView view;
    double ratio = 1;
    std::int64_t every = 1;
  };
  void begin(Wish wish);
  void finished();

  QThreadPool m_pool;
  QFutureWatcher<QImage> m_watcher;
  std::stop_source m_stop;
  std::optional<Wish> m_wish;
  Wish m_now;
  bool m_running = false;
};

}  // namespace eido
