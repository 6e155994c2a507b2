// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QPixmap>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <memory>

#include "app/window/application.h"
#include "app/window/explorer.h"
#include "app/window/main_window.h"
#include "app/window/page_tabs.h"
#include "app/window/pages/analysis_page.h"
#include "app/window/pages/map_page.h"
#include "app/window/pages/map_pane.h"
#include "app/window/pages/run_tab.h"
#include "app/window/pages/samples_page.h"
#include "app/window/project/project_session.h"
#include "app/window/report/report_page.h"
#include "app/window/report/report_store.h"
#include "app/window/run_window.h"
#include "app/window/samples/sample_store.h"
#include "app/window/search/search_dialog.h"
#include "app/window/settings/settings.h"
#include "app/window/settings/settings_dialog.h"
#include "core/analyses/registry.h"
#include "core/project/project_columns.h"
#include "core/project/project_copy.h"
#include "core/session/export.h"
#include "core/session/run_analysis.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/results/alignment/alignment_page.h"
#include "widgets/samples/gallery.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// Takes pictures of one window, page after page.
class Photographer {
 public:
  Photographer(MainWindow& window, QString folder) : m_window(window), m_folder(std::move(folder)) {}

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
    for (int quiet = 0; quiet < 15; quiet = busy() ? 0 : quiet + 1) {
      QEventLoop loop;
      QTimer::singleShot(20, &loop, &QEventLoop::quit);
      loop.exec();
    }
  }

  void shoot(const QString& name, QWidget* widget = nullptr) {
    settleAll();
    widget = widget == nullptr ? &m_window : widget;
    for (const int scale : {1, 2}) {
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
  MainWindow& m_window;
  QString m_folder;
  QStringList m_files;
};

/// The project's newest finished alignment, or a new one with everything that the page can show.
qint64 alignmentRun(MainWindow& window, Photographer& photographer) {
  for (auto run = window.session()->info().runs.rbegin(); run != window.session()->info().runs.rend(); ++run) {
    if (run->analysis == "alignment" && run->state == RunState::Done) return run->id;
  }
  qint64 made = 0;
  window.session()->start(
      {.title = analysisText(analysis("alignment").spec().title), .access = JobAccess::Run}, &window,
      [](Project& project, const Task& task) {
        const std::string set = project.sets().front().name;
        const Json parameters{{"per_sample", true}, {"curves", true}, {"metric", Json::array({"mutual_knn", "cka"})}};
        return runAnalysis(project, {.analysis = "alignment", .set = set, .parameters = parameters}, task).info.id;
      },
      [&made](std::int64_t id) { made = id; });
  photographer.settle();
  return made;
}

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

/// Chooses a pair of layers where there is one, and the sample that agrees least.
void showWhatThereIs(RunTab& tab, Photographer& photographer) {
  photographer.settle();
  auto* page = qobject_cast<AlignmentPage*>(tab.page());
  if (page == nullptr) return;
  const QStringList names = page->matrix()->heatmap().rows;
  for (int a = 0; a < names.size(); ++a) {
    for (int b = a + 1; b < names.size(); ++b) {
      const QString first = names[a].section(u'/', 0, 0), second = names[b].section(u'/', 0, 0);
      if (!names[a].contains(u'/') || !names[b].contains(u'/') || first == second) continue;
      page->choosePair(a, b);
      a = static_cast<int>(names.size());
      break;
    }
  }
  for (TableView* table : page->findChildren<TableView*>()) {
    if (table->isVisible()) table->view()->selectRow(0);
  }
  photographer.settle();
}

/// The map with a selection, two maps, the samples, a projection's run, and the dialogs around them.
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
  for (const RunInfo& run : window.session()->info().runs) {
    if (run.analysis != "projection" || run.state != RunState::Done) continue;
    window.showRun(run.id);
    photographer.shoot(QStringLiteral("projection") + suffix);
    break;
  }
  window.showAnalysis(QStringLiteral("projection"), set, {embeddings[0]});
  photographer.shoot(QStringLiteral("projection-form") + suffix);
  window.showHelp();
  photographer.shoot(QStringLiteral("help") + suffix);
  auto* search = new SearchDialog(&window, window.session(), window.samples());
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

/// An analysis as a person finds it by pressing Run, and every view of its page.
void photographAnalysis(MainWindow& window, Photographer& photographer, const QString& name, const QString& set,
                        const QString& suffix) {
  window.showAnalysis(name, set, {});
  photographer.shoot(name + QStringLiteral("-form") + suffix);
  auto* run = window.pages()->currentPage()->findChild<QPushButton*>(QStringLiteral("run"));
  if (run == nullptr || !run->isEnabled()) return;  // a set without what it needs
  run->click();
  photographer.settle();
  auto* tab = qobject_cast<RunTab*>(window.pages()->currentPage());
  if (tab == nullptr || tab->page() == nullptr) return;
  auto* views = tab->page()->findChild<QTabWidget*>();
  for (int i = 0; views != nullptr && i < views->count(); ++i) {
    if (!views->isTabVisible(i)) continue;
    views->setCurrentIndex(i);
    photographer.shoot(QStringLiteral("%1-%2").arg(name).arg(i) + suffix);
  }
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
  photographer.shoot(QStringLiteral("overview") + suffix);
  if (window.session()->info().sets.empty()) return;
  const QString set = toQt(window.session()->info().sets.front().name);
  window.showAnalysis(QStringLiteral("alignment"), set, {});
  photographer.shoot(QStringLiteral("analysis") + suffix);
  const qint64 run = alignmentRun(window, photographer);
  if (run > 0) {
    RunTab* tab = window.showRun(run);
    showWhatThereIs(*tab, photographer);
    photographer.shoot(QStringLiteral("alignment") + suffix);
    if (tab->page() != nullptr) {
      if (auto* tabs = tab->page()->findChild<QTabWidget*>()) {
        for (int i = 1; i < tabs->count(); ++i) {
          if (!tabs->isTabVisible(i)) continue;
          tabs->setCurrentIndex(i);
          photographer.shoot(QStringLiteral("alignment-%1").arg(i) + suffix);
        }
        tabs->setCurrentIndex(0);
      }
    }
  }
  for (const char* name : {"environments", "compare", "label-free", "reduction"})
    photographAnalysis(window, photographer, QString::fromLatin1(name), set, suffix);
  photographReport(window, photographer, suffix);
  photographExplorer(window, photographer, set, suffix);
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

QStringList writeScreenshots(int& argc, char** argv, const QString& project, const QString& folder) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);  // a person's settings stay as they are
  QFile::remove(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                QStringLiteral("/eidoscope/eidoscope.ini"));
  Application application(argc, argv);
  application.setQuitOnLastWindowClosed(false);
  QDir().mkpath(folder);
  const QTemporaryDir scratch;
  // pictures add runs: a copy takes them
  const QString copy = scratch.filePath(QFileInfo(project).fileName());
  saveCopy(Project::open(fromQt(project), Project::Mode::ReadOnly), fromQt(copy), {});
  QStringList files;
  for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
    applyTheme(theme);
    for (const QSize size : {QSize(1600, 1000), QSize(1024, 700)}) {
      application.settings()->setWindow({}, {});  // each window as a person sees it first
      MainWindow window(application.settings());
      window.resize(size);
      window.show();
      Photographer photographer(window, folder);
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
