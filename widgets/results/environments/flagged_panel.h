// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "widgets/results/environments/environments_run.h"
#include "widgets/results/page_host.h"

class QComboBox;
class QKeyEvent;
class QLabel;
class QPushButton;
class QSplitter;

namespace eido {

class Gallery;
class SampleSelection;
class SampleSource;
class TableView;

/// The flagged samples in pictures and words, worst first; beside them the unflagged of the same class, or what sets
/// both apart.
class FlaggedPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FlaggedPanel(PageHost& host, QWidget* parent = nullptr);
  /// @param map  the samples in the run's vectors, coloured by environment; marks are kept beside that colour's column
  void show(std::shared_ptr<const EnvironmentsRun> run, MapWish map);
  /// Null where the set is gone.
  void setSamples(SampleSource* source, SampleSelection* selection);
  Gallery* gallery() const { return m_flagged; }
  TableView* contrast() const { return m_contrast; }

  /// Marks the sample with the focus and goes on to the next flagged one. "" takes the mark away.
  void mark(const QString& mark);

 protected:
  /// 1, 2 and 3 mark, 0 takes the mark away.
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// The category column that keeps the marks of the review.
  QString reviewColumn() const;
  QString markOf(std::int64_t row) const;
  void fill();
  void describe();
  std::vector<std::int32_t> rowsOf(bool flagged) const;
  void selectShown();

  PageHost& m_host;
  std::shared_ptr<const EnvironmentsRun> m_run;
  MapWish m_wish;
  QPointer<SampleSource> m_source;
  QPointer<SampleSelection> m_selection;
  QComboBox *m_label, *m_order;
  QLabel *m_count, *m_opinion, *m_otherTitle;
  QPushButton *m_select, *m_map;
  QSplitter* m_split;
  QWidget* m_left;
  QWidget* m_right;
  Gallery* m_flagged = nullptr;
  Gallery* m_others = nullptr;
  TableView* m_contrast;
};

}  // namespace eido
