// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QString>
#include <vector>

#include "widgets/plots/axes.h"
#include "widgets/plots/plot_widget.h"

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

/// Walked through with the arrow keys, from the lowest true value to the highest, and asked with the mouse.
class AgreementPlot : public PlotWidget {
  Q_OBJECT

 public:
  explicit AgreementPlot(QWidget* parent = nullptr);
  void setAgreement(Agreement agreement);
  const Agreement& agreement() const { return m_agreement; }
  QString focusText() const override;
  QString textAt(const QPointF& point, QRect* area) const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  int nearest(const QPointF& at) const;
  QString textOf(int point) const;

  Agreement m_agreement;
  int m_focus = -1;
};

}  // namespace eido
