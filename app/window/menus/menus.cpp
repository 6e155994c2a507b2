// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/menus/menus.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QUndoStack>

#include "app/window/settings/settings.h"
#include "core/analyses/registry.h"
#include "core/project/project.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

QAction* make(QMenu* menu, const char* icon, const QString& text, const QString& tip, const QKeySequence& keys = {}) {
  auto* action = menu->addAction(symbolicIcon(QLatin1String(icon)), text);
  action->setStatusTip(tip);
  action->setToolTip(keys.isEmpty() ? tip
                                    : QStringLiteral("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
  action->setShortcut(keys);
  return action;
}

/// The nearest widget from the focus upwards with a slot copy().
QObject* copier(QWidget* focus) {
  for (QWidget* widget = focus; widget != nullptr; widget = widget->parentWidget()) {
    if (widget->metaObject()->indexOfMethod("copy()") >= 0) return widget;
  }
  return nullptr;
}

}  // namespace

FileMenu::FileMenu(Settings* settings, QWidget* parent) : QMenu(tr("&File"), parent), m_settings(settings) {
  newProject = make(this, "project-new", tr("&New project..."), tr("Make a new project file"), QKeySequence::New);
  openProject = make(this, "project-open", tr("&Open..."), tr("Open a project"), QKeySequence::Open);
  m_recent = addMenu(tr("Open &recent"));
  sample = make(this, "sample", tr("Open &sample project..."), tr("Make the built-in sample project and open it"));
  addSeparator();
  import = make(this, "import", tr("&Import..."), tr("Import files into the project"), Qt::CTRL | Qt::Key_I);
  addSeparator();
  closeProject = make(this, "cancel", tr("&Close project"), tr("Close the project"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
  quit = make(this, "cancel", tr("&Quit"), tr("Quit Eidoscope"), QKeySequence::Quit);
  quit->setIcon({});
  quit->setMenuRole(QAction::QuitRole);
  connect(settings, &Settings::recentProjectsChanged, this, &FileMenu::showRecent);
  showRecent();
  setProjectOpen(false);
}

void FileMenu::setProjectOpen(bool open) { closeProject->setEnabled(open); }

void FileMenu::showRecent() {
  m_recent->clear();
  for (const QString& path : m_settings->recentProjects()) {
    QAction* action = m_recent->addAction(QFileInfo(path).fileName().replace(u'&', QLatin1String("&&")));
    action->setStatusTip(path);
    connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentRequested(path); });
  }
  m_recent->setEnabled(!m_recent->isEmpty());
}

EditMenu::EditMenu(QUndoStack* stack, QWidget* parent) : QMenu(tr("&Edit"), parent) {
  undo = stack->createUndoAction(this, tr("&Undo"));
  undo->setShortcut(QKeySequence::Undo);
  undo->setIcon(symbolicIcon(QStringLiteral("undo")));
  redo = stack->createRedoAction(this, tr("&Redo"));
  redo->setShortcut(QKeySequence::Redo);
  redo->setIcon(symbolicIcon(QStringLiteral("redo")));
  addActions({undo, redo});
  addSeparator();
  copy = make(this, "copy", tr("&Copy"), tr("Copy what is chosen"), QKeySequence::Copy);
  connect(copy, &QAction::triggered, this, [] {
    if (QObject* target = copier(QApplication::focusWidget())) QMetaObject::invokeMethod(target, "copy");
  });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
  follow(nullptr);
}

void EditMenu::follow(QWidget* focus) {
  if (qobject_cast<QMenuBar*>(focus) == nullptr) copy->setEnabled(copier(focus) != nullptr);
}

ViewMenu::ViewMenu(Settings* settings, QWidget* parent) : QMenu(tr("&View"), parent) {
  m_end = addSeparator();
  const auto choices = [&](const QString& title, const QList<std::pair<QString, QVariant>>& entries,
                           const QVariant& now, auto set) {
    QMenu* menu = addMenu(title);
    auto* group = new QActionGroup(menu);
    for (const auto& [text, value] : entries) {
      QAction* action = menu->addAction(text);
      action->setCheckable(true);
      action->setChecked(value == now);
      group->addAction(action);
      connect(action, &QAction::triggered, this, [set, v = value] { set(v); });
    }
  };
  const auto theme = [](ThemeChoice choice) { return QVariant(static_cast<int>(choice)); };
  choices(tr("&Theme"),
          {{tr("&System"), theme(ThemeChoice::System)},
           {tr("&Light"), theme(ThemeChoice::Light)},
           {tr("&Dark"), theme(ThemeChoice::Dark)}},
          theme(settings->theme()),
          [settings](const QVariant& v) { settings->setTheme(static_cast<ThemeChoice>(v.toInt())); });
  choices(tr("L&anguage"),
          {{tr("&System"), QString()},
           {QStringLiteral("&English"), QStringLiteral("en")},
           {QStringLiteral("&Deutsch"), QStringLiteral("de")}},
          settings->language(), [settings](const QVariant& v) { settings->setLanguage(v.toString()); });
}

void ViewMenu::addPanels(const QList<QAction*>& toggles) { insertActions(m_end, toggles); }

AnalysesMenu::AnalysesMenu(QWidget* parent) : QMenu(tr("&Analyses"), parent) {
  int number = 0;
  for (const Analysis* a : analyses()) {
    QAction* action =
        make(this, "analysis", analysisText(a->spec().title) + QStringLiteral("..."), analysisText(a->spec().summary));
    if (++number <= 9)
      action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_0 + number)));
    action->setObjectName(QStringLiteral("analysis:") + toQt(a->spec().name));
    connect(action, &QAction::triggered, this, [this, name = toQt(a->spec().name)] { Q_EMIT analysisRequested(name); });
  }
}

