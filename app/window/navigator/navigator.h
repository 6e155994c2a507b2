// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <QTreeView>

#include "core/project/project.h"

class QMenu;

namespace eido {

class NavigatorModel;
class ProjectSession;

/// The project tree with its context menu. It asks; the window acts.
class Navigator : public QTreeView {
  Q_OBJECT

 public:
  explicit Navigator(ProjectSession* session, QWidget* parent = nullptr);
  /// Asks for another name or other properties of what is current.
  void askEdit();
  /// Shows only what has all words of the text; "" = everything.
  void filter(const QString& text);
  void setReportPieces(int pieces);

 Q_SIGNALS:
  /// The columns of a set as a table.
  void dataRequested(const QString& set);
  void runOpened(qint64 run);
  /// The form of a run's analysis with its choices is wanted.
  void runAgainRequested(qint64 run);
  void runMarked(const eido::RunInfo& run, const eido::RunMarks& now);
  void runsCompared(qint64 first, qint64 second);
  void runReported(qint64 run);
  void reportRequested();
  void analysisRequested(const QString& analysis, const QString& set, const QStringList& columns);
  void exportColumnRequested(const QString& set, const QString& column);
  /// The samples of the set as a table.
  void samplesRequested(const QString& set);
  /// One column, or two side by side.
  void mapRequested(const QString& set, const QStringList& columns);
  void sliceRequested(const QString& set, const QString& slice, bool asFilter);
  void editSliceRequested(const QString& set, const QString& slice);
  void columnEdited(const eido::ColumnInfo& before, const eido::ColumnInfo& after);
  void deleteRequested(eido::ItemKind kind, qint64 id, const QString& name);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refresh();
  void restore(const QSet<QString>& closed, const QString& current, bool first);
  QSet<QString> closedNow() const;
  bool applyFilter(const QModelIndex& parent);
  bool showAll(const QModelIndex& parent);
  const RunInfo* currentRun() const;
  void fitColumns();
  void open(const QModelIndex& index);
  void showMenu(const QPoint& globalPosition);
  void askDelete();
  /// Vector columns among the chosen nodes (all of a set or model where those are chosen).
  /// Columns of one set that are selected, themselves or by their model or set.
  QStringList chosenColumns(QString* set) const;
  /// @param named  the columns were chosen one by one
  void addRunActions(QMenu* menu, const RunInfo& run);
  void addAnalyses(QMenu* menu, const SampleSetInfo& set, const QStringList& chosen, bool named);

  ProjectSession* m_session;
  NavigatorModel* m_model;
  QString m_filter;
  QSet<QString> m_known;   ///< keys that were shown before
  QSet<QString> m_closed;  ///< before the filter opened everything
  int m_pieces = 0;
  bool m_stale = true;
};

}  // namespace eido
