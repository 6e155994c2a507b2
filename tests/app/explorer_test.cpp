// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at samples as a person does: maps, table, conditions, slices, the inspector, and finding all of it again.
#include "app/window/tabs/explorer.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

#include "app/window/forms/samples_chooser.h"
#include "app/window/pages/map_page.h"
#include "app/window/pages/map_pane.h"
#include "app/window/pages/run_tab.h"
#include "app/window/pages/samples_page.h"
#include "app/window/panels/sample_inspector.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/query_bar.h"
#include "app/window/samples/sample_store.h"
#include "app/window/search/search_dialog.h"
#include "app/window/settings/settings_dialog.h"
#include "core/session/runs/run_analysis.h"
#include "tests/app/window_fixture.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/samples/sample_table.h"

namespace eido::test {
namespace {

const QString kBirdSet = QStringLiteral("items");

class ExplorerFeature : public WindowTest {
 protected:
  void open(int n = 60) {
    writeProject(folder.path("p.eido"), n);
    ASSERT_TRUE(openProject(folder.path("p.eido")));
  }
  SampleSelection* selection() { return window->samples()->selection(kBirdSet); }
  bool settled(const MapPage* page) {
    return QTest::qWaitFor(
        [&] {
          const bool second = !page->isDouble() || page->second()->map()->settled();
          return window->jobs()->idle() && !page->first()->busy() && page->first()->map()->settled() && second;
        },
        60000);  // sanitizers are slow
  }
};

TEST_F(ExplorerFeature, AMapIsMadeOnTheWayAndShown) {
  open();
  MapPage* page = window->explorer()->showMap(kBirdSet, QStringLiteral("a"));
  auto* make = page->first()->findChild<QPushButton*>(QStringLiteral("make-pca"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return make->isVisible() && make->isEnabled(); }, 5000));
  QTest::mouseClick(make, Qt::LeftButton);
  ASSERT_TRUE(settled(page));
  EXPECT_EQ(page->first()->column(), QStringLiteral("pca of a"));
  EXPECT_EQ(page->first()->embedding(), QStringLiteral("a"));
  ASSERT_NE(page->first()->map()->scene().points, nullptr);
  EXPECT_EQ(page->first()->map()->scene().points->count(), 60);
  // the embedding's map is found again
  page->showColumn(QStringLiteral("a"));
  EXPECT_EQ(page->first()->column(), QStringLiteral("pca of a"));
}

TEST_F(ExplorerFeature, UmapGrowsBeforeOnesEyesAndCanBeCancelled) {
  open(3000);
  MapPage* page = window->explorer()->showMap(kBirdSet, QStringLiteral("a"));
  QTest::mouseClick(page->first()->findChild<QPushButton*>(QStringLiteral("make-umap")), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->first()->map()->scene().points != nullptr; }, 20000));
  EXPECT_FALSE(window->jobs()->idle());
  window->jobs()->cancelAll();
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(window->session()->info().runs.empty());
  EXPECT_EQ(window->session()->info().sets.front().columns.size(), 4u);
}

TEST_F(ExplorerFeature, TwoEmbeddingsAreComparedSideBySide) {
  open();
  MapPage* page = window->explorer()->compare(kBirdSet, QStringLiteral("a"), QStringLiteral("b"));
  ASSERT_TRUE(settled(page));
  EXPECT_TRUE(page->isDouble());
  EXPECT_EQ(page->first()->embedding(), QStringLiteral("a"));
  EXPECT_EQ(page->second()->embedding(), QStringLiteral("b"));
  EXPECT_EQ(page->first()->map()->scene().colouring->kind(), MapColouring::Kind::Number);
  // one selection in both
  selection()->selectRow(5, SelectMode::Replace);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->second()->map()->scene().selected != nullptr; }, 2000));
  EXPECT_EQ(page->first()->map()->scene().selected, page->second()->map()->scene().selected);
  page->findChild<QAction*>(QStringLiteral("drift"))->setChecked(true);
  ASSERT_TRUE(settled(page));
}

