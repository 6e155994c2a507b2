// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "app/window/report/report_store.h"

namespace eido {

/// The pieces of the report as a list that can be put in order by dragging.
class ReportItemsModel : public QAbstractListModel {
  Q_OBJECT

 public:
  ReportItemsModel(ReportStore* store, ProjectSession* session, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;
  /// Moves a piece before another one. @return where it is now
  int move(int from, int before);

 Q_SIGNALS:
  /// A piece was moved here.
  void moved(int row);

 private:
  QString textOf(const ReportItem& item) const;

  ReportStore* m_store;
  ProjectSession* m_session;
  std::size_t m_count = 0;
};

}  // namespace eido
