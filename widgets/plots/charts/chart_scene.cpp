// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart_scene.h"

#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QBoxPlotSeries>
#include <QBoxSet>
#include <QCategoryAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <algorithm>
#include <cmath>

#include "widgets/plots/charts/chart_overlay.h"
#include "widgets/plots/charts/chart_thin.h"
#include "widgets/theme/colour_scales.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

constexpr std::size_t kScatterItems = 1000;  ///< Qt Charts makes an item of each point, at quadratic cost
constexpr qsizetype kFinePoints = 2000;      ///< of a line that is drawn finer
constexpr double kNameShare = 0.38;          ///< of the width, for the names of lying bars
constexpr double kBarWidth = 0.64;           ///< of a category, for all its bars

/// Qt Charts lays titles and names out as HTML.
QString plain(const QString& text) { return text.toHtmlEscaped(); }

bool isFinite(const Chart::Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); }

}  // namespace

double barsHeight(const Chart& chart, const QFont& font) {
  const double line = QFontMetricsF(font).lineSpacing();
  // bars that meet in a category need a line each
  std::vector<int> met(static_cast<std::size_t>(std::max<qsizetype>(1, chart.x.categories.size())), 0);
  for (const Chart::Series& series : chart.series) {
    for (const Chart::Point& p : series.points) {
      if (series.kind == Chart::Kind::Bar && isFinite(p) && p.x >= 0 && p.x < static_cast<double>(met.size()))
        ++met[static_cast<std::size_t>(p.x)];
    }
  }
  const double each = 0.5 + std::max(1, *std::max_element(met.begin(), met.end()));
  const double lines = each * static_cast<double>(met.size());
  const bool legend = std::any_of(chart.series.begin(), chart.series.end(), [](const auto& s) { return s.inLegend(); });
  return (lines + 2.2 + (chart.title.isEmpty() ? 0 : 1.8) + (chart.y.title.isEmpty() ? 0 : 1.3) + (legend ? 1.8 : 0)) *
         line;
}

ChartScene::ChartScene(Chart chart, const QPalette& palette, const QFont& font, QObject* parent)
    : QGraphicsScene(parent), m_chart(std::move(chart)), m_palette(palette), m_font(font) {
  setItemIndexMethod(QGraphicsScene::NoIndex);
  m_drawn = new QChart;
  addItem(m_drawn);
  m_drawn->setTheme(QChart::ChartThemeLight);  // what it sets is set anew below
  m_drawn->setAnimationOptions(QChart::NoAnimation);
  m_drawn->setBackgroundVisible(false);
  m_drawn->setPlotAreaBackgroundVisible(false);
  m_drawn->layout()->setContentsMargins(0, 0, 0, 0);
  const QFontMetricsF metrics(font);
  double numbers = 1.4 * metrics.height();  // half of a number at the axis's end
  if (m_chart.numbers && m_chart.horizontal) {
    for (const Chart::Series& s : m_chart.series) {
      for (const Chart::Point& p : s.points)
        numbers = std::max(numbers, metrics.horizontalAdvance(valueText(p)) + 3 * metrics.averageCharWidth());
    }
  }
  const int gap = static_cast<int>(0.4 * metrics.height());
  m_drawn->setMargins(QMargins(gap, gap, static_cast<int>(std::ceil(numbers)), gap));
  m_drawn->setTitle(plain(m_chart.title));
  QFont bold = font;
  bold.setBold(true);
  m_drawn->setTitleFont(bold);
  m_drawn->setTitleBrush(palette.color(QPalette::Text));
  m_logX = isLogarithmicX(m_chart);
  m_logY = isLogarithmicY(m_chart);
  placeBars();
  buildAxes();
  buildSeries();
  QLegend* legend = m_drawn->legend();
  legend->setFont(font);
  legend->setLabelColor(palette.color(QPalette::Text));
  legend->setAlignment(Qt::AlignBottom);
  legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
  legend->setBackgroundVisible(false);
  wireLegend();
  connect(m_drawn, &QChart::plotAreaChanged, this, [this](const QRectF& area) {
    m_plot = m_drawn->mapRectToScene(area);
    m_overlay->follow();
    if (m_revision > 0) ++m_revision;
  });
  m_overlay = new ChartOverlay(*this);
  m_overlay->setZValue(1000);
  addItem(m_overlay);
  showAll();
}