TEST_F(ExplorerFeature, AComparisonWaitsForTheMapsThatItLacks) {
  open(2000);
  ASSERT_TRUE(window->session()->info().runs.empty());
  MapPage* page = window->explorer()->compare(kBirdSet, QStringLiteral("a"), QStringLiteral("b"));
  QSignalSpy failed(page, &MapPage::failed);
  ASSERT_TRUE(settled(page));
  EXPECT_TRUE(failed.isEmpty()) << failed.value(0).value(0).toString().toStdString();
  EXPECT_EQ(find<QMessageBox>(""), nullptr);
  EXPECT_EQ(page->first()->column(), QStringLiteral("pca of a"));
  EXPECT_EQ(page->second()->column(), QStringLiteral("pca of b"));
  EXPECT_EQ(page->first()->map()->scene().colouring->kind(), MapColouring::Kind::Number);
  int compared = 0;
  for (const RunInfo& run : window->session()->info().runs) {
    EXPECT_EQ(run.state, RunState::Done);
    compared += run.analysis == "alignment";
  }
  EXPECT_LE(compared, 1);
}

TEST_F(ExplorerFeature, AConditionSelectsFiltersAndSaysWhereItIsWrong) {
  open();
  SamplesPage* page = window->explorer()->showSamples(kBirdSet);
  auto* message = page->query()->findChild<QLabel*>(QStringLiteral("queryMessage"));
  page->query()->setText(QStringLiteral("key == \"item-7\" or caption contains \"item 12\""));
  QTest::keyClick(page->query()->line(), Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(selection()->selected()->rows(), (std::vector<std::int32_t>{7, 12}));
  page->query()->setText(QStringLiteral("caption == \"x\" and nosuch > 1"));
  QTest::keyClick(page->query()->line(), Qt::Key_Return);
  EXPECT_TRUE(message->text().contains(QStringLiteral("character 20"))) << message->text().toStdString();
  EXPECT_EQ(page->query()->line()->cursorPosition(), 19);
  EXPECT_EQ(selection()->count(), 2);
  page->query()->setText(QStringLiteral("\"item 3\""));  // words
  QTest::mouseClick(page->query()->findChild<QToolButton*>(QStringLiteral("queryFilter")), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->table()->rows()->shownRows() == 11; }, 3000));  // 3 and 30 to 39
  EXPECT_TRUE(find<QLabel>("filterText")->text().contains(QStringLiteral("11")));
  action(QStringLiteral("Clear the filter"))->trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->table()->rows()->shownRows() == 60; }, 3000));
}

TEST_F(ExplorerFeature, ASliceIsSavedAppliedRenamedDeletedAndBroughtBack) {
  open();
  window->explorer()->showSamples(kBirdSet);
  selection()->select(SampleBits::ofRows(60, std::vector<std::int32_t>{1, 2, 3}), SelectMode::Replace,
                      QStringLiteral("three"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return action(QStringLiteral("Save as slice..."))->isEnabled(); }, 2000));
  action(QStringLiteral("Save as slice..."))->trigger();
  auto* dialog = find<QInputDialog>("sliceName");
  ASSERT_NE(dialog, nullptr);
  dialog->setTextValue(QStringLiteral("three"));
  dialog->accept();
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(window->session()->info().sets.front().slices.size(), 1u);
  EXPECT_EQ(window->session()->info().sets.front().slices[0].count, 3);
  selection()->clear();
  window->explorer()->applySlice(kBirdSet, QStringLiteral("three"), false);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(selection()->count(), 3);
  window->history()->undo();  // the selection
  EXPECT_EQ(selection()->count(), 0);
  window->history()->undo();  // the clearing
  window->history()->undo();  // the slice
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(window->session()->info().sets.front().slices.empty());
  window->history()->redo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(Project::open(folder.path("p.eido")).slice("items", "three").count(), 3);
}

