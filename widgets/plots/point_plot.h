// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/plots/plot_widget.h"

namespace eido {

/// Points in rows, one of which is looked at: walked through with the arrow keys (Left and Right along a row, Up and
/// Down to the next one) and asked with the mouse.
class PointPlot : public PlotWidget {
  Q_OBJECT

 public:
  QString focusText() const override { return textOf(m_focus); }
  QString textAt(const QPointF& point, QRect* area) const override;

 protected:
  struct Place {
    int row = -1, point = -1;  ///< -1 = none
  };
  explicit PointPlot(QWidget* parent) : PlotWidget(parent) {}
  Place focus() const { return m_focus; }
  /// Other points: none is looked at.
  void forgetFocus();

  /// Where the points of each row lie on the widget.
  virtual std::vector<std::vector<QPointF>> positions() const = 0;
  /// A point in words; "" for none.
  virtual QString textOf(Place place) const = 0;

  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  /// Within a line's height, or none.
  Place nearest(const QPointF& at) const;
  void look(Place place);

  Place m_focus;
};

}  // namespace eido
