// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <memory>
#include <stop_token>
#include <vector>

#include "widgets/tables/table_order.h"
#include "widgets/text/column_text.h"

namespace eido {

/// A result table for views: localised numbers, an en dash for what is missing, raw values under SortRole. Sorting and
/// filtering are the model's own, on a worker where the table is long, so that a million rows don't stop the window.
class TableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Role { SortRole = Qt::UserRole, SourceRowRole };
  static constexpr std::int64_t kLongTable = 20000;

  explicit TableModel(QObject* parent = nullptr);
  ~TableModel() override;

  /// @param analysis  whose words head its columns; "" = none
  /// @param floor  the least p-value that could come out; 0 = not known
  void setTable(std::shared_ptr<const Table> table, std::string_view analysis = {}, double floor = 0);
  const std::shared_ptr<const Table>& table() const { return m_table; }
  void setFilter(const QString& filter);
  /// The table's row behind a row of the view, or -1.
  std::int64_t sourceRow(int row) const;
  /// Rows that the filter lets through / all.
  int shownRows() const { return static_cast<int>(m_rows.size()); }
  bool busy() const { return m_busy; }
  /// The rows as shown, as tab-separated text with a header line (raw numbers).
  QString text(const std::vector<int>& rows) const;
  /// What is shown, in its order, as a table of its own.
  Table shownTable() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

 Q_SIGNALS:
  /// Rows, order or busy() have changed.
  void reordered();

 private:
  void reorder();
  void take(std::vector<std::int32_t> rows);

  std::shared_ptr<const Table> m_table;
  std::string m_analysis;
  TableOrder m_order;
  std::vector<std::int32_t> m_rows;
  std::vector<ColumnText> m_texts;
  std::stop_source m_stop;
  bool m_busy = false;
};

}  // namespace eido
