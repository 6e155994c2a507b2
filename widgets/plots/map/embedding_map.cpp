// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/embedding_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QtConcurrent>
#include <cmath>

#include "widgets/keys/view_keys.h"
#include "widgets/plots/map/map_axes.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

constexpr double kHoverReach = 7;            ///< pixels
constexpr std::size_t kHoverListed = 10;     ///< samples named in a tool tip
constexpr std::int64_t kFewPoints = 200000;  ///< up to which a lasso is answered at once
constexpr double kWheelStep = 1.2;

/// Both maps lie in about the same place: the next picture of a layout that is being made.
bool isNear(const QRectF& a, const QRectF& b) {
  const QRectF common = a.intersected(b);
  return common.width() * common.height() > 0.5 * std::max(a.width() * a.height(), b.width() * b.height());
}

}  // namespace

EmbeddingMap::EmbeddingMap(QWidget* parent) : PlotWidget(parent) {
  setMouseTracking(true);
  setAccessibleName(tr("Map"));
  takeTheme();
  connect(&m_renderer, &MapRenderer::rendered, this, [this](const QImage& image, const MapView& view) {
    m_image = image;
    m_imageView = view;
    update();
    if (!m_renderer.busy()) Q_EMIT drawn();
  });
  m_countTimer.setSingleShot(true);
  m_countTimer.setInterval(30);
  connect(&m_countTimer, &QTimer::timeout, this, &EmbeddingMap::countGesture);
  connect(&m_finding, &QFutureWatcherBase::finished, this, [this] {
    if (const auto found = std::exchange(m_found, {})) found(m_finding.result());
  });
}

EmbeddingMap::~EmbeddingMap() { m_finding.waitForFinished(); }

// ---- what is shown

void EmbeddingMap::setPoints(std::shared_ptr<const MapPoints> points) {
  const bool same = m_scene.points && points && m_scene.points->samples() == points->samples();
  const bool keepView = same && !m_fitted && isNear(m_scene.points->bounds(), points->bounds());
  m_scene.points = std::move(points);
  m_drift = nullptr;  // of the points before: it would make the map as wide as that was
  m_gesture.cancel();
  // colours may have come before the points
  const auto fits = [this] {
    return m_scene.colouring &&
           static_cast<std::int64_t>(m_scene.colouring->codes().size()) == m_scene.points->samples();
  };
  if (m_scene.points && !fits()) m_scene.colouring = MapColouring::plain(m_scene.points->samples());
  if (!m_scene.points) m_image = {};
  if (m_scene.points && !keepView) return fit();
  redraw(true);
  describe();
}

void EmbeddingMap::setColouring(std::shared_ptr<const MapColouring> colouring) {
  m_scene.colouring = std::move(colouring);
  redraw();
}

void EmbeddingMap::setSelection(SampleSelection* selection) {
  if (m_selection) m_selection->disconnect(this);
  m_selection = selection;
  if (selection != nullptr) {
    connect(selection, &SampleSelection::selectionChanged, this, &EmbeddingMap::takeSelection);
    connect(selection, &SampleSelection::filterChanged, this, &EmbeddingMap::takeSelection);
    connect(selection, &SampleSelection::focusChanged, this, [this] {
      update();
      announceFocus();
    });
    connect(selection, &SampleSelection::hoverChanged, this, qOverload<>(&QWidget::update));
  }
  takeSelection();
}

void EmbeddingMap::takeSelection() {
  m_scene.selected = m_selection && m_selection->count() > 0 ? m_selection->selected() : nullptr;
  m_scene.shown = m_selection ? m_selection->filter() : nullptr;
  redraw();
  describe();
}

void EmbeddingMap::setLabels(std::vector<MapLabel> labels) {
  m_labels = std::move(labels);
  update();
}

void EmbeddingMap::setAxes(bool axes) {
  m_scene.axes = axes;
  update();
}

QRectF EmbeddingMap::extent() const {
  const QRectF own = m_scene.points->bounds();
  return m_drift == nullptr ? own : own | m_drift->bounds();
}

void EmbeddingMap::setDrift(std::shared_ptr<const MapPoints> from) {
  m_drift = std::move(from);
  m_fitted&& m_scene.points ? fit() : update();
}