double ChartScene::across(double x) const { return m_logX ? (x > 0 ? std::log10(x) : Chart::kNone) : x; }

double ChartScene::along(double y) const { return m_logY ? (y > 0 ? std::log10(y) : Chart::kNone) : y; }

void ChartScene::buildAxes() {
  const auto make = [this](const Chart::Side& side, Qt::Alignment at) {
    auto* axis = new QCategoryAxis;  // numbers stand where the ticks are, as people read them
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-1e300);
    axis->setTruncateLabels(false);  // shortened below, where the room is known
    axis->setLabelsFont(m_font);
    axis->setTitleFont(m_font);
    const bool category = side.scale == Chart::Scale::Category;
    axis->setLabelsColor(category ? m_palette.color(QPalette::Text) : mutedText(m_palette));
    axis->setTitleBrush(m_palette.color(QPalette::Text));
    axis->setTitleText(plain(side.title));
    axis->setGridLineColor(gridLine(m_palette));
    axis->setGridLineVisible(!category);
    axis->setLinePenColor(gridLine(m_palette));
    m_drawn->addAxis(axis, at);
    return axis;
  };
  m_below = make(m_chart.horizontal ? m_chart.y : m_chart.x, Qt::AlignBottom);
  m_left = make(m_chart.horizontal ? m_chart.x : m_chart.y, Qt::AlignLeft);
  if (m_chart.horizontal) m_left->setReverse(true);
  if (!m_chart.horizontal && m_chart.x.scale == Chart::Scale::Category && m_chart.x.categories.size() > 8)
    m_below->setLabelsAngle(-90);
  const ChartAxis x = axisOfX(m_chart), y = axisOfY(m_chart);
  m_all = m_chart.horizontal ? QRectF(QPointF(y.low, x.low), QPointF(y.high, x.high))
                             : QRectF(QPointF(x.low, y.low), QPointF(x.high, y.high));
}

QColor ChartScene::colourOf(int series) const {
  const std::vector<QColor> colours = categoryColours(isDark(m_palette));
  std::size_t place = 0;
  for (int s = 0; s < series; ++s) place += m_chart.series[static_cast<std::size_t>(s)].reference ? 0 : 1;
  const Chart::Series& own = m_chart.series[static_cast<std::size_t>(series)];
  if (own.kind == Chart::Kind::Bar) {
    QColor fill = colours[own.reference ? 0 : place % colours.size()];
    fill.setAlphaF(own.reference ? 0.35F : 0.85F);
    return fill;
  }
  return own.reference ? mutedText(m_palette) : colours[place % colours.size()];
}

bool ChartScene::drawnOver(int series) const {
  const Chart::Series& s = m_chart.series[static_cast<std::size_t>(series)];
  return s.kind == Chart::Kind::Scatter && s.points.size() > kScatterItems;
}

QAbstractSeries* ChartScene::lineOf(int s) {
  const Chart::Series& series = m_chart.series[static_cast<std::size_t>(s)];
  QList<QPointF>& points = m_lines[static_cast<std::size_t>(s)];
  for (const Chart::Point& p : series.points) {
    const QPointF at(across(p.x), along(p.y));
    if (!std::isfinite(at.x()) || !std::isfinite(at.y())) continue;
    if (series.kind == Chart::Kind::Step && !points.isEmpty()) points << QPointF(at.x(), points.last().y());
    points << at;
  }
  const QColor colour = colourOf(s);
  // strokes that lie close are as fine as can be: wide ones would be a block
  const bool fine = points.size() > kFinePoints;
  auto* line = new QLineSeries;
  line->setPen(QPen(colour, fine ? 1 : 2, series.reference ? Qt::DashLine : Qt::SolidLine));
  if (series.kind != Chart::Kind::Area) return line;
  auto* ground = new QLineSeries;
  if (!points.isEmpty()) ground->replace({QPointF(points.first().x(), along(0)), QPointF(points.last().x(), along(0))});
  auto* area = new QAreaSeries(line, ground);
  ground->setParent(area);
  line->setParent(area);
  QColor fill = colour;
  fill.setAlphaF(0.35F);
  area->setBrush(fill);
  area->setPen(QPen(colour, 1.5));
  return area;
}

