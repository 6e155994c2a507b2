// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the analyses: questions in groups, reasons where one can't work, and the help of the page one is on.
#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

#include "app/window/help/help_page.h"
#include "app/window/keyboard/key_map.h"
#include "app/window/menus/menus.h"
#include "app/window/project/project_session.h"
#include "app/window/questions/analysis_reason.h"
#include "app/window/questions/question_menu.h"
#include "app/window/samples/sample_store.h"
#include "app/window/search/search_dialog.h"
#include "app/window/settings/settings.h"
#include "app/window/tabs/page_tabs.h"
#include "app/window/tour/tour_bar.h"
#include "core/analyses/registry.h"
#include "core/session/sample_project.h"
#include "tests/app/window_fixture.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

using namespace test;

SampleSetInfo setOf(std::initializer_list<ColumnKind> kinds) {
  SampleSetInfo set;
  set.id = 1;
  for (const ColumnKind kind : kinds) {
    ColumnInfo column;
    column.name = "c" + std::to_string(set.columns.size());
    column.kind = kind;
    set.columns.push_back(column);
  }
  return set;
}

TEST(AnalysisReason, IsByTheKindsOfColumns) {
  const AnalysisSpec &alignment = *findSpec("alignment"), &compare = *findSpec("compare"),
                     &neighbours = *findSpec("neighbours"), &labelfree = *findSpec("label-free");
  const SampleSetInfo vectors = setOf({ColumnKind::Vector, ColumnKind::Vector, ColumnKind::Text});
  const SampleSetInfo scores = setOf({ColumnKind::Score, ColumnKind::Score, ColumnKind::Answer});
  EXPECT_EQ(reasonAgainst(alignment, vectors), QString());
  EXPECT_EQ(reasonAgainst(neighbours, vectors), QString());
  EXPECT_EQ(reasonAgainst(compare, vectors), QStringLiteral("Needs 2 score columns: import evaluation results."));
  EXPECT_EQ(reasonAgainst(compare, scores), QString());
  EXPECT_EQ(reasonAgainst(alignment, scores), QStringLiteral("Needs 2 vector columns: import embeddings."));
  EXPECT_EQ(reasonAgainst(neighbours, scores), QStringLiteral("Needs 1 vector column: import embeddings."));
  EXPECT_EQ(reasonAgainst(labelfree, scores), QStringLiteral("Needs 2 answer columns: import evaluation results."));
  EXPECT_EQ(reasonAgainst(*findSpec("reduction-apply"), setOf({ColumnKind::Number})), QString());
  EXPECT_EQ(reasonAgainst(compare, std::vector{vectors, scores}), QString());  // one of the sets will do
  EXPECT_FALSE(reasonAgainst(compare, std::vector<SampleSetInfo>{}).isEmpty());
}

class AnalysesMenuFeature : public WindowTest {
 protected:
  QAction* entry(const char* name) {
    return window->findChild<QAction*>(QStringLiteral("analysis:") + QLatin1String(name));
  }
};

TEST_F(AnalysesMenuFeature, EveryAnalysisIsInOneGroup) {
  openWindow();
  auto* menu = window->findChild<AnalysesMenu*>();
  ASSERT_NE(menu, nullptr);
  int entries = 0;
  for (const QAction* group : menu->actions()) {
    if (group->menu() == nullptr) continue;
    EXPECT_TRUE(group->text().endsWith(u'?')) << group->text().toStdString();
    entries += static_cast<int>(group->menu()->actions().size());
  }
  EXPECT_EQ(entries, std::ssize(analyses()));
  const auto* button = window->findChild<QToolButton*>(QStringLiteral("analyse"));
  ASSERT_NE(button, nullptr);
  EXPECT_NE(button->menu(), nullptr);
}

TEST_F(AnalysesMenuFeature, TheButtonOpensQuestionsThatAreFoundByTyping) {
  openWindow();
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  auto* menu = window->findChild<QuestionMenu*>();
  menu->popup(window->mapToGlobal(QPoint(20, 20)));
  auto* line = menu->findChild<QLineEdit*>(QStringLiteral("questionSearch"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return line->hasFocus(); }, 3000));
  const auto* tree = menu->findChild<QTreeWidget*>(QStringLiteral("questions"));
  const auto shown = [&] {
    QStringList names;
    for (int g = 0; g < tree->topLevelItemCount(); ++g) {
      for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i) {
        const QTreeWidgetItem* item = tree->topLevelItem(g)->child(i);
        if (!item->isHidden()) names << item->data(0, Qt::UserRole).toString();
      }
    }
    return names;
  };
  EXPECT_EQ(shown().size(), std::ssize(analyses()));
  QTest::keyClicks(line, QStringLiteral("difference chance"));
  EXPECT_EQ(shown(), QStringList{QStringLiteral("compare")});
  EXPECT_EQ(tree->currentItem(), nullptr);  // there are no scores
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_TRUE(menu->isVisible());
  line->clear();
  QTest::keyClicks(line, QStringLiteral("MAP embedding"));
  EXPECT_EQ(shown(), QStringList{QStringLiteral("projection")});
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_FALSE(menu->isVisible());
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("analysis:projection"));
}

