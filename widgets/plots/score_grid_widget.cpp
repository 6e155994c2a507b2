// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/score_grid_widget.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "widgets/selection/sample_selection.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr std::int64_t kFewest = 8;  ///< items that are looked at the closest
constexpr double kZoomStep = 1.4;

}  // namespace

ScoreGridWidget::ScoreGridWidget(QWidget* parent) : PlotWidget(parent), m_grid(std::make_shared<ScoreGrid>()) {
  setAccessibleName(tr("Scores of the models on the items"));
}

void ScoreGridWidget::setGrid(std::shared_ptr<const ScoreGrid> grid) {
  m_grid = std::move(grid);
  m_anchor = m_item = -1;
  m_model = 0;
  look(0, m_grid->items());
  setAccessibleDescription(tr("%1 models, best first, and %2 items, easiest first. Left and Right walk through the "
                              "items, Up and Down through "
                              "the models, with Shift they pick a stretch; Enter selects it.")
                               .arg(countLabel(m_grid->models()), countLabel(m_grid->items())));
}

void ScoreGridWidget::setSelection(SampleSelection* selection) {
  if (m_selection) m_selection->disconnect(this);
  m_selection = selection;
  if (selection != nullptr) connect(selection, &SampleSelection::selectionChanged, this, qOverload<>(&QWidget::update));
  update();
}

QSize ScoreGridWidget::minimumSizeHint() const {
  const int em = fontMetrics().height();
  return {24 * em, 9 * em};
}

void ScoreGridWidget::layOut() {
  m_layout = layoutScoreGrid(*m_grid, QRectF(rect()).adjusted(8, 8, -8, -8), font(), m_from, m_to);
  update();
}

void ScoreGridWidget::look(std::int64_t from, std::int64_t to) {
  const std::int64_t all = m_grid->items(), wanted = std::clamp(to - from, std::min(kFewest, all), all);
  m_from = std::clamp<std::int64_t>(from, 0, all - wanted);
  m_to = m_from + wanted;
  layOut();
}

void ScoreGridWidget::zoom(double factor, std::int64_t around) {
  const double before = static_cast<double>(m_to - m_from), share = static_cast<double>(around - m_from) / before;
  const auto wanted = static_cast<std::int64_t>(std::lround(before / factor));
  const std::int64_t from = around - static_cast<std::int64_t>(std::lround(share * static_cast<double>(wanted)));
  look(from, from + wanted);
}

std::pair<std::int64_t, std::int64_t> ScoreGridWidget::range() const {
  if (m_item < 0) return {-1, -1};
  // what shares a pixel is picked together
  return {std::min(m_anchor, m_item), std::min(m_grid->items(), std::max(m_anchor, m_item) + m_layout.itemsInPixel())};
}

QString ScoreGridWidget::textOf(int model, std::int64_t from, std::int64_t to) const {
  if (m_grid->models() == 0 || from < 0) return {};
  return to - from == 1
             ? tr("%1: %2 on item %3 of %4; all models %5")
                   .arg(m_grid->model(model), numberLabel(m_grid->mean(model, from, to)), countLabel(from + 1),
                        countLabel(m_grid->items()), numberLabel(m_grid->mean(from, to)))
             : tr("%1: %2 on items %3 to %4 of %5; all models %6")
                   .arg(m_grid->model(model), numberLabel(m_grid->mean(model, from, to)), countLabel(from + 1),
                        countLabel(to), countLabel(m_grid->items()), numberLabel(m_grid->mean(from, to)));
}

QString ScoreGridWidget::focusText() const {
  const auto [from, to] = range();
  return textOf(m_model, from, to);
}

int ScoreGridWidget::modelAt(double y) const {
  return std::clamp(static_cast<int>((y - m_layout.matrix.top()) / m_layout.rowHeight), 0, m_grid->models() - 1);
}

void ScoreGridWidget::moveFocus(std::int64_t item, int model, bool extend) {
  if (m_grid->items() == 0) return;
  m_item = std::clamp<std::int64_t>(item, 0, m_grid->items() - 1);
  m_model = std::clamp(model, 0, m_grid->models() - 1);
  if (!extend || m_anchor < 0) m_anchor = m_item;
  if (m_item < m_from) look(m_item, m_item + m_to - m_from);
  if (m_item >= m_to) look(m_item + 1 - (m_to - m_from), m_item + 1);
  announceFocus();
  update();
}

