// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>
#include <QString>
#include <vector>

namespace eido {

/// One line of a chart.
struct Curve {
  QString name;
  std::vector<QPointF> points;
  bool reference = false;                              ///< a level to compare with: dashed, in the text colour
  std::vector<std::pair<double, double>> spread = {};  ///< interval of each point; empty = none known
};

/// A line chart for a few dozen points (score against n or k), in the colours of the palette. Logarithmic x where the
/// points span more than a decade.
class CurveChart : public QChartView {
  Q_OBJECT

 public:
  explicit CurveChart(QWidget* parent = nullptr);
  /// Without it an axis whose values span more than a factor of ten is logarithmic.
  void setLinear(bool linear) { m_linear = linear; }
  void setCurves(const QString& title, const QString& xTitle, const QString& yTitle, std::vector<Curve> curves);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();

  QString m_title, m_xTitle, m_yTitle;
  std::vector<Curve> m_curves;
  bool m_linear = false;
};

}  // namespace eido
