// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_model.h"

#include <QFuture>
#include <QtConcurrentRun>
#include <cmath>
#include <numeric>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
TableModel::TableModel(QObject* parent) : QAbstractTableModel(parent), m_table(std::make_shared<Table>()) {}

TableModel::~TableModel() { m_stop.request_stop(); }

void TableModel::setTable(std::shared_ptr<const Table> table, std::string_view analysis, double floor) {
  m_stop.request_stop();
  beginResetModel();
  m_table = table ? std::move(table) : std::make_shared<const Table>();
  m_analysis = analysis;
  m_order = {};
  m_busy = false;
  m_rows.resize(static_cast<std::size_t>(m_table->rows()));
  std::iota(m_rows.begin(), m_rows.end(), 0);
  m_texts.clear();
  for (const Table::Column& column : m_table->columns) {
    m_texts.emplace_back(column, analysis);
    if (column.name == "p_value") m_texts.back().setFloor(floor);
  }
  endResetModel();
  Q_EMIT reordered();
}

void TableModel::setFilter(const QString& filter) {
  if (filter == m_order.filter) return;
  m_order.filter = filter;
  reorder();
}

void TableModel::sort(int column, Qt::SortOrder order) {
  if (column == m_order.column && (order == Qt::DescendingOrder) == m_order.descending) return;
  m_order.column = column;
  m_order.descending = order == Qt::DescendingOrder;
  reorder();
}

void TableModel::reorder() {
  m_stop.request_stop();
  if (m_table->rows() <= kLongTable) return take(orderRows(*m_table, m_order));
  m_stop = {};
  m_busy = true;
  const std::stop_token stop = m_stop.get_token();
  QtConcurrent::run([table = m_table, order = m_order, stop] {
    return orderRows(*table, order, [&] { return stop.stop_requested(); });
  }).then(this, [this, stop](std::vector<std::int32_t> rows) {
    if (!stop.stop_requested()) take(std::move(rows));
  });
  Q_EMIT reordered();
}

void TableModel::take(std::vector<std::int32_t> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  m_busy = false;
  endResetModel();
  Q_EMIT reordered();
}

std::int64_t TableModel::sourceRow(int row) const {
  return row >= 0 && row < shownRows() ? m_rows[static_cast<std::size_t>(row)] : -1;
}

QString TableModel::text(const std::vector<int>& rows) const {
  QStringList lines;
  QStringList fields;
  for (const Table::Column& column : m_table->columns) fields << toQt(column.name);
  lines << fields.join(u'\t');
  for (const int row : rows) {
    fields.clear();
    for (const Table::Column& column : m_table->columns)
      fields << toQt(cellText(column.cells[static_cast<std::size_t>(sourceRow(row))]))
                    .replace(u'\t', u' ')
                    .replace(u'\n', u' ');
    lines << fields.join(u'\t');
  }
  return lines.join(u'\n') + QStringLiteral("\n");
}

Table TableModel::shownTable() const {
  Table table;
  table.name = m_table->name;
  for (const Table::Column& column : m_table->columns) {
    Table::Column copy{.name = column.name};
    copy.cells.reserve(m_rows.size());
    for (const std::int32_t row : m_rows) copy.cells.push_back(column.cells[static_cast<std::size_t>(row)]);
    table.columns.push_back(std::move(copy));
  }
  return table;
}

int TableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : shownRows(); }

int TableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table->columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const Table::Column& column = m_table->columns[static_cast<std::size_t>(index.column())];
  const Cell& cell = column.cells[static_cast<std::size_t>(sourceRow(index.row()))];
  switch (role) {
    case Qt::DisplayRole:
      return m_texts[static_cast<std::size_t>(index.column())].of(cell);
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter |
                      (m_texts[static_cast<std::size_t>(index.column())].numeric() ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
      if (const auto* d = std::get_if<double>(&cell)) return *d;
      if (const auto* i = std::get_if<std::int64_t>(&cell)) return static_cast<qlonglong>(*i);
      if (const auto* b = std::get_if<bool>(&cell)) return *b;
      if (const auto* t = std::get_if<std::string>(&cell)) return toQt(*t);
      return {};
    case SourceRowRole:
      return static_cast<qlonglong>(sourceRow(index.row()));
    default:
      return {};
  }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
  if (section < 0 || section >= columnCount()) return {};
  const std::string& name = m_table->columns[static_cast<std::size_t>(section)].name;
  if (role == Qt::DisplayRole) return columnHeading(m_analysis, m_table->name, name);
  if (role == Qt::ToolTipRole) return toQt(name);
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter |
                    (m_texts[static_cast<std::size_t>(section)].numeric() ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

}  // namespace eido
