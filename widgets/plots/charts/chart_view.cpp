// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QRubberBand>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/charts/chart_scene.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr double kStep = 1.25;  ///< of a turn of the wheel
constexpr int kHand = 4;        ///< pixels that a click may tremble
constexpr int kFlat = 12;       ///< pixels below which a side of a rectangle is not meant

}  // namespace

ChartView::ChartView(QWidget* parent)
    : QGraphicsView(parent),
      m_scene(std::make_unique<ChartScene>(Chart(), palette(), font())),
      m_band(new QRubberBand(QRubberBand::Rectangle, viewport())) {
  SpokenPlot::install();
  setFrameShape(QFrame::NoFrame);
  setRenderHint(QPainter::Antialiasing);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setViewportUpdateMode(QGraphicsView::NoViewportUpdate);  // see paintEvent
  setBackgroundRole(QPalette::Base);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setContextMenuPolicy(Qt::ActionsContextMenu);
  setScene(m_scene.get());
  buildMenu();
}

ChartView::~ChartView() { setScene(nullptr); }

void ChartView::buildMenu() {
  const auto add = [this](const char* name, const char* icon, const QString& text, auto slot) {
    auto* action = new QAction(symbolicIcon(QLatin1String(icon)), text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
  };
  const auto picture = [this] { return chartPicture(QStringLiteral("chart"), m_whole); };
  add("copyPicture", "copy", tr("&Copy picture"),
      [picture] { QApplication::clipboard()->setImage(renderPicture(picture(), 2)); });
  add("copySvg", "copy", tr("Copy as S&VG"), [picture] {
    auto* mime = new QMimeData;
    mime->setData(QStringLiteral("image/svg+xml"), pictureSvg(picture()));
    QApplication::clipboard()->setMimeData(mime);
  });
  add("copyTable", "copy", tr("Copy as &table"),
      [this] { QApplication::clipboard()->setText(toQt(numbersOf(m_whole).toCsv())); });
  add("saveSvg", "save", tr("Save picture as &SVG..."),
      [this, picture] { Q_EMIT saveRequested(picture(), QStringLiteral("svg")); });
  add("savePng", "save", tr("Save picture as &PNG..."),
      [this, picture] { Q_EMIT saveRequested(picture(), QStringLiteral("png")); });
  add("saveCsv", "save", tr("Save as CSV..."), [this] {
    Q_EMIT saveTableRequested(std::make_shared<const Table>(numbersOf(m_whole)), QStringLiteral("chart"));
  });
  add("showAll", "fit", tr("Show &all"), [this] { m_scene->showAll(); });
}

void ChartView::setChart(Chart chart) {
  m_whole = std::move(chart);
  m_chart = firstBars(m_whole);
  m_focus = {};
  forgetPointer();
  m_dragging = false;
  m_band->hide();
  setAccessibleName(m_chart.title.isEmpty() ? m_chart.y.title : m_chart.title);
  QStringList names;
  for (const Chart::Series& series : m_chart.series) {
    if (!series.name.isEmpty()) names << series.name;
  }
  const bool bars = !m_chart.series.empty() && m_chart.series.front().kind == Chart::Kind::Bar;
  setAccessibleDescription(bars ? alternativeText(m_chart)
                                : tr("%1 against %2: %3. Left and Right walk along a curve, Up and Down change it.")
                                      .arg(m_chart.y.title, m_chart.x.title, names.join(QStringLiteral(", "))));
  // lying bars have their height, everything else takes what there is
  setSizePolicy(QSizePolicy::Expanding, m_chart.horizontal ? QSizePolicy::Fixed : QSizePolicy::Expanding);
  build();
  updateGeometry();
}

void ChartView::build() {
  Chart shown = m_chart;
  if (const int out = m_chart.leftOut(); out > 0)
    shown.title += QStringLiteral(" (%1)").arg(tr("%Ln point(s) without a value", nullptr, out));
  auto scene = std::make_unique<ChartScene>(std::move(shown), palette(), font());
  setScene(scene.get());
  m_scene = std::move(scene);
  m_scene->setBackgroundBrush(palette().color(QPalette::Base));
  m_scene->setSize(viewport()->size());
  connect(m_scene.get(), &ChartScene::legendClicked, this, &ChartView::toggle);
  connect(m_scene.get(), &QGraphicsScene::changed, this, [this] {
    m_drawnOf = -1;
    viewport()->update();
  });
  m_drawnOf = -1;
  viewport()->update();
}

/// The scene is drawn once; a ring over thousands of points costs nothing then.
void ChartView::paintEvent(QPaintEvent*) {
  const QSize size = viewport()->size() * devicePixelRatioF();
  if (m_drawnOf != m_scene->revision() || m_drawn.size() != size) {
    m_drawn = QPixmap(size);
    m_drawn.fill(palette().color(QPalette::Base));
    m_drawn.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene->render(&painter, QRectF(QPointF(0, 0), viewport()->size()), m_scene->sceneRect());
    m_drawnOf = m_scene->revision();
  }
  QPainter painter(viewport());
  painter.drawPixmap(0, 0, m_drawn);
  if (m_ring.series < 0 || !m_scene->isShown(m_ring.series)) return;
  const double radius = 0.45 * QFontMetricsF(font()).height();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(m_scene->plotArea().adjusted(-2, -2, 2, 2));
  painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
  painter.drawEllipse(m_scene->placeOf(m_ring.series, m_ring.point), radius, radius);
}

QString ChartView::focusText() const {
  return m_focus.series >= 0 ? pointText(m_chart, m_focus.series, m_focus.point) : QString();
}

QSize ChartView::sizeHint() const {
  const int em = fontMetrics().height();
  return m_chart.horizontal
             ? QSize(60 * fontMetrics().averageCharWidth(), static_cast<int>(barsHeight(m_chart, font())))
             : QSize(26 * em, 18 * em);
}

QSize ChartView::minimumSizeHint() const {
  const int em = fontMetrics().height();
  return m_chart.horizontal ? QSize(40 * fontMetrics().averageCharWidth(), sizeHint().height())
                            : QSize(15 * em, 12 * em);
}

void ChartView::changeEvent(QEvent* event) {
  QGraphicsView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
      event->type() == QEvent::LocaleChange) {
    // what the person has chosen stays
    const QRectF view = m_scene->isWhole() ? QRectF() : m_scene->view();
    std::vector<int> hidden;
    for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
      if (!m_scene->isShown(s)) hidden.push_back(s);
    }
    build();
    for (const int s : hidden) m_scene->setShown(s, false);
    if (!view.isNull()) m_scene->setView(view);
  }
}

