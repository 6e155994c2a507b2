// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/planned_columns_model.h"

#include <QFileInfo>
#include <QSet>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

PlannedColumnsModel::PlannedColumnsModel(QObject* parent) : QAbstractTableModel(parent) {}

void PlannedColumnsModel::setFiles(const std::vector<PreviewedFile>& files) {
  beginResetModel();
  m_rows.clear();
  for (const PreviewedFile& file : files) {
    if (!file.plan) continue;
    for (std::size_t c = 0; c < file.plan->columns.size(); ++c)
      m_rows.push_back({file.plan, c, file.firstValues.value(static_cast<qsizetype>(c))});
  }
  endResetModel();
  Q_EMIT edited();
}

PlannedColumn& PlannedColumnsModel::planned(int row) const {
  const Row& r = m_rows[static_cast<std::size_t>(row)];
  return r.plan->columns[r.column];
}

int PlannedColumnsModel::included() const {
  int count = 0;
  for (int r = 0; r < rowCount(); ++r) count += planned(r).include ? 1 : 0;
  return count;
}

QString PlannedColumnsModel::problem(const QStringList& taken) const {
  // several logs describe the same items, and have the items of one model: those columns become one
  QSet<QString> names, shared, logged;
  for (int r = 0; r < rowCount(); ++r) {
    const PlannedColumn& column = planned(r);
    if (!column.include) continue;
    const QString name = toQt(column.info.name);
    if (column.shared) {
      shared.insert(name);
      continue;
    }
    const bool ofLog = column.from == PlannedColumn::From::Log;
    if (names.contains(name) && !(ofLog && logged.contains(name)))
      return tr("Two columns are called %1; give one of them another name.").arg(name);
    if (taken.contains(name))
      return tr("The set already has a column %1; give another name, or choose to replace it.").arg(name);
    names.insert(name);
    if (ofLog) logged.insert(name);
  }
  for (const QString& name : shared) {
    if (names.contains(name)) return tr("Two columns are called %1; give one of them another name.").arg(name);
  }
  return names.isEmpty() && shared.isEmpty() ? tr("Choose at least one column.") : QString();
}

std::vector<ColumnKind> PlannedColumnsModel::kindsOf(int row) const {
  const PlannedColumn& column = planned(row);
  using enum ColumnKind;
  if (column.info.dimension > 1 || column.info.kind == Vector) return {Vector};
  if (column.from == PlannedColumn::From::TextColumn) {
    const Row& r = m_rows[static_cast<std::size_t>(row)];
    if (!r.plan->document.columns[column.index].numeric) return {Text, Category, Answer, Media};
    return {Number, Score, Category, Answer, Text};
  }
  if (column.from == PlannedColumn::From::Log && !isNumeric(column.info.kind)) return {Text, Category, Answer};
  if (column.from == PlannedColumn::From::TextArray || column.from == PlannedColumn::From::Keys)
    return {Text, Category, Answer, Media};
  return {Number, Score, Category, Answer};
}

int PlannedColumnsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int PlannedColumnsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PlannedColumnsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const PlannedColumn& column = planned(index.row());
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::CheckStateRole && index.column() == Name) return column.include ? Qt::Checked : Qt::Unchecked;
  if (role == Qt::DecorationRole && index.column() == Kind) return symbolicIcon(kindIcon(column.info.kind));
  if (role == Qt::EditRole && index.column() == Kind) return static_cast<int>(column.info.kind);
  if (role == Qt::ToolTipRole && index.column() == File) return toQt(row.plan->path);
  if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Name:
      return toQt(column.info.name);
    case Kind:
      return kindLabel(column.info.kind);
    case Model:
      return toQt(column.info.model);
    case Layer:
      return toQt(column.info.layer);
    case Values: {
      const QString rows = countLabel(row.plan->rows);
      return column.info.kind == ColumnKind::Vector
                 ? QStringLiteral("%1 \u00d7 %2 %3")
                       .arg(rows, countLabel(column.info.dimension), toQt(dtypeName(column.info.dtype)))
                 : rows;
    }
    case First:
      return row.first;
    case File:
      return QFileInfo(toQt(row.plan->path)).fileName();
    default:
      return {};
  }
}

bool PlannedColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  PlannedColumn& column = planned(index.row());
  if (role == Qt::CheckStateRole && index.column() == Name)
    column.include = value.toInt() == Qt::Checked;
  else if (role != Qt::EditRole)
    return false;
  else if (index.column() == Name && !value.toString().trimmed().isEmpty())
    column.info.name = fromQt(value.toString().trimmed());
  else if (index.column() == Kind)
    column.info.kind = static_cast<ColumnKind>(value.toInt());
  else if (index.column() == Model)
    column.info.model = fromQt(value.toString().trimmed());
  else if (index.column() == Layer)
    column.info.layer = fromQt(value.toString().trimmed());
  else
    return false;
  Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
  Q_EMIT edited();
  return true;
}

Qt::ItemFlags PlannedColumnsModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (!index.isValid()) return flags;
  if (index.column() == Name) flags |= Qt::ItemIsUserCheckable;
  if (index.column() <= Layer) flags |= Qt::ItemIsEditable;
  return flags;
}

QVariant PlannedColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Column");
    case Kind:
      return tr("Kind");
    case Model:
      return tr("Model");
    case Layer:
      return tr("Layer");
    case Values:
      return tr("Rows");
    case First:
      return tr("First values");
    case File:
      return tr("File");
    default:
      return {};
  }
}

}  // namespace eido
