// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/navigator.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QSet>

#include "app/window/navigator/navigator_model.h"
#include "app/window/project/project_session.h"
#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

using Node = NavigatorModel::Node;

Node nodeOf(const QModelIndex& index) {
  return static_cast<Node>(index.siblingAtColumn(0).data(NavigatorModel::NodeRole).toInt());
}
QString textOf(const QModelIndex& index, int role) { return index.siblingAtColumn(0).data(role).toString(); }

template <typename Visit>
void eachIndex(const QAbstractItemModel* model, const QModelIndex& parent, Visit visit) {
  for (int r = 0; r < model->rowCount(parent); ++r) {
    const QModelIndex index = model->index(r, 0, parent);
    visit(index);
    eachIndex(model, index, visit);
  }
}

}  // namespace

Navigator::Navigator(ProjectSession* session, QWidget* parent) : QTreeView(parent), m_session(session) {
  m_model = new NavigatorModel(this);
  setModel(m_model);
  setObjectName(QStringLiteral("navigator"));
  setAccessibleName(tr("Project navigator"));
  setUniformRowHeights(true);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setFrameShape(QFrame::NoFrame);
  header()->setStretchLastSection(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(30 * fontMetrics().averageCharWidth());
  connect(session, &ProjectSession::changed, this, &Navigator::refresh);
  connect(session, &ProjectSession::closed, this, &Navigator::refresh);
  connect(this, &QTreeView::activated, this, &Navigator::open);
}

void Navigator::refresh() {
  m_stale = true;
  if (isVisible()) showEvent(nullptr);
}

void Navigator::showEvent(QShowEvent* event) {
  if (event != nullptr) QTreeView::showEvent(event);
  if (!m_stale) return;
  m_stale = false;
  QSet<QString> closed;
  const bool first = m_model->rowCount() == 0;
  const QString current = textOf(currentIndex(), NavigatorModel::KeyRole);
  eachIndex(m_model, {}, [&](const QModelIndex& i) {
    if (m_model->hasChildren(i) && !isExpanded(i)) closed.insert(textOf(i, NavigatorModel::KeyRole));
  });
  m_model->show(m_session->info());
  eachIndex(m_model, {}, [&](const QModelIndex& i) {
    const QString key = textOf(i, NavigatorModel::KeyRole);
    setExpanded(i, !closed.contains(key) && !(first && nodeOf(i) == Node::Group && m_model->rowCount(i) > 12));
    if (!current.isEmpty() && key == current) setCurrentIndex(i);
  });
  header()->resizeSection(0, viewport()->width() * 2 / 3);
}

void Navigator::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  header()->resizeSection(0, viewport()->width() * 2 / 3);
}

void Navigator::open(const QModelIndex& index) {
  if (nodeOf(index) == Node::Run)
    Q_EMIT runOpened(index.siblingAtColumn(0).data(NavigatorModel::RunRole).toLongLong());
  else if (nodeOf(index) != Node::Runs)
    Q_EMIT overviewRequested();
}

QStringList Navigator::chosenColumns(QString* set) const {
  QStringList names;
  for (const QModelIndex& index : selectionModel()->selectedRows()) {
    const Node node = nodeOf(index);
    if (node != Node::Column && node != Node::Group && node != Node::Set) continue;
    const QString owner = textOf(index, NavigatorModel::SetRole);
    if (set->isEmpty()) *set = owner;
    if (owner != *set) continue;
    const SampleSetInfo* info = m_session->set(owner);
    if (info == nullptr) continue;
    for (const ColumnInfo& c : info->columns) {
      if (c.kind != ColumnKind::Vector) continue;
      const bool fits = node == Node::Set ||
                        (node == Node::Group && toQt(c.model) == textOf(index, NavigatorModel::NameRole)) ||
                        (node == Node::Column && toQt(c.name) == textOf(index, NavigatorModel::NameRole));
      if (fits && !names.contains(toQt(c.name))) names << toQt(c.name);
    }
  }
  return names;
}

void Navigator::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F2) return askName();
  if (event->key() == Qt::Key_Delete && nodeOf(currentIndex()) == Node::Run && currentIndex().isValid())
    return void(
        Q_EMIT deleteRunRequested(currentIndex().siblingAtColumn(0).data(NavigatorModel::RunRole).toLongLong()));
  QTreeView::keyPressEvent(event);
}

void Navigator::askName() {
  const QModelIndex index = currentIndex();
  if (!index.isValid() || nodeOf(index) != Node::Column) return;
  const QString set = textOf(index, NavigatorModel::SetRole), from = textOf(index, NavigatorModel::NameRole);
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Rename column"));
  dialog->setLabelText(tr("New name of %1:").arg(from));
  dialog->setTextValue(from);
  connect(dialog, &QInputDialog::textValueSelected, this, [this, set, from](const QString& to) {
    if (!to.trimmed().isEmpty() && to.trimmed() != from) Q_EMIT renameColumnRequested(set, from, to.trimmed());
  });
  dialog->open();
}

void Navigator::contextMenuEvent(QContextMenuEvent* event) { showMenu(event->globalPos()); }

void Navigator::showMenu(const QPoint& globalPosition) {
  const QModelIndex index = currentIndex();
  if (!index.isValid()) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const QString& icon, const QString& text, auto slot) {
    menu->addAction(symbolicIcon(icon), text, this, slot);
  };
  QString set;
  const QStringList columns = chosenColumns(&set);
  if (nodeOf(index) == Node::Run) {
    const qint64 run = index.siblingAtColumn(0).data(NavigatorModel::RunRole).toLongLong();
    add(QStringLiteral("project-open"), tr("&Open run"), [this, run] { Q_EMIT runOpened(run); });
    add(QStringLiteral("delete"), tr("&Delete run"), [this, run] { Q_EMIT deleteRunRequested(run); });
  } else if (nodeOf(index) != Node::Runs) {
    add(QStringLiteral("overview"), tr("Show in &overview"), [this] { Q_EMIT overviewRequested(); });
    for (const Analysis* a : analyses()) {
      const InputSpec& input = a->spec().input;
      const int count = static_cast<int>(columns.size());
      if (count < std::max(1, input.minimum) || (input.maximum > 0 && count > input.maximum)) continue;
      add(QStringLiteral("analysis"),
          tr("Run %1 on %Ln column(s)...", nullptr, count).arg(analysisText(a->spec().title)),
          [this, name = toQt(a->spec().name), set, columns] { Q_EMIT analysisRequested(name, set, columns); });
    }
    if (nodeOf(index) == Node::Column) {
      const QString column = textOf(index, NavigatorModel::NameRole), owner = textOf(index, NavigatorModel::SetRole);
      menu->addSeparator();
      add(QStringLiteral("export"), tr("&Export column..."),
          [this, owner, column] { Q_EMIT exportColumnRequested(owner, column); });
      add(QStringLiteral("rename"), tr("&Rename column..."), [this] { askName(); });
    }
  }
  if (menu->isEmpty()) return menu->deleteLater();
  menu->popup(globalPosition);
}

}  // namespace eido
