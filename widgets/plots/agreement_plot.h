// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QString>
#include <vector>

#include "widgets/plots/axes.h"
#include "widgets/plots/point_plot.h"

namespace eido {

/// True and estimated values of a few dozen things, with intervals.
struct Agreement {
  struct Point {
    QString name;
    double truth = 0, estimate = 0;
    double low = 0, high = 0;  ///< interval of the estimate; NaN = none
    bool flagged = false;
  };
  QString title, truthTitle, estimateTitle;
  QString plainMeaning, flaggedMeaning;
  std::vector<Point> points;
};

/// The one painter: equal axes, the line where both are equal, whiskers. @param focus  a point, or -1
void paintAgreement(QPainter& painter, const Agreement& agreement, const QRectF& area, const QPalette& palette,
                    const QFont& font, int focus = -1);

/// The points in a row, from the lowest true value to the highest.
class AgreementPlot : public PointPlot {
  Q_OBJECT

 public:
  explicit AgreementPlot(QWidget* parent = nullptr);
  void setAgreement(Agreement agreement);
  const Agreement& agreement() const { return m_agreement; }
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  std::vector<std::vector<QPointF>> positions() const override;
  QString textOf(Place place) const override;

 private:
  Agreement m_agreement;
};

}  // namespace eido