HelpMenu::HelpMenu(QAction* sample, QWidget* parent) : QMenu(tr("&Help"), parent) {
  addAction(sample);
  addSeparator();
  connect(make(this, "keyboard", tr("&Keyboard"), tr("All keys at a glance")), &QAction::triggered, this,
          &HelpMenu::showKeyboard);
  connect(make(this, "info", tr("&About Eidoscope"), tr("Version and licence")), &QAction::triggered, this,
          &HelpMenu::showAbout);
}

void HelpMenu::showKeyboard() {
  const QList<std::pair<QString, QString>> keys = {
      {QStringLiteral("Ctrl+N, Ctrl+O, Ctrl+I"), tr("new project, open, import")},
      {QStringLiteral("Ctrl+Shift+1 ... 9"), tr("open an analysis")},
      {QStringLiteral("Ctrl+Return"), tr("run the analysis of the page")},
      {QStringLiteral("Ctrl+."), tr("cancel the chosen job")},
      {QStringLiteral("Ctrl+W, Ctrl+Tab"), tr("close the tab, next tab")},
      {QStringLiteral("Ctrl+Z, Ctrl+Shift+Z"), tr("undo, redo")},
      {QStringLiteral("Ctrl+C"), tr("copy the rows or text that have the focus")},
      {QStringLiteral("F6, Shift+F6"), tr("next and previous part of the window")},
      {QStringLiteral("F2, Delete"), tr("rename the column, delete the run (navigator)")},
      {tr("Arrows, Home, End, Return"), tr("move in a heat map, open the cell")}};
  QString text = QStringLiteral("<table cellpadding='3'>");
  for (const auto& [key, what] : keys)
    text += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(key.toHtmlEscaped(), what.toHtmlEscaped());
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Keyboard"), text + QStringLiteral("</table>"),
                              QMessageBox::Close, parentWidget());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

void HelpMenu::showAbout() {
  auto* box = new QMessageBox(parentWidget());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setWindowTitle(tr("About Eidoscope"));
  box->setIconPixmap(applicationIcon().pixmap(64, 64));
  box->setText(tr("<b>Eidoscope %1</b><br>A workbench for people who compare models.").arg(toQt(programVersion())));
  box->setInformativeText(
      tr("Free software under the GNU General Public License, version 3 or later. Works without a network; nothing "
         "leaves your computer."));
  box->setStandardButtons(QMessageBox::Close);
  box->open();
}

}  // namespace eido
