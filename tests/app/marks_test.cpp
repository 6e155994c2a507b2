// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and tags: by keys in every view, of all that is selected, undone, filtered and exported.
#include "core/data/sample_marks.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabWidget>
#include <QTreeView>
#include <QUndoStack>

#include "app/window/marks/mark_menu.h"
#include "app/window/pages/samples_page.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "core/project/project_columns.h"
#include "tests/app/window_fixture.h"
#include "widgets/forms/form_dialog.h"
#include "widgets/samples/gallery.h"
#include "widgets/samples/sample_table.h"

namespace eido::test {
namespace {

const QString kItems = QStringLiteral("items");
constexpr int kSamples = 60;

class MarksFeature : public WindowTest {
 protected:
  void open() {
    writeProject(folder.path("p.eido"), kSamples);
    ASSERT_TRUE(openProject(folder.path("p.eido")));
    page = window->explorer()->showSamples(kItems);
    ASSERT_TRUE(waitIdle());
  }
  SampleSelection* selection() { return window->samples()->selection(kItems); }
  Gallery* gallery() {
    page->showGallery();
    auto* found = page->findChild<Gallery*>();
    found->setFocus();
    return found;
  }
  /// What a column holds of a sample, by another look at the file.
  OptionalText stored(std::string_view column, std::int64_t row) {
    const Project project = Project::open(folder.path("p.eido"), Project::Mode::ReadOnly);
    const SampleSetInfo set = project.set("items");
    const ColumnInfo* found = set.find(column);
    return found == nullptr ? OptionalText() : ProjectColumns(project, set).textOf(*found, row);
  }
  QAction* markAction(const char* id) { return window->findChild<QAction*>(QLatin1String(id)); }
  QMenu* submenu(const QString& title) {
    for (QMenu* menu : window->findChild<MarkMenu*>()->findChildren<QMenu*>())
      if (QString(menu->title()).remove(u'&').startsWith(title)) return menu;
    return nullptr;
  }
  SamplesPage* page = nullptr;
};

TEST_F(MarksFeature, KeysMarkInTheGalleryAndInTheTableAndGoOn) {
  open();
  Gallery* cards = gallery();
  selection()->setFocus(3);
  QTest::keyClick(cards, Qt::Key_2);
  EXPECT_EQ(selection()->focus(), 4);
  QTest::keyClick(cards, Qt::Key_1);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(stored(kMarkColumn, 3), "confirmed");
  EXPECT_EQ(stored(kMarkColumn, 4), "mislabelled");
  page->findChild<QTabWidget*>()->setCurrentIndex(0);
  auto* table = page->findChild<SampleTable*>();
  table->setFocus();
  selection()->setFocus(10);
  QTest::keyClick(table, Qt::Key_3);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(stored(kMarkColumn, 10), "dismissed");
  EXPECT_EQ(selection()->focus(), 11);
  EXPECT_EQ(selection()->count(), 0);  // marking selects nothing
  // the page counts them
  const auto counted = [&] {
    for (const QLabel* label : page->findChildren<QLabel*>())
      if (label->text().contains(QStringLiteral("1 mislabelled, 1 confirmed, 1 dismissed"))) return true;
    return false;
  };
  EXPECT_TRUE(QTest::qWaitFor(counted, 5000));
  // a mark is taken away without going on, and all can be undone
  selection()->setFocus(3);
  QTest::keyClick(table, Qt::Key_Backspace);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(stored(kMarkColumn, 3), OptionalText());
  EXPECT_EQ(selection()->focus(), 3);
  for (int step = 0; step < 4; ++step) window->history()->undo();
  ASSERT_TRUE(waitIdle());
  for (const int row : {3, 4, 10}) EXPECT_EQ(stored(kMarkColumn, row), OptionalText()) << row;
  window->history()->redo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(stored(kMarkColumn, 3), "confirmed");
}

TEST_F(MarksFeature, WhatIsTypedIntoAListMarksNothing) {
  open();
  selection()->setFocus(3);
  auto* tree = window->findChild<QTreeView*>(QStringLiteral("navigator"));
  ASSERT_NE(tree, nullptr);
  tree->setFocus();
  QTest::keyClick(tree, Qt::Key_1);
  QComboBox list(window.get());
  list.addItems({QStringLiteral("1"), QStringLiteral("2")});
  list.show();
  list.setFocus();
  QTest::keyClick(&list, Qt::Key_2);
  EXPECT_EQ(list.currentIndex(), 1);  // what was typed is looked for
  auto* query = page->findChild<QLineEdit*>(QStringLiteral("query"));
  query->setFocus();
  QTest::keyClicks(query, QStringLiteral("123"));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(query->text(), QStringLiteral("123"));
  EXPECT_EQ(window->session()->set(kItems)->find(kMarkColumn), nullptr);
}

TEST_F(MarksFeature, AllSelectedAreMarkedAtOnceShownAloneAndExportedWithTheirCount) {
  open();
  SampleBits some(kSamples);
  for (const int row : {5, 6, 7, 20}) some.set(row);
  selection()->select(some, SelectMode::Replace, {});
  QMenu* all = submenu(QStringLiteral("Mark all"));
  ASSERT_NE(all, nullptr);
  all->actions().at(1)->trigger();  // confirmed
  ASSERT_TRUE(waitIdle());
  selection()->setFocus(20);
  gallery();
  markAction("mark.mislabelled")->trigger();
  ASSERT_TRUE(waitIdle());
  submenu(QStringLiteral("Show only"))->actions().at(1)->trigger();
  ASSERT_TRUE(waitIdle());
  ASSERT_NE(selection()->filter(), nullptr);
  EXPECT_EQ(selection()->filter()->rows(), (std::vector<std::int32_t>{5, 6, 7}));
  selection()->clearFilter();
  submenu(QStringLiteral("Select"))->actions().back()->trigger();  // without a mark
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(selection()->count(), kSamples - 4);
  selection()->select(some, SelectMode::Replace, {});
  markAction("selection.export")->trigger();
  chooseFile(folder.path("marked.csv"));
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return window->statusBar()->currentMessage().contains(QStringLiteral("1 mislabelled, 3 confirmed")); },
      5000))
      << window->statusBar()->currentMessage().toStdString();
  const std::string csv = readFile(folder.path("marked.csv"));
  EXPECT_NE(csv.find(",mark"), std::string::npos);
  EXPECT_NE(csv.find("mislabelled"), std::string::npos);
}

