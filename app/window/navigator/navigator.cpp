// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/navigator.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <utility>

#include "app/window/navigator/column_dialog.h"
#include "app/window/navigator/navigator_model.h"
#include "app/window/navigator/run_marks_dialog.h"
#include "app/window/project/project_session.h"
#include "app/window/questions/analysis_reason.h"
#include "core/analyses/registry.h"
#include "core/session/runs/run_analysis.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"
#include "widgets/text/word_search.h"
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

/// Those of the columns that are of some kinds.
QStringList ofKinds(const std::vector<ColumnKind>& kinds, const SampleSetInfo& set, const QStringList& columns) {
  QStringList fitting;
  for (const QString& name : columns) {
    const ColumnInfo* column = set.find(fromQt(name));
    if (column != nullptr && std::find(kinds.begin(), kinds.end(), column->kind) != kinds.end()) fitting << name;
  }
  return fitting;
}

/// Those that an analysis takes when whole models or sets are chosen: gold labels and further scores of a model only
/// where they are named.
QStringList usualInputs(const AnalysisSpec& spec, const SampleSetInfo& set, const QStringList& columns) {
  QStringList usual;
  for (const QString& name : columns) {
    if (isDefaultInput(set, *set.find(fromQt(name)), spec.input)) usual << name;
  }
  return usual;
}

}  // namespace

Navigator::Navigator(ProjectSession* session, QWidget* parent) : QTreeView(parent), m_session(session) {
  m_model = new NavigatorModel(this);
  setModel(m_model);
  setObjectName(QStringLiteral("navigator"));
  setAccessibleName(tr("Project navigator"));
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideMiddle);  // what tells runs apart stands at their end
  setIndentation(fontMetrics().averageCharWidth() * 2);
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
  QSet<QString> closed = m_closed;
  const bool first = m_model->rowCount() == 0;
  const QString current = textOf(currentIndex(), NavigatorModel::KeyRole);
  if (m_filter.isEmpty()) closed = closedNow();
  m_model->show(m_session->info(), m_pieces);
  restore(closed, current, first);
  fitColumns();
}

/// What a person has folded; without a filter, which opens everything.
QSet<QString> Navigator::closedNow() const {
  QSet<QString> closed;
  eachIndex(m_model, {}, [&](const QModelIndex& i) {
    if (m_model->hasChildren(i) && !isExpanded(i)) closed.insert(textOf(i, NavigatorModel::KeyRole));
  });
  return closed;
}

void Navigator::restore(const QSet<QString>& closed, const QString& current, bool first) {
  constexpr int kMany = 12;
  eachIndex(m_model, {}, [&](const QModelIndex& i) {
    const QString key = textOf(i, NavigatorModel::KeyRole);
    const Node node = nodeOf(i);
    // folded at first: what is long, and what people did not ask for
    const bool foldable = (node == Node::Section || node == Node::Group) && m_model->rowCount(i) > kMany;
    const bool fresh = first || !m_known.contains(key);
    const bool folded = fresh && (foldable || node == Node::Run || node == Node::Helpers);
    m_known.insert(key);
    setExpanded(i, !closed.contains(key) && !folded);
    if (!current.isEmpty() && key == current) setCurrentIndex(i);
    // a run's name needs the whole width
    if (node == Node::Run && i.siblingAtColumn(1).data().toString().isEmpty())
      setFirstColumnSpanned(i.row(), i.parent(), true);
  });
  if (!m_filter.isEmpty()) {
    applyFilter({});
    expandAll();
  }
}

void Navigator::filter(const QString& text) {
  const QString wanted = text.trimmed();
  if (wanted == m_filter) return;
  if (m_filter.isEmpty()) m_closed = closedNow();
  m_filter = wanted;
  applyFilter({});
  if (!m_filter.isEmpty()) return expandAll();
  eachIndex(m_model, {},
            [&](const QModelIndex& i) { setExpanded(i, !m_closed.contains(textOf(i, NavigatorModel::KeyRole))); });
}

