// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/plots/spoken.h"

namespace eido {

/// A canvas of our own: takes the focus, draws on the base colour, and is a chart to screen readers.
class PlotWidget : public QWidget, public SpokenPlot {
  Q_OBJECT

 public:
  explicit PlotWidget(QWidget* parent = nullptr);
  /// What lies under a point, in words for the tool tip; empty where there is nothing.
  /// @param area  may be set to the rectangle within which that holds
  virtual QString textAt(const QPointF& point, QRect* area) const {
    Q_UNUSED(point)
    Q_UNUSED(area)
    return {};
  }

 protected:
  bool event(QEvent* event) override;
  void announceFocus() { SpokenPlot::announceFocus(this); }
};

}  // namespace eido