TEST_F(ExplorerFeature, AnAnalysisRunsOnASlice) {
  open();
  {
    Project project = Project::open(folder.path("p.eido"));
    SampleBits half(60);
    for (int i = 0; i < 30; ++i) half.set(i);
    project.saveSlice("items", "half", half);
  }
  window->session()->reload();
  ASSERT_TRUE(waitIdle());
  window->showAnalysis(QStringLiteral("alignment"));
  find<SamplesChooser>("slice")->choose(QStringLiteral("half"));
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(window->session()->info().runs.size(), 1u);
  EXPECT_EQ(window->session()->info().runs[0].slice(), "half");
  EXPECT_EQ(Project::open(folder.path("p.eido")).result(1).table("pairs")->number(0, "n"), 30);
  // all but it, which becomes a slice; a second run takes the same one
  for (const std::size_t runs : {2U, 3U}) {
    window->showAnalysis(QStringLiteral("alignment"));
    auto* samples = find<SamplesChooser>("slice");
    samples->setCurrentIndex(samples->findText(QStringLiteral("all but half (30)")));
    QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
    ASSERT_TRUE(waitIdle());
    ASSERT_EQ(window->session()->info().runs.size(), runs);
    EXPECT_EQ(window->session()->info().runs.back().slice(), "all but half");
    EXPECT_EQ(window->session()->info().sets[0].slices.size(), 2U);
  }
  const SampleBits rest = Project::open(folder.path("p.eido")).slice("items", "all but half");
  EXPECT_EQ(rest.count(), 30);
  EXPECT_FALSE(rest.test(0));
}

TEST_F(ExplorerFeature, AnAnalysisRunsOnTheSelectionWhichBecomesASlice) {
  open();
  SampleSelection* selection = window->samples()->selection(QStringLiteral("items"));
  SampleBits some(60);
  for (int i = 0; i < 40; ++i) some.set(i);
  selection->select(some, SelectMode::Replace, QStringLiteral("test"));
  window->showAnalysis(QStringLiteral("alignment"));
  auto* samples = find<SamplesChooser>("slice");
  samples->setCurrentIndex(samples->findText(QStringLiteral("the selection (40)")));
  EXPECT_EQ(samples->samples(), 40);
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(window->session()->info().runs.size(), 1u);
  EXPECT_EQ(Project::open(folder.path("p.eido")).slice("items", "selection 40"), some);
  // two samples are too few for ten neighbours
  SampleBits two(60);
  two.set(3);
  two.set(5);
  selection->select(two, SelectMode::Replace, QStringLiteral("test"));
  window->showAnalysis(QStringLiteral("alignment"));
  samples = find<SamplesChooser>("slice");
  ASSERT_TRUE(QTest::qWaitFor([&] { return samples->findText(QStringLiteral("the selection (2)")) >= 0; }, 5000));
  samples->setCurrentIndex(samples->findText(QStringLiteral("the selection (2)")));
  QTest::mouseClick(find<QPushButton>("run"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  // the failed run is stored, and what it was of with it
  ASSERT_EQ(window->session()->info().runs.size(), 2u);
  EXPECT_EQ(window->session()->info().runs[1].state, RunState::Failed);
  EXPECT_EQ(window->session()->info().runs[1].slice(), "selection 2");
  EXPECT_EQ(window->session()->info().sets[0].slices.size(), 2U);
}

TEST_F(ExplorerFeature, TheInspectorShowsTheSampleWithItsNeighbours) {
  open();
  window->samples()->setCurrent(kBirdSet);
  window->showInspector();
  auto* inspector = window->findChild<SampleInspector*>();
  selection()->setFocus(7);
  ASSERT_TRUE(QTest::qWaitFor([&] { return inspector->key() == QStringLiteral("item-7"); }, 5000));
  auto* near = inspector->findChild<QTreeWidget*>(QStringLiteral("neighbours"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return near->topLevelItemCount() == 3; }, 5000));
  EXPECT_EQ(near->topLevelItem(0)->childCount(), 8);
  const qint64 first = near->topLevelItem(0)->child(0)->data(0, Qt::UserRole).toLongLong();
  Q_EMIT near->itemActivated(near->topLevelItem(0)->child(0), 0);
  EXPECT_EQ(selection()->focus(), first);
  ASSERT_TRUE(waitIdle());
}

TEST_F(ExplorerFeature, EverythingIsFoundByOneLine) {
  open();
  action(QStringLiteral("Search everything..."))->trigger();
  auto* dialog = find<SearchDialog>("searchDialog");
  ASSERT_NE(dialog, nullptr);
  QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("item 12"));
  const auto found = [&](const QString& text) {
    for (int i = 0; i < dialog->results()->topLevelItemCount(); ++i) {
      for (int j = 0; j < dialog->results()->topLevelItem(i)->childCount(); ++j) {
        if (dialog->results()->topLevelItem(i)->child(j)->text(0).contains(text))
          return dialog->results()->topLevelItem(i)->child(j);
      }
    }
    return static_cast<QTreeWidgetItem*>(nullptr);
  };
  ASSERT_TRUE(QTest::qWaitFor([&] { return found(QStringLiteral("item-12")) != nullptr; }, 5000));
  Q_EMIT dialog->results()->itemActivated(found(QStringLiteral("item-12")), 0);
  EXPECT_EQ(selection()->focus(), 12);
  ASSERT_TRUE(QTest::qWaitFor([&] { return find<SearchDialog>("searchDialog") == nullptr; }, 3000));
  action(QStringLiteral("Search everything..."))->trigger();
  dialog = find<SearchDialog>("searchDialog");
  QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("invert"));
  ASSERT_NE(found(QStringLiteral("Selection > Invert")), nullptr);
  QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
  EXPECT_EQ(selection()->count(), 60);
}