/// No more points of a line than its picture has columns for.
void ChartScene::refreshLines() {
  const int columns = static_cast<int>(plotArea().width());
  for (std::size_t s = 0; s < m_lines.size(); ++s) {
    auto* area = qobject_cast<QAreaSeries*>(m_series[s]);
    auto* line = area != nullptr ? area->upperSeries() : qobject_cast<QLineSeries*>(m_series[s]);
    if (line == nullptr) continue;
    const QList<QPointF> points = thinned(m_lines[s], m_view.left(), m_view.right(), columns);
    if (points != line->points()) line->replace(points);
  }
}

void ChartScene::addBars() {
  QAbstractBarSeries* bars = nullptr;
  for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
    const Chart::Series& series = m_chart.series[s];
    if (series.kind != Chart::Kind::Bar) continue;
    if (bars == nullptr) {
      // beside each other where several have a bar in one category; else each has the whole of it
      const bool beside = barPlace(static_cast<int>(s)).first < kBarWidth;
      if (m_chart.horizontal)
        bars = beside ? static_cast<QAbstractBarSeries*>(new QHorizontalBarSeries) : new QHorizontalStackedBarSeries;
      else
        bars = beside ? static_cast<QAbstractBarSeries*>(new QBarSeries) : new QStackedBarSeries;
      bars->setBarWidth(kBarWidth);
      m_drawn->addSeries(bars);
      bars->attachAxis(m_below);
      bars->attachAxis(m_left);
    }
    auto* set = new QBarSet(plain(series.name));
    std::vector<double> values(static_cast<std::size_t>(m_chart.x.categories.size()), 0.0);
    for (const Chart::Point& p : series.points) {
      if (isFinite(p) && p.x >= 0 && p.x < static_cast<double>(values.size()))
        values[static_cast<std::size_t>(p.x)] = p.y;
    }
    for (const double v : values) set->append(v);
    set->setColor(colourOf(static_cast<int>(s)));
    set->setBorderColor(Qt::transparent);
    bars->append(set);
    m_series[s] = bars;
  }
}

void ChartScene::placeBars() {
  // bars that never meet in a category have it for themselves
  std::vector<std::size_t> bars;
  std::vector<int> taken(static_cast<std::size_t>(m_chart.x.categories.size()), 0);
  bool meet = false;
  for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
    if (m_chart.series[s].kind != Chart::Kind::Bar) continue;
    bars.push_back(s);
    for (const Chart::Point& p : m_chart.series[s].points) {
      if (isFinite(p) && p.x >= 0 && p.x < static_cast<double>(taken.size()))
        meet = ++taken[static_cast<std::size_t>(p.x)] > 1 || meet;
    }
  }
  m_barPlaces.assign(m_chart.series.size(), {kBarWidth, 0});
  const double count = static_cast<double>(bars.size()), width = kBarWidth / std::max(1.0, count);
  for (std::size_t i = 0; meet && i < bars.size(); ++i)
    m_barPlaces[bars[i]] = {width, (static_cast<double>(i) - (count - 1) / 2) * width};
}

std::pair<double, double> ChartScene::barPlace(int series) const {
  return m_barPlaces[static_cast<std::size_t>(series)];
}

