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

#include "app/window/questions/analysis_reason.h"
#include "app/window/settings/settings.h"
#include "core/analyses/registry.h"
#include "core/math/blas.h"
#include "core/project/project.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

/// @param id  by which settings and the keyboard know the command
QAction* make(QMenu* menu, const char* id, const char* icon, const QString& text, const QString& tip,
              const QKeySequence& keys = {}) {
  auto* action = menu->addAction(symbolicIcon(QLatin1String(icon)), text);
  action->setObjectName(QLatin1String(id));
  action->setStatusTip(tip);
  action->setToolTip(tip);
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
  newProject =
      make(this, "file.new", "project-new", tr("&New project..."), tr("Make a new project file"), QKeySequence::New);
  openProject = make(this, "file.open", "project-open", tr("&Open..."), tr("Open a project"), QKeySequence::Open);
  m_recent = addMenu(tr("Open &recent"));
  sample = make(this, "file.sample", "sample", tr("Open &sample project..."),
                tr("Make the built-in sample project and open it"));
  addSeparator();
  import =
      make(this, "file.import", "import", tr("&Import..."), tr("Import files into the project"), Qt::CTRL | Qt::Key_I);
  importFolder = make(this, "file.importFolder", "import", tr("Import &folder..."),
                      tr("Import a folder of pictures or of evaluation logs"));
  addSeparator();
  saveCopy = make(this, "file.saveCopy", "copy", tr("&Save a copy..."),
                  tr("Everything is saved at once; this writes the project into another file too"), QKeySequence::Save);
  compact = make(this, "file.compact", "reset", tr("Com&pact project..."), tr("Remove what was deleted for good"));
  closeProject = make(this, "file.close", "cancel", tr("&Close project"), tr("Close the project"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
  quit = make(this, "file.quit", "cancel", tr("&Quit"), tr("Quit Eidoscope"), QKeySequence::Quit);
  quit->setIcon({});
  quit->setMenuRole(QAction::QuitRole);
  connect(settings, &Settings::recentProjectsChanged, this, &FileMenu::showRecent);
  showRecent();
  setProjectOpen(false, false);
}

void FileMenu::setProjectOpen(bool open, bool writable) {
  closeProject->setEnabled(open);
  saveCopy->setEnabled(open);
  compact->setEnabled(open && writable);
}

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
  undo->setObjectName(QStringLiteral("edit.undo"));
  undo->setShortcut(QKeySequence::Undo);
  undo->setIcon(symbolicIcon(QStringLiteral("undo")));
  redo = stack->createRedoAction(this, tr("&Redo"));
  redo->setObjectName(QStringLiteral("edit.redo"));
  redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  redo->setIcon(symbolicIcon(QStringLiteral("redo")));
  addActions({undo, redo});
  addSeparator();
  copy = make(this, "edit.copy", "copy", tr("&Copy"), tr("Copy what is chosen"), QKeySequence::Copy);
  connect(copy, &QAction::triggered, this, [] {
    if (QObject* target = copier(QApplication::focusWidget())) QMetaObject::invokeMethod(target, "copy");
  });
  addSeparator();
  find = make(this, "edit.search", "search", tr("&Search everything..."),
              tr("Find samples, columns, runs, slices and commands"), Qt::CTRL | Qt::Key_K);
  find->setIconText(tr("Search"));
  addSeparator();
  settings = make(this, "edit.settings", "settings", tr("Se&ttings..."), tr("Theme, language, threads and memory"),
                  Qt::CTRL | Qt::Key_Comma);
  settings->setMenuRole(QAction::PreferencesRole);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
  follow(nullptr);
}

void EditMenu::follow(QWidget* focus) {
  if (qobject_cast<QMenuBar*>(focus) == nullptr) copy->setEnabled(copier(focus) != nullptr);
}

ViewMenu::ViewMenu(Settings* settings, QWidget* parent) : QMenu(tr("&View"), parent) {
  overview = make(this, "showOverview", "overview", tr("&Overview"),
                  tr("What the data can be asked, and what was found"), Qt::ALT | Qt::Key_Home);
  map = make(this, "showMap", "map", tr("&Map"), tr("The samples on a map"), Qt::CTRL | Qt::Key_M);
  samples = make(this, "showSamples", "table", tr("Sam&ples"), tr("The samples as a table and as a gallery"),
                 Qt::CTRL | Qt::SHIFT | Qt::Key_S);
  report = make(this, "showReport", "text", tr("&Report"), tr("Put runs, slices and notes together to a report"),
                Qt::CTRL | Qt::Key_R);
  split = make(this, "view.split", "split", tr("&Split"), tr("Move the page to the other side"),
               Qt::CTRL | Qt::Key_Backslash);
  addSeparator();
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
  for (int g = 0; g < kAnalysisGroups; ++g) {
    const auto group = static_cast<AnalysisGroup>(g);
    QMenu* questions = nullptr;
    int number = 0;  // keys stay where they are when groups change
    for (const Analysis* a : analyses()) {
      ++number;
      if (a->spec().group != group) continue;
      if (questions == nullptr) questions = addMenu(analysisText(groupTitle(group)));
      QAction* action = make(questions, "", "analysis", analysisText(a->spec().title) + QStringLiteral("..."),
                             analysisText(a->spec().summary));
      action->setIcon(analysisIcon(toQt(a->spec().name)));
      if (number <= 9)
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_0 + number)));
      action->setObjectName(QStringLiteral("analysis:") + toQt(a->spec().name));
      connect(action, &QAction::triggered, this,
              [this, name = toQt(a->spec().name)] { Q_EMIT analysisRequested(name); });
      m_forms.emplace_back(action, &a->spec());
    }
    if (questions != nullptr) questions->setToolTipsVisible(true);
  }
  addSeparator();
  bringAll = make(this, "analyses.bringAll", "stale", tr("&Bring all runs up to date"),
                  tr("Makes every run anew whose data have changed"), Qt::SHIFT | Qt::Key_F5);
}

