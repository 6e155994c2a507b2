// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QPixmap>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>

#include "app/window/main/application.h"
#include "app/window/main/main_window.h"
#include "app/window/main/run_window.h"
#include "app/window/pages/map_page.h"
#include "app/window/pages/map_pane.h"
#include "app/window/pages/run_tab.h"
#include "app/window/pages/samples_page.h"
#include "app/window/project/project_session.h"
#include "app/window/questions/question_menu.h"
#include "app/window/report/report_page.h"
#include "app/window/report/report_store.h"
#include "app/window/samples/sample_store.h"
#include "app/window/search/search_dialog.h"
#include "app/window/settings/settings.h"
#include "app/window/settings/settings_dialog.h"
#include "app/window/tabs/explorer.h"
#include "app/window/tabs/page_tabs.h"
#include "app/window/tour/tour_bar.h"
#include "core/analyses/registry.h"
#include "core/project/project_columns.h"
#include "core/project/project_copy.h"
#include "core/session/exports/export.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/samples/gallery.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// Takes pictures of one window, page after page.
class Photographer {
 public:
  Photographer(MainWindow& window, QString folder, ScreenshotChoice choice)
      : m_window(window), m_folder(std::move(folder)), m_choice(std::move(choice)) {}

  /// Whether some picture whose name begins so is wanted: what nobody wants is not opened.
  bool wants(const QString& head) const {
    return m_choice.pages.isEmpty() || std::any_of(m_choice.pages.begin(), m_choice.pages.end(), [&](const QString& p) {
             const QString fixed = p.left(p.indexOf(u'*'));
             return p.startsWith(head) || (p.contains(u'*') && head.startsWith(fixed));
           });
  }

  /// Goes on when nothing is being computed and everything has been laid out.
  void settle() {
    QEventLoop loop;
    if (!m_window.jobs()->idle()) {
      QObject::connect(m_window.jobs(), &JobQueue::becameIdle, &loop, &QEventLoop::quit, Qt::QueuedConnection);
      loop.exec();
      // what was delivered may have begun something new
      if (!m_window.jobs()->idle()) return settle();
    }
    QTimer::singleShot(0, &loop, &QEventLoop::quit);
    loop.exec();
  }

  /// Also until maps are drawn and pictures are read, which are no jobs.
  void settleAll() {
    settle();
    const auto busy = [this] {
      for (const EmbeddingMap* map : m_window.findChildren<EmbeddingMap*>()) {
        if (map->isVisible() && !map->settled()) return true;
      }
      for (const ReportPage* report : m_window.findChildren<ReportPage*>()) {
        if (report->isVisible() && !report->settled()) return true;
      }
      for (Gallery* gallery : m_window.findChildren<Gallery*>()) {
        if (gallery->isVisible() && gallery->thumbnails()->busy()) return true;
      }
      return !m_window.jobs()->idle();
    };
    // a few turns more: signals come once a frame, and counting waits until the hand rests
    for (int quiet = 0; quiet < 8; quiet = busy() ? 0 : quiet + 1) {
      QEventLoop loop;
      QTimer::singleShot(10, &loop, &QEventLoop::quit);
      loop.exec();
    }
  }

  void shoot(const QString& name, QWidget* widget = nullptr) {
    if (!isWanted(name)) return;
    settleAll();
    // a person has seen that it is done
    if (auto* jobs = m_window.findChild<QDockWidget*>(QStringLiteral("jobsDock"))) jobs->hide();
    settleAll();
    widget = widget == nullptr ? &m_window : widget;
    for (const int scale : m_choice.scales) {
      QPixmap picture(widget->size() * scale);
      picture.setDevicePixelRatio(scale);
      picture.fill(widget->palette().color(QPalette::Window));
      widget->render(&picture);
      const QString path = QStringLiteral("%1/%2@%3x.png").arg(m_folder, name).arg(scale);
      if (picture.save(path)) m_files << path;
    }
  }

  QStringList files() const { return m_files; }

 private:
  bool isWanted(const QString& name) const {
    const QString page = name.left(name.lastIndexOf(u'-', name.lastIndexOf(u'-') - 1));
    return m_choice.pages.isEmpty() || std::any_of(m_choice.pages.begin(), m_choice.pages.end(), [&](const QString& p) {
             return QRegularExpression(QRegularExpression::wildcardToRegularExpression(p)).match(page).hasMatch();
           });
  }

  MainWindow& m_window;
  QString m_folder;
  ScreenshotChoice m_choice;
  QStringList m_files;
};

/// A file to import: the keys and first texts of the project's first set, or its first vectors.
QString exampleFile(MainWindow& window, Photographer& photographer, const QString& folder) {
  QString path;
  for (const ColumnInfo& column : window.session()->info().sets.front().columns) {
    if (column.kind != ColumnKind::Vector) continue;
    path = folder + QStringLiteral("/new_model.npy");
    window.session()->start(
        {.title = QStringLiteral("export"), .listed = false}, &window,
        [name = column.name, to = fromQt(path)](Project& project, const Task& task) {
          exportFromProject(project, {.set = project.sets().front().name, .column = name, .to = to}, task);
        },
        [] {});
    break;
  }
  photographer.settle();
  return path;
}

