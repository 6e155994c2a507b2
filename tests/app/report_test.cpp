// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a report together in the window.
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QUndoStack>

#include "app/window/pages/map_page.h"
#include "app/window/pages/map_pane.h"
#include "app/window/pages/run_tab.h"
#include "app/window/report/report_items_model.h"
#include "app/window/report/report_page.h"
#include "app/window/report/report_preview.h"
#include "app/window/report/report_store.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "core/session/runs/run_analysis.h"
#include "tests/app/window_fixture.h"
#include "tests/cli/program.h"
#include "widgets/plots/map/embedding_map.h"

namespace eido::test {
namespace {

class ReportFeature : public WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    writeProject(folder.path("p.eido"));
    Project project = Project::open(folder.path("p.eido"));
    for (const char* metric : {"mutual_knn", "cka"})
      runAnalysis(project,
                  {.analysis = "alignment",
                   .parameters = {{"metric", Json::array({metric})}, {"permutations", 20}, {"bootstrap", 20}}},
                  {});
    ASSERT_TRUE(openProject(folder.path("p.eido")));
  }
  ReportPage* openReport() {
    window->showReport();
    auto* page = qobject_cast<ReportPage*>(window->pages()->currentPage());
    return page != nullptr && settle(page) ? page : nullptr;
  }
  bool settle(ReportPage* page) {
    return QTest::qWaitFor([&] { return page->settled() && window->jobs()->idle(); }, 30000);
  }
  const ReportPlan& plan() const { return window->reportStore()->plan(); }
};

TEST_F(ReportFeature, RunsAreAddedFromTheirPageWrittenAboutAndUndone) {
  window->showRun(1);
  ASSERT_TRUE(waitIdle());
  auto* add = find<QToolButton>("addToReport");
  ASSERT_NE(add, nullptr);
  ASSERT_TRUE(add->isEnabled());
  QTest::mouseClick(add, Qt::LeftButton, {}, QPoint(add->width() / 4, add->height() / 2));
  ASSERT_EQ(plan().items.size(), 1U);
  EXPECT_GE(add->menu()->actions().size(), 3);  // the run, a line, its pictures
  add->menu()->actions().last()->trigger();
  ASSERT_EQ(plan().items.size(), 2U);
  EXPECT_EQ(plan().items[1].kind, ReportItem::Kind::Figure);
  ReportPage* page = openReport();
  ASSERT_NE(page, nullptr);
  EXPECT_GE(page->preview()->pageCount(), 2);
  expectNames(page);
  auto* pieces = find<QListView>("pieces");
  find<QToolButton>("addPiece")->menu()->popup({});
  find<QToolButton>("addPiece")->menu()->actions().front()->trigger();
  find<QToolButton>("addPiece")->menu()->close();
  ASSERT_EQ(plan().items.size(), 3U);
  auto* notes = find<QPlainTextEdit>("notes");
  ASSERT_NE(notes, nullptr);
  QTest::keyClicks(notes, QStringLiteral("What it means"));
  EXPECT_EQ(plan().items[2].text, QStringLiteral("What it means"));
  EXPECT_EQ(pieces->model()->index(2, 0).data().toString(), QStringLiteral("What it means"));
  // up to the front
  QTest::mouseClick(find<QToolButton>("pieceUp"), Qt::LeftButton);
  QTest::mouseClick(find<QToolButton>("pieceUp"), Qt::LeftButton);
  EXPECT_EQ(plan().items[0].kind, ReportItem::Kind::Notes);
  EXPECT_EQ(pieces->currentIndex().row(), 0);
  window->history()->undo();
  window->history()->undo();
  EXPECT_EQ(plan().items[2].text, QStringLiteral("What it means"));
  window->history()->undo();  // typing is one step
  EXPECT_EQ(plan().items[2].text, QString());
  window->history()->redo();
  ASSERT_TRUE(settle(page));
}

