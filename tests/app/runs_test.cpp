// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are out of date, proved and compared; a project in two windows, and its copy.
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>
#include <functional>

#include "app/window/forms/analysis_form.h"
#include "app/window/navigator/navigator.h"
#include "app/window/pages/run_tab.h"
#include "app/window/report/report_store.h"
#include "app/window/runs/compare_runs_page.h"
#include "core/project/verify.h"
#include "core/session/imports/importer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/app/window_fixture.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/tables/table_view.h"

namespace eido::test {
namespace {

class RunsFeature : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    writeProject(folder.path("p.eido"));
    Project project = Project::open(folder.path("p.eido"));
    for (const int k : {3, 5})
      runAnalysis(project, {.analysis = "alignment", .parameters = {{"k", k}, {"permutations", 20}, {"bootstrap", 20}}},
                  {});
  }
  /// Other values for the column a: what was computed from it is out of date.
  void replaceColumn() {
    writeNpy(folder.path("a.npy"), 60, 6, 7);
    Project project = Project::open(folder.path("p.eido"));
    importFiles(folder.path("p.eido"), {folder.path("a.npy")}, {.set = "items", .name = "a", .replace = true}, {});
  }
  QAction* againAction(const QString& part) {
    QMenu* menu = find<QToolButton>("again")->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions()) {
      if (action->text().remove(u'&').contains(part)) return action;
    }
    return nullptr;
  }
};

TEST_F(RunsFeature, AStaleRunIsMadeAnewAndTheNewOneShown) {
  replaceColumn();
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showRun(1);
  ASSERT_TRUE(waitIdle());
  auto* update = find<QToolButton>("bringUpToDate");
  ASSERT_NE(update, nullptr);
  QTest::mouseClick(update, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        auto* tab = qobject_cast<RunTab*>(window->pages()->currentPage());
        return tab != nullptr && tab->run() == 3 && window->jobs()->idle();
      },
      30000));
  EXPECT_EQ(find<QToolButton>("bringUpToDate"), nullptr);  // it is up to date
  EXPECT_EQ(window->session()->run(3)->parameters["k"], 3);
  EXPECT_TRUE(window->session()->run(3)->stale.empty());
  EXPECT_FALSE(window->session()->run(1)->stale.empty());  // a run is never changed
  action(QStringLiteral("Bring all runs up to date"))->trigger();
  ASSERT_TRUE(waitIdle(30000));
  ASSERT_EQ(window->session()->info().runs.size(), 4U);  // the first has its successor already
  EXPECT_EQ(window->session()->run(4)->parameters["k"], 5);
}

TEST_F(RunsFeature, RunsOfOtherColumnsAreNotTakenForOneAnother) {
  {
    Project project = Project::open(folder.path("p.eido"));
    for (const char* other : {"b", "c"})
      runAnalysis(project,
                  {.analysis = "alignment",
                   .columns = {"a", other},
                   .parameters = {{"k", 4}, {"permutations", 20}, {"bootstrap", 20}}},
                  {});
  }
  replaceColumn();
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  action(QStringLiteral("Bring all runs up to date"))->trigger();
  ASSERT_TRUE(waitIdle(30000));
  EXPECT_EQ(window->session()->info().runs.size(), 8U);
  action(QStringLiteral("Bring all runs up to date"))->trigger();
  ASSERT_TRUE(waitIdle(30000));
  EXPECT_EQ(window->session()->info().runs.size(), 8U);  // all have their successors now
}

