// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/samples/selection_menu.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "core/session/runs/sample_neighbours.h"
#include "widgets/forms/form_dialog.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

SelectionMenu::SelectionMenu(ProjectSession* session, SampleStore* store, QWidget* parent)
    : QMenu(tr("&Selection"), parent), m_session(session), m_store(store) {
  const auto make = [this](const char* id, const char* icon, const QString& text, const QString& tip,
                           const QKeySequence& keys, auto slot) {
    QAction* action = addAction(symbolicIcon(QLatin1String(icon)), text);
    action->setObjectName(QLatin1String(id));
    action->setStatusTip(tip);
    action->setToolTip(tip);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    return action;
  };
  const auto with = [this](auto work) {
    return [this, work] {
      if (SampleSelection* selection = m_store->currentSelection()) work(selection);
    };
  };
  all = make("selection.all", "select", tr("Select &all"), tr("Select every sample that is shown"),
             QKeySequence::SelectAll, with([](SampleSelection* s) { s->selectAll(); }));
  none = make("selection.none", "cancel", tr("Select &nothing"), tr("Empty the selection"),
              Qt::CTRL | Qt::SHIFT | Qt::Key_A, with([](SampleSelection* s) { s->clear(); }));
  invert = make("selection.invert", "reset", tr("&Invert"), tr("Select what is not selected"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_I, with([](SampleSelection* s) { s->invert(); }));
  grow = make("selection.grow", "analysis", tr("&Grow by neighbours..."),
              tr("Add the nearest samples of the selected ones in an embedding"), {}, [this] { askGrow(); });
  addSeparator();
  next = make("selection.next", "next", tr("Ne&xt sample"), tr("Look at the next selected sample"),
              Qt::ALT | Qt::Key_Right, with([](SampleSelection* s) { s->step(1); }));
  previous = make("selection.previous", "previous", tr("&Previous sample"), tr("Look at the previous selected sample"),
                  Qt::ALT | Qt::Key_Left, with([](SampleSelection* s) { s->step(-1); }));
  addSeparator();
  save = make("selection.save", "slice", tr("Save as &slice..."), tr("Keep the selection under a name"),
              Qt::CTRL | Qt::Key_G, [this] { Q_EMIT sliceRequested(m_store->current()); });
  exportKeys = make("selection.export", "export", tr("&Export selected samples..."),
                    tr("Write keys and columns of the selected samples"), {},
                    [this] { Q_EMIT exportRequested(m_store->current()); });
  addSeparator();
  filterSelected = make("selection.filter", "filter", tr("Show &only the selected"), tr("Filter by the selection"),
                        Qt::CTRL | Qt::SHIFT | Qt::Key_H,
                        with([](SampleSelection* s) { s->setFilter(*s->selected(), tr("the selection")); }));
  clearFilter = make("selection.clearFilter", "cancel", tr("&Clear the filter"), tr("Show all samples again"), {},
                     with([](SampleSelection* s) { s->clearFilter(); }));
  connect(store, &SampleStore::currentChanged, this, &SelectionMenu::follow);
  follow();
}

void SelectionMenu::follow() {
  if (SampleSelection* selection = m_store->currentSelection()) {
    connect(selection, &SampleSelection::selectionChanged, this, &SelectionMenu::showState, Qt::UniqueConnection);
    connect(selection, &SampleSelection::filterChanged, this, &SelectionMenu::showState, Qt::UniqueConnection);
  }
  showState();
}

void SelectionMenu::showState() {
  const SampleSelection* selection = m_store->currentSelection();
  const bool any = selection != nullptr && selection->count() > 0;
  for (QAction* action : {all, invert, next, previous}) action->setEnabled(selection != nullptr);
  for (QAction* action : {none, grow, exportKeys, filterSelected}) action->setEnabled(any);
  save->setEnabled(any && !m_session->info().readOnly);
  clearFilter->setEnabled(selection != nullptr && selection->filter() != nullptr);
}

void SelectionMenu::askGrow() {
  const SampleSetInfo* set = m_session->set(m_store->current());
  SampleSelection* selection = m_store->currentSelection();
  if (set == nullptr || selection == nullptr) return;
  auto* dialog = new FormDialog(tr("Grow by neighbours"), QStringLiteral("growDialog"), parentWidget());
  auto* column = new QComboBox;
  for (const ColumnInfo& c : set->columns) {
    if (c.kind == ColumnKind::Vector) column->addItem(toQt(c.name), QVariant::fromValue<qlonglong>(c.id));
  }
  auto* count = new QSpinBox;
  count->setRange(1, 1000);
  count->setValue(10);
  dialog->form()->addRow(tr("&Embedding:"), column);
  dialog->form()->addRow(tr("&Neighbours of each:"), count);
  connect(dialog, &QDialog::accepted, this, [this, info = *set, column, count, selection = QPointer(selection)] {
    if (!selection) return;
    const std::string name = fromQt(column->currentText());
    const QString title = tr("Grow by neighbours in %1").arg(column->currentText());
    m_session->start(
        {.title = title}, selection,
        [info, name, members = selection->selected(), k = count->value()](Project& project, const Task& task) {
          const ProjectColumns columns(project, info);
          return grownByNeighbours(columns, *info.find(name), *members, k, task);
        },
        [selection](SampleBits grown) {
          selection->select(std::move(grown), SelectMode::Replace, tr("grow by neighbours"));
        },
        [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
  });
  dialog->ok()->setEnabled(column->count() > 0);
  dialog->open();
}

}  // namespace eido
