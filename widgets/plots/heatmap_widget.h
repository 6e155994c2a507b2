// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heatmap.h"
#include "widgets/plots/plot_widget.h"

namespace eido {

/// A heat map that can be walked with the arrow keys, asked with the mouse and read by a screen reader.
class HeatmapWidget : public PlotWidget {
  Q_OBJECT

 public:
  explicit HeatmapWidget(QWidget* parent = nullptr);

  void setHeatmap(Heatmap map);
  const Heatmap& heatmap() const { return m_map; }
  /// Frames a cell (matrix indices); -1 for none.
  void setChosen(int row, int column);
  /// The focused cell in matrix indices; (-1, -1) when the map is empty. x = column, y = row.
  QPoint focusCell() const;
  QString cellText(int row, int column) const;
  QString focusText() const override;
  QString textAt(const QPointF& point, QRect* area) const override;
  /// The place's cell under a point in matrix indices, or nothing.
  std::optional<QPoint> cellAt(const QPointF& point) const;
  /// Centre of a cell (matrix indices) in widget coordinates.
  QPoint cellCentre(int row, int column) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// A cell was clicked, or Enter was pressed on it (matrix indices).
  void activated(int row, int column);
  /// What is behind an activated cell is asked for: double click, Ctrl+click or Ctrl+Enter.
  void opened(int row, int column);
  void focusCellChanged(int row, int column);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void moveFocus(QPoint place);
  QPoint placeOf(int row, int column) const;
  QPoint cellOf(const QPoint& place) const;
  void describe();

  Heatmap m_map;
  HeatmapLayout m_layout;
  QPoint m_focus{0, 0};     // a place
  QPoint m_chosen{-1, -1};  // a place
};

}  // namespace eido
