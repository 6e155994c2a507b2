// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/data/table.h"

class QComboBox;
class QLabel;

namespace eido {

class ProjectSession;
class TableView;

/// What is in the project: its sets, their columns, and what to do next.
class OverviewPage : public QWidget {
  Q_OBJECT

 public:
  explicit OverviewPage(ProjectSession* session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void importRequested();
  void analysisRequested(const QString& analysis, const QString& set, const QStringList& columns);
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  void showSet();

  ProjectSession* m_session;
  bool m_stale = true;
  QLabel *m_title, *m_facts, *m_empty;
  QComboBox* m_sets;
  QWidget* m_setBar;
  TableView* m_columns;
};

}  // namespace eido