void ChartScene::addBoxes() {
  for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
    const Chart::Series& series = m_chart.series[s];
    if (series.kind != Chart::Kind::Box) continue;
    auto* boxes = new QBoxPlotSeries;
    boxes->setName(series.inLegend() ? plain(series.name) : QString());
    // one a category, in their order; those without a box are not seen
    for (qsizetype category = 0; category < m_chart.x.categories.size(); ++category) {
      const auto p = std::find_if(series.points.begin(), series.points.end(), [&](const Chart::Point& point) {
        return point.x == static_cast<double>(category) && std::isfinite(point.box[2]);
      });
      auto* set = new QBoxSet;
      for (std::size_t i = 0; i < 5; ++i) set->append(p != series.points.end() ? along(p->box[i]) : m_all.top());
      if (p == series.points.end()) {
        set->setPen(Qt::NoPen);
        set->setBrush(Qt::NoBrush);
      }
      boxes->append(set);
    }
    QColor fill = colourOf(static_cast<int>(s));
    fill.setAlphaF(0.5F);
    boxes->setBrush(fill);
    boxes->setPen(QPen(m_palette.color(QPalette::Text), 1.2));
    boxes->setBoxWidth(kBarWidth);
    m_drawn->addSeries(boxes);
    boxes->attachAxis(m_below);
    boxes->attachAxis(m_left);
    m_series[s] = boxes;
  }
}

void ChartScene::buildSeries() {
  m_series.assign(m_chart.series.size(), nullptr);
  m_shown.assign(m_chart.series.size(), true);
  m_lines.assign(m_chart.series.size(), {});
  addBars();
  addBoxes();
  for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
    if (m_series[s] != nullptr) continue;
    const Chart::Series& series = m_chart.series[s];
    const QColor colour = colourOf(static_cast<int>(s));
    if (series.kind == Chart::Kind::Scatter) {
      auto* scatter = new QScatterSeries;
      scatter->setColor(colour);
      scatter->setBorderColor(m_palette.color(QPalette::Base));
      scatter->setMarkerSize(0.52 * QFontMetricsF(m_font).height());
      if (series.reference) scatter->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
      QList<QPointF> points;
      for (const Chart::Point& p : series.points) {
        const QPointF at(across(p.x), along(p.y));
        if (!drawnOver(static_cast<int>(s)) && std::isfinite(at.x()) && std::isfinite(at.y())) points << at;
      }
      scatter->replace(points);
      m_series[s] = scatter;
    } else {
      m_series[s] = lineOf(static_cast<int>(s));
    }
    m_series[s]->setName(series.inLegend() ? plain(series.name) : QString());
    m_drawn->addSeries(m_series[s]);
    m_series[s]->attachAxis(m_below);
    m_series[s]->attachAxis(m_left);
  }
}

void ChartScene::wireLegend() {
  bool any = false;
  for (QLegendMarker* marker : m_drawn->legend()->markers()) {
    const bool named = !marker->label().isEmpty();
    marker->setVisible(named);
    any = any || named;
    // a legend whose markers are shaped as their series gives those of bars no colour
    if (qobject_cast<QAbstractBarSeries*>(marker->series()) != nullptr) marker->setShape(QLegend::MarkerShapeRectangle);
    connect(marker, &QLegendMarker::clicked, this, [this, marker] {
      for (std::size_t s = 0; s < m_series.size(); ++s) {
        const Chart::Series& series = m_chart.series[s];
        if (m_series[s] == marker->series() && plain(series.name) == marker->label())
          return Q_EMIT legendClicked(static_cast<int>(s));
      }
    });
  }
  m_drawn->legend()->setVisible(any);
}

void ChartScene::layOut() {
  m_drawn->layout()->invalidate();
  m_drawn->layout()->activate();
}

/// As many rows as the names need: a legend that belongs to the layout has one and cuts them.
void ChartScene::placeLegend() {
  QLegend* legend = m_drawn->legend();
  if (!legend->isVisible()) return;
  const QFontMetricsF metrics(m_font);
  const double room = width() - 2 * metrics.height();
  double at = 0;
  int rows = 1;
  for (const Chart::Series& series : m_chart.series) {
    if (!series.inLegend()) continue;
    const double wide = metrics.horizontalAdvance(series.name) + 2.6 * metrics.height();
    if (at > 0 && at + wide > room) {
      at = 0;
      ++rows;
    }
    at += wide;
  }
  const double high = rows * 1.75 * metrics.height() + 0.6 * metrics.height();
  QMargins margins = m_drawn->margins();
  margins.setBottom(static_cast<int>(std::ceil(high)));
  m_drawn->setMargins(margins);
  legend->detachFromChart();
  legend->setAlignment(Qt::AlignTop);  // rows from the top then
  legend->setGeometry(QRectF(0.5 * metrics.height(), height() - high, width() - metrics.height(), high));
}