void EmbeddingMap::setTool(MapTool tool) {
  if (tool == m_tool) return;
  m_tool = tool;
  m_gesture.cancel();
  setCursor(tool == MapTool::Pointer ? Qt::ArrowCursor : Qt::CrossCursor);
  update();
  Q_EMIT toolChanged(tool);
}

void EmbeddingMap::takeTheme() {
  m_scene.ground = palette().color(QPalette::Base);
  m_scene.text = palette().color(QPalette::Text);
  m_scene.dark = isDark(palette());
}

void EmbeddingMap::redraw(bool quick) {
  update();
  if (isVisible()) m_renderer.request(m_scene, m_view, devicePixelRatioF(), quick);
}

bool EmbeddingMap::settled() const { return !m_renderer.busy() && !m_finding.isRunning() && !m_found; }

// ---- the view

void EmbeddingMap::fit() {
  m_fitted = true;
  if (m_scene.points) m_view = MapView::fitting(extent(), size());
  redraw(true);
  describe();
  Q_EMIT viewChanged();
}

void EmbeddingMap::setView(const QPointF& centre, double scale) {
  m_fitted = false;
  m_view = {centre, scale, size()};
  redraw();
  Q_EMIT viewChanged();
}

void EmbeddingMap::zoom(double factor, const QPointF& around) {
  if (!m_scene.points) return;
  const MapView whole = MapView::fitting(extent(), size());
  const double scale = std::clamp(m_view.scale * factor, whole.scale / 4, whole.scale * 1e6);
  const QPointF fixed = m_view.toMap(around);
  m_view.scale = scale;
  const QPointF moved = m_view.toMap(around);
  setView(m_view.centre + (fixed - moved), scale);
}

void EmbeddingMap::pan(const QPointF& pixels) {
  setView(m_view.centre - QPointF(pixels.x(), -pixels.y()) / m_view.scale, m_view.scale);
}

SampleBits EmbeddingMap::inView() const {
  if (!m_scene.points) return {};
  SampleBits seen = m_scene.points->within(m_view.area());
  if (m_scene.shown) seen &= *m_scene.shown;
  return seen;
}

// ---- drawing

void EmbeddingMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!m_scene.points || m_scene.points->count() == 0) return;
  if (!m_image.isNull()) {
    // the last picture, moved to where it belongs until the next one is there
    const QPointF topLeft = m_view.toScreen(m_imageView.toMap({0, 0}));
    const double factor = m_view.scale / m_imageView.scale;
    if (m_imageView == m_view)
      painter.drawImage(QPointF(0, 0), m_image);
    else
      painter.drawImage(QRectF(topLeft, m_imageView.size * factor), m_image);
  }
  paintOverlay(painter);
}

void EmbeddingMap::paintOverlay(QPainter& painter) const {
  paintMapAxes(painter, m_scene, m_view);
  if (m_drift) paintDrift(painter, m_scene, *m_drift, m_view);
  paintLabels(painter, m_labels, m_view, m_scene);
  const auto ring = [&](std::int64_t row, double radius, double width) {
    if (row < 0 || row >= m_scene.points->samples() || !m_scene.points->has(row)) return;
    const QPointF at = m_view.toScreen(m_scene.points->position(row));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_scene.ground, width + 2));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen(m_scene.text, width));
    painter.drawEllipse(at, radius, radius);
  };
  if (m_selection) {
    ring(m_selection->hover(), 6, 1);
    ring(m_selection->focus(), 8, 2);
  }
  m_gesture.paint(painter, m_scene, m_gestureText);
  if (hasFocus()) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  }
}

void EmbeddingMap::resizeEvent(QResizeEvent* event) {
  PlotWidget::resizeEvent(event);
  m_view.size = size();
  if (m_fitted && m_scene.points) return fit();
  redraw();
}

void EmbeddingMap::showEvent(QShowEvent* event) {
  PlotWidget::showEvent(event);
  redraw(m_image.isNull());
}

void EmbeddingMap::changeEvent(QEvent* event) {
  PlotWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) {
    takeTheme();
    redraw();
  }
}

// ---- pointer

void EmbeddingMap::mousePressEvent(QMouseEvent* event) {
  if (!m_scene.points) return;
  using Kind = MapGesture::Kind;
  if (event->button() == Qt::MiddleButton)
    m_gesture.begin(Kind::Pan, event->position());
  else if (event->button() == Qt::LeftButton)
    m_gesture.begin(m_tool == MapTool::Pointer     ? Kind::Click
                    : m_tool == MapTool::Rectangle ? Kind::Rectangle
                                                   : Kind::Lasso,
                    event->position());
  m_gestureText.clear();
}

