// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heatmap_widget.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"

namespace eido {

HeatmapWidget::HeatmapWidget(QWidget* parent) : PlotWidget(parent) { setAccessibleName(tr("Heat map")); }

void HeatmapWidget::setHeatmap(Heatmap map) {
  m_map = std::move(map);
  m_map.completeOrders();
  m_chosen = {-1, -1};
  m_focus = {std::clamp(m_focus.x(), 0, std::max(0, m_map.columnCount() - 1)),
             std::clamp(m_focus.y(), 0, std::max(0, m_map.rowCount() - 1))};
  m_layout = layoutHeatmap(m_map, QRectF(rect()).adjusted(8, 8, -8, -8), font());
  describe();
  updateGeometry();
  update();
}

void HeatmapWidget::setChosen(int row, int column) {
  m_chosen = row < 0 || column < 0 ? QPoint(-1, -1) : placeOf(row, column);
  if (m_chosen.x() >= 0) m_focus = m_chosen;
  describe();
  update();
}

QPoint HeatmapWidget::placeOf(int row, int column) const {
  const auto r = std::find(m_map.rowOrder.begin(), m_map.rowOrder.end(), row);
  const auto c = std::find(m_map.columnOrder.begin(), m_map.columnOrder.end(), column);
  if (r == m_map.rowOrder.end() || c == m_map.columnOrder.end()) return {-1, -1};
  return {static_cast<int>(c - m_map.columnOrder.begin()), static_cast<int>(r - m_map.rowOrder.begin())};
}

QPoint HeatmapWidget::cellOf(const QPoint& place) const {
  if (place.x() < 0 || place.y() < 0 || place.x() >= m_map.columnCount() || place.y() >= m_map.rowCount())
    return {-1, -1};
  return {m_map.columnOrder[static_cast<std::size_t>(place.x())], m_map.rowOrder[static_cast<std::size_t>(place.y())]};
}

QPoint HeatmapWidget::focusCell() const { return cellOf(m_focus); }

QString HeatmapWidget::cellText(int row, int column) const {
  if (row < 0 || column < 0) return {};
  if (m_map.describe) return m_map.describe(row, column);
  return QStringLiteral("%1, %2: %3")
      .arg(m_map.rows[row], m_map.columns[column], numberLabel(m_map.value(row, column)));
}

std::optional<QPoint> HeatmapWidget::cellAt(const QPointF& point) const {
  if (m_map.rowCount() == 0 || !m_layout.matrix.contains(point)) return std::nullopt;
  const QPoint place(static_cast<int>((point.x() - m_layout.matrix.left()) / m_layout.cell.width()),
                     static_cast<int>((point.y() - m_layout.matrix.top()) / m_layout.cell.height()));
  const QPoint cell = cellOf(place);
  return cell.x() < 0 ? std::nullopt : std::optional(cell);
}

QPoint HeatmapWidget::cellCentre(int row, int column) const {
  const QPoint place = placeOf(row, column);
  return m_layout.placeRect(place.y(), place.x()).center().toPoint();
}

QSize HeatmapWidget::sizeHint() const {
  return comfortableSize(m_map, font()).toSize().boundedTo(QSize(720, 620)).expandedTo(minimumSizeHint());
}

QSize HeatmapWidget::minimumSizeHint() const {
  const int em = fontMetrics().height();
  return {12 * em, 9 * em};
}

void HeatmapWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintHeatmap(painter, m_map, m_layout,
               {.palette = palette(), .font = font(), .focus = m_focus, .chosen = m_chosen, .hasFocus = hasFocus()});
}

void HeatmapWidget::resizeEvent(QResizeEvent*) {
  m_layout = layoutHeatmap(m_map, QRectF(rect()).adjusted(8, 8, -8, -8), font());
}

void HeatmapWidget::mousePressEvent(QMouseEvent* event) {
  const std::optional<QPoint> cell = cellAt(event->position());
  if (event->button() != Qt::LeftButton || !cell) return QWidget::mousePressEvent(event);
  moveFocus(placeOf(cell->y(), cell->x()));
  Q_EMIT activated(cell->y(), cell->x());
  if (event->modifiers().testFlag(Qt::ControlModifier)) Q_EMIT opened(cell->y(), cell->x());
}

void HeatmapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  const std::optional<QPoint> cell = cellAt(event->position());
  if (event->button() != Qt::LeftButton || !cell) return QWidget::mouseDoubleClickEvent(event);
  Q_EMIT opened(cell->y(), cell->x());
}

void HeatmapWidget::keyPressEvent(QKeyEvent* event) {
  if (m_map.rowCount() == 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      return moveFocus(m_focus - QPoint(1, 0));
    case Qt::Key_Right:
      return moveFocus(m_focus + QPoint(1, 0));
    case Qt::Key_Up:
      return moveFocus(m_focus - QPoint(0, 1));
    case Qt::Key_Down:
      return moveFocus(m_focus + QPoint(0, 1));
    case Qt::Key_Home:
      return moveFocus({0, m_focus.y()});
    case Qt::Key_End:
      return moveFocus({m_map.columnCount() - 1, m_focus.y()});
    case Qt::Key_PageUp:
      return moveFocus({m_focus.x(), 0});
    case Qt::Key_PageDown:
      return moveFocus({m_focus.x(), m_map.rowCount() - 1});
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: {
      const QPoint cell = focusCell();
      Q_EMIT activated(cell.y(), cell.x());
      if (event->modifiers().testFlag(Qt::ControlModifier)) Q_EMIT opened(cell.y(), cell.x());
      return;
    }
    default:
      QWidget::keyPressEvent(event);
  }
}

void HeatmapWidget::moveFocus(QPoint place) {
  place = {std::clamp(place.x(), 0, std::max(0, m_map.columnCount() - 1)),
           std::clamp(place.y(), 0, std::max(0, m_map.rowCount() - 1))};
  if (place == m_focus) return;
  m_focus = place;
  describe();
  update();
  const QPoint cell = focusCell();
  Q_EMIT focusCellChanged(cell.y(), cell.x());
}

void HeatmapWidget::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void HeatmapWidget::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void HeatmapWidget::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
    m_layout = layoutHeatmap(m_map, QRectF(rect()).adjusted(8, 8, -8, -8), font());
    update();
  }
}

QString HeatmapWidget::textAt(const QPointF& point, QRect* area) const {
  const std::optional<QPoint> cell = cellAt(point);
  if (!cell) return {};
  const QPoint place = placeOf(cell->y(), cell->x());
  *area = m_layout.placeRect(place.y(), place.x()).toAlignedRect();
  return cellText(cell->y(), cell->x());
}

QString HeatmapWidget::focusText() const {
  const QPoint cell = focusCell();
  return cellText(cell.y(), cell.x());
}

void HeatmapWidget::describe() {
  double low = NAN, high = NAN;
  for (const double v : m_map.values) {
    if (!std::isfinite(v)) continue;
    low = std::isnan(low) ? v : std::min(low, v);
    high = std::isnan(high) ? v : std::max(high, v);
  }
  setAccessibleDescription(tr("%1, %2 rows and %3 columns, values from %4 to %5. Arrow keys move, Enter opens a cell.")
                               .arg(m_map.scaleTitle)
                               .arg(m_map.rowCount())
                               .arg(m_map.columnCount())
                               .arg(numberLabel(low), numberLabel(high)));
  announceFocus();
}

}  // namespace eido