/// The map with a selection, two maps, the samples, and the dialogs around them.
void photographExplorer(MainWindow& window, Photographer& photographer, const QString& set, const QString& suffix) {
  QStringList embeddings;
  for (const ColumnInfo& column : window.session()->set(set)->columns) {
    if (column.kind == ColumnKind::Vector && column.run == 0) embeddings << toQt(column.name);
  }
  if (embeddings.size() < 2) return;
  MapPage* page = window.explorer()->showMap(set);
  page->first()->showColumn(embeddings[0]);
  photographer.shoot(QStringLiteral("map-offer") + suffix);
  page->first()->showColumnProjected(embeddings[0]);
  photographer.settleAll();
  EmbeddingMap* map = page->first()->map();
  SampleSelection* selection = window.samples()->selection(set);
  selection->select(map->scene().points->within(QRectF(
                        map->view().centre, QSizeF(map->view().area().width() / 5, map->view().area().height() / 4))),
                    SelectMode::Replace, QStringLiteral("example"));
  selection->step(1);
  window.showInspector();
  for (QComboBox* box : page->findChildren<QComboBox*>(QStringLiteral("mapNames")))
    box->setCurrentIndex(std::min(2, box->count() - 1));
  photographer.shoot(QStringLiteral("map") + suffix);
  page->compare(embeddings[0], embeddings[1]);
  for (QAction* action : page->findChildren<QAction*>(QStringLiteral("drift"))) action->setChecked(true);
  photographer.shoot(QStringLiteral("maps") + suffix);
  SamplesPage* samples = window.explorer()->showSamples(set);
  photographer.shoot(QStringLiteral("samples") + suffix);
  samples->showGallery();
  photographer.shoot(QStringLiteral("gallery") + suffix);
  window.showHelp();
  photographer.shoot(QStringLiteral("help") + suffix);
  auto* search = new SearchDialog(&window, &window);
  search->open();
  for (QLineEdit* line : search->findChildren<QLineEdit*>()) line->setText(QStringLiteral("gr"));
  photographer.shoot(QStringLiteral("search") + suffix, search);
  search->reject();
  for (QAction* action : window.findChildren<QAction*>(QStringLiteral("help.keyboard"))) action->trigger();
  if (auto* keyboard = window.findChild<QDialog*>(QStringLiteral("keyboardDialog"))) {
    photographer.shoot(QStringLiteral("keyboard") + suffix, keyboard);
    keyboard->reject();
  }
  auto* settings = new SettingsDialog(window.settings(), &window);
  settings->open();
  photographer.shoot(QStringLiteral("settings") + suffix, settings);
  settings->reject();
  selection->clear();
}

/// The newest finished run of an analysis, or the one that a person gets by pressing Run; null where neither is there.
RunTab* runOf(MainWindow& window, Photographer& photographer, const std::string& name) {
  const std::vector<RunInfo>& runs = window.session()->info().runs;
  const auto newest = std::find_if(runs.rbegin(), runs.rend(), [&](const RunInfo& run) {
    return run.analysis == name && run.state == RunState::Done;
  });
  if (newest != runs.rend()) {
    RunTab* tab = window.showRun(newest->id);
    photographer.settle();
    return tab;
  }
  auto* run = window.pages()->currentPage()->findChild<QPushButton*>(QStringLiteral("run"));
  if (run == nullptr || !run->isEnabled()) return nullptr;  // a set without what it needs
  run->click();
  photographer.settle();
  return qobject_cast<RunTab*>(window.pages()->currentPage());
}

/// The form of an analysis, and every view of the page of one of its runs.
void photographAnalysis(MainWindow& window, Photographer& photographer, const std::string& analysis, const QString& set,
                        const QString& suffix) {
  const QString name = toQt(analysis);
  if (!photographer.wants(name)) return;
  window.showAnalysis(name, set, {});
  photographer.shoot(name + QStringLiteral("-form") + suffix);
  const RunTab* tab = runOf(window, photographer, analysis);
  if (tab == nullptr || tab->page() == nullptr) return;
  const auto shoot = [&](const QString& view) {
    for (TableView* table : tab->page()->findChildren<TableView*>()) {
      if (table->isVisible()) table->view()->selectRow(0);
    }
    photographer.shoot(name + view + suffix);
  };
  auto* views = tab->page()->findChild<QTabWidget*>();
  if (views == nullptr) shoot({});
  for (int i = 0; views != nullptr && i < views->count(); ++i) {
    if (!views->isTabVisible(i)) continue;
    views->setCurrentIndex(i);
    shoot(QStringLiteral("-%1").arg(i));
  }
  if (views != nullptr) views->setCurrentIndex(0);
}

