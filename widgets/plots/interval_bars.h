// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "widgets/plots/plot_widget.h"

namespace eido {

/// Shares in [0, 1] as bars, one below the other, each with its interval and its number.
class IntervalBars : public PlotWidget {
  Q_OBJECT

 public:
  struct Bar {
    QString name;
    double value = 0;
    double low = 0, high = 0;
    bool reference = false;  ///< something to compare with: paler
  };
  explicit IntervalBars(QWidget* parent = nullptr);
  void setBars(const QString& title, std::vector<Bar> bars);
  const std::vector<Bar>& bars() const { return m_bars; }
  QString focusText() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString textOf(const Bar& bar) const;

  QString m_title;
  std::vector<Bar> m_bars;
};

}  // namespace eido