TEST_F(RunsFeature, ARunIsProvedAndComparedWithAnother) {
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showRun(1);
  ASSERT_TRUE(waitIdle());
  againAction(QStringLiteral("Is it the same"))->trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("proof") != nullptr; }, 30000));
  EXPECT_TRUE(find<QLabel>("proof")->text().contains(QStringLiteral("every number is the same")))
      << find<QLabel>("proof")->text().toStdString();
  EXPECT_EQ(window->session()->info().runs.size(), 2U);  // nothing was stored
  QAction* with = againAction(QStringLiteral("Compare with"));
  ASSERT_EQ(with->menu()->actions().size(), 1);
  with->menu()->actions().front()->trigger();
  ASSERT_TRUE(waitIdle());
  auto* page = qobject_cast<CompareRunsPage*>(window->pages()->currentPage());
  ASSERT_NE(page, nullptr);
  const Table& asked = *page->findChild<TableView*>(QStringLiteral("settings"))->model()->table();
  EXPECT_EQ(asked.rows(), 1);  // only what differs
  EXPECT_EQ(asked.text(0, "setting"), "Neighbours");
  EXPECT_EQ(asked.text(0, "first"), "3");
  EXPECT_EQ(asked.text(0, "second"), "5");
  const Table& pairs = *page->findChild<TableView*>(QStringLiteral("sideBySide"))->model()->table();
  EXPECT_EQ(pairs.rows(), 3);  // a row a pair
  EXPECT_LT(pairs.number(0, "ci_low"), pairs.number(0, "difference"));
  EXPECT_EQ(page->findChild<ChartView*>(QStringLiteral("differences"))->chart().x.categories.size(), 3);
  EXPECT_TRUE(find<QLabel>("finding")->text().startsWith(QStringLiteral("First: ")));
  expectNames(page);
}

TEST_F(RunsFeature, ARunIsChangedAndRunAgainInItsOwnTab) {
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  RunTab* tab = window->showRun(1);
  ASSERT_TRUE(waitIdle());
  find<QToolButton>("again")->click();
  ASSERT_NE(tab->form(), nullptr);
  EXPECT_EQ(tab->form()->form()->values()["k"], 3);
  tab->form()->changeParameters({{"k", 4}});
  const auto pages = window->pages()->places().size();
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        auto* now = qobject_cast<RunTab*>(window->pages()->currentPage());
        return now != nullptr && now->run() == 3 && now->page() != nullptr;
      },
      30000));
  EXPECT_EQ(window->pages()->places().size(), pages);
  EXPECT_EQ(window->session()->run(3)->parameters["k"], 4);
  // what comes next: a comparison with the run before it
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QToolButton>("compareWithPrevious") != nullptr; }, 5000));
  find<QToolButton>("compareWithPrevious")->click();
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(qobject_cast<CompareRunsPage*>(window->pages()->currentPage()), nullptr);
  EXPECT_TRUE(window->pages()->keyOf(window->pages()->currentPage()).endsWith(QStringLiteral("runs:2:3")));
}

TEST_F(RunsFeature, WhatIsSaidOfARunCanBeUndone) {
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showRun(1);
  ASSERT_TRUE(waitIdle());
  find<QToolButton>("star")->click();
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(window->session()->run(1)->marks.starred);
  EXPECT_TRUE(find<QToolButton>("star")->isChecked());
  againAction(QStringLiteral("Name, note and tags"))->trigger();
  auto* dialog = window->findChild<QDialog*>(QStringLiteral("runMarks"));
  ASSERT_NE(dialog, nullptr);
  dialog->findChild<QLineEdit*>(QStringLiteral("runName"))->setText(QStringLiteral("few neighbours"));
  dialog->findChild<QLineEdit*>(QStringLiteral("runTags"))->setText(QStringLiteral("paper, , fig 1"));
  dialog->findChild<QPlainTextEdit*>(QStringLiteral("runNote"))->setPlainText(QStringLiteral("*why*"));
  dialog->accept();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(window->session()->run(1)->marks,
            (RunMarks{.name = "few neighbours", .starred = true, .note = "*why*", .tags = {"paper", "fig 1"}}));
  EXPECT_EQ(find<QLabel>("runTitle")->text(), QStringLiteral("few neighbours"));
  window->history()->undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(window->session()->run(1)->marks, RunMarks{.starred = true});
}

