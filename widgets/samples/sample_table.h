// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTableView>

#include "widgets/samples/sample_table_model.h"
#include "widgets/samples/sample_walker.h"
#include "widgets/samples/thumbnails.h"
#include "widgets/selection/sample_selection.h"

namespace eido {

/// The sample table: its marked rows are the shared selection, its current row is the sample with the focus. J and K go
/// down and up. The first column has picture, mark and key.
class SampleTable : public QTableView, public SampleWalker {
  Q_OBJECT

 public:
  SampleTable(SampleSource* source, SampleSelection* selection, QWidget* parent = nullptr);
  SampleTableModel* rows() const { return m_model; }
  void walk(int step) override;
  SampleSelection* selection() const override { return m_selection; }
  /// Copies the selected rows that are shown (at most 10,000; exporting takes more).
  Q_SLOT void copy();

 Q_SIGNALS:
  void sampleActivated(qint64 row);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  void showFocus();
  void showPictures();
  void pick(int row, Qt::KeyboardModifiers modifiers);

  SampleTableModel* m_model;
  Thumbnails m_thumbnails;
  QPointer<SampleSelection> m_selection;
  std::int64_t m_anchor = -1;
  bool m_sized = false;
};

}  // namespace eido
