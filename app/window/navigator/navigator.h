// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTreeView>

namespace eido {

class NavigatorModel;
class ProjectSession;

/// The project tree with its context menu. It asks; the window acts.
class Navigator : public QTreeView {
  Q_OBJECT

 public:
  explicit Navigator(ProjectSession* session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void overviewRequested();
  void runOpened(qint64 run);
  void analysisRequested(const QString& analysis, const QString& set, const QStringList& columns);
  void exportColumnRequested(const QString& set, const QString& column);
  void renameColumnRequested(const QString& set, const QString& column, const QString& to);
  void deleteRunRequested(qint64 run);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  void open(const QModelIndex& index);
  void showMenu(const QPoint& globalPosition);
  void askName();
  /// Vector columns among the chosen nodes (all of a set or model where those are chosen).
  QStringList chosenColumns(QString* set) const;

  ProjectSession* m_session;
  NavigatorModel* m_model;
  bool m_stale = true;
};

}  // namespace eido
