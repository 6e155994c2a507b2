// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/report/report_items_model.h"

#include <QMimeData>
#include <algorithm>

#include "widgets/report/run_section.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

const QString kMime = QStringLiteral("application/x-eidoscope-report-piece");

}  // namespace

ReportItemsModel::ReportItemsModel(ReportStore* store, ProjectSession* session, QObject* parent)
    : QAbstractListModel(parent), m_store(store), m_session(session), m_count(store->plan().items.size()) {
  // texts alone change while notes are written: the list keeps its current row then
  connect(store, &ReportStore::changed, this, [this] {
    if (m_count == m_store->plan().items.size()) {
      if (m_count > 0) Q_EMIT dataChanged(index(0), index(static_cast<int>(m_count) - 1));
      return;
    }
    beginResetModel();
    m_count = m_store->plan().items.size();
    endResetModel();
  });
}

int ReportItemsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_count);
}

QString ReportItemsModel::textOf(const ReportItem& item) const {
  switch (item.kind) {
    case ReportItem::Kind::Notes: {
      QString line = item.text.trimmed().section(u'\n', 0, 0);
      while (line.startsWith(u'#')) line.remove(0, 1);
      line = line.trimmed();
      return line.isEmpty() ? tr("Notes") : line;
    }
    case ReportItem::Kind::Slice:
      return tr("Slice %1").arg(item.slice);
    case ReportItem::Kind::Map:
      return tr("Map %1").arg(mapColumns(item.map));
    case ReportItem::Kind::Run:
    case ReportItem::Kind::Figure:
      break;
  }
  const RunInfo* run = m_session->run(item.run);
  const QString title = run == nullptr ? tr("Run %1 (gone)").arg(item.run) : runHeading(*run);
  return item.kind == ReportItem::Kind::Run ? title : tr("Figure %1 of %2").arg(item.figure, title);
}

QVariant ReportItemsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  if (row >= m_store->plan().items.size()) return {};
  const ReportItem& item = m_store->plan().items[row];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return textOf(item);
  if (role == Qt::DecorationRole)
    return symbolicIcon(item.kind == ReportItem::Kind::Notes   ? QStringLiteral("text")
                        : item.kind == ReportItem::Kind::Slice ? QStringLiteral("slice")
                        : item.kind == ReportItem::Kind::Map   ? QStringLiteral("map")
                        : item.kind == ReportItem::Kind::Run   ? QStringLiteral("done")
                                                               : QStringLiteral("media"));
  return {};
}

Qt::ItemFlags ReportItemsModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractListModel::flags(index);
  if (!m_store->editable()) return flags;
  return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList ReportItemsModel::mimeTypes() const { return {kMime}; }

QMimeData* ReportItemsModel::mimeData(const QModelIndexList& indexes) const {
  auto* data = new QMimeData;
  if (!indexes.isEmpty()) data->setData(kMime, QByteArray::number(indexes.front().row()));
  return data;
}

bool ReportItemsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                    const QModelIndex& parent) {
  if (action != Qt::MoveAction || !data->hasFormat(kMime)) return false;
  const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
  Q_EMIT moved(move(data->data(kMime).toInt(), before));
  return false;  // the view is not to remove the row that was dragged: it is where it should be
}

int ReportItemsModel::move(int from, int before) {
  ReportPlan next = m_store->plan();
  const int count = static_cast<int>(next.items.size());
  if (from < 0 || from >= count) return from;
  const int to = std::clamp(before > from ? before - 1 : before, 0, count - 1);
  const auto begin = next.items.begin();
  if (to > from)
    std::rotate(begin + from, begin + from + 1, begin + to + 1);
  else
    std::rotate(begin + to, begin + from, begin + from + 1);
  m_store->change(std::move(next), tr("move a piece of the report"));
  return to;
}

}  // namespace eido
