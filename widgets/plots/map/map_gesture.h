// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

class QPainter;

namespace eido {

struct MapScene;

/// What dragging on a map does.
enum class MapTool { Pointer, Rectangle, Lasso };

/// A drag that is under way, in pixels of the widget.
class MapGesture {
 public:
  enum class Kind { None, Click, Pan, Rectangle, Lasso };
  static constexpr double kClickReach = 4;  ///< a drag that stays within is a click

  void begin(Kind kind, const QPointF& at);
  /// @return how far the pointer went since the last call.
  QPointF move(const QPointF& to);
  void cancel() { m_kind = Kind::None; }
  Kind kind() const { return m_kind; }
  bool active() const { return m_kind != Kind::None; }
  QPointF start() const { return m_start; }
  QPointF now() const { return m_last; }
  /// The area drawn so far: always closed, by a straight line to the start.
  QPolygonF polygon() const;
  void paint(QPainter& painter, const MapScene& scene, const QString& caption) const;

 private:
  Kind m_kind = Kind::None;
  QPointF m_start, m_last;
  QPolygonF m_path;
};

}  // namespace eido