TEST_F(AnalysesMenuFeature, ThePaletteFindsQuestionsAndSaysWhatIsMissing) {
  openWindow();
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  SearchDialog dialog(window.get(), window.get());
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  const auto entry = [&](const QString& text) -> const QTreeWidgetItem* {
    dialog.findChild<QLineEdit*>()->setText(text);
    for (int g = 0; g < dialog.results()->topLevelItemCount(); ++g) {
      const QTreeWidgetItem* group = dialog.results()->topLevelItem(g);
      if (group->text(0) == QStringLiteral("Questions")) return group->child(0);
    }
    return nullptr;
  };
  const QTreeWidgetItem* honest = entry(QStringLiteral("scores honest"));  // words of the group
  ASSERT_NE(honest, nullptr);
  EXPECT_TRUE(honest->isDisabled());
  EXPECT_TRUE(honest->text(1).startsWith(QStringLiteral("Needs 2 score columns"))) << honest->text(1).toStdString();
  const QTreeWidgetItem* alike = entry(QStringLiteral("see the same samples"));
  ASSERT_NE(alike, nullptr);
  EXPECT_FALSE(alike->isDisabled());
}

TEST_F(AnalysesMenuFeature, KeysAreThoseOfTheRegistryAndCanBeChanged) {
  openWindow();
  int number = 0;
  for (const Analysis* a : analyses()) {
    ++number;  // the first nine have a key
    EXPECT_EQ(
        entry(a->spec().name.c_str())->shortcut(),
        number > 9 ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_0 + number)));
  }
  const auto* keys = window->findChild<KeyMap*>();
  ASSERT_NE(keys, nullptr);
  int known = 0;
  for (const KeyMap::Command& command : keys->commands())
    known += command.id.startsWith(QStringLiteral("analysis:")) ? 1 : 0;
  EXPECT_EQ(known, number);
}

TEST(Words, OfTablesThatPagesMake) {
  EXPECT_EQ(columnHeading("alignment", "pairs", "difference"), QStringLiteral("Difference"));
  EXPECT_EQ(columnHeading("reduction", "errors", "difference"), QStringLiteral("Difference"));
  EXPECT_EQ(columnHeading("compare", "items", "mean_score"), QStringLiteral("Mean score"));
  EXPECT_EQ(columnHeading("reduction", "coverage", "chosen"), QStringLiteral("Chosen"));
  EXPECT_EQ(columnHeading("environments", "contrast", "flagged"), QStringLiteral("Of the flagged"));
  EXPECT_EQ(choiceLabel("reduction-apply", "gp_irt"), QStringLiteral("gp-IRT"));
  EXPECT_EQ(choiceLabel("reduction", "irt_anchors"), QStringLiteral("IRT anchors"));
  EXPECT_EQ(choiceLabel("label-free", "tvd_mi"), QStringLiteral("TVD-MI"));
  EXPECT_EQ(choiceLabel("alignment", "mutual_knn"), QStringLiteral("Mutual kNN"));
  EXPECT_EQ(scalarLabel("environments", "flip_rate"), QStringLiteral("Flip rate"));
  EXPECT_EQ(tableTitle("reduction", "items"), QStringLiteral("Chosen items"));
  EXPECT_EQ(tableTitle("an analysis of the future", "some_table"), QStringLiteral("some table"));
}

TEST_F(AnalysesMenuFeature, WhatCanNotWorkSaysWhy) {
  openWindow();
  EXPECT_FALSE(entry("alignment")->isEnabled());
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  EXPECT_TRUE(entry("alignment")->isEnabled());
  EXPECT_FALSE(entry("compare")->isEnabled());
  EXPECT_TRUE(entry("compare")->toolTip().contains(QStringLiteral("import evaluation results")));
  EXPECT_FALSE(entry("alignment")->toolTip().contains(QStringLiteral("import")));
}

TEST_F(AnalysesMenuFeature, HelpOpensAtThePageOneIsOn) {
  openWindow();
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  for (const Analysis* a : analyses()) {
    window->showAnalysis(toQt(a->spec().name));
    window->showHelp();
    const auto* page = window->findChild<HelpPage*>();
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->findChild<QTreeWidget*>()->currentItem()->data(0, Qt::UserRole).toString(), toQt(a->spec().name));
    EXPECT_GT(page->findChild<QTextBrowser*>()->toPlainText().size(), 300) << a->spec().name;
  }
}