TEST_F(MarksFeature, TagsAreWrittenAndAddedToThoseOfTheSelected) {
  open();
  const auto write = [&](const QString& text) {
    markAction("mark.tags")->trigger();
    FormDialog* dialog = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return (dialog = window->findChild<FormDialog*>(QStringLiteral("tagsDialog"))) != nullptr; }, 5000));
    dialog->findChild<QLineEdit*>(QStringLiteral("tags"))->setText(text);
    dialog->accept();
    ASSERT_TRUE(waitIdle());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window->findChild<FormDialog*>(QStringLiteral("tagsDialog")) == nullptr; }, 5000));
  };
  selection()->setFocus(2);
  write(QStringLiteral(" blurry,night , blurry"));
  EXPECT_EQ(stored(kTagsColumn, 2), "blurry, night");
  SampleBits some(kSamples);
  for (const int row : {2, 3}) some.set(row);
  selection()->select(some, SelectMode::Replace, {});
  write(QStringLiteral("night, ask Ann"));
  EXPECT_EQ(stored(kTagsColumn, 2), "blurry, night, ask Ann");
  EXPECT_EQ(stored(kTagsColumn, 3), "night, ask Ann");
  EXPECT_EQ(window->session()->set(kItems)->find(kTagsColumn)->kind, ColumnKind::Text);
  window->history()->undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(stored(kTagsColumn, 2), "blurry, night");
  EXPECT_EQ(stored(kTagsColumn, 3), OptionalText());
}

}  // namespace
}  // namespace eido::test