void ChartScene::setSize(const QSizeF& size) {
  setSceneRect(QRectF(QPointF(0, 0), size));
  m_drawn->setGeometry(sceneRect());
  placeLegend();
  if (m_chart.diagonal || m_chart.horizontal) m_drawn->setPlotArea({});
  layOut();
  // there is another room for them, and they need another one beside the plot; names of lying bars get theirs below
  refreshTicks(!m_chart.horizontal);
  layOut();
  if (m_chart.diagonal) {
    // the same length stands for the same difference on both axes
    const QRectF plot = m_drawn->plotArea();
    const double side = std::min(plot.width(), plot.height());
    m_drawn->setPlotArea(
        QRectF(plot.left() + (plot.width() - side) / 2, plot.top() + (plot.height() - side) / 2, side, side));
    refreshTicks();
    layOut();
  }
  if (m_chart.horizontal) {
    // all of the names are seen, and no more room is theirs
    const QFontMetricsF metrics(m_font);
    double names = 0;
    for (const QString& name : m_chart.x.categories)
      names = std::max(names, std::min(metrics.horizontalAdvance(name), kNameShare * size.width()));
    QRectF plot = m_drawn->plotArea();
    plot.setLeft(std::min(names + 2 * metrics.averageCharWidth(), 0.6 * size.width()) +
                 (m_chart.x.title.isEmpty() ? 0 : 1.5 * metrics.height()));
    m_drawn->setPlotArea(plot);
    refreshTicks();
    layOut();
  }
  refreshLines();
  m_overlay->follow();
  ++m_revision;
}

std::vector<QImage> ChartScene::takeClouds() { return m_overlay->takeClouds(); }

QPointF ChartScene::toScene(const QPointF& value) const {
  const QRectF& plot = m_plot;
  const double x = (value.x() - m_view.left()) / m_view.width(), y = (value.y() - m_view.top()) / m_view.height();
  return {plot.left() + x * plot.width(),
          m_chart.horizontal ? plot.top() + y * plot.height() : plot.bottom() - y * plot.height()};
}

QPointF ChartScene::fromScene(const QPointF& place) const {
  const QRectF& plot = m_plot;
  const double x = (place.x() - plot.left()) / plot.width();
  const double y = (m_chart.horizontal ? place.y() - plot.top() : plot.bottom() - place.y()) / plot.height();
  return {m_view.left() + x * m_view.width(), m_view.top() + y * m_view.height()};
}

QPointF ChartScene::placeOf(int series, int point) const {
  const Chart::Series& s = m_chart.series[static_cast<std::size_t>(series)];
  const Chart::Point& p = s.points[static_cast<std::size_t>(point)];
  return placeOf(series, point, s.kind == Chart::Kind::Box ? p.box[2] : p.y);
}

QPointF ChartScene::placeOf(int series, int point, double y) const {
  const Chart::Series& s = m_chart.series[static_cast<std::size_t>(series)];
  double x = across(s.points[static_cast<std::size_t>(point)].x);
  if (s.kind == Chart::Kind::Bar) x += barPlace(series).second;
  const double value = along(y);
  return toScene(m_chart.horizontal ? QPointF(value, x) : QPointF(x, value));
}

bool ChartScene::isShown(int series) const { return m_shown[static_cast<std::size_t>(series)]; }

