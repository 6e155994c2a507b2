// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>
#include <vector>

#include "widgets/plots/plot_widget.h"

namespace eido {

/// Shares in [0, 1] with their intervals.
struct BarPlot {
  struct Bar {
    QString name;
    double value = 0;
    double low = 0, high = 0;
    bool reference = false;  ///< something to compare with: paler
    /// "0.700 (0.680 to 0.720)"
    QString text() const;
  };
  QString title;
  std::vector<Bar> bars;

  /// Every bar in words.
  QString text() const;
};

/// The one painter: one bar below the other, each with its name, its interval and its number.
void paintBars(QPainter& painter, const BarPlot& plot, const QRectF& area, const QPalette& palette, const QFont& font);
double barsHeight(const BarPlot& plot, const QFont& font);

class IntervalBars : public PlotWidget {
  Q_OBJECT

 public:
  explicit IntervalBars(QWidget* parent = nullptr);
  void setPlot(BarPlot plot);
  const BarPlot& plot() const { return m_plot; }
  QString focusText() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  BarPlot m_plot;
};

}  // namespace eido