void ScoreGridWidget::pick() {
  const auto [from, to] = range();
  if (from < 0) return;
  if (to - from == 1) Q_EMIT itemActivated(m_grid->item(from));
  std::vector<std::int32_t> rows;
  for (std::int64_t i = from; i < to; ++i) rows.push_back(m_grid->item(i));
  Q_EMIT itemsPicked(rows);
}

void ScoreGridWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto [from, to] = range();
  paintScoreGrid(painter, *m_grid, m_layout,
                 {.palette = palette(),
                  .font = font(),
                  .selected = m_selection ? m_selection->selected().get() : nullptr,
                  .rangeFrom = hasFocus() || m_dragging ? from : -1,
                  .rangeTo = to,
                  .model = m_model,
                  .ratio = devicePixelRatioF()});
}

void ScoreGridWidget::resizeEvent(QResizeEvent*) { layOut(); }

void ScoreGridWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_layout.matrix.contains(event->position()))
    return QWidget::mousePressEvent(event);
  m_dragging = true;
  moveFocus(m_layout.itemsAt(event->position().x()).first, modelAt(event->position().y()),
            event->modifiers().testFlag(Qt::ShiftModifier));
}

void ScoreGridWidget::mouseMoveEvent(QMouseEvent* event) {
  if (!m_dragging) return QWidget::mouseMoveEvent(event);
  moveFocus(m_layout.itemsAt(event->position().x()).first, m_model, true);
}

void ScoreGridWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_dragging || event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
  m_dragging = false;
  pick();
}

void ScoreGridWidget::wheelEvent(QWheelEvent* event) {
  if (m_grid->items() == 0 || !m_layout.matrix.contains(event->position())) return QWidget::wheelEvent(event);
  const QPoint turned = event->angleDelta();
  if (turned.x() != 0) {
    const std::int64_t step = -turned.x() * (m_to - m_from) / 1200;
    look(m_from + step, m_to + step);
  } else {
    zoom(std::pow(kZoomStep, turned.y() / 120.0), m_layout.itemsAt(event->position().x()).first);
  }
}

void ScoreGridWidget::keyPressEvent(QKeyEvent* event) {
  if (m_grid->items() == 0) return QWidget::keyPressEvent(event);
  const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
  const std::int64_t step = m_layout.itemsInPixel();
  switch (event->key()) {
    case Qt::Key_Left:
      return moveFocus(m_item - step, m_model, extend);
    case Qt::Key_Right:
      return moveFocus(m_item < 0 ? m_from : m_item + step, m_model, extend);
    case Qt::Key_Up:
      return moveFocus(std::max<std::int64_t>(m_item, 0), m_model - 1, true);
    case Qt::Key_Down:
      return moveFocus(std::max<std::int64_t>(m_item, 0), m_item < 0 ? 0 : m_model + 1, true);
    case Qt::Key_PageUp:
      return moveFocus(m_item - (m_to - m_from) / 10, m_model, extend);
    case Qt::Key_PageDown:
      return moveFocus(m_item + (m_to - m_from) / 10, m_model, extend);
    case Qt::Key_Home:
      return moveFocus(0, m_model, extend);
    case Qt::Key_End:
      return moveFocus(m_grid->items() - 1, m_model, extend);
    case Qt::Key_Plus:
      return zoom(kZoomStep, std::max(m_item, m_from));
    case Qt::Key_Minus:
      return zoom(1 / kZoomStep, std::max(m_item, m_from));
    case Qt::Key_0:
      return look(0, m_grid->items());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      return pick();
    default:
      QWidget::keyPressEvent(event);
  }
}

void ScoreGridWidget::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) layOut();
}

QString ScoreGridWidget::textAt(const QPointF& point, QRect*) const {
  if (m_grid->items() == 0 || !m_layout.matrix.contains(point)) return {};
  const auto [from, to] = m_layout.itemsAt(point.x());
  return textOf(modelAt(point.y()), from, to);
}

}  // namespace eido
