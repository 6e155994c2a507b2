// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/run_page.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace eido {

class TableView;

/// All tables and warnings of a run: the page of every analysis that has no picture of its own.
class TablesPage : public RunPage {
  Q_OBJECT

 public:
  explicit TablesPage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;

 private:
  void showTable(int index);

  LoadedRun m_loaded;
  QComboBox* m_choice;
  QLabel* m_help;
  QLabel* m_warnings;
  TableView* m_table;
};

}  // namespace eido
