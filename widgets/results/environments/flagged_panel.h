// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "widgets/results/environments/environments_run.h"
#include "widgets/results/page_host.h"
#include "widgets/samples/sample_walker.h"

class QComboBox;
class QKeyEvent;
class QLabel;
class QPushButton;
class QSplitter;

namespace eido {

class Gallery;
class MarkButtons;
class SampleSelection;
class SampleSource;
class TableView;

/// The flagged samples in pictures and words, worst first; beside them the unflagged of the same class, or what sets
/// both apart.
class FlaggedPanel : public QWidget, public SampleWalker {
  Q_OBJECT

 public:
  explicit FlaggedPanel(PageHost& host, QWidget* parent = nullptr);
  /// @param map  the samples in the run's vectors, coloured by environment
  void show(std::shared_ptr<const EnvironmentsRun> run, MapWish map);
  /// Null where the set is gone.
  void setSamples(SampleSource* source, SampleSelection* selection);
  Gallery* gallery() const { return m_flagged; }
  TableView* contrast() const { return m_contrast; }

  /// Marks the sample with the focus and goes on to the next flagged one. "" takes the mark away, and stays.
  void mark(const QString& mark);

  void walk(int step) override;
  SampleSelection* selection() const override { return m_selection; }

 private:
  void fill();
  void count();
  void describe();
  std::vector<std::int32_t> rowsOf(bool flagged, bool reviewed = true) const;
  void selectShown();

  PageHost& m_host;
  std::shared_ptr<const EnvironmentsRun> m_run;
  MapWish m_wish;
  std::vector<std::int32_t> m_all;  ///< flagged ones of the class, whatever their marks
  QPointer<SampleSource> m_source;
  QPointer<SampleSelection> m_selection;
  QComboBox *m_label, *m_order, *m_review;
  QLabel *m_count, *m_opinion, *m_otherTitle;
  QPushButton *m_select, *m_map;
  MarkButtons* m_marking;
  QSplitter* m_split;
  QWidget* m_left;
  QWidget* m_right;
  Gallery* m_flagged = nullptr;
  Gallery* m_others = nullptr;
  TableView* m_contrast;
};

}  // namespace eido
