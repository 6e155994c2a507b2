// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

#include "app/window/commands/project_commands.h"
#include "app/window/forms/analysis_form.h"
#include "app/window/main/run_window.h"
#include "app/window/navigator/navigator.h"
#include "app/window/navigator/navigator_model.h"
#include "core/session/runs/run_analysis.h"
#include "tests/app/window_fixture.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/text/run_names.h"

namespace eido::test {
namespace {

using ProjectFeature = WindowTest;

QStringList texts(const QAbstractItemModel* model, const QModelIndex& parent = {}) {
  QStringList list;
  for (int r = 0; r < model->rowCount(parent); ++r) {
    const QModelIndex index = model->index(r, 0, parent);
    list << index.data().toString() + QStringLiteral(" | ") + index.siblingAtColumn(1).data().toString();
    list << texts(model, index);
  }
  return list;
}

TEST_F(ProjectFeature, NavigatorShowsSetsColumnsAndRuns) {
  writeProject(folder.path("p.eido"));
  {
    Project project = Project::open(folder.path("p.eido"));
    runAnalysis(project,
                {.analysis = "alignment", .columns = {"a", "b"}, .parameters = {{"permutations", 5}, {"bootstrap", 5}}},
                {});
  }
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  const QStringList shown = texts(window->findChild<Navigator*>()->model());
  EXPECT_TRUE(shown.contains(QStringLiteral("items | 60 samples"))) << shown.join(u'\n').toStdString();
  EXPECT_TRUE(shown.contains(QStringLiteral("a | 6 dims")));
  EXPECT_TRUE(shown.contains(QStringLiteral("caption | text")));
  EXPECT_TRUE(shown.contains(QStringLiteral("Embeddings | 3")));
  const RunInfo& run = window->session()->info().runs.front();
  EXPECT_TRUE(runName(run).startsWith(QStringLiteral("Representation alignment \u00b7 2 columns \u00b7 ")))
      << runName(run).toStdString();
  EXPECT_TRUE(shown.contains(runName(run) + QStringLiteral(" | ")));
}

TEST_F(ProjectFeature, RenamingAndDeletingAColumnCanBeUndone) {
  writeProject(folder.path("p.eido"));
  {
    Project project = Project::open(folder.path("p.eido"));
    runAnalysis(project,
                {.analysis = "alignment", .columns = {"a", "b"}, .parameters = {{"permutations", 5}, {"bootstrap", 5}}},
                {});
  }
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  auto* navigator = window->findChild<Navigator*>();
  const ColumnInfo before = *window->session()->info().sets.front().find("a");
  ColumnInfo after = before;
  after.name = "alpha";
  Q_EMIT navigator->columnEdited(before, after);
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(window->session()->info().sets.front().find("alpha"), nullptr);
  EXPECT_TRUE(window->session()->info().runs.front().stale.empty());  // it is the same column
  Q_EMIT navigator->deleteRequested(ItemKind::Column, before.id, QStringLiteral("alpha"));
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(texts(navigator->model())
                  .contains(runName(window->session()->info().runs.front()) + QStringLiteral(" | out of date")));
  window->history()->undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(window->session()->info().runs.front().stale.empty());
  window->history()->undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(window->session()->info().sets.front().find("a"), nullptr);
}

TEST_F(ProjectFeature, ADeletedRunComesBackWhole) {
  writeProject(folder.path("p.eido"));
  Result before;
  {
    Project project = Project::open(folder.path("p.eido"));
    before =
        runAnalysis(
            project,
            {.analysis = "alignment", .columns = {"a", "b"}, .parameters = {{"permutations", 5}, {"bootstrap", 5}}}, {})
            .result;
  }
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  Q_EMIT window->findChild<Navigator*>()->deleteRequested(ItemKind::Run, 1, QStringLiteral("run"));
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(window->session()->info().runs.empty());
  for (QAction* candidate : window->findChildren<QAction*>()) {
    if (candidate->shortcut() == QKeySequence(QKeySequence::Undo)) candidate->trigger();
  }
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(window->session()->info().runs.size(), 1u);
  const Project project = Project::open(folder.path("p.eido"));
  EXPECT_EQ(project.result(window->session()->info().runs.front().id).tables, before.tables);
}

TEST_F(ProjectFeature, SomethingElseThanAProjectIsRefusedInWords) {
  writeFile(folder.path("notes.eido"), "these are notes");
  window->openProject(path("notes.eido"));
  QMessageBox* box = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (box = find<QMessageBox>("failure")) != nullptr; }, 5000));
  EXPECT_TRUE(box->text().contains(QStringLiteral("not an Eidoscope project"))) << box->text().toStdString();
  EXPECT_TRUE(box->informativeText().contains(QStringLiteral("notes.eido")));
  box->close();
  EXPECT_FALSE(window->session()->isOpen());
  EXPECT_EQ(readFile(folder.path("notes.eido")), "these are notes");
}

