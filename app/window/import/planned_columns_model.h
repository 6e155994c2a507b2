// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/window/import/import_preview.h"

namespace eido {

/// The columns that the files will give: which of them, under which names, as what.
class PlannedColumnsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Kind, Model, Layer, Values, First, File, ColumnCount };

  explicit PlannedColumnsModel(QObject* parent = nullptr);
  void setFiles(const std::vector<PreviewedFile>& files);
  /// What is wrong with the names; empty when nothing is. `taken` are names that the target has.
  QString problem(const QStringList& taken) const;
  int included() const;
  /// The kinds that a column's values can be read as.
  std::vector<ColumnKind> kindsOf(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 Q_SIGNALS:
  void edited();

 private:
  struct Row {
    std::shared_ptr<FilePlan> plan;
    std::size_t column;
    QString first;
  };
  PlannedColumn& planned(int row) const;

  std::vector<Row> m_rows;
};

}  // namespace eido