void ChartScene::setShown(int series, bool shown) {
  const auto s = static_cast<std::size_t>(series);
  m_shown[s] = shown;
  const QString label = plain(m_chart.series[s].name);
  const QList<QLegendMarker*> markers = m_drawn->legend()->markers(m_series[s]);
  if (auto* bars = qobject_cast<QAbstractBarSeries*>(m_series[s])) {
    for (QBarSet* set : bars->barSets()) {
      if (set->label() != label) continue;
      QColor fill = colourOf(series);
      if (!shown) fill.setAlpha(0);
      set->setColor(fill);
    }
  } else {
    m_series[s]->setVisible(shown);
  }
  for (QLegendMarker* marker : markers) {
    if (marker->label() != label) continue;
    marker->setVisible(true);
    QColor text = m_palette.color(QPalette::Text), brush = colourOf(series);
    text.setAlphaF(shown ? 1.0F : 0.4F);
    if (!shown) brush.setAlphaF(0.25F);
    marker->setLabelBrush(text);
    marker->setBrush(brush);
  }
  m_overlay->update();
  if (m_revision > 0) ++m_revision;
}

void ChartScene::setView(const QRectF& view) {
  // neither further away than there is something to see, nor closer than numbers can tell apart
  constexpr double kFarthest = 3, kClosest = 1e-6;
  const auto limited = [](double low, double high, double least, double most) {
    const double whole = most - least, size = std::max(std::abs(least), std::abs(most));
    const double width = std::clamp(high - low, std::max(kClosest * whole, 1e-12 * size), kFarthest * whole);
    const double middle = std::clamp((low + high) / 2, least - whole, most + whole);
    return std::pair(middle - width / 2, middle + width / 2);
  };
  const bool all = view == m_all;
  const auto [left, right] =
      all ? std::pair(view.left(), view.right()) : limited(view.left(), view.right(), m_all.left(), m_all.right());
  const auto [low, high] =
      all ? std::pair(view.top(), view.bottom()) : limited(view.top(), view.bottom(), m_all.top(), m_all.bottom());
  m_view = all ? m_all : QRectF(QPointF(left, low), QPointF(right, high));
  m_below->setRange(left, right);
  m_left->setRange(low, high);
  if (m_revision == 0) return;  // setSize does it
  refreshTicks();
  refreshLines();
  m_overlay->follow();
  ++m_revision;
}

void ChartScene::showAll() { setView(m_all); }

/// @param names  also the ticks of the axis at the left of a lying chart; else it has none
void ChartScene::refreshTicks(bool names) {
  const QFontMetricsF metrics(m_font);
  const auto set = [&](QCategoryAxis* axis, const Chart::Side& side, double low, double high, double room) {
    ChartAxis ticks;
    if (side.scale == Chart::Scale::Category) {
      // names that would stand on each other are left out
      const double each = room / std::max(1.0, high - low);
      const int every = std::max(1, static_cast<int>(std::ceil(metrics.height() / std::max(1.0, each))));
      for (qsizetype i = 0; i < side.categories.size(); ++i) {
        if (i % every == 0 && static_cast<double>(i) >= low && static_cast<double>(i) <= high)
          ticks.ticks.emplace_back(
              static_cast<double>(i),
              metrics.elidedText(side.categories[i], Qt::ElideMiddle,
                                 axis == m_left             ? kNameShare * width()
                                 : axis->labelsAngle() != 0 ? 0.35 * height()
                                                            : std::max(each - metrics.averageCharWidth(), 1.0)));
      }
    } else {
      const int count = std::clamp(static_cast<int>(room / (4.5 * metrics.height())), 2, 8);
      ticks = (&side == &m_chart.x ? m_logX : m_logY) ? logarithmicTicks(low, high) : linearTicks(low, high, count);
    }
    for (const QString& label : axis->categoriesLabels()) axis->remove(label);
    QStringList used;
    for (const auto& [at, text] : ticks.ticks) {
      QString label = plain(text);
      while (used.contains(label)) label += QChar(0x200B);  // labels are keys there
      used << label;
      axis->append(label, at);
    }
  };
  const QRectF& plot = m_plot;
  set(m_below, m_chart.horizontal ? m_chart.y : m_chart.x, m_view.left(), m_view.right(), plot.width());
  if (names)
    set(m_left, m_chart.horizontal ? m_chart.x : m_chart.y, m_view.top(), m_view.bottom(), plot.height());
  else
    for (const QString& label : m_left->categoriesLabels()) m_left->remove(label);
}

}  // namespace eido
