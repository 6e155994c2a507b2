// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>
#include <memory>

#include "widgets/plots/charts/chart.h"
#include "widgets/plots/picture.h"
#include "widgets/plots/spoken.h"

class QRubberBand;

namespace eido {

class ChartScene;

/// A chart that one looks at closely: the wheel (when it has the focus, or with Ctrl) and a dragged rectangle zoom
/// (over an axis, or flat, that axis alone), a double click or Home shows all again, the pointer tells what it is on,
/// names of the legend hide and show their series (as 1 to 9 do), arrow keys walk along the points, and with Shift a
/// rectangle selects the samples behind its points.
class ChartView : public QGraphicsView, public SpokenPlot {
  Q_OBJECT

 public:
  explicit ChartView(QWidget* parent = nullptr);
  ~ChartView() override;
  void setChart(Chart chart);
  /// What is shown of it: of very many bars the first.
  const Chart& chart() const { return m_chart; }
  /// As it is drawn now.
  const ChartScene& scene() const { return *m_scene; }

  QString focusText() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// A person wants the picture in a file. @param extension  "svg" or "png"
  void saveRequested(const eido::Picture& picture, const QString& extension);
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);
  /// Keys of the samples behind the points in a rectangle.
  void samplesPicked(const QStringList& keys);

 protected:
  bool viewportEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Place {
    int series = -1, point = -1;
    bool operator==(const Place&) const = default;
  };
  void build();
  void buildMenu();
  /// Within a line's height, or none.
  Place nearest(const QPointF& at) const;
  /// Points of a series that is shown that have a place.
  std::vector<int> walkable(int series) const;
  Place step(int along, int across) const;
  Place stepDown(int by) const;
  void look(Place place);
  /// A ring around what the pointer is at, or what is looked at.
  void ring(Place place);
  void tell(const QPoint& global, Place place);
  /// What the pointer was on is elsewhere now, or gone.
  void forgetPointer();
  void zoom(double factor, const QPointF& at, bool x, bool y);
  void zoomInto(const QRectF& area);
  void pick(const QRectF& area);
  void toggle(int series);

  Chart m_whole, m_chart;
  std::unique_ptr<ChartScene> m_scene;
  QPixmap m_drawn;     ///< the scene, so that the ring moves at once
  int m_drawnOf = -1;  ///< which of its revisions
  Place m_focus, m_ring;
  Place m_told;  ///< by the tip
  QRubberBand* m_band;
  QPointF m_from;
  bool m_dragging = false;
};

}  // namespace eido
