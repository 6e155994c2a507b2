// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <functional>

#include "widgets/plots/map/map_gesture.h"
#include "widgets/plots/map/map_labels.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/plots/map/map_renderer.h"
#include "widgets/plots/map/map_scene.h"
#include "widgets/plots/plot_widget.h"
#include "widgets/selection/sample_selection.h"

namespace eido {

/// A map of up to millions of samples: pan, zoom, hover, click, rectangle and lasso, all of it by keyboard too. Points
/// are drawn on a worker; while the next picture is on its way the last one is moved. Shows and sets a SampleSelection.
class EmbeddingMap : public PlotWidget {
  Q_OBJECT

 public:
  explicit EmbeddingMap(QWidget* parent = nullptr);
  ~EmbeddingMap() override;

  /// Another map; the view is kept when the points lie in about the same place (an animated layout), else all is shown.
  void setPoints(std::shared_ptr<const MapPoints> points);
  void setColouring(std::shared_ptr<const MapColouring> colouring);
  void setSelection(SampleSelection* selection);
  SampleSelection* selection() const { return m_selection; }
  void setLabels(std::vector<MapLabel> labels);
  /// Lines at zero and numbers at the edges.
  void setAxes(bool axes);
  /// Where the samples lie on another map, brought to this one's axes: lines are drawn for the selected ones.
  void setDrift(std::shared_ptr<const MapPoints> from);
  /// One line about a sample for the tool tip; may be empty.
  void setDescriber(std::function<QString(std::int64_t row)> describe) { m_describe = std::move(describe); }
  void setTool(MapTool tool);
  MapTool tool() const { return m_tool; }
  void setMode(SelectMode mode) { m_mode = mode; }

  const MapScene& scene() const { return m_scene; }
  const MapView& view() const { return m_view; }
  void setView(const QPointF& centre, double scale);
  void fit();
  /// The view shows all and goes on doing so when the widget changes its size.
  bool isFitted() const { return m_fitted; }
  void zoom(double factor, const QPointF& around);
  /// Nothing is being drawn or looked for.
  bool settled() const;
  /// The samples in view that the filter shows.
  SampleBits inView() const;
  /// The map as it is seen, for pictures of it.
  MapPanel panel() const { return {.scene = m_scene, .view = m_view, .labels = m_labels, .drift = m_drift}; }
  QString focusText() const override;

  QSize sizeHint() const override { return {480, 360}; }
  QSize minimumSizeHint() const override { return {160, 120}; }

 Q_SIGNALS:
  void toolChanged(eido::MapTool tool);
  void viewChanged();
  /// Double click, or Space on the sample with the focus: the person wants to see it.
  void sampleActivated(qint64 row);
  /// A picture of all points has been drawn.
  void drawn();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool event(QEvent* event) override;

 private:
  /// Where there is something to see: the samples, and where the lines to them begin.
  QRectF extent() const;
  void redraw(bool quick = false);
  void takeTheme();
  void takeSelection();
  void pan(const QPointF& pixels);
  void moveFocus(const QPointF& direction);
  void endGesture(Qt::KeyboardModifiers modifiers);
  void selectWithin(const QPolygonF& polygon, SelectMode mode, const QString& what);
  void click(const QPointF& at, Qt::KeyboardModifiers modifiers);
  void countGesture();
  void describe();
  std::int64_t sampleAt(const QPointF& at) const;
  QString hoverText(const QPointF& at) const;
  void paintOverlay(QPainter& painter) const;

  MapScene m_scene;
  MapView m_view;
  bool m_fitted = true;  // the view still shows all, and goes on doing so when the widget grows
  QImage m_image;
  MapView m_imageView;
  MapRenderer m_renderer;
  QPointer<SampleSelection> m_selection;
  std::vector<MapLabel> m_labels;
  std::shared_ptr<const MapPoints> m_drift;
  std::function<QString(std::int64_t)> m_describe;
  MapTool m_tool = MapTool::Pointer;
  SelectMode m_mode = SelectMode::Replace;
  MapGesture m_gesture;
  QString m_gestureText;
  QTimer m_countTimer;
  QFutureWatcher<SampleBits> m_finding;
  std::function<void(SampleBits)> m_found;
};

}  // namespace eido
