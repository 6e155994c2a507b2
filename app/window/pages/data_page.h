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

/// The columns of the project's sets as a table.
class DataPage : public QWidget {
  Q_OBJECT

 public:
  explicit DataPage(ProjectSession* session, QWidget* parent = nullptr);
  void choose(const QString& set);

 Q_SIGNALS:
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  void showSet();

  ProjectSession* m_session;
  bool m_stale = true;
  QLabel* m_facts;
  QComboBox* m_sets;
  QWidget* m_setBar;
  TableView* m_columns;
};

}  // namespace eido