TEST_F(ProjectFeature, AProjectThatAnotherProgramHoldsOpensWhenItIsFree) {
  writeProject(folder.path("held.eido"));
  writeProject(folder.path("free.eido"));
  openWindow();
  SQLite::Database other(folder.path("held.eido"), SQLite::OPEN_READWRITE);
  auto held = std::make_unique<SQLite::Transaction>(other, SQLite::TransactionBehavior::EXCLUSIVE);
  const auto waiting = [this] {
    for (const quint64 id : window->jobs()->listed()) {
      if (!window->jobs()->find(id)->ended()) return id;
    }
    return quint64{0};
  };
  window->openProject(path("held.eido"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return waiting() != 0; }, 20000));
  EXPECT_FALSE(window->session()->isOpen());
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return window->jobs()->find(waiting())->stage.contains(QLatin1String("another")); }));
  held.reset();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->isOpen(); }, 20000));
  EXPECT_FALSE(window->session()->info().readOnly);
  // whoever does not want to wait opens another one, or cancels
  window->session()->close();
  ASSERT_TRUE(waitIdle());
  held = std::make_unique<SQLite::Transaction>(other, SQLite::TransactionBehavior::EXCLUSIVE);
  window->openProject(path("held.eido"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return waiting() != 0; }, 20000));
  window->openProject(path("free.eido"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->isOpen(); }, 20000));
  EXPECT_EQ(window->session()->name(), QLatin1String("free"));
  window->openProject(path("held.eido"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return waiting() != 0; }, 20000));
  window->jobs()->cancel(waiting());
  ASSERT_TRUE(waitIdle());
  EXPECT_FALSE(window->session()->isOpen());
  held.reset();
  EXPECT_TRUE(openProject(folder.path("held.eido")));  // nothing of the wait is left in the way
}

TEST_F(ProjectFeature, AWindowClosesAlthoughItsProjectIsStillHeld) {
  writeProject(folder.path("held.eido"));
  openWindow();
  SQLite::Database other(folder.path("held.eido"), SQLite::OPEN_READWRITE);
  const SQLite::Transaction held(other, SQLite::TransactionBehavior::EXCLUSIVE);
  window->openProject(path("held.eido"));
  QTest::qWait(50);  // the first try is on its way: nothing is listed yet, and nothing is asked
  ASSERT_EQ(window->jobs()->activeCount(), 0);
  bool gone = false;
  QObject::connect(window.get(), &MainWindow::finished, [&] { gone = true; });
  window->close();
  EXPECT_TRUE(QTest::qWaitFor([&] { return gone; }, 10000));
}

TEST_F(ProjectFeature, OpeningALargeProjectIsInstant) {
  writeProject(folder.path("big.eido"), 200000);
  const LoopWatch watch;
  QElapsedTimer clock;
  clock.start();
  ASSERT_TRUE(openProject(folder.path("big.eido")));
  EXPECT_LT(clock.elapsed(), 1500);
  RecordProperty("longestGapMilliseconds", static_cast<int>(watch.longest()));
  EXPECT_LT(watch.longest(), 250);
}

TEST(WindowArguments, OneProjectAWindow) {
  const WindowArguments one =
      windowArguments({QStringLiteral("a.npy"), QStringLiteral("--new-project"), QStringLiteral("/p.eido"),
                       QStringLiteral("/q.EIDO"), QStringLiteral("/b.csv")});
  EXPECT_EQ(one.files, QStringList({QDir::currentPath() + QStringLiteral("/a.npy"), QStringLiteral("/p.eido"),
                                    QStringLiteral("/b.csv")}));
  EXPECT_EQ(one.otherProjects, QStringList{QStringLiteral("/q.EIDO")});
  EXPECT_TRUE(one.newProject);
  const WindowArguments none = windowArguments({});
  EXPECT_TRUE(none.files.isEmpty() && none.otherProjects.isEmpty() && !none.newProject);
}