TEST_F(ExplorerFeature, TheSessionIsFoundAgain) {
  open();
  MapPage* page = window->explorer()->compare(kBirdSet, QStringLiteral("a"), QStringLiteral("b"));
  ASSERT_TRUE(settled(page));
  SamplesPage* samples = window->explorer()->showSamples(kBirdSet);
  samples->query()->setText(QStringLiteral("some words"));
  window->pages()->moveToOther();
  page->first()->map()->setView({0.25, -0.5}, 123);
  selection()->selectRow(9, SelectMode::Replace);
  selection()->setFocus(9);
  ASSERT_TRUE(waitIdle());
  closeWindow();
  openWindow();
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  page = qobject_cast<MapPage*>(window->pages()->page(QStringLiteral("map:items")));
  ASSERT_NE(page, nullptr);
  ASSERT_TRUE(settled(page));
  EXPECT_TRUE(page->isDouble());
  EXPECT_EQ(page->second()->column(), QStringLiteral("pca of b"));
  EXPECT_NEAR(page->first()->map()->view().scale, 123, 1e-9);
  EXPECT_NEAR(page->first()->map()->view().centre.y(), -0.5, 1e-9);
  EXPECT_EQ(selection()->selected()->rows(), (std::vector<std::int32_t>{9}));
  EXPECT_EQ(selection()->focus(), 9);
  samples = qobject_cast<SamplesPage*>(window->pages()->page(QStringLiteral("samples:items")));
  ASSERT_NE(samples, nullptr);
  EXPECT_EQ(samples->query()->text(), QStringLiteral("some words"));
  EXPECT_EQ(window->pages()->count(), 2);
  EXPECT_FALSE(window->history()->canUndo());
}

TEST_F(ExplorerFeature, CompactingAsksAndTellsTheSize) {
  open();
  const ColumnInfo column = *window->session()->info().sets.front().find("c");
  window->session()->start(
      {.title = QStringLiteral("delete"), .access = JobAccess::Write, .listed = false}, window.get(),
      [id = column.id](Project& project, const Task&) { project.setDeleted(ItemKind::Column, id, true); }, [] {});
  ASSERT_TRUE(waitIdle());
  action(QStringLiteral("Compact project..."))->trigger();
  QMessageBox* box = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (box = find<QMessageBox>("compactQuestion")) != nullptr; }, 5000));
  EXPECT_TRUE(box->informativeText().contains(QStringLiteral("kB"), Qt::CaseInsensitive) ||
              box->informativeText().contains(QStringLiteral("KiB")))
      << box->informativeText().toStdString();
  QTest::mouseClick(box->button(QMessageBox::Yes), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(Project::open(folder.path("p.eido")).deletedItems().count, 0);
}

