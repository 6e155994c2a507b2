// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <stop_token>
#include <vector>

#include "widgets/samples/sample_order.h"
#include "widgets/samples/sample_source.h"

namespace eido {

/// The samples of a set as a table of keys and all columns but vectors. Cells are made when they are looked at; columns
/// are read when they come into sight; sorting runs on a worker: a million rows don't stop the window.
class SampleTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Role { SampleRole = Qt::UserRole };

  explicit SampleTableModel(SampleSource* source, QObject* parent = nullptr);
  ~SampleTableModel() override;

  /// Only these samples; null = all.
  void setShown(std::shared_ptr<const SampleBits> shown);
  std::int64_t sampleAt(int row) const;
  /// The table's row of a sample, or -1 where it is not shown.
  int rowOf(std::int64_t sample) const;
  int shownRows() const { return static_cast<int>(m_rows.size()); }
  bool busy() const { return m_busy; }
  SampleSource* source() const { return m_source; }
  /// Rows as tab-separated text with a header line.
  QString text(const std::vector<int>& rows) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

 Q_SIGNALS:
  /// Rows, their order or busy() have changed.
  void reordered();

 private:
  std::vector<ColumnInfo> shownColumns() const;
  void followColumns();
  void reorder();
  void take(std::vector<std::int32_t> rows);
  QString cell(std::int64_t sample, int column) const;

  SampleSource* m_source;
  std::vector<ColumnInfo> m_columns;  // behind the key
  std::shared_ptr<const SampleBits> m_shown;
  std::vector<std::int32_t> m_rows;
  std::vector<std::int32_t> m_places;  // row of each sample, -1 = not shown
  int m_sorted = -1;
  bool m_descending = false;
  bool m_waiting = false;  // for the column to sort by
  bool m_busy = false;
  std::stop_source m_stop;
};

}  // namespace eido
