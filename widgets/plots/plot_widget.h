// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eido {

/// A canvas of our own: takes the focus, draws on the base colour, and is a chart to screen readers, whose value is
/// whatever the person looks at (Qt's own charts say nothing).
class PlotWidget : public QWidget {
  Q_OBJECT

 public:
  explicit PlotWidget(QWidget* parent = nullptr);
  /// What has the focus within the plot, in words.
  virtual QString focusText() const = 0;
  /// What lies under a point, in words for the tool tip; empty where there is nothing.
  /// @param area  may be set to the rectangle within which that holds
  virtual QString textAt(const QPointF& point, QRect* area) const {
    Q_UNUSED(point)
    Q_UNUSED(area)
    return {};
  }

 protected:
  bool event(QEvent* event) override;
  /// Tells screen readers that focusText() is another one now.
  void announceFocus();
};

}  // namespace eido
