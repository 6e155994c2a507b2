// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "widgets/results/environments/environments_run.h"

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
  explicit FlaggedPanel(QWidget* parent = nullptr);
  void show(std::shared_ptr<const EnvironmentsRun> run);
  /// Null where the set is gone.
  void setSamples(SampleSource* source, SampleSelection* selection);
  Gallery* gallery() const { return m_flagged; }
  TableView* contrast() const { return m_contrast; }

  /// The category column that keeps the marks of the review.
  void setReviewColumn(const QString& column);
  /// Marks the sample with the focus and goes on to the next flagged one. "" takes the mark away.
  void mark(const QString& mark);

 Q_SIGNALS:
  void markRequested(qint64 row, const QString& mark);
  void sampleChosen(const QString& key);
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);
  /// The samples are wanted on a map, coloured by environment.
  void mapRequested();

 protected:
  /// 1, 2 and 3 mark, 0 takes the mark away.
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QString markOf(std::int64_t row) const;
  void fill();
  void describe();
  std::vector<std::int32_t> rowsOf(bool flagged) const;
  void selectShown();

  std::shared_ptr<const EnvironmentsRun> m_run;
  QPointer<SampleSource> m_source;
  QPointer<SampleSelection> m_selection;
  QString m_review;
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