void EmbeddingMap::mouseMoveEvent(QMouseEvent* event) {
  if (!m_gesture.active()) {
    if (m_selection && m_scene.points) m_selection->setHover(sampleAt(event->position()));
    return;
  }
  const QPointF step = m_gesture.move(event->position());
  if (m_gesture.kind() == MapGesture::Kind::Pan) return pan(step);
  if (m_gesture.kind() != MapGesture::Kind::Click) {
    if (!m_countTimer.isActive()) m_countTimer.start();
    update();
  }
}

void EmbeddingMap::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_gesture.active()) return;
  m_gesture.move(event->position());
  endGesture(event->modifiers());
}

void EmbeddingMap::endGesture(Qt::KeyboardModifiers modifiers) {
  using Kind = MapGesture::Kind;
  const MapGesture done = std::exchange(m_gesture, {});
  m_countTimer.stop();
  update();
  const bool drawn = done.kind() == Kind::Rectangle || done.kind() == Kind::Lasso;
  const QRectF extent = done.polygon().boundingRect();
  const bool tiny = extent.width() < MapGesture::kClickReach && extent.height() < MapGesture::kClickReach;
  if (done.kind() == Kind::Click || (drawn && tiny)) return click(done.start(), modifiers);
  if (!drawn) return;
  QPolygonF polygon;
  for (const QPointF& p : done.polygon()) polygon << m_view.toMap(p);
  selectWithin(polygon, selectMode(modifiers, m_mode),
               done.kind() == Kind::Lasso ? tr("select with the lasso") : tr("select with the rectangle"));
}

void EmbeddingMap::selectWithin(const QPolygonF& polygon, SelectMode mode, const QString& what) {
  if (!m_selection) return;
  if (m_scene.points->count() <= kFewPoints) return m_selection->select(m_scene.points->within(polygon), mode, what);
  m_finding.waitForFinished();  // of the lasso before; some milliseconds
  m_found = [this, mode, what](SampleBits found) {
    if (m_selection) m_selection->select(std::move(found), mode, what);
  };
  m_finding.setFuture(QtConcurrent::run([points = m_scene.points, polygon] { return points->within(polygon); }));
}

void EmbeddingMap::click(const QPointF& at, Qt::KeyboardModifiers modifiers) {
  if (!m_selection) return;
  const std::int64_t row = sampleAt(at);
  const SelectMode mode = selectMode(modifiers, m_mode);
  if (row >= 0) {
    m_selection->setFocus(row);
    m_selection->selectRow(row, mode);
  } else if (mode == SelectMode::Replace) {
    m_selection->clear();
  }
}

void EmbeddingMap::countGesture() {
  if (!m_gesture.active() || m_scene.points->count() > kFewPoints) return;
  QPolygonF polygon;
  for (const QPointF& p : m_gesture.polygon()) polygon << m_view.toMap(p);
  SampleBits found = m_scene.points->within(polygon);
  if (m_scene.shown) found &= *m_scene.shown;
  m_gestureText = tr("%Ln sample(s)", nullptr, static_cast<int>(found.count()));
  update();
}

void EmbeddingMap::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const std::int64_t row = m_scene.points ? sampleAt(event->position()) : -1; row >= 0) Q_EMIT sampleActivated(row);
}

void EmbeddingMap::wheelEvent(QWheelEvent* event) {
  const double turns = event->angleDelta().y() / 120.0;
  if (turns != 0) zoom(std::pow(kWheelStep, turns), event->position());
  event->accept();
}

void EmbeddingMap::leaveEvent(QEvent* event) {
  PlotWidget::leaveEvent(event);
  if (m_selection) m_selection->setHover(-1);
}

std::int64_t EmbeddingMap::sampleAt(const QPointF& at) const {
  return m_scene.points->nearest(m_view.toMap(at), kHoverReach / m_view.scale, m_scene.shown.get());
}

