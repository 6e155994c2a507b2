// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "widgets/tables/table_model.h"

class QAction;
class QLabel;
class QLineEdit;
class QTableView;

namespace eido {

/// A result table with a filter line, sorting by header, copy of the selected rows and "save as CSV".
class TableView : public QWidget {
  Q_OBJECT

 public:
  /// @param title  what the table holds, for screen readers and file names
  explicit TableView(const QString& title, QWidget* parent = nullptr);

  /// @param analysis  whose words head its columns; "" = none
  /// @param floor     the least p-value that could come out; 0 = not known
  void setTable(std::shared_ptr<const Table> table, std::string_view analysis = {}, double floor = 0);
  void setTitle(const QString& title);
  /// Leaves the filter line out, for short lists.
  void setFilterVisible(bool visible);
  TableModel* model() const { return m_model; }
  QTableView* view() const { return m_view; }

  /// Copies the selected rows (all, when none is selected) with a header line. Edit > Copy finds it by name.
  Q_SLOT void copy();

 Q_SIGNALS:
  /// The person wants what is shown as a CSV file.
  void saveRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);
  /// The samples of the selected rows (of all, when none is selected) are to be selected everywhere.
  void selectRequested(const QStringList& keys);
  /// The current row has changed (row of the table, -1 for none).
  void currentRowChanged(qint64 row);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void showCount();
  void resizeColumns();
  std::vector<int> chosenRows() const;

  QString m_title;
  TableModel* m_model = nullptr;
  QTableView* m_view = nullptr;
  QLineEdit* m_filter = nullptr;
  QLabel* m_count = nullptr;
  QWidget* m_bar = nullptr;
  QAction *m_save = nullptr, *m_select = nullptr;
};

}  // namespace eido
