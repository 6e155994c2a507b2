// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_table_model.h"

#include <QFutureWatcher>
#include <QtConcurrent>
#include <algorithm>
#include <cmath>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

SampleTableModel::SampleTableModel(SampleSource* source, QObject* parent)
    : QAbstractTableModel(parent), m_source(source) {
  m_columns = shownColumns();
  connect(source, &SampleSource::changed, this, &SampleTableModel::followColumns);
  connect(source, &SampleSource::loaded, this, [this] {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
    if (std::exchange(m_waiting, false)) reorder();
  });
  take(orderSamples(source->set().samples, {}));
}

SampleTableModel::~SampleTableModel() { m_stop.request_stop(); }

std::vector<ColumnInfo> SampleTableModel::shownColumns() const {
  std::vector<ColumnInfo> columns;
  for (const ColumnInfo& c : m_source->set().columns) {
    if (c.kind != ColumnKind::Vector) columns.push_back(c);
  }
  return columns;
}

void SampleTableModel::followColumns() {
  std::vector<ColumnInfo> now = shownColumns();
  if (now == m_columns) return;
  const bool sameColumns = std::equal(
      now.begin(), now.end(), m_columns.begin(), m_columns.end(),
      [](const ColumnInfo& a, const ColumnInfo& b) { return a.id == b.id && a.name == b.name && a.kind == b.kind; });
  if (sameColumns) {  // other values: the view stays where it is
    const auto hashOf = [this](const std::vector<ColumnInfo>& columns) {
      return m_sorted > 0 ? columns[static_cast<std::size_t>(m_sorted - 1)].hash : std::string();
    };
    const bool sortedAnew = hashOf(now) != hashOf(m_columns);
    m_columns = std::move(now);
    if (sortedAnew) return reorder();
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
    return;
  }
  const std::int64_t sorted = m_sorted > 0 ? m_columns[static_cast<std::size_t>(m_sorted - 1)].id : 0;
  beginResetModel();
  m_columns = std::move(now);
  for (std::size_t c = 0; m_sorted > 0 && c < m_columns.size(); ++c) {
    if (m_columns[c].id == sorted) m_sorted = static_cast<int>(c) + 1;
  }
  const bool gone = m_sorted > 0 && (m_sorted > static_cast<int>(m_columns.size()) ||
                                     m_columns[static_cast<std::size_t>(m_sorted - 1)].id != sorted);
  if (gone) m_sorted = -1;
  endResetModel();
  if (sorted > 0) reorder();
}

void SampleTableModel::setShown(std::shared_ptr<const SampleBits> shown) {
  m_shown = std::move(shown);
  reorder();
}

void SampleTableModel::sort(int column, Qt::SortOrder order) {
  m_sorted = column;
  m_descending = order == Qt::DescendingOrder;
  reorder();
}

void SampleTableModel::reorder() {
  SampleOrder order{.shown = m_shown, .numbers = {}, .texts = {}, .descending = m_descending};
  if (m_sorted == 0) {
    order.texts = m_source->keys();
    m_waiting = !order.texts;
  } else if (m_sorted > 0) {
    const ColumnInfo& column = m_columns[static_cast<std::size_t>(m_sorted - 1)];
    if (isNumeric(column.kind))
      order.numbers = m_source->numbers(column);
    else
      order.texts = m_source->texts(column);
    m_waiting = !order.numbers && !order.texts;
  }
  m_stop.request_stop();
  m_stop = std::stop_source();
  m_busy = true;
  Q_EMIT reordered();
  if (m_waiting) return;
  auto* watcher = new QFutureWatcher<std::vector<std::int32_t>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, stop = m_stop.get_token()] {
    watcher->deleteLater();
    if (!stop.stop_requested()) take(watcher->result());
  });
  watcher->setFuture(QtConcurrent::run([samples = m_source->set().samples, order, stop = m_stop.get_token()] {
    return orderSamples(samples, order, [&] { return stop.stop_requested(); });
  }));
}

void SampleTableModel::take(std::vector<std::int32_t> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  m_places.assign(static_cast<std::size_t>(m_source->set().samples), -1);
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    m_places[static_cast<std::size_t>(m_rows[i])] = static_cast<std::int32_t>(i);
  m_busy = false;
  endResetModel();
  Q_EMIT reordered();
}

std::int64_t SampleTableModel::sampleAt(int row) const {
  return row >= 0 && row < shownRows() ? m_rows[static_cast<std::size_t>(row)] : -1;
}

int SampleTableModel::rowOf(std::int64_t sample) const {
  return sample >= 0 && sample < static_cast<std::int64_t>(m_places.size()) ? m_places[static_cast<std::size_t>(sample)]
                                                                            : -1;
}

int SampleTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : shownRows(); }
int SampleTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QString SampleTableModel::cell(std::int64_t sample, int column) const {
  const QString waiting = QStringLiteral("\u2026");
  if (column == 0) {
    const auto keys = m_source->keys();
    return keys ? toQt(keys->at(sample)) : waiting;
  }
  const ColumnInfo& info = m_columns[static_cast<std::size_t>(column - 1)];
  if (isNumeric(info.kind)) {
    const auto numbers = m_source->numbers(info);
    return numbers ? numberLabel((*numbers)[static_cast<std::size_t>(sample)], 5) : waiting;
  }
  const auto texts = m_source->texts(info);
  if (!texts) return waiting;
  return texts->missing(sample) ? missingText() : toQt(texts->at(sample));
}

QVariant SampleTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const std::int64_t sample = sampleAt(index.row());
  if (role == SampleRole) return static_cast<qlonglong>(sample);
  if (role == Qt::TextAlignmentRole && index.column() > 0 &&
      isNumeric(m_columns[static_cast<std::size_t>(index.column() - 1)].kind))
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole) return cell(sample, index.column());
  // long texts are cut: a line of a table shows no more, and laying them out costs time
  if (role == Qt::DisplayRole) return cell(sample, index.column()).left(200).replace(u'\n', u' ');
  return {};
}

QVariant SampleTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (role == Qt::DisplayRole)
    return section == 0 ? tr("key") : toQt(m_columns[static_cast<std::size_t>(section - 1)].name);
  if (role == Qt::ToolTipRole && section > 0) return kindLabel(m_columns[static_cast<std::size_t>(section - 1)].kind);
  return {};
}

QString SampleTableModel::text(const std::vector<int>& rows) const {
  QString text;
  const auto add = [&](auto cellOf) {
    for (int c = 0; c < columnCount(); ++c) {
      if (c > 0) text += u'\t';
      text += QString(cellOf(c)).replace(u'\t', u' ').replace(u'\n', u' ');
    }
    text += u'\n';
  };
  add([&](int c) { return headerData(c, Qt::Horizontal).toString(); });
  for (const int row : rows) add([&](int c) { return cell(sampleAt(row), c); });
  return text;
}

}  // namespace eido