/// What the button of the questions opens.
void photographQuestions(MainWindow& window, Photographer& photographer, const QString& suffix) {
  auto* menu = window.findChild<QuestionMenu*>();
  menu->popup(window.mapToGlobal(QPoint(0, 0)));
  photographer.shoot(QStringLiteral("questions") + suffix, menu);
  menu->close();
}

/// A report of all finished runs with notes before them.
void photographReport(MainWindow& window, Photographer& photographer, const QString& suffix) {
  ReportPlan plan = window.reportStore()->plan();
  if (plan.items.empty()) {
    plan.items.push_back({.kind = ReportItem::Kind::Notes,
                          .text = QStringLiteral("## What was asked\n\nWhich models agree, and **on what**?")});
    for (const RunInfo& run : window.session()->info().runs) {
      if (run.state == RunState::Done) plan.items.push_back({.kind = ReportItem::Kind::Run, .run = run.id});
    }
    window.reportStore()->change(plan, {});
  }
  window.showReport();
  for (QListView* pieces : window.findChildren<QListView*>(QStringLiteral("pieces")))
    pieces->setCurrentIndex(pieces->model()->index(0, 0));
  photographer.shoot(QStringLiteral("report") + suffix);
}

void photograph(MainWindow& window, Photographer& photographer, const QString& project, const QString& suffix,
                const QString& scratch) {
  photographer.shoot(QStringLiteral("start") + suffix);
  window.openProject(project);
  photographer.settle();
  if (!window.session()->isOpen()) return;
  // the window before this one has left its pages in the project
  window.pages()->closeAll();
  window.showOverview();
  photographer.shoot(QStringLiteral("overview") + suffix);
  if (auto* tour = window.findChild<TourBar*>(); tour != nullptr && photographer.wants(QStringLiteral("tour"))) {
    tour->begin();
    photographer.shoot(QStringLiteral("tour") + suffix);
    tour->hide();
  }
  if (photographer.wants(QStringLiteral("data"))) {
    window.showData();
    photographer.shoot(QStringLiteral("data") + suffix);
  }
  if (window.session()->info().sets.empty()) return;
  const QString set = toQt(window.session()->info().sets.front().name);
  if (photographer.wants(QStringLiteral("questions"))) photographQuestions(window, photographer, suffix);
  for (const Analysis* a : analyses()) photographAnalysis(window, photographer, a->spec().name, set, suffix);
  if (photographer.wants(QStringLiteral("report"))) photographReport(window, photographer, suffix);
  static const QStringList kExplored = {
      QStringLiteral("map"),    QStringLiteral("samples"),  QStringLiteral("gallery"), QStringLiteral("help"),
      QStringLiteral("search"), QStringLiteral("keyboard"), QStringLiteral("settings")};
  if (std::any_of(kExplored.begin(), kExplored.end(), [&](const QString& p) { return photographer.wants(p); }))
    photographExplorer(window, photographer, set, suffix);
  if (!photographer.wants(QStringLiteral("import"))) return;
  const QString file = exampleFile(window, photographer, scratch);
  if (!file.isEmpty()) {
    window.importFiles({file});
    photographer.settle();
    if (auto* dialog = window.findChild<QDialog*>(QStringLiteral("importDialog"))) {
      photographer.shoot(QStringLiteral("import") + suffix, dialog);
      dialog->reject();
    }
  }
}

}  // namespace

QStringList writeScreenshots(int& argc, char** argv, const QString& project, const QString& folder,
                             const ScreenshotChoice& choice) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);  // a person's settings stay as they are
  QFile::remove(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                QStringLiteral("/eidoscope/eidoscope.ini"));
  Application application(argc, argv);
  application.setQuitOnLastWindowClosed(false);
  application.settings()->setTourDismissed(true);
  QDir().mkpath(folder);
  const QTemporaryDir scratch;
  // pictures add runs: a copy takes them
  const QString copy = scratch.filePath(QFileInfo(project).fileName());
  saveCopy(Project::open(fromQt(project), Project::Mode::ReadOnly), fromQt(copy), {});
  QStringList files;
  for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
    if (!choice.themes.contains(theme == ThemeChoice::Dark ? QLatin1String("dark") : QLatin1String("light"))) continue;
    applyTheme(theme);
    for (const QSize& size : choice.sizes) {
      application.settings()->setWindow({}, {});  // each window as a person sees it first
      MainWindow window(application.settings());
      window.resize(size);
      window.show();
      Photographer photographer(window, folder, choice);
      const QString suffix = QStringLiteral("-%1-%2")
                                 .arg(theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(size.width());
      photograph(window, photographer, copy, suffix, scratch.path());
      QEventLoop loop;
      QObject::connect(&window, &MainWindow::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
      window.close();
      loop.exec();
      files << photographer.files();
    }
  }
  return files;
}

}  // namespace eido
