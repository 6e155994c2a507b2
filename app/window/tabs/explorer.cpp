// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tabs/explorer.h"

#include <QComboBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QUndoStack>

#include "app/window/commands/project_commands.h"
#include "app/window/pages/map_page.h"
#include "app/window/pages/map_pane.h"
#include "app/window/pages/samples_page.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/page_tabs.h"
#include "core/data/expression.h"
#include "core/project/project_columns.h"
#include "widgets/forms/form_dialog.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/colour_scales.h"
#include "widgets/theme/icons.h"

namespace eido {

Explorer::Explorer(ProjectSession* session, SampleStore* store, PageTabs* pages, QUndoStack* undo, QWidget* window)
    : QObject(window), m_session(session), m_store(store), m_pages(pages), m_undo(undo), m_window(window) {
  connect(store, &SampleStore::setGone, this, [this](const QString& set) {
    m_pages->closePage(QStringLiteral("map:") + set);
    m_pages->closePage(QStringLiteral("samples:") + set);
  });
  connect(pages, &PageTabs::pageShown, this, [this](QWidget* page) {
    if (const auto* map = qobject_cast<MapPage*>(page)) m_store->setCurrent(map->set());
    if (const auto* samples = qobject_cast<SamplesPage*>(page)) m_store->setCurrent(samples->set());
  });
}

MapPage* Explorer::showMap(const QString& set, const QString& column) {
  if (m_session->set(set) == nullptr) return nullptr;
  m_store->setCurrent(set);
  auto* page = static_cast<MapPage*>(
      m_pages->open(QStringLiteral("map:") + set, tr("Map of %1").arg(set), symbolicIcon(QStringLiteral("map")), [&] {
        auto* made = new MapPage(set, m_session, m_store, m_session->jobs());
        connect(made, &MapPage::savePictureRequested, this, &Explorer::savePictureRequested);
        connect(made, &MapPage::addToReportRequested, this, &Explorer::addToReportRequested);
        connect(made, &MapPage::ruleRequested, this, &Explorer::askRule);
        connect(made, &MapPage::failed, this, &Explorer::failed);
        connect(made, &MapPage::sampleActivated, this, &Explorer::inspectorRequested);
        return made;
      }));
  if (!column.isEmpty()) page->showColumn(column);
  return page;
}

MapPage* Explorer::compare(const QString& set, const QString& a, const QString& b) {
  MapPage* page = showMap(set);
  if (page != nullptr) page->compare(a, b);
  return page;
}

void Explorer::showMaps(const QString& set, const QStringList& columns, const QString& colour) {
  MapPage* page = columns.size() == 2 ? compare(set, columns[0], columns[1]) : showMap(set, columns.value(0));
  if (page != nullptr && !colour.isEmpty()) page->setColour(colour);
}

SamplesPage* Explorer::showSamples(const QString& set) {
  if (m_session->set(set) == nullptr) return nullptr;
  m_store->setCurrent(set);
  return static_cast<SamplesPage*>(m_pages->open(
      QStringLiteral("samples:") + set, tr("Samples of %1").arg(set), symbolicIcon(QStringLiteral("table")), [&] {
        auto* made = new SamplesPage(set, m_session, m_store);
        connect(made, &SamplesPage::ruleRequested, this, &Explorer::askRule);
        connect(made, &SamplesPage::sampleActivated, this, &Explorer::inspectorRequested);
        return made;
      }));
}

void Explorer::applySlice(const QString& set, const QString& slice, bool asFilter) {
  SampleSelection* selection = m_store->selection(set);
  if (selection == nullptr) return;
  m_store->setCurrent(set);
  const QString title = tr("Read the slice %1").arg(slice);
  m_session->start(
      {.title = title, .listed = false}, selection,
      [s = fromQt(set), n = fromQt(slice)](Project& project, const Task&) { return project.slice(s, n); },
      [selection, slice, asFilter](SampleBits members) {
        if (asFilter)
          selection->setFilter(std::move(members), slice);
        else
          selection->select(std::move(members), SelectMode::Replace, tr("select the slice %1").arg(slice));
      },
      [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
}

void Explorer::askName(const QString& set, const QString& title, const QString& proposal,
                       std::function<void(const QString&)> then) {
  const SampleSetInfo* info = m_session->set(set);
  if (info == nullptr) return;
  QString name = proposal;
  for (int number = 2; info->findSlice(fromQt(name)) != nullptr; ++number)
    name = QStringLiteral("%1 %2").arg(proposal).arg(number);
  auto* dialog = new QInputDialog(m_window);
  dialog->setObjectName(QStringLiteral("sliceName"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  dialog->setLabelText(tr("Name of the slice:"));
  dialog->setTextValue(name);
  connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString& chosen) {
    if (!chosen.trimmed().isEmpty()) then(chosen.trimmed());
  });
  dialog->open();
}

void Explorer::saveSlice(const QString& set, const QString& name, std::shared_ptr<const SampleBits> members,
                         const QString& rule) {
  m_undo->push(
      saveSliceCommand(m_session, set, name, std::move(members), rule,
                       [this](const QString& action, const JobFailure& failure) { Q_EMIT failed(action, failure); }));
}

void Explorer::askSlice(const QString& set) {
  SampleSelection* selection = m_store->selection(set);
  if (selection == nullptr || selection->count() == 0) return;
  askName(set, tr("Save %Ln selected sample(s) as a slice", nullptr, static_cast<int>(selection->count())), tr("slice"),
          [this, set, members = selection->selected()](const QString& name) { saveSlice(set, name, members, {}); });
}

void Explorer::askSliceOf(const QString& set, const std::shared_ptr<const SampleBits>& members,
                          const QString& proposal) {
  askName(set, tr("Save %Ln sample(s) as a slice", nullptr, static_cast<int>(members->count())), proposal,
          [this, set, members](const QString& name) { saveSlice(set, name, members, {}); });
}

void Explorer::askRule(const QString& set, const QString& expression) {
  if (expression.isEmpty()) return askSlice(set);
  const SampleSetInfo* info = m_session->set(set);
  if (info == nullptr) return;
  askName(set, tr("Save a slice by rule"), expression.left(40),
          [this, set, info = *info, expression](const QString& name) {
            const QString title = tr("Find %1").arg(expression);
            m_session->start(
                {.title = title, .listed = false}, this,
                [info, rule = fromQt(expression)](Project& project, const Task& task) {
                  return std::make_shared<const SampleBits>(
                      Expression::parse(rule).evaluate(ProjectColumns(project, info), task));
                },
                [this, set, name, expression](std::shared_ptr<const SampleBits> members) {
                  saveSlice(set, name, std::move(members), expression);
                },
                [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
          });
}

void Explorer::askEditSlice(const QString& set, const QString& slice) {
  const SampleSetInfo* info = m_session->set(set);
  const SliceInfo* found = info == nullptr ? nullptr : info->findSlice(fromQt(slice));
  if (found == nullptr) return;
  auto* dialog = new FormDialog(tr("Edit slice"), QStringLiteral("editSlice"), m_window);
  auto* name = new QLineEdit(slice);
  auto* colour = new QComboBox;
  colour->addItem(tr("none"), QString());
  for (const QColor& c : categoryColours(false)) {
    QPixmap patch(16, 16);
    patch.fill(c);
    colour->addItem(patch, c.name(), c.name());
  }
  colour->setCurrentIndex(std::max(0, colour->findData(toQt(found->colour))));
  dialog->form()->addRow(tr("&Name:"), name);
  dialog->form()->addRow(tr("&Colour:"), colour);
  connect(dialog, &QDialog::accepted, this, [this, before = *found, name, colour] {
    SliceInfo after = before;
    after.name = fromQt(name->text().trimmed());
    after.colour = fromQt(colour->currentData().toString());
    if (after == before || after.name.empty()) return;
    m_undo->push(editSliceCommand(m_session, before, after, [this](const QString& action, const JobFailure& failure) {
      Q_EMIT failed(action, failure);
    }));
  });
  dialog->open();
}

}  // namespace eido