/// @return whether something of the rows below `parent` is shown
bool Navigator::applyFilter(const QModelIndex& parent) {
  bool any = false;
  for (int r = 0; r < m_model->rowCount(parent); ++r) {
    const QModelIndex index = m_model->index(r, 0, parent);
    // below what is found everything is
    const QString words = textOf(index, NavigatorModel::WordsRole);
    const bool found = m_filter.isEmpty() || (!words.isEmpty() && hasWords(words, m_filter));
    const bool below = found ? showAll(index) : applyFilter(index);
    setRowHidden(r, parent, !found && !below);
    any = any || found || below;
  }
  return any;
}

bool Navigator::showAll(const QModelIndex& parent) {
  for (int r = 0; r < m_model->rowCount(parent); ++r) {
    setRowHidden(r, parent, false);
    showAll(m_model->index(r, 0, parent));
  }
  return true;
}

void Navigator::setReportPieces(int pieces) {
  if (std::exchange(m_pieces, pieces) != pieces) refresh();
}

void Navigator::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  fitColumns();
}

void Navigator::fitColumns() {
  // where there is little room the names have it
  const bool narrow = viewport()->width() < 34 * fontMetrics().averageCharWidth();
  setColumnHidden(1, narrow);
  header()->resizeSection(0, narrow ? viewport()->width() : viewport()->width() * 2 / 3);
}

void Navigator::open(const QModelIndex& index) {
  const QString set = textOf(index, NavigatorModel::SetRole), name = textOf(index, NavigatorModel::NameRole);
  switch (nodeOf(index)) {
    case Node::Run:
      Q_EMIT runOpened(index.siblingAtColumn(0).data(NavigatorModel::RunRole).toLongLong());
      break;
    case Node::Slice:
      Q_EMIT sliceRequested(set, name, false);
      break;
    case Node::Column: {
      const SampleSetInfo* info = m_session->set(set);
      const ColumnInfo* column = info == nullptr ? nullptr : info->find(fromQt(name));
      if (column != nullptr && column->kind == ColumnKind::Vector)
        Q_EMIT mapRequested(set, {name});
      else
        Q_EMIT samplesRequested(set);
      break;
    }
    case Node::Set:
      Q_EMIT samplesRequested(set);
      break;
    case Node::Group:
      Q_EMIT samplesRequested(set);
      break;
    case Node::Report:
      Q_EMIT reportRequested();
      break;
    case Node::Section:
    case Node::Runs:
    case Node::Helpers:
      break;
  }
}

QStringList Navigator::chosenColumns(QString* set) const {
  QStringList names;
  for (const QModelIndex& index : selectionModel()->selectedRows()) {
    const Node node = nodeOf(index);
    if (node != Node::Column && node != Node::Group && node != Node::Section && node != Node::Set) continue;
    const QString owner = textOf(index, NavigatorModel::SetRole);
    if (set->isEmpty()) *set = owner;
    if (owner != *set) continue;
    const auto add = [&](const QModelIndex& i) {
      const QString name = textOf(i, NavigatorModel::NameRole);
      if (nodeOf(i) == Node::Column && !names.contains(name) && !isRowHidden(i.row(), i.parent())) names << name;
    };
    add(index);
    eachIndex(m_model, index.siblingAtColumn(0), add);
  }
  return names;
}

