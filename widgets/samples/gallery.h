// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QPointer>
#include <optional>
#include <vector>

#include "widgets/samples/sample_marks.h"
#include "widgets/samples/sample_source.h"
#include "widgets/samples/sample_walker.h"
#include "widgets/samples/thumbnails.h"
#include "widgets/selection/sample_selection.h"

namespace eido {

/// Cards of samples, picture and text, row by row. Only those in sight are made: a million scroll like a hundred.
class Gallery : public QAbstractScrollArea, public SampleWalker {
  Q_OBJECT

 public:
  Gallery(SampleSource* source, SampleSelection* selection, QWidget* parent = nullptr);
  /// These samples, in this order. Without a call it shows the selection (everything, where nothing is selected).
  void setRows(std::vector<std::int32_t> rows);
  /// Lines of so many cards, narrower where the view is narrow, each with a note over it; a row of -1 leaves a gap.
  void setLines(std::vector<std::int32_t> rows, int perLine, QStringList notes);
  const std::vector<std::int32_t>& rows() const { return m_rows; }
  /// The column of texts under the pictures, in place of the first of the set.
  void setCaptions(const std::string& column);
  Thumbnails* thumbnails() { return &m_thumbnails; }
  /// Side of a card's picture in pixels.
  void setPictureSize(int side);
  /// Height of one row of cards, for a gallery of one row.
  int rowHeight() const;
  void walk(int step) override;
  SampleSelection* selection() const override { return m_selection; }

 Q_SIGNALS:
  void sampleActivated(qint64 row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void findColumns();
  void followSelection();
  void layOut();
  int columns() const;
  int side() const;  // of a picture, as it is drawn
  QSize cardSize() const;
  std::int64_t cardAt(const QPoint& at) const;  // place in m_rows, or -1
  QRect cardRect(std::int64_t place) const;     // in the viewport
  std::int64_t placeOfFocus() const;
  void moveTo(std::int64_t place, Qt::KeyboardModifiers modifiers);
  QRectF markPlace(const QRect& card) const;
  void paintMarks(QPainter& painter, std::int64_t row, const QRect& card) const;
  void paintCard(QPainter& painter, std::int64_t place, const QRect& card);

  SampleSource* m_source;
  SampleMarks m_marks;
  QPointer<SampleSelection> m_selection;
  Thumbnails m_thumbnails;
  std::vector<std::int32_t> m_rows;
  std::optional<ColumnInfo> m_pictures, m_captions;
  std::string m_wantedCaptions;  // "" = the first
  int m_side;
  int m_perLine = 0;  // 0 = as many as fit
  QStringList m_notes;
  bool m_following = true;
  bool m_stale = true;
};

}  // namespace eido
