// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <chrono>
#include <thread>

#include "app/window/forms/analysis_form.h"
#include "app/window/import/import_dialog.h"
#include "app/window/pages/run_tab.h"
#include "app/window/panels/sample_inspector.h"
#include "app/window/samples/sample_store.h"
#include "core/session/runs/run_analysis.h"
#include "tests/app/window_fixture.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/samples/answer_list.h"

namespace eido::test {
namespace {

using AlignmentFeature = WindowTest;

TEST_F(AlignmentFeature, FromFilesToAMatrixAndBack) {
  writeNpy(folder.path("vit.npy"), 80, 6, 0);
  writeNpy(folder.path("llm.npy"), 80, 5, 1);
  const std::string project = folder.path("work.eido");

  // no project yet: importing asks for one first
  QTest::mouseClick(find<QAbstractButton>("importFiles"), Qt::LeftButton);
  chooseFile(folder.path("vit.npy"));
  chooseFile(project);
  QDialog* dialog = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = find<QDialog>("importDialog")) != nullptr; }, 10000));
  ASSERT_TRUE(waitIdle());
  static_cast<ImportDialog*>(dialog)->addFiles({path("llm.npy")});
  ASSERT_TRUE(waitIdle());
  auto* import = dialog->findChild<QPushButton*>(QStringLiteral("import"));
  ASSERT_TRUE(import->isEnabled());
  QTest::mouseClick(import, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<QDialog>("importSummary") != nullptr; }, 10000));
  find<QDialog>("importSummary")->reject();
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(window->session()->info().sets.size(), 1u);
  EXPECT_EQ(window->session()->info().sets.front().columns.size(), 2u);

  // run, see progress, and land on the run's page
  action(QStringLiteral("Representation alignment..."))->trigger();
  auto* run = find<QPushButton>("run");
  ASSERT_NE(run, nullptr);
  ASSERT_TRUE(run->isEnabled());
  bool progress = false;
  auto* page = window->findChild<AnalysisForm*>();
  QObject::connect(window->jobs(), &JobQueue::changed, window.get(),
                   [&] { progress = progress || page->findChild<QProgressBar*>()->isVisible(); });
  QTest::mouseClick(run, Qt::LeftButton);
  HeatmapWidget* matrix = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (matrix = find<HeatmapWidget>("matrix")) != nullptr; }, 30000));
  EXPECT_TRUE(progress);
  ASSERT_TRUE(waitIdle());

  // choose a cell: its numbers, and the samples that agree least
  QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellCentre(0, 1));
  auto* compute = find<QPushButton>("computeSamples");
  ASSERT_NE(compute, nullptr);
  QTest::mouseClick(compute, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !compute->isVisible() && window->jobs()->idle(); }, 20000));
  EXPECT_EQ(window->session()->info().runs.size(), 2u);

  // save picture and table
  const QWidget* alignment = qobject_cast<RunTab*>(window->pages()->currentPage())->page();
  alignment->findChild<QAction*>(QStringLiteral("saveSvg"))->trigger();
  chooseFile(folder.path("matrix.svg"));
  alignment->findChild<QAction*>(QStringLiteral("saveCsv"))->trigger();
  chooseFile(folder.path("pairs.csv"));
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return QFileInfo::exists(path("matrix.svg")) && QFileInfo::exists(path("pairs.csv")); }, 5000));
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(readFile(folder.path("matrix.svg")).find("<text"), std::string::npos);
  EXPECT_TRUE(readFile(folder.path("pairs.csv")).starts_with("a,b,metric,value"));

  // close and reopen: the run is there, and the project was one file
  closeWindow();
  EXPECT_FALSE(QFileInfo::exists(path("work.eido-wal")));
  openWindow();
  ASSERT_TRUE(openProject(project));
  ASSERT_EQ(window->session()->info().runs.size(), 2u);
  window->showRun(1);
  EXPECT_TRUE(QTest::qWaitFor([&] { return find<HeatmapWidget>("matrix") != nullptr; }, 10000));
}