TEST(NavigatorModelTest, HoldsWhatItShows) {
  NavigatorModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  ProjectInfo info;
  SampleSetInfo set{.id = 1, .name = "s", .samples = 1};
  for (const char* layer : {"0", "1"})
    set.columns.push_back(
        {.name = std::string("m/") + layer, .kind = ColumnKind::Vector, .model = "m", .layer = layer, .dimension = 3});
  set.slices.push_back({1, "few", 1});
  info.sets.push_back(set);
  info.runs.push_back(
      {.id = 4, .analysis = "alignment", .set = "s", .state = RunState::Failed, .error = "too few rows"});
  info.runs.push_back({.id = 5, .analysis = "alignment", .set = "s", .parent = 4});
  info.runs.push_back({.id = 6, .analysis = "projection", .set = "s", .parent = kOfPage});
  info.runs.push_back({.id = 7, .analysis = "compare", .set = "s", .marks = {.name = "mine", .starred = true}});
  model.show(info, 2);
  const QStringList shown = texts(&model);
  EXPECT_TRUE(shown.contains(QStringLiteral("m | 2 columns"))) << shown.join(u'\n').toStdString();
  EXPECT_TRUE(shown.contains(QStringLiteral("few | 1 sample")));
  EXPECT_TRUE(shown.contains(QStringLiteral("Report | 2 pieces")));
  // starred ones first; what pages wanted is below the run that it was of, or folded away
  EXPECT_EQ(shown.mid(shown.indexOf(QStringLiteral("Runs | 4"))),
            (QStringList{QStringLiteral("Runs | 4"), QStringLiteral("\u2605 mine | "),
                         QStringLiteral("Representation alignment | failed"),
                         QStringLiteral("Representation alignment | "), QStringLiteral("Made for maps and pages | "),
                         QStringLiteral("Projection | "), QStringLiteral("Report | 2 pieces")}));
}

TEST_F(ProjectFeature, AWrongFileLeavesTheOpenProjectOpen) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->explorer()->showSamples(QStringLiteral("items"));
  const auto pages = window->pages()->places().size();
  writeFile(folder.path("no.eido"), "this is no project");
  QSignalSpy failed(window->session(), &ProjectSession::openFailed);
  for (const char* name : {"no.eido", "gone.eido"}) {
    window->openProject(path(name));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 5000)) << name;
    failed.clear();
    for (QMessageBox* box : window->findChildren<QMessageBox*>()) box->close();
    EXPECT_TRUE(window->session()->isOpen());
    EXPECT_EQ(window->session()->path(), path("p.eido"));
    EXPECT_EQ(window->pages()->places().size(), pages);
  }
  // and another one is opened as before
  { Project::create(folder.path("q.eido")); }
  ASSERT_TRUE(openProject(folder.path("q.eido")));
  EXPECT_EQ(window->session()->path(), path("q.eido"));
}

TEST_F(ProjectFeature, WhatWasInterruptedIsOfferedAgain) {
  writeProject(folder.path("p.eido"));
  {
    Project project = Project::open(folder.path("p.eido"));
    // as a killed program leaves it
    project.saveView("running", {{"analysis", "alignment"},
                                 {"set", "items"},
                                 {"columns", {"a", "b"}},
                                 {"parameters", {{"k", 4}}},
                                 {"slice", ""},
                                 {"seed", 5}});
  }
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  auto* box = window->findChild<QMessageBox*>(QStringLiteral("interruptedRun"));
  ASSERT_NE(box, nullptr);
  box->button(QMessageBox::Yes)->click();
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return qobject_cast<AnalysisForm*>(window->pages()->currentPage()) != nullptr; }, 5000));
  auto* form = static_cast<AnalysisForm*>(window->pages()->currentPage());
  EXPECT_EQ(form->form()->values()["k"], 4);
  // what the window looks like is written down while it is open
  window->explorer()->showSamples(QStringLiteral("items"));
  window->session()->rememberView();
  ASSERT_TRUE(waitIdle());
  const Json view = Project::open(folder.path("p.eido"), Project::Mode::ReadOnly).view("window");
  EXPECT_NE(jsonText(view).find("samples:items"), std::string::npos);
}

}  // namespace
}  // namespace eido::test