/// The analyses by their questions; those that can't work with what is chosen say why.
void Navigator::addAnalyses(QMenu* menu, const SampleSetInfo& set, const QStringList& chosen, bool named) {
  QMenu* all = menu->addMenu(symbolicIcon(QStringLiteral("analysis")), tr("&Analyse"));
  all->setToolTipsVisible(true);
  for (int g = 0; g < kAnalysisGroups; ++g) {
    const auto group = static_cast<AnalysisGroup>(g);
    bool first = true;
    for (const Analysis* a : analyses()) {
      if (a->spec().group != group) continue;
      if (std::exchange(first, false)) all->addSection(analysisText(groupTitle(group)));
      const InputSpec& input = a->spec().input;
      QStringList columns = ofKinds(inputKinds(a->spec()), set, chosen);
      if (!named) columns = usualInputs(a->spec(), set, columns);
      const auto count = static_cast<int>(columns.size());
      QString reason = reasonAgainst(a->spec(), set);
      if (reason.isEmpty() && count < input.minimum)
        reason = tr("%Ln of its columns must be chosen.", nullptr, input.minimum);
      const bool few = count > 0 && (input.maximum == 0 || count <= input.maximum);
      const QString title = analysisText(a->spec().title);
      QAction* action =
          all->addAction(analysisIcon(toQt(a->spec().name)),
                         few ? tr("%1 on %Ln column(s)...", nullptr, count).arg(title) : title + QStringLiteral("..."));
      action->setEnabled(reason.isEmpty());
      action->setToolTip(reason.isEmpty() ? analysisText(a->spec().summary) : reason);
      connect(action, &QAction::triggered, this,
              [this, name = toQt(a->spec().name), of = toQt(set.name), inputs = few ? columns : QStringList()] {
                Q_EMIT analysisRequested(name, of, inputs);
              });
    }
  }
}

void Navigator::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F2) return askEdit();
  if (event->key() == Qt::Key_Delete) return askDelete();
  QTreeView::keyPressEvent(event);
}

void Navigator::askDelete() {
  const QModelIndex index = currentIndex();
  if (!index.isValid() || m_session->info().readOnly) return;
  const QString setName = textOf(index, NavigatorModel::SetRole), name = textOf(index, NavigatorModel::NameRole);
  const SampleSetInfo* set = m_session->set(setName);
  const Node node = nodeOf(index);
  if (node == Node::Run)
    Q_EMIT deleteRequested(ItemKind::Run, index.siblingAtColumn(0).data(NavigatorModel::RunRole).toLongLong(), name);
  else if (node == Node::Set && set != nullptr)
    Q_EMIT deleteRequested(ItemKind::Set, set->id, name);
  else if (const ColumnInfo* c = set == nullptr ? nullptr : set->find(fromQt(name));
           node == Node::Column && c != nullptr)
    Q_EMIT deleteRequested(ItemKind::Column, c->id, name);
  else if (const SliceInfo* s = set == nullptr ? nullptr : set->findSlice(fromQt(name));
           node == Node::Slice && s != nullptr)
    Q_EMIT deleteRequested(ItemKind::Slice, s->id, name);
}

void Navigator::askEdit() {
  const QModelIndex index = currentIndex();
  if (!index.isValid() || m_session->info().readOnly) return;
  const QString setName = textOf(index, NavigatorModel::SetRole), name = textOf(index, NavigatorModel::NameRole);
  if (nodeOf(index) == Node::Slice) return void(Q_EMIT editSliceRequested(setName, name));
  if (const RunInfo* run = currentRun(); run != nullptr) {
    auto* dialog = new RunMarksDialog(*run, this);
    connect(dialog, &RunMarksDialog::marked, this, &Navigator::runMarked);
    return dialog->open();
  }
  const SampleSetInfo* set = m_session->set(setName);
  const ColumnInfo* column = set == nullptr ? nullptr : set->find(fromQt(name));
  if (nodeOf(index) != Node::Column || column == nullptr) return;
  auto* dialog = new ColumnDialog(*column, this);
  connect(dialog, &ColumnDialog::edited, this, &Navigator::columnEdited);
  dialog->open();
}

const RunInfo* Navigator::currentRun() const {
  const QModelIndex index = currentIndex();
  return index.isValid() && nodeOf(index) == Node::Run
             ? m_session->run(index.siblingAtColumn(0).data(NavigatorModel::RunRole).toLongLong())
             : nullptr;
}