TEST_F(RunsFeature, TheOverviewTellsWhereEachQuestionStands) {
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showOverview();
  const auto state = [&](const char* card) {
    return find<QWidget>(card)->findChild<QLabel*>(QStringLiteral("cardState"))->text();
  };
  ASSERT_TRUE(QTest::qWaitFor([&] { return state("card:alignment").contains(QStringLiteral("agree most")); }, 10000))
      << state("card:alignment").toStdString();
  EXPECT_TRUE(state("card:alignment").startsWith(QStringLiteral("2 run")));
  EXPECT_EQ(state("card:neighbours"), QStringLiteral("Ready: not asked yet"));
  EXPECT_TRUE(state("card:label-free").contains(QStringLiteral("answer column")))
      << state("card:label-free").toStdString();
  EXPECT_FALSE(find<QWidget>("card:label-free")->isEnabled());
  // its newest run, by mouse; a form, by keyboard
  QTest::mouseClick(find<QWidget>("card:alignment"), Qt::LeftButton, {}, QPoint(20, 60));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("run:2"));
  window->showOverview();
  find<QWidget>("card:neighbours")->setFocus();
  QTest::keyClick(find<QWidget>("card:neighbours"), Qt::Key_Return);
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("analysis:neighbours"));
  window->showOverview();
  expectNames(window->pages()->currentPage());
  // and by a screen reader
  QAccessibleInterface* card = QAccessible::queryAccessibleInterface(find<QWidget>("card:neighbours"));
  EXPECT_EQ(card->role(), QAccessible::Button);
  card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("analysis:neighbours"));
}

TEST_F(RunsFeature, TheOverviewIsACommandAway) {
  QAction* overview = window->findChild<QAction*>(QStringLiteral("showOverview"));
  ASSERT_NE(overview, nullptr);
  EXPECT_FALSE(overview->isEnabled());  // of nothing
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showRun(1);
  window->pages()->closePage(QStringLiteral("overview"));
  overview->trigger();
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("overview"));
}

TEST_F(RunsFeature, TheNavigatorFiltersAndOpensAgain) {
  { Project::open(folder.path("p.eido")).markRun(2, {.name = "xylophone"}); }
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  auto* navigator = window->findChild<Navigator*>();
  const auto shown = [&] {
    QStringList names;
    std::function<void(const QModelIndex&)> visit = [&](const QModelIndex& parent) {
      for (int r = 0; r < navigator->model()->rowCount(parent); ++r) {
        if (navigator->isRowHidden(r, parent)) continue;
        const QModelIndex index = navigator->model()->index(r, 0, parent);
        names << index.data().toString();
        visit(index);
      }
    };
    visit({});
    return names;
  };
  const QStringList all = shown();
  find<QLineEdit>("navigatorFilter")->setText(QStringLiteral("capt"));
  EXPECT_EQ(shown(),
            (QStringList{QStringLiteral("items"), QStringLiteral("Texts and media"), QStringLiteral("caption")}))
      << shown().join(u'|').toStdString();
  find<QLineEdit>("navigatorFilter")->setText(QStringLiteral("xylo"));
  EXPECT_EQ(shown().size(), 2) << shown().join(u'|').toStdString();
  find<QLineEdit>("navigatorFilter")->clear();
  EXPECT_EQ(shown(), all);
}

TEST_F(RunsFeature, ASecondWindowReadsOnlyAndSaysWhy) {
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  EXPECT_FALSE(window->session()->info().readOnly);
  {
    MainWindow second(settings.get());
    second.show();
    second.openProject(path("p.eido"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.session()->isOpen() && second.jobs()->idle(); }, 10000));
    EXPECT_TRUE(second.session()->info().readOnly);
    EXPECT_TRUE(second.session()->readOnlyReason().contains(QStringLiteral("Another window")));
    EXPECT_FALSE(second.reportStore()->editable());
    second.showRun(1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return second.jobs()->idle(); }, 10000));
    second.close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !second.isVisible(); }, 10000));
  }
  closeWindow();
  openWindow();
  ASSERT_TRUE(openProject(folder.path("p.eido")));  // the lock is gone with its window
  EXPECT_FALSE(window->session()->info().readOnly);
}

TEST_F(RunsFeature, ACopyIsSavedWhileTheProjectIsOpen) {
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  action(QStringLiteral("Save a copy..."))->trigger();
  chooseFile(folder.path("copy.eido"));
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return std::filesystem::exists(folder.path("copy.eido")) && window->jobs()->idle(); }, 10000));
  const Project copy = Project::open(folder.path("copy.eido"));
  EXPECT_TRUE(verifyProject(copy, {}).empty());
  EXPECT_EQ(copy.runs().size(), 2U);
}

}  // namespace
}  // namespace eido::test