QString EmbeddingMap::hoverText(const QPointF& at) const {
  std::int64_t count = 0;
  const auto rows =
      m_scene.points->around(m_view.toMap(at), kHoverReach / m_view.scale, kHoverListed, &count, m_scene.shown.get());
  QStringList lines;
  for (const std::int32_t row : rows) lines << (m_describe ? m_describe(row) : countLabel(row));
  if (count > static_cast<std::int64_t>(rows.size()))
    lines << tr("and %Ln more", nullptr, static_cast<int>(count - static_cast<std::int64_t>(rows.size())));
  return lines.join(u'\n');
}

bool EmbeddingMap::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && m_scene.points) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = hoverText(help->pos());
    if (text.isEmpty())
      QToolTip::hideText();
    else
      // a text that comes from data is never taken for markup
      QToolTip::showText(help->globalPos(),
                         QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()), this);
    return true;
  }
  return PlotWidget::event(event);
}

// ---- keyboard

void EmbeddingMap::moveFocus(const QPointF& direction) {
  if (!m_selection) return;
  const std::int64_t next = m_scene.points->towards(m_selection->focus(), direction, m_scene.shown.get());
  if (next < 0) return;
  m_selection->setFocus(next);
  const QPointF at = m_view.toScreen(m_scene.points->position(next));
  if (!rect().adjusted(20, 20, -20, -20).contains(at.toPoint())) setView(m_scene.points->position(next), m_view.scale);
}

void EmbeddingMap::keyPressEvent(QKeyEvent* event) {
  if (!m_scene.points) return PlotWidget::keyPressEvent(event);
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  const bool focused = m_selection && m_selection->focus() >= 0 && !event->modifiers().testFlag(Qt::ShiftModifier);
  const QPointF middle = QRectF(rect()).center();
  const double step = 0.1 * std::min(width(), height());
  const auto arrow = [&](double x, double y) { focused ? moveFocus({x, y}) : pan(QPointF(-x, y) * step); };
  const int key = viewKey(event);
  switch (key) {
    case Qt::Key_Left:
      return arrow(-1, 0);
    case Qt::Key_Right:
      return arrow(1, 0);
    case Qt::Key_Up:
      return arrow(0, 1);
    case Qt::Key_Down:
      return arrow(0, -1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(1.5, middle);
    case Qt::Key_Minus:
      return zoom(1 / 1.5, middle);
    case Qt::Key_0:
    case Qt::Key_Home:
      return fit();
    case Qt::Key_Escape:
      if (m_gesture.active())
        m_gesture.cancel();
      else if (m_selection && m_selection->count() > 0)
        m_selection->clear();
      else
        return PlotWidget::keyPressEvent(event);
      return update();
    case Qt::Key_Space:
      if (m_selection && m_selection->focus() >= 0) Q_EMIT sampleActivated(m_selection->focus());
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!m_selection || control) return PlotWidget::keyPressEvent(event);
      if (m_selection->focus() >= 0)
        m_selection->selectRow(m_selection->focus(), selectMode(event->modifiers(), m_mode));
      else
        m_selection->setFocus(
            m_scene.points->nearest(m_view.centre, 2 * (width() + height()) / m_view.scale, m_scene.shown.get()));
      return;
    default:
      break;
  }
  if (event->modifiers() != Qt::NoModifier) return PlotWidget::keyPressEvent(event);
  switch (key) {
    case Qt::Key_V:
      return setTool(MapTool::Pointer);
    case Qt::Key_R:
      return setTool(MapTool::Rectangle);
    case Qt::Key_L:
      return setTool(MapTool::Lasso);
    case Qt::Key_N:
    case Qt::Key_P:
      if (m_selection) m_selection->step(key == Qt::Key_N ? 1 : -1);
      return;
    case Qt::Key_M:
      if (m_selection) m_selection->toggle(m_selection->focus());
      return;
    default:
      PlotWidget::keyPressEvent(event);
  }
}

// ---- words

QString EmbeddingMap::focusText() const {
  if (!m_selection || m_selection->focus() < 0) return tr("no sample");
  return m_describe ? m_describe(m_selection->focus()) : countLabel(m_selection->focus());
}

void EmbeddingMap::describe() {
  const std::int64_t all = m_scene.points ? m_scene.points->count() : 0;
  setAccessibleDescription(
      tr("Map of %Ln sample(s), %1 selected. Arrow keys move, plus and minus zoom, V, R and L choose "
         "the tool, Return selects.",
         nullptr, static_cast<int>(all))
          .arg(countLabel(m_selection ? m_selection->count() : 0)));
}

}  // namespace eido