TEST_F(AlignmentFeature, TheWindowStaysAwakeWhileItWorks) {
  writeProject(folder.path("big.eido"), 3000);
  ASSERT_TRUE(openProject(folder.path("big.eido")));
  window->showAnalysis(QStringLiteral("alignment"));
  QTest::qWait(50);  // what opening a page costs is not what is measured
  const LoopWatch watch;
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return find<HeatmapWidget>("matrix") != nullptr && window->jobs()->idle(); }, 60000));
  RecordProperty("longestGapMilliseconds", static_cast<int>(watch.longest()));
  EXPECT_LE(watch.longest(), kLongestGap);
  EXPECT_LE(watch.longestWait(), kLongestWait);
}

TEST_F(AlignmentFeature, ACancelledRunLeavesNothing) {
  writeProject(folder.path("p.eido"), 4000);
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showAnalysis(QStringLiteral("alignment"));
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  auto* cancel = find<QPushButton>("cancel");
  ASSERT_NE(cancel, nullptr);
  QTest::mouseClick(cancel, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(window->session()->info().runs.empty());
  EXPECT_TRUE(find<QPushButton>("run")->isEnabled());
  EXPECT_TRUE(find<QLabel>("state")->text().contains(QStringLiteral("Cancelled")));
}

TEST_F(AlignmentFeature, AFailedRunSaysWhy) {
  writeProject(folder.path("p.eido"), 8);  // k = 10 needs more rows
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showAnalysis(QStringLiteral("alignment"));
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  const QString text = find<QLabel>("state")->text();
  EXPECT_TRUE(text.contains(QStringLiteral("10"))) << text.toStdString();
  EXPECT_TRUE(text.contains(QStringLiteral("rows"))) << text.toStdString();
}

TEST(AnswerList, CountsTheRightOnesAndPutsThemFirst) {
  AnswerList list;
  list.setAnswers({{QStringLiteral("a"), QStringLiteral("B"), 0},
                   {QStringLiteral("b"), {}},
                   {QStringLiteral("c"), QStringLiteral("A"), 1}});
  EXPECT_FALSE(list.isHidden());
  EXPECT_EQ(list.list()->topLevelItem(0)->text(0), QStringLiteral("c"));
  EXPECT_EQ(list.list()->topLevelItem(2)->text(0), QStringLiteral("b"));  // not scored is not wrong
  EXPECT_EQ(list.findChild<QLabel*>(QStringLiteral("answerCount"))->text(), QStringLiteral("1 of 2 models right:"));
  list.setAnswers({});
  EXPECT_TRUE(list.isHidden());
}

TEST_F(AlignmentFeature, ChoosingASampleShowsIt) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  auto* inspector = window->findChild<SampleInspector*>();
  QSignalSpy shown(inspector, &SampleInspector::shown);
  window->showInspector();
  window->samples()->focusKey(QStringLiteral("items"), QStringLiteral("item-7"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return inspector->key() == QStringLiteral("item-7"); }, 5000));
  bool found = false;
  for (const QLabel* label : inspector->findChildren<QLabel*>())
    found = found || label->text() == QStringLiteral("text of item 7");
  EXPECT_TRUE(found);
}

TEST_F(AlignmentFeature, QuittingWithJobsAsksThenCancelsThem) {
  writeProject(folder.path("p.eido"), 6000);
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showAnalysis(QStringLiteral("alignment"));
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  window->close();
  EXPECT_TRUE(window->isVisible());
  QMessageBox* question = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (question = find<QMessageBox>("quitQuestion")) != nullptr; }, 5000));
  QTest::mouseClick(question->button(QMessageBox::Yes), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !window->isVisible(); }, 10000));
  window.reset();
  EXPECT_FALSE(QFileInfo::exists(path("p.eido-wal")));
  EXPECT_TRUE(Project::open(folder.path("p.eido")).runs().empty());
}

TEST_F(WindowTest, TheJobsAreHiddenWhileNothingIsAtWork) {
  EXPECT_EQ(find<QDockWidget>("jobsDock"), nullptr);
  // a job that takes its time shows them, and they go when it has ended
  const quint64 job = window->jobs()->start(
      {.title = QStringLiteral("long")}, window.get(),
      [](const Task& task) {
        for (;;) {
          task.checkpoint();
          std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
      },
      [] {});
  EXPECT_TRUE(QTest::qWaitFor([&] { return find<QDockWidget>("jobsDock") != nullptr; }, 5000));
  window->jobs()->cancel(job);
  EXPECT_TRUE(QTest::qWaitFor([&] { return find<QDockWidget>("jobsDock") == nullptr; }, 8000));
}

}  // namespace
}  // namespace eido::test