void ChartView::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  m_scene->setSize(viewport()->size());
}

bool ChartView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave && !m_dragging) ring(m_focus);
  if (event->type() != QEvent::ToolTip) return QGraphicsView::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  tell(help->globalPos(), nearest(help->pos()));
  return true;
}

void ChartView::tell(const QPoint& global, Place place) {
  m_told = place;
  if (place.series < 0) return QToolTip::hideText();
  // names are shown as they are, not as HTML
  const QString text = pointText(m_chart, place.series, place.point).toHtmlEscaped();
  QToolTip::showText(global, QStringLiteral("<p>%1</p>").arg(text), viewport());
}

// ---- looking at a point

ChartView::Place ChartView::nearest(const QPointF& at) const {
  Place best;
  double least = fontMetrics().height();
  // of bars the end may be out of sight
  const QRectF plot = m_scene->plotArea().adjusted(-kHand, -kHand, kHand, kHand);
  const bool bars = !m_chart.series.empty() && m_chart.series.front().kind == Chart::Kind::Bar;
  const QRectF seen = !bars                ? plot
                      : m_chart.horizontal ? plot.adjusted(-1e9, 0, 1e9, 0)
                                           : plot.adjusted(0, -1e9, 0, 1e9);
  for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
    const Chart::Series& series = m_chart.series[static_cast<std::size_t>(s)];
    if (!m_scene->isShown(s)) continue;
    for (int i = 0; i < static_cast<int>(series.points.size()); ++i) {
      const QPointF there = m_scene->placeOf(s, i);
      if (!seen.contains(there)) continue;
      double distance = std::hypot(there.x() - at.x(), there.y() - at.y());
      if (series.kind == Chart::Kind::Bar) {  // anywhere in its row
        const double across = m_chart.horizontal ? std::abs(there.y() - at.y()) : std::abs(there.x() - at.x());
        if (m_scene->plotArea().contains(at)) distance = std::min(distance, across);
      }
      if (distance < least) {
        least = distance;
        best = {s, i};
      }
    }
  }
  return best;
}

void ChartView::look(Place place) {
  m_focus = place;
  ring(place);
  announceFocus(this);
}

void ChartView::forgetPointer() {
  if (m_told.series >= 0) QToolTip::hideText();
  m_told = {};
  ring(m_focus);
}

