// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench by keyboard alone, and keys that a person has chosen.
#include "app/window/keyboard/keyboard_dialog.h"

#include <QComboBox>
#include <QDropEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>

#include "app/window/keyboard/key_map.h"
#include "app/window/pages/map_page.h"
#include "app/window/pages/map_pane.h"
#include "app/window/pages/samples_page.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "tests/app/window_fixture.h"
#include "widgets/keys/view_keys.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/samples/gallery.h"
#include "widgets/samples/sample_table.h"

namespace eido::test {
namespace {

const QString kSet = QStringLiteral("items");

class KeyboardFeature : public WindowTest {
 protected:
  void TearDown() override {
    if (KeyMap* map = keys()) map->resetAll();  // view keys are the program's
    WindowTest::TearDown();
  }
  KeyMap* keys() { return window ? window->findChild<KeyMap*>() : nullptr; }
  SampleSelection* selection() { return window->samples()->selection(kSet); }
  void press(int key, Qt::KeyboardModifiers modifiers = {}) {
    window->activateWindow();
    QWidget* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : window.get();
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
  }
  QAction* command(const char* id) { return window->findChild<QAction*>(QLatin1String(id)); }
};

TEST_F(KeyboardFeature, EveryCommandHasItsOwnKeysAndAName) {
  QStringList seen, ids;
  for (const KeyMap::Command& c : keys()->commands()) {
    EXPECT_FALSE(c.what.isEmpty()) << c.id.toStdString();
    EXPECT_FALSE(ids.contains(c.id)) << c.id.toStdString();
    ids << c.id;
    if (c.keys.isEmpty()) continue;
    EXPECT_FALSE(seen.contains(c.keys.toString())) << c.id.toStdString() << " " << c.keys.toString().toStdString();
    seen << c.keys.toString();
  }
  for (const char* keys : {"Ctrl+N",
                           "Ctrl+O",
                           "Ctrl+I",
                           "Ctrl+Z",
                           "Ctrl+Shift+Z",
                           "Ctrl+K",
                           "Ctrl+F",
                           "Ctrl+Shift+F",
                           "Ctrl+Return",
                           "Ctrl+.",
                           "F1",
                           "F5",
                           "F6",
                           "Shift+F6",
                           "F11",
                           "Ctrl+1",
                           "Ctrl+9",
                           "Ctrl+\\",
                           "Ctrl+A",
                           "Ctrl+Shift+A",
                           "Ctrl+Shift+I",
                           "Ctrl+G",
                           "Ctrl+D",
                           "Ctrl+E",
                           "Alt+Return",
                           "Ctrl+,",
                           "V",
                           "R",
                           "L",
                           "+",
                           "-",
                           "0",
                           "Space",
                           "N",
                           "P",
                           "M",
                           "J",
                           "K"})
    EXPECT_TRUE(seen.contains(QLatin1String(keys))) << keys;
}

TEST_F(KeyboardFeature, ChosenKeysWorkAndAreKept) {
  EXPECT_FALSE(keys()->assign(QStringLiteral("window.fullScreen"), QKeySequence(Qt::CTRL | Qt::Key_K)));
  EXPECT_FALSE(keys()->assign(QStringLiteral("window.fullScreen"), QKeySequence(Qt::Key_X)));  // a letter is for typing
  EXPECT_TRUE(keys()->assign(QStringLiteral("edit.search"), QKeySequence(Qt::CTRL | Qt::Key_P)));
  EXPECT_TRUE(command("edit.search")->toolTip().contains(QStringLiteral("Ctrl+P")));
  closeWindow();
  openWindow();
  EXPECT_EQ(command("edit.search")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
  // its standard keys are another command's meanwhile
  EXPECT_TRUE(keys()->assign(QStringLiteral("window.fullScreen"), QKeySequence(Qt::CTRL | Qt::Key_K)));
  EXPECT_FALSE(keys()->reset(QStringLiteral("edit.search")));
  EXPECT_TRUE(keys()->reset(QStringLiteral("window.fullScreen")));
  EXPECT_FALSE(keys()->assign(QStringLiteral("window.fullScreen"), QKeySequence(Qt::SHIFT | Qt::Key_X)));
  EXPECT_TRUE(keys()->reset(QStringLiteral("edit.search")));
  EXPECT_EQ(command("edit.search")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
  // both keys of a command come back
  EXPECT_TRUE(keys()->assign(QStringLiteral("page.run"), QKeySequence(Qt::Key_F9)));
  EXPECT_EQ(command("page.run")->shortcuts().size(), 1);
  keys()->resetAll();
  EXPECT_EQ(command("page.run")->shortcuts().size(), 2);
}

TEST_F(KeyboardFeature, KeysOfViewsCanBeOthers) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  MapPage* page = window->explorer()->showMap(kSet, QStringLiteral("a"));
  page->first()->showColumnProjected(QStringLiteral("a"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return window->jobs()->idle() && page->first()->map()->settled(); }, 20000));
  EmbeddingMap* map = page->first()->map();
  map->setFocus();
  QTest::keyClick(map, Qt::Key_L);
  EXPECT_EQ(map->tool(), MapTool::Lasso);
  EXPECT_FALSE(keys()->assign(QStringLiteral("view.lasso"), QKeySequence(Qt::CTRL | Qt::Key_Y)));
  EXPECT_TRUE(keys()->assign(QStringLiteral("view.lasso"), QKeySequence(Qt::Key_S)));
  QTest::keyClick(map, Qt::Key_V);
  QTest::keyClick(map, Qt::Key_L);  // means nothing any more
  EXPECT_EQ(map->tool(), MapTool::Pointer);
  QTest::keyClick(map, Qt::Key_S);
  EXPECT_EQ(map->tool(), MapTool::Lasso);
}

TEST_F(KeyboardFeature, TheDialogFindsAssignsAndRefuses) {
  QAction* open = command("help.keyboard");
  ASSERT_NE(open, nullptr);
  open->trigger();
  auto* dialog = window->findChild<KeyboardDialog*>();
  ASSERT_NE(dialog, nullptr);
  auto* filter = dialog->findChild<QLineEdit*>(QStringLiteral("keyFilter"));
  auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("keyList"));
  auto* edit = dialog->findChild<QKeySequenceEdit*>(QStringLiteral("keyEdit"));
  filter->setText(QStringLiteral("full"));
  QTreeWidgetItem* item = list->topLevelItem(0)->child(0);
  ASSERT_NE(item, nullptr);
  list->setCurrentItem(item);
  EXPECT_EQ(edit->keySequence(), QKeySequence(Qt::Key_F11));
  edit->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_K));
  Q_EMIT edit->editingFinished();
  EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("keyMessage"))->text().contains(QStringLiteral("Search")));
  EXPECT_EQ(edit->keySequence(), QKeySequence(Qt::Key_F11));
  edit->setKeySequence(QKeySequence(Qt::Key_F10));
  Q_EMIT edit->editingFinished();
  EXPECT_EQ(command("window.fullScreen")->shortcut(), QKeySequence(Qt::Key_F10));
  EXPECT_EQ(list->currentItem()->text(1), QStringLiteral("F10"));
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("allStandard")), Qt::LeftButton);
  EXPECT_EQ(command("window.fullScreen")->shortcut(), QKeySequence(Qt::Key_F11));
}

