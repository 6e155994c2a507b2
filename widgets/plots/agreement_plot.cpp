// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/agreement_plot.h"

#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"
#include "widgets/theme/colour_scales.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

struct Layout {
  QRectF plot;
  Axis axis;  ///< of both
  QPointF at(double truth, double estimate) const {
    return {plot.left() + axis.share(truth) * plot.width(), plot.bottom() - axis.share(estimate) * plot.height()};
  }
};

Layout layoutAgreement(const Agreement& agreement, const QRectF& area, const QFont& font) {
  double low = 1e300, high = -1e300;
  for (const Agreement::Point& p : agreement.points) {
    for (const double v : {p.truth, p.estimate, p.low, p.high}) {
      if (!std::isfinite(v)) continue;
      low = std::min(low, v);
      high = std::max(high, v);
    }
  }
  if (low > high) low = 0, high = 1;
  if (!(high > low)) low -= 0.5, high += 0.5;
  Layout l{.plot = {}, .axis = linearAxis(low, high)};
  const double em = QFontMetricsF(font).height(), left = axisLeft(l.axis, font);
  const double side =
      std::max(40.0, std::min(area.width() - left - 2 * em, area.height() - axisBelow(font) - 4.4 * em));
  l.plot = QRectF(area.center().x() - (side - left) / 2, area.top() + 2.6 * em, side, side);
  return l;
}

void drawPoint(QPainter& painter, const QPointF& at, bool flagged, double radius) {
  if (flagged)
    painter.drawPolygon(QPolygonF({at + QPointF(0, -1.3 * radius), at + QPointF(1.3 * radius, 0),
                                   at + QPointF(0, 1.3 * radius), at + QPointF(-1.3 * radius, 0)}));
  else
    painter.drawEllipse(at, radius, radius);
}

}  // namespace

void paintAgreement(QPainter& painter, const Agreement& agreement, const QRectF& area, const QPalette& palette,
                    const QFont& font, int focus) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const Layout l = layoutAgreement(agreement, area, font);
  const QFontMetricsF metrics(font);
  const double em = metrics.height(), radius = 0.26 * em;
  painter.setFont(font);
  painter.setPen(palette.color(QPalette::Text));
  painter.drawText(QRectF(area.left(), area.top() + 0.6 * em, area.width(), 1.6 * em), Qt::AlignCenter,
                   metrics.elidedText(agreement.title, Qt::ElideRight, area.width()));
  paintAxes(painter, l.plot, l.axis, l.axis, agreement.truthTitle, agreement.estimateTitle, palette, font);
  painter.setPen(QPen(mutedText(palette), 1, Qt::DashLine));
  painter.drawLine(l.plot.bottomLeft(), l.plot.topRight());
  const std::vector<QColor> colours = categoryColours(isDark(palette));
  for (std::size_t i = 0; i < agreement.points.size(); ++i) {
    const Agreement::Point& p = agreement.points[i];
    const QColor colour = colours[p.flagged ? 1 : 0];
    painter.setPen(QPen(colour, 1.2));
    if (std::isfinite(p.low) && std::isfinite(p.high)) painter.drawLine(l.at(p.truth, p.low), l.at(p.truth, p.high));
    painter.setBrush(colour);
    painter.setPen(QPen(palette.color(static_cast<int>(i) == focus ? QPalette::Text : QPalette::Base), 1.4));
    drawPoint(painter, l.at(p.truth, p.estimate), p.flagged, static_cast<int>(i) == focus ? 1.5 * radius : radius);
  }
  double x = l.plot.left();
  const double y = l.plot.bottom() + axisBelow(font) + 0.7 * em;
  for (const bool flagged : {false, true}) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours[flagged ? 1 : 0]);
    drawPoint(painter, QPointF(x + radius, y), flagged, radius);
    painter.setPen(palette.color(QPalette::Text));
    const QString& meaning = flagged ? agreement.flaggedMeaning : agreement.plainMeaning;
    painter.drawText(QPointF(x + 0.9 * em, y + metrics.ascent() / 2 - 1), meaning);
    x += 2.2 * em + metrics.horizontalAdvance(meaning);
  }
  painter.restore();
}

AgreementPlot::AgreementPlot(QWidget* parent) : PointPlot(parent) {}

void AgreementPlot::setAgreement(Agreement agreement) {
  m_agreement = std::move(agreement);
  std::stable_sort(m_agreement.points.begin(), m_agreement.points.end(),
                   [](const auto& a, const auto& b) { return a.truth < b.truth; });
  setAccessibleName(m_agreement.title);
  forgetFocus();
}

QSize AgreementPlot::minimumSizeHint() const {
  const int em = fontMetrics().height();
  return {16 * em, 14 * em};
}

QString AgreementPlot::textOf(Place place) const {
  if (place.point < 0) return {};
  const Agreement::Point& p = m_agreement.points[static_cast<std::size_t>(place.point)];
  return tr("%1: true %2, estimated %3 (interval %4 to %5), %6")
      .arg(p.name, fixedLabel(p.truth, 3), fixedLabel(p.estimate, 3), fixedLabel(p.low, 3), fixedLabel(p.high, 3),
           p.flagged ? m_agreement.flaggedMeaning : m_agreement.plainMeaning);
}

std::vector<std::vector<QPointF>> AgreementPlot::positions() const {
  const Layout l = layoutAgreement(m_agreement, rect(), font());
  std::vector<QPointF> row;
  for (const Agreement::Point& p : m_agreement.points) row.push_back(l.at(p.truth, p.estimate));
  return {std::move(row)};
}

void AgreementPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAgreement(painter, m_agreement, rect(), palette(), font(), focus().point);
}

}  // namespace eido