void ChartView::ring(Place place) {
  if (m_ring == place) return;
  m_ring = place;
  viewport()->update();
}

std::vector<int> ChartView::walkable(int series) const {
  std::vector<int> points;
  if (series < 0 || series >= static_cast<int>(m_chart.series.size()) || !m_scene->isShown(series)) return points;
  const Chart::Series& s = m_chart.series[static_cast<std::size_t>(series)];
  for (int i = 0; i < static_cast<int>(s.points.size()); ++i) {
    const Chart::Point& p = s.points[static_cast<std::size_t>(i)];
    if (std::isfinite(p.x) && std::isfinite(s.kind == Chart::Kind::Box ? p.box[2] : p.y)) points.push_back(i);
  }
  return points;
}

/// Lying bars are one column, whatever series they are of.
ChartView::Place ChartView::stepDown(int by) const {
  std::vector<std::pair<double, Place>> all;
  for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
    for (const int i : walkable(s))
      all.emplace_back(m_chart.series[static_cast<std::size_t>(s)].points[static_cast<std::size_t>(i)].x, Place{s, i});
  }
  if (all.empty()) return m_focus;
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& entry) {
    return entry.second.series == m_focus.series && entry.second.point == m_focus.point;
  });
  if (at == all.end()) return all.front().second;
  const auto next = std::clamp<std::ptrdiff_t>(at - all.begin() + by, 0, std::ssize(all) - 1);
  return all[static_cast<std::size_t>(next)].second;
}

/// The next point along its series, or the one at about the same place of another.
ChartView::Place ChartView::step(int along, int across) const {
  const int count = static_cast<int>(m_chart.series.size());
  int series = std::max(0, m_focus.series + (m_focus.series < 0 ? 0 : across));
  const int way = across < 0 && m_focus.series >= 0 ? -1 : 1;
  while (series >= 0 && series < count && walkable(series).empty()) series += way;
  const std::vector<int> points = walkable(series);
  if (points.empty()) return m_focus;
  if (m_focus.series < 0) return {series, points.front()};
  const Chart::Series &from = m_chart.series[static_cast<std::size_t>(m_focus.series)],
                      &to = m_chart.series[static_cast<std::size_t>(series)];
  if (series == m_focus.series) {
    const auto at = std::lower_bound(points.begin(), points.end(), m_focus.point);
    const auto next = std::clamp<std::ptrdiff_t>(at - points.begin() + along, 0, std::ssize(points) - 1);
    return {series, points[static_cast<std::size_t>(next)]};
  }
  const double x = from.points[static_cast<std::size_t>(m_focus.point)].x;
  return {series, *std::min_element(points.begin(), points.end(), [&](int a, int b) {
            return std::abs(to.points[static_cast<std::size_t>(a)].x - x) <
                   std::abs(to.points[static_cast<std::size_t>(b)].x - x);
          })};
}

// ---- zoom

void ChartView::zoom(double factor, const QPointF& at, bool x, bool y) {
  const QPointF middle = m_scene->fromScene(at);
  QRectF view = m_scene->view();
  if (x) {
    view.setLeft(middle.x() + (view.left() - middle.x()) / factor);
    view.setRight(middle.x() + (m_scene->view().right() - middle.x()) / factor);
  }
  if (y) {
    view.setTop(middle.y() + (view.top() - middle.y()) / factor);
    view.setBottom(middle.y() + (m_scene->view().bottom() - middle.y()) / factor);
  }
  constexpr double kLeast = 1e-12;
  if (view.width() > kLeast * std::max(1.0, std::abs(view.left())) &&
      view.height() > kLeast * std::max(1.0, std::abs(view.top())))
    m_scene->setView(view);
}

void ChartView::zoomInto(const QRectF& area) {
  const QPointF a = m_scene->fromScene(area.topLeft()), b = m_scene->fromScene(area.bottomRight());
  QRectF view = QRectF(a, b).normalized();
  // a flat rectangle is meant for one axis
  if (area.height() < kFlat) view.setTop(m_scene->view().top()), view.setBottom(m_scene->view().bottom());
  if (area.width() < kFlat) view.setLeft(m_scene->view().left()), view.setRight(m_scene->view().right());
  if (view.width() > 0 && view.height() > 0) m_scene->setView(view);
}