TEST_F(KeyboardFeature, AWalkWithoutTheMouse) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  command("showSamples")->trigger();
  auto* page = qobject_cast<SamplesPage*>(window->pages()->currentPage());
  ASSERT_NE(page, nullptr);
  page->table()->setFocus();
  QTest::keyClick(page->table(), Qt::Key_J);
  QTest::keyClick(page->table(), Qt::Key_J);
  EXPECT_EQ(selection()->focus(), 2);         // the table begins at its first row
  QTest::keyClick(page->table(), Qt::Key_M);  // taken out again
  EXPECT_EQ(selection()->count(), 0);
  QTest::keyClick(page->table(), Qt::Key_M);
  EXPECT_EQ(selection()->selected()->rows(), (std::vector<std::int32_t>{2}));
  page->showGallery();
  page->gallery()->setFocus();
  QTest::keyClick(page->gallery(), Qt::Key_M);
  EXPECT_EQ(selection()->count(), 0);
  command("selection.all")->trigger();
  command("page.compare")->trigger();
  auto* map = qobject_cast<MapPage*>(window->pages()->currentPage());
  ASSERT_NE(map, nullptr);
  EXPECT_TRUE(map->isDouble());
  command("page.properties")->trigger();
  EXPECT_NE(window->findChild<QWidget*>(QStringLiteral("inspectorDock")), nullptr);
  command("window.nextPart")->trigger();
  EXPECT_NE(QApplication::focusWidget(), nullptr);
}

TEST_F(KeyboardFeature, RunAgainComesBackToItsForm) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showAnalysis(QStringLiteral("alignment"));
  command("page.run")->trigger();
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return window->session()->info().runs.size() == 1 && window->jobs()->idle(); }, 20000));
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return window->pages()->keyOf(window->pages()->currentPage()).startsWith(QLatin1String("run:")); }, 5000));
  command("page.again")->trigger();
  // the form is in the run's own tab, and goes again
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("run:1"));
  EXPECT_EQ(window->pages()->page(QStringLiteral("analysis:alignment")), nullptr);
  ASSERT_NE(find<QPushButton>("run"), nullptr);
  command("page.again")->trigger();
  EXPECT_EQ(find<QPushButton>("run"), nullptr);
}

TEST_F(KeyboardFeature, APageIsDroppedOnTheOtherSide) {
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->explorer()->showSamples(kSet);
  PageTabs* pages = window->pages();
  const auto drop = [&](const QString& key, const QPointF& at) {
    QMimeData data;
    data.setData(QStringLiteral("application/x-eidoscope-page"), key.toUtf8());
    QDragEnterEvent enter(at.toPoint(), Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(pages, &enter);
    QDragMoveEvent move(at.toPoint(), Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(pages, &move);
    QDropEvent event(at, Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(pages, &event);
  };
  const QString key = QStringLiteral("samples:") + kSet;
  drop(key, QPointF(10, 100));  // it is there already
  EXPECT_EQ(pages->count(), 1);
  drop(key, QPointF(pages->width() - 10, 100));
  ASSERT_EQ(pages->count(), 2);
  EXPECT_EQ(pages->places().back().key, key);
  EXPECT_EQ(pages->places().back().pane, 1);
  drop(key, QPointF(10, 100));  // back: the empty side goes
  EXPECT_EQ(pages->count(), 1);
  drop(QStringLiteral("no such page"), QPointF(pages->width() - 10, 100));
  EXPECT_EQ(pages->count(), 1);
}

}  // namespace
}  // namespace eido::test
