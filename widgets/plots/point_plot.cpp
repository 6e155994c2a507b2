// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/point_plot.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

namespace eido {

void PointPlot::forgetFocus() {
  m_focus = {};
  update();
}

void PointPlot::look(Place place) {
  m_focus = place;
  announceFocus();
  update();
}

PointPlot::Place PointPlot::nearest(const QPointF& at) const {
  Place best;
  double least = fontMetrics().height();
  const std::vector<std::vector<QPointF>> all = positions();
  for (std::size_t row = 0; row < all.size(); ++row) {
    for (std::size_t point = 0; point < all[row].size(); ++point) {
      const QPointF way = all[row][point] - at;
      if (const double distance = std::hypot(way.x(), way.y()); distance < least) {
        least = distance;
        best = {static_cast<int>(row), static_cast<int>(point)};
      }
    }
  }
  return best;
}

void PointPlot::keyPressEvent(QKeyEvent* event) {
  const int along = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  const int across = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
  const std::vector<std::vector<QPointF>> all = positions();
  if ((along == 0 && (across == 0 || all.size() < 2)) || all.empty()) return QWidget::keyPressEvent(event);
  const int row = std::clamp(m_focus.row + across, 0, static_cast<int>(all.size()) - 1);
  const int points = static_cast<int>(all[static_cast<std::size_t>(row)].size());
  if (points > 0) look({row, std::clamp(m_focus.point + along, 0, points - 1)});
}

void PointPlot::mousePressEvent(QMouseEvent* event) { look(nearest(event->position())); }

QString PointPlot::textAt(const QPointF& point, QRect*) const { return textOf(nearest(point)); }

}  // namespace eido