void Navigator::addRunActions(QMenu* menu, const RunInfo& run) {
  const bool writable = !m_session->info().readOnly;
  const qint64 id = run.id;
  menu->addAction(symbolicIcon(QStringLiteral("project-open")), tr("&Open run"), this,
                  [this, id] { Q_EMIT runOpened(id); });
  menu->addAction(symbolicIcon(QStringLiteral("run")), tr("&Change and run again..."), this,
                  [this, id] { Q_EMIT runAgainRequested(id); });
  QMenu* others = menu->addMenu(symbolicIcon(QStringLiteral("table")), tr("Co&mpare with"));
  for (const RunInfo* other : comparableRuns(m_session->info().runs, run))
    others->addAction(runName(*other).replace(u'&', QLatin1String("&&")), this,
                      [this, id, to = qint64{other->id}] { Q_EMIT runsCompared(std::min(id, to), std::max(id, to)); });
  others->setEnabled(!others->isEmpty());
  menu->addAction(symbolicIcon(QStringLiteral("export")), tr("Add to &report"), this,
                  [this, id] { Q_EMIT runReported(id); });
  if (!writable) return;
  menu->addSeparator();
  menu->addAction(symbolicIcon(QStringLiteral("star")), run.marks.starred ? tr("Take the &star away") : tr("&Star"),
                  this, [this, run] {
                    RunMarks now = run.marks;
                    now.starred = !now.starred;
                    Q_EMIT runMarked(run, now);
                  });
  menu->addAction(symbolicIcon(QStringLiteral("rename")), tr("&Name, note and tags..."), this, &Navigator::askEdit);
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
  const QStringList chosen = chosenColumns(&set);
  const SampleSetInfo* info = m_session->set(set);
  const QStringList columns = info == nullptr ? QStringList() : ofKinds({ColumnKind::Vector}, *info, chosen);
  const Node node = nodeOf(index);
  const QString owner = textOf(index, NavigatorModel::SetRole), name = textOf(index, NavigatorModel::NameRole);
  const bool writable = !m_session->info().readOnly;
  const auto addDelete = [&] {
    if (writable) add(QStringLiteral("delete"), tr("&Delete"), [this] { askDelete(); });
  };
  if (node == Node::Run) {
    if (const RunInfo* run = currentRun()) addRunActions(menu, *run);
    addDelete();
  } else if (node == Node::Report) {
    add(QStringLiteral("project-open"), tr("&Open the report"), [this] { Q_EMIT reportRequested(); });
  } else if (node == Node::Slice) {
    add(QStringLiteral("select"), tr("&Select its samples"),
        [this, owner, name] { Q_EMIT sliceRequested(owner, name, false); });
    add(QStringLiteral("filter"), tr("Show &only its samples"),
        [this, owner, name] { Q_EMIT sliceRequested(owner, name, true); });
    menu->addSeparator();
    if (writable) add(QStringLiteral("rename"), tr("&Edit slice..."), [this] { askEdit(); });
    addDelete();
  } else if (node != Node::Runs && node != Node::Helpers) {
    if (!columns.isEmpty())
      add(QStringLiteral("map"), columns.size() == 2 ? tr("&Maps side by side") : tr("Show on a &map"),
          [this, set, columns] { Q_EMIT mapRequested(set, columns.size() == 2 ? columns : columns.mid(0, 1)); });
    add(QStringLiteral("table"), tr("Show &samples"), [this, owner] { Q_EMIT samplesRequested(owner); });
    add(QStringLiteral("overview"), tr("Show its &columns"), [this, owner] { Q_EMIT dataRequested(owner); });
    menu->addSeparator();
    if (info != nullptr) addAnalyses(menu, *info, chosen, node == Node::Column);
    menu->addSeparator();
    if (node == Node::Column) {
      add(QStringLiteral("export"), tr("&Export column..."),
          [this, owner, name] { Q_EMIT exportColumnRequested(owner, name); });
      if (writable) add(QStringLiteral("rename"), tr("&Rename or edit column..."), [this] { askEdit(); });
    }
    if (node != Node::Group && node != Node::Section) addDelete();
  }
  if (menu->isEmpty()) return menu->deleteLater();
  menu->popup(globalPosition);
}

}  // namespace eido