TEST_F(ReportFeature, AMapGoesIntoTheReportAsItIsSeen) {
  MapPage* map = window->explorer()->compare(QStringLiteral("items"), QStringLiteral("a"), QStringLiteral("c"));
  ASSERT_TRUE(waitIdle());
  SampleBits chosen(60);
  for (int row = 0; row < 9; ++row) chosen.set(row);
  window->samples()->selection(QStringLiteral("items"))->restore(chosen);
  map->findChild<QAction*>(QStringLiteral("drift"))->setChecked(true);
  ASSERT_TRUE(QTest::qWaitFor([&] { return map->second()->map()->scene().selected != nullptr; }, 5000));
  ASSERT_TRUE(waitIdle());
  map->first()->map()->zoom(2, QPointF(50, 50));
  map->findChild<QAction*>(QStringLiteral("addToReport"))->trigger();
  ASSERT_EQ(plan().items.size(), 1U);
  const MapFigure& kept = plan().items[0].map;
  ASSERT_EQ(kept.panes.size(), 2U);
  EXPECT_TRUE(kept.panes[0].area && !kept.panes[1].area);
  EXPECT_EQ(kept.selected.count(), 9);
  EXPECT_TRUE(kept.drift);
  EXPECT_GT(kept.agreement, 0);
  ReportPage* page = openReport();
  ASSERT_NE(page, nullptr);
  EXPECT_GE(page->preview()->pageCount(), 1);
  EXPECT_TRUE(page->pieces()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Map ")));
  window->history()->undo();
  EXPECT_TRUE(plan().items.empty());
  ASSERT_TRUE(settle(page));
}

TEST_F(ReportFeature, DraggingAPieceMovesIt) {
  ReportPage* page = openReport();
  ASSERT_NE(page, nullptr);
  auto* model = qobject_cast<ReportItemsModel*>(page->pieces()->model());
  for (const std::int64_t run : {1, 2}) window->reportStore()->add({.kind = ReportItem::Kind::Run, .run = run}, {});
  window->reportStore()->add({.kind = ReportItem::Kind::Notes, .text = QStringLiteral("n")}, {});
  const std::unique_ptr<QMimeData> data(model->mimeData({model->index(2)}));
  model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
  EXPECT_EQ(plan().items[0].kind, ReportItem::Kind::Notes);
  EXPECT_EQ(plan().items[1].run, 1);
  const std::unique_ptr<QMimeData> first(model->mimeData({model->index(0)}));
  model->dropMimeData(first.get(), Qt::MoveAction, 3, 0, {});
  EXPECT_EQ(plan().items[2].kind, ReportItem::Kind::Notes);
  EXPECT_EQ(plan().items.size(), 3U);
  ASSERT_TRUE(settle(page));
}

TEST_F(ReportFeature, IsThereAgainAfterClosingAndGoesIntoFiles) {
  ReportPage* page = openReport();
  ASSERT_NE(page, nullptr);
  window->reportStore()->add({.kind = ReportItem::Kind::Run, .run = 2}, {});
  auto* title = find<QLineEdit>("reportTitle");
  title->clear();
  QTest::keyClicks(title, QStringLiteral("My report"));
  EXPECT_EQ(plan().title, QStringLiteral("My report"));
  ASSERT_TRUE(settle(page));
  closeWindow();
  openWindow();
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  EXPECT_EQ(plan().title, QStringLiteral("My report"));
  ASSERT_EQ(plan().items.size(), 1U);
  page = openReport();
  ASSERT_NE(page, nullptr);
  for (QAction* format : find<QToolButton>("export")->menu()->actions()) {
    if (!format->text().contains(QStringLiteral("HTML"))) continue;
    format->trigger();
    chooseFile(folder.path("out.html"));
  }
  ASSERT_TRUE(waitIdle(30000));
  EXPECT_NE(readFile(folder.path("out.html")).find("My report"), std::string::npos);
}

TEST_F(ReportFeature, FilesOfTheWindowAreThoseOfTheCommandLine) {
  ASSERT_NE(openReport(), nullptr);
  for (const std::int64_t run : {1, 2}) window->reportStore()->add({.kind = ReportItem::Kind::Run, .run = run}, {});
  // a desktop has its own looks
  const QFont before = QApplication::font();
  QApplication::setFont(QFont(QStringLiteral("DejaVu Serif"), 15));
  qputenv("SOURCE_DATE_EPOCH", "1700000000");
  for (const char* wanted : {"HTML", "PDF"}) {
    const std::string name = wanted == std::string("HTML") ? ".html" : ".pdf";
    for (QAction* format : find<QToolButton>("export")->menu()->actions()) {
      if (!format->text().contains(QLatin1String(wanted))) continue;
      format->trigger();
      chooseFile(folder.path("window" + name));
    }
    ASSERT_TRUE(waitIdle(30000));
    EXPECT_EQ(runProgram({"report", folder.path("p.eido"), "--out", folder.path("line" + name)}).status, 0);
    const std::string ours = readFile(folder.path("window" + name));
    EXPECT_GT(ours.size(), 10000U);
    EXPECT_TRUE(ours == readFile(folder.path("line" + name))) << name;
  }
  qunsetenv("SOURCE_DATE_EPOCH");
  QApplication::setFont(before);
}

}  // namespace
}  // namespace eido::test