QList<QAction*> AnalysesMenu::questions() const {
  QList<QAction*> actions;
  for (const auto& [action, spec] : m_forms) actions << action;
  return actions;
}

void AnalysesMenu::setData(const ProjectInfo* project) {
  for (const auto& [action, spec] : m_forms) {
    const QString reason = project == nullptr ? tr("No project is open.") : reasonAgainst(*spec, *project);
    const QString question = analysisText(spec->summary);
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason.isEmpty() ? question : question + QStringLiteral("\n") + reason);
    action->setStatusTip(reason.isEmpty() ? question : reason);
  }
}

HelpMenu::HelpMenu(QAction* sample, QWidget* parent) : QMenu(tr("&Help"), parent) {
  contents = make(this, "help.contents", "help", tr("&Contents"),
                  tr("What the methods mean and how the workbench is used"), QKeySequence::HelpContents);
  addAction(sample);
  tour =
      make(this, "help.tour", "next", tr("&Tour of the sample project"), tr("Six steps, each of which does something"));
  addSeparator();
  keyboard = make(this, "help.keyboard", "keyboard", tr("&Keyboard..."), tr("All keys at a glance, and other ones"));
  connect(make(this, "help.about", "info", tr("&About Eidoscope"), tr("Version and licence")), &QAction::triggered,
          this, &HelpMenu::showAbout);
}

void HelpMenu::showAbout() {
  auto* box = new QMessageBox(parentWidget());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setWindowTitle(tr("About Eidoscope"));
  box->setIconPixmap(applicationIcon().pixmap(64, 64));
  box->setText(tr("<b>Eidoscope %1</b><br>A workbench for people who compare models.").arg(toQt(programVersion())));
  box->setInformativeText(
      tr("Free software under the GNU General Public License, version 3 or later. Works without a network; nothing "
         "leaves your computer.") +
      QStringLiteral("\n\n") + tr("Matrix products: %1").arg(toQt(describeKernels(blasKernels()))));
  // names and licences of what the program is built on
  box->setDetailedText(
      QStringLiteral("Qt %1 (LGPL-3.0), Qt Charts %1 (GPL-3.0)\nEigen (MPL-2.0)\nOpenBLAS (BSD-3-Clause)\n"
                     "oneTBB (Apache-2.0)\nSQLite (public domain), SQLiteCpp (MIT)\nnlohmann/json (MIT)\n"
                     "OpenSSL (Apache-2.0)\nhnswlib (Apache-2.0)\nSpectra (MPL-2.0)\nCLI11 (BSD-3-Clause)\n"
                     "zlib (Zlib), Zstandard (BSD-3-Clause), libpng (libpng-2.0)")
          .arg(QLatin1String(qVersion())));
  box->setStandardButtons(QMessageBox::Close);
  box->open();
}

}  // namespace eido
