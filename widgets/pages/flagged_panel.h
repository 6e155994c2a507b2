// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "widgets/pages/environments_run.h"

class QComboBox;
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

 Q_SIGNALS:
  void sampleChosen(const QString& key);
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);
  /// The samples are wanted on a map, coloured by environment.
  void mapRequested();

 private:
  void fill();
  void describe();
  std::vector<std::int32_t> rowsOf(bool flagged) const;
  void selectShown();

  std::shared_ptr<const EnvironmentsRun> m_run;
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
