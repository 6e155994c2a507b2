// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <memory>

#include "widgets/plots/plot_widget.h"
#include "widgets/plots/score_grid.h"

namespace eido {

class SampleSelection;

/// Models x items as a picture to walk through: a drag (or Shift with the arrow keys) picks a stretch of items, the
/// wheel and + / - look closer, a click or Enter looks at an item.
class ScoreGridWidget : public PlotWidget {
  Q_OBJECT

 public:
  explicit ScoreGridWidget(QWidget* parent = nullptr);
  void setGrid(std::shared_ptr<const ScoreGrid> grid);
  const std::shared_ptr<const ScoreGrid>& grid() const { return m_grid; }
  /// Whose samples are marked under the matrix; may be null.
  void setSelection(SampleSelection* selection);
  const ScoreGridLayout& shown() const { return m_layout; }
  QString focusText() const override;
  QString textAt(const QPointF& point, QRect* area) const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// Rows of the set, in the order of the picture.
  void itemsPicked(const std::vector<std::int32_t>& rows);
  void itemActivated(qint64 row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void layOut();
  /// Shows [from, to) as far as there are items.
  void look(std::int64_t from, std::int64_t to);
  /// Shows more or fewer items around a place.
  void zoom(double factor, std::int64_t around);
  void moveFocus(std::int64_t item, int model, bool extend);
  std::pair<std::int64_t, std::int64_t> range() const;
  void pick();
  QString textOf(int model, std::int64_t from, std::int64_t to) const;
  int modelAt(double y) const;

  std::shared_ptr<const ScoreGrid> m_grid;
  QPointer<SampleSelection> m_selection;
  ScoreGridLayout m_layout;
  std::int64_t m_from = 0, m_to = 0;
  std::int64_t m_anchor = -1, m_item = -1;  ///< ends of what is being picked
  int m_model = 0;
  bool m_dragging = false;
};

}  // namespace eido