TEST_F(AnalysesMenuFeature, ARefusalLeadsToTheHelpOfItsAnalysis) {
  openWindow();
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  window->showAnalysis(QStringLiteral("alignment"));
  auto* help = find<QToolButton>("refusalHelp");
  EXPECT_EQ(help, nullptr);  // it can run
  window->showAnalysis(QStringLiteral("compare"));
  help = find<QToolButton>("refusalHelp");
  ASSERT_NE(help, nullptr);
  help->click();
  const auto* page = qobject_cast<HelpPage*>(window->pages()->currentPage());
  ASSERT_NE(page, nullptr);
  EXPECT_EQ(page->findChild<QTreeWidget*>()->currentItem()->data(0, Qt::UserRole).toString(),
            QStringLiteral("compare"));
}

TEST_F(AnalysesMenuFeature, HelpIsSearchedByItsHeadings) {
  openWindow();
  window->showHelp();
  auto* page = qobject_cast<HelpPage*>(window->pages()->currentPage());
  ASSERT_NE(page, nullptr);
  auto* topics = page->findChild<QTreeWidget*>();
  EXPECT_EQ(topics->currentItem()->data(0, Qt::UserRole).toString(), QStringLiteral("start"));
  EXPECT_TRUE(page->findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("five minutes")));
  auto* line = page->findChild<QLineEdit*>();
  line->setText(QStringLiteral("window was closed"));
  ASSERT_GE(topics->topLevelItemCount(), 1);
  EXPECT_TRUE(topics->topLevelItem(0)->text(0).contains(QStringLiteral("closed too soon")))
      << topics->topLevelItem(0)->text(0).toStdString();
  EXPECT_EQ(page->findChild<QTextBrowser*>()->textCursor().block().text(),
            QStringLiteral("When the window was closed too soon"));
  line->setText(QStringLiteral("xyzzy"));
  EXPECT_EQ(topics->topLevelItem(0)->flags(), Qt::NoItemFlags);
  line->clear();
  EXPECT_GT(topics->topLevelItemCount(), 4);  // groups
}

TEST_F(AnalysesMenuFeature, SearchFindsParametersAndHelp) {
  openWindow();
  writeProject(folder.path("p.eido"));
  ASSERT_TRUE(openProject(folder.path("p.eido")));
  const auto lead = [&](const QString& words, const QString& to) {
    auto* dialog = new SearchDialog(window.get(), window.get());
    dialog->open();
    dialog->findChild<QLineEdit*>()->setText(words);
    auto* list = dialog->findChild<QTreeWidget*>();
    for (QTreeWidgetItemIterator at(list); *at != nullptr; ++at) {
      if ((*at)->text(0) != to) continue;
      list->setCurrentItem(*at);
      Q_EMIT list->itemActivated(*at, 0);
      return true;
    }
    dialog->reject();
    return false;
  };
  ASSERT_TRUE(lead(QStringLiteral("bootstrap draws"), QStringLiteral("Bootstrap draws")));
  EXPECT_TRUE(window->pages()->keyOf(window->pages()->currentPage()).startsWith(QStringLiteral("analysis:")));
  ASSERT_TRUE(lead(QStringLiteral("two runs beside"), QStringLiteral("Two runs beside each other")));
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("help"));
}

TEST_F(AnalysesMenuFeature, TheTourDoesWhatItSays) {
  openWindow();
  { beginSampleProject(folder.path("birds.eido")); }
  window->openProject(path("birds.eido"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->isOpen(); }, 10000));
  auto* tour = window->findChild<TourBar*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return tour->isVisible(); }, 5000));
  EXPECT_EQ(tour->steps(), 6);
  EXPECT_EQ(window->session()->set(QStringLiteral("birds"))->samples, 2000);
  // what takes its time is made meanwhile
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return window->session()->set(QStringLiteral("birds"))->columns.size() > 50; }, 300000));
  auto* act = tour->findChild<QPushButton*>(QStringLiteral("tourAct"));
  act->click();
  EXPECT_TRUE(window->pages()->keyOf(window->pages()->currentPage()).startsWith(QStringLiteral("map:")));
  act->click();
  SampleSelection* selection = window->samples()->selection(QStringLiteral("birds"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return selection->count() > 0; }, 10000));
  EXPECT_LT(selection->count(), 100);
  for (int step = 2; step < 5; ++step) {
    EXPECT_EQ(tour->step(), step);
    act->click();
    EXPECT_TRUE(window->pages()->keyOf(window->pages()->currentPage()).startsWith(QStringLiteral("analysis:")));
  }
  act->click();
  EXPECT_EQ(window->pages()->keyOf(window->pages()->currentPage()), QStringLiteral("report"));
  tour->findChild<QToolButton*>(QStringLiteral("tourClose"))->click();
  EXPECT_FALSE(tour->isVisible());
  EXPECT_TRUE(settings->tourDismissed());
  ASSERT_TRUE(waitIdle());
}

}  // namespace
}  // namespace eido