TEST_F(ExplorerFeature, OpenListsFollowTheColumns) {
  open();
  SamplesPage* page = window->explorer()->showSamples(kBirdSet);
  const SampleTableModel* rows = page->table()->rows();
  const int before = rows->columnCount();
  const auto heading = [&](int c) { return rows->headerData(c, Qt::Horizontal).toString(); };
  ASSERT_EQ(heading(1), QStringLiteral("caption"));
  ColumnInfo column = *window->session()->set(kBirdSet)->find("caption");
  ColumnInfo renamed = column;
  renamed.name = "words";
  window->session()->start(
      {.title = QStringLiteral("rename"), .access = JobAccess::Write}, window.get(),
      [renamed](Project& project, const Task&) { project.editColumn(renamed.id, renamed); }, [] {});
  ASSERT_TRUE(QTest::qWaitFor([&] { return heading(1) == QStringLiteral("words"); }, 5000));
  EXPECT_EQ(rows->columnCount(), before);
}

TEST_F(ExplorerFeature, ARunOfADeletedSliceAsksForItsSamples) {
  open();
  selection()->select(SampleBits(60, true), SelectMode::Replace, {});
  window->session()->start(
      {.title = QStringLiteral("prepare"), .access = JobAccess::Run}, window.get(),
      [](Project& project, const Task& task) {
        SampleBits half(60);
        for (int i = 0; i < 30; ++i) half.set(i);
        const std::int64_t slice = project.saveSlice("items", "half", half, {});
        runAnalysis(project, {.analysis = "alignment", .set = "items", .slice = "half"}, task);
        project.setDeleted(ItemKind::Slice, slice, true);
      },
      [] {});
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(window->session()->info().runs.size(), 1u);
  RunTab* tab = window->showRun(window->session()->info().runs.front().id);
  ASSERT_TRUE(waitIdle());
  QTest::mouseClick(tab->findChild<QToolButton*>(QStringLiteral("again")), Qt::LeftButton);
  auto* run = find<QPushButton>("run");
  ASSERT_NE(run, nullptr);
  EXPECT_FALSE(run->isEnabled());
  EXPECT_TRUE(find<QLabel>("state")->text().contains(QStringLiteral("not there any more")));
  auto* slices = find<QComboBox>("slice");
  slices->setCurrentIndex(0);
  Q_EMIT slices->activated(0);
  EXPECT_TRUE(run->isEnabled());
}

TEST_F(ExplorerFeature, TwoMapsOnANewPageAreColouredByTheirAgreement) {
  open();
  // the page is made just now: the column that it would be coloured by is still being read
  MapPage* page = window->explorer()->compare(kBirdSet, QStringLiteral("a"), QStringLiteral("b"));
  ASSERT_TRUE(settled(page));
  ASSERT_TRUE(waitIdle());
  const auto& colouring = page->first()->map()->scene().colouring;
  ASSERT_NE(colouring, nullptr);
  EXPECT_NE(page->figure().agreement, 0);
}

TEST_F(ExplorerFeature, TheWindowStaysAwakeWhileThreeHundredThousandAreExplored) {
  open(300000);
  MapPage* page = window->explorer()->showMap(kBirdSet, QStringLiteral("a"));
  QTest::mouseClick(page->first()->findChild<QPushButton*>(QStringLiteral("make-pca")), Qt::LeftButton);
  ASSERT_TRUE(settled(page));
  const LoopWatch watch;
  EmbeddingMap* map = page->first()->map();
  for (int i = 0; i < 20; ++i) {
    map->zoom(1.05, QRectF(map->rect()).center() + QPointF(i, 0));
    QTest::qWait(10);
  }
  map->setTool(MapTool::Lasso);
  const QRect around = map->rect().adjusted(10, 10, -10, -10);
  QTest::mousePress(map, Qt::LeftButton, {}, around.topLeft());
  for (const QPoint p : {around.topRight(), around.bottomRight(), around.bottomLeft()}) QTest::mouseMove(map, p);
  QTest::mouseRelease(map, Qt::LeftButton, {}, around.topLeft() + QPoint(5, 20));
  ASSERT_TRUE(settled(page));
  EXPECT_GT(selection()->count(), 0);
  RecordProperty("longestGapMilliseconds", static_cast<int>(watch.longest()));
  EXPECT_LE(watch.longest(), kLongestGap) << "a gap this long can be felt";
  EXPECT_LE(watch.longestWait(), kLongestWait);
}

}  // namespace
}  // namespace eido::test
