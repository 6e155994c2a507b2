// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/run_page.h"

class QTabWidget;
class QVBoxLayout;

namespace eido {

class TablesPage;

/// A run as a row of views, all its tables the last of them.
class TabbedRunPage : public RunPage {
  Q_OBJECT

 protected:
  TabbedRunPage(PageHost& host, QWidget* parent);
  /// Puts a view behind those that are there, before the tables.
  void addView(QWidget* view, const QString& title);
  void setViewVisible(QWidget* view, bool visible);
  /// Puts choices that hold for all views over them.
  void addChoices(QWidget* choices);
  /// At the right end of the row of views.
  void setCorner(QWidget* corner);
  void showTables(const LoadedRun& run);

 private:
  QTabWidget* m_tabs;
  TablesPage* m_tables;
  QVBoxLayout* m_layout;
};

}  // namespace eido
