// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_gesture.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include "widgets/plots/map/map_scene.h"

namespace eido {

void MapGesture::begin(Kind kind, const QPointF& at) {
  m_kind = kind;
  m_start = m_last = at;
  m_path = QPolygonF({at});
}

QPointF MapGesture::move(const QPointF& to) {
  const QPointF step = to - m_last;
  m_last = to;
  if (m_kind == Kind::Click && QLineF(m_start, to).length() > kClickReach) m_kind = Kind::Pan;
  if (m_kind == Kind::Lasso && QLineF(m_path.last(), to).length() >= 2) m_path << to;
  return step;
}

QPolygonF MapGesture::polygon() const {
  if (m_kind == Kind::Rectangle) return QRectF(m_start, m_last).normalized();
  QPolygonF closed = m_path;
  if (m_kind == Kind::Lasso && closed.last() != m_last) closed << m_last;
  return closed;
}

void MapGesture::paint(QPainter& painter, const MapScene& scene, const QString& caption) const {
  if (m_kind != Kind::Rectangle && m_kind != Kind::Lasso) return;
  QColor fill = scene.text;
  fill.setAlphaF(0.08F);
  painter.setBrush(fill);
  QPen pen(scene.text, 1.5);
  pen.setCosmetic(true);
  painter.setPen(pen);
  const QPolygonF shape = polygon();
  painter.drawPolygon(shape);
  if (caption.isEmpty()) return;
  const QFontMetricsF metrics(painter.font());
  QRectF box(m_last + QPointF(14, 10), QSizeF(metrics.horizontalAdvance(caption) + 12, metrics.height() + 6));
  QColor ground = scene.ground;
  ground.setAlphaF(0.9F);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ground);
  painter.drawRoundedRect(box, 3, 3);
  painter.setPen(scene.text);
  painter.drawText(box, Qt::AlignCenter, caption);
}

}  // namespace eido