void ChartView::wheelEvent(QWheelEvent* event) {
  const QRectF plot = m_scene->plotArea();
  const QPointF at = event->position();
  const bool besides = at.x()<plot.left(), below = at.y()> plot.bottom();
  if (besides && below) return event->ignore();
  // without the focus the wheel is of what scrolls around it
  const bool meant = hasFocus() || (event->modifiers() & Qt::ControlModifier) != 0;
  if (!meant || event->angleDelta().y() == 0) return event->ignore();
  const double turns = event->angleDelta().y() / 120.0;
  forgetPointer();
  zoom(std::pow(kStep, turns), QPointF(std::max(at.x(), plot.left()), std::min(at.y(), plot.bottom())), !besides,
       !below);
  event->accept();
}

void ChartView::pick(const QRectF& area) {
  QStringList keys;
  for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
    const Chart::Series& series = m_chart.series[static_cast<std::size_t>(s)];
    for (int i = 0; m_scene->isShown(s) && i < static_cast<int>(series.points.size()); ++i) {
      const QPointF at = m_scene->placeOf(s, i);
      const bool inside = series.kind != Chart::Kind::Bar ? area.contains(at)
                          : m_chart.horizontal            ? at.y() >= area.top() && at.y() <= area.bottom()
                                                          : at.x() >= area.left() && at.x() <= area.right();
      if (inside) keys << series.points[static_cast<std::size_t>(i)].samples;
    }
  }
  keys.removeDuplicates();
  if (!keys.isEmpty()) Q_EMIT samplesPicked(keys);
}

// ---- hands

void ChartView::mousePressEvent(QMouseEvent* event) {
  m_told = {};  // a press takes the tip away
  // points on the edge are met too
  const QRectF plot = m_scene->plotArea().adjusted(-kHand, -kHand, kHand, kHand);
  if (event->button() != Qt::LeftButton || !plot.contains(event->position()))
    return QGraphicsView::mousePressEvent(event);  // the legend
  m_from = event->position();
  m_dragging = true;
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_dragging) {
    const Place place = nearest(event->position());
    if (place != m_told || place.series < 0) tell(event->globalPosition().toPoint(), place);
    ring(place.series >= 0 ? place : m_focus);
    return QGraphicsView::mouseMoveEvent(event);
  }
  const QRectF area = QRectF(m_from, event->position()).normalized() & m_scene->plotArea();
  if (std::max(area.width(), area.height()) < kHand) return;
  m_band->setGeometry(area.toRect());
  m_band->show();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_dragging || event->button() != Qt::LeftButton) return QGraphicsView::mouseReleaseEvent(event);
  m_dragging = false;
  m_band->hide();
  const QRectF area = QRectF(m_from, event->position()).normalized() & m_scene->plotArea();
  if (std::max(area.width(), area.height()) < kHand) return look(nearest(event->position()));
  if ((event->modifiers() & Qt::ShiftModifier) != 0 && m_chart.hasSamples()) return pick(area);
  zoomInto(area);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_scene->plotArea().contains(event->position()) ? m_scene->showAll() : QGraphicsView::mousePressEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && key >= Qt::Key_1 && key <= Qt::Key_9) {
    int number = key - Qt::Key_1;
    for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
      if (m_chart.series[static_cast<std::size_t>(s)].inLegend() && number-- == 0) return toggle(s);
    }
    return QGraphicsView::keyPressEvent(event);
  }
  const QPointF middle = m_scene->plotArea().center();
  if (key == Qt::Key_Home || key == Qt::Key_Plus || key == Qt::Key_Minus) forgetPointer();
  if (key == Qt::Key_Home) return m_scene->showAll();
  if (key == Qt::Key_Plus) return zoom(kStep, middle, true, true);
  if (key == Qt::Key_Minus) return zoom(1 / kStep, middle, true, true);
  const int along = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
  const int across = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
  if ((along == 0 && across == 0) || m_chart.empty()) return QWidget::keyPressEvent(event);
  const Place next = m_chart.horizontal ? stepDown(across + along) : step(along, across);
  if (next.series < 0) return;
  // what is spoken of is to be seen
  if (!m_scene->isWhole() &&
      !m_scene->plotArea().adjusted(-kHand, -kHand, kHand, kHand).contains(m_scene->placeOf(next.series, next.point)))
    m_scene->showAll();
  look(next);
}

void ChartView::toggle(int series) {
  m_scene->setShown(series, !m_scene->isShown(series));
  forgetPointer();
  if (m_focus.series == series && !m_scene->isShown(series)) look({});
}

}  // namespace eido
