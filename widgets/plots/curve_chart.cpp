// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/curve_chart.h"

#include <QChart>
#include <QEvent>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QValueAxis>
#include <algorithm>

#include "widgets/text/numbers.h"
#include "widgets/theme/colour_scales.h"
#include "widgets/theme/palettes.h"

namespace eido {

CurveChart::CurveChart(QWidget* parent) : QChartView(parent) {
  setRenderHint(QPainter::Antialiasing);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);  // the table beside it is the form for keyboard and screen reader
  setMinimumSize(240, 180);
}

void CurveChart::setCurves(const QString& title, const QString& xTitle, const QString& yTitle,
                           std::vector<Curve> curves) {
  m_title = title;
  m_xTitle = xTitle;
  m_yTitle = yTitle;
  m_curves = std::move(curves);
  build();
}

void CurveChart::changeEvent(QEvent* event) {
  QChartView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !m_curves.empty()) build();
}

void CurveChart::build() {
  auto* next = new QChart;
  const QColor text = palette().color(QPalette::Text);
  next->setTitle(m_title);
  next->setTitleBrush(text);
  next->setBackgroundBrush(palette().brush(QPalette::Base));
  next->setBackgroundRoundness(0);
  next->setMargins(QMargins(4, 4, 4, 4));
  next->legend()->setAlignment(Qt::AlignBottom);
  next->legend()->setLabelColor(text);
  double xLow = 1e300, xHigh = -1e300, yLow = 0, yHigh = 0;
  for (const Curve& curve : m_curves) {
    for (const QPointF& p : curve.points) {
      xLow = std::min(xLow, p.x());
      xHigh = std::max(xHigh, p.x());
      yLow = std::min(yLow, p.y());
      yHigh = std::max(yHigh, p.y());
    }
    for (const auto& [low, high] : curve.spread) {
      yLow = std::min(yLow, low);
      yHigh = std::max(yHigh, high);
    }
  }
  if (xLow > xHigh) xLow = xHigh = 0;
  const bool logarithmic = !m_linear && xLow > 0 && xHigh > 10 * xLow;
  QAbstractAxis* x = nullptr;
  if (logarithmic) {
    auto* axis = new QLogValueAxis;
    axis->setBase(10);
    axis->setMinorTickCount(8);
    axis->setLabelFormat(QStringLiteral("%.0f"));
    axis->setRange(xLow * 0.9, xHigh * 1.1);
    x = axis;
  } else {
    auto* axis = new QValueAxis;
    const double space = 0.05 * (xHigh - xLow);
    // steps and sizes begin at 0 at the earliest; what may be negative has its own digits
    axis->setRange(xLow < 0 ? xLow - space : std::max(0.0, xLow - space), xHigh > xLow ? xHigh + space : xHigh + 1);
    axis->setLabelFormat(xLow < 0 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
    if (xLow < 0 || axis->min() < 0.2 * axis->max()) {
      if (xLow >= 0) axis->setMin(0);
      axis->applyNiceNumbers();
    }
    x = axis;
  }
  auto* y = new QValueAxis;
  y->setRange(yLow, yHigh > yLow ? yHigh * 1.05 : yLow + 1);
  y->setLabelFormat(QStringLiteral("%.2f"));
  y->setTickCount(5);
  y->applyNiceNumbers();
  if (yLow >= 0 && yHigh <= 1 && y->max() > 1) y->setRange(y->min(), 1);  // shares
  next->addAxis(x, Qt::AlignBottom);
  next->addAxis(y, Qt::AlignLeft);
  for (QAbstractAxis* axis : {x, static_cast<QAbstractAxis*>(y)}) {
    axis->setLabelsColor(text);
    axis->setTitleBrush(text);
    axis->setGridLineColor(gridLine(palette()));
    axis->setMinorGridLineVisible(false);
    axis->setLinePen(QPen(gridLine(palette())));
  }
  x->setTitleText(m_xTitle);
  y->setTitleText(m_yTitle);
  const std::vector<QColor> colours = categoryColours(isDark(palette()));
  std::size_t colourIndex = 0;
  for (const Curve& curve : m_curves) {
    auto* series = new QLineSeries;
    series->setName(curve.name);
    for (const QPointF& p : curve.points) series->append(p);
    const QColor colour = curve.reference ? mutedText(palette()) : colours[colourIndex++ % colours.size()];
    series->setPen(QPen(colour, 2, curve.reference ? Qt::DashLine : Qt::SolidLine));
    series->setPointsVisible(!curve.reference);
    next->addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
    for (std::size_t i = 0; i < curve.spread.size(); ++i) {
      auto* whisker = new QLineSeries;
      whisker->append(curve.points[i].x(), curve.spread[i].first);
      whisker->append(curve.points[i].x(), curve.spread[i].second);
      QColor pale = colour;
      pale.setAlphaF(0.6F);
      whisker->setPen(QPen(pale, 1));
      next->addSeries(whisker);
      whisker->attachAxis(x);
      whisker->attachAxis(y);
      for (QLegendMarker* marker : next->legend()->markers(whisker)) marker->setVisible(false);
    }
  }
  QChart* previous = chart();
  setChart(next);
  delete previous;
  setAccessibleName(m_title);
}

}  // namespace eido
