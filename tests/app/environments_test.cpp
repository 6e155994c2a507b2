// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From Run to the flagged samples, their marks and their map.
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QUndoStack>

#include "app/window/forms/analysis_form.h"
#include "app/window/pages/map_page.h"
#include "app/window/pages/run_tab.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "core/base/random.h"
#include "core/data/sample_marks.h"
#include "core/project/import_transaction.h"
#include "tests/app/window_fixture.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/results/finding_bar.h"
#include "widgets/samples/gallery.h"
#include "widgets/tables/table_view.h"

namespace eido::test {
namespace {

const QString kSet = QStringLiteral("birds");

/// 600 samples of two classes on two backgrounds, 6 % of them on the unusual one.
void writeBirds(const std::string& path) {
  constexpr int n = 600;
  Project project = Project::create(path);
  ImportTransaction transaction(project);
  std::vector<std::string> keys;
  for (int i = 0; i < n; ++i) keys.push_back("b" + std::to_string(i));
  const SampleSetInfo set = transaction.addSet("birds", n, &keys);
  Rng random(9);
  std::vector<float> values;
  std::vector<OptionalText> label, background;
  for (int i = 0; i < n; ++i) {
    const int y = i % 2, a = random.uniform() < 0.94 ? y : 1 - y;
    for (int j = 0; j < 8; ++j)
      values.push_back(static_cast<float>(random.normal()) + (j == 0 && y == 1 ? 2.0F : 0) +
                       (j == 1 && a == 1 ? 6.0F : 0));
    label.emplace_back(y == 1 ? "water bird" : "land bird");
    background.emplace_back(a == 1 ? "water" : "land");
  }
  ColumnWriter x =
      transaction.addColumn(set, 0, {.name = "x", .kind = ColumnKind::Vector, .dimension = 8, .dtype = DType::Float32});
  x.append(values.data(), n);
  x.finish();
  for (const auto& [name, texts] : {std::pair("label", &label), std::pair("background", &background)}) {
    ColumnWriter writer = transaction.addColumn(set, 0, {.name = name, .kind = ColumnKind::Category});
    writer.append(*texts);
    writer.finish();
  }
  transaction.commit();
}

class EnvironmentsFeature : public WindowTest {
 protected:
  /// The page of the run, when everything has come.
  QWidget* runIt() {
    writeBirds(folder.path("p.eido"));
    if (!openProject(folder.path("p.eido"))) return nullptr;
    window->showAnalysis(QStringLiteral("environments"));
    auto* run = find<QPushButton>("run");
    if (run == nullptr || !run->isEnabled()) return nullptr;  // the label is proposed
    // what is known is not: who asks for environments asks what is not known
    auto* form = static_cast<AnalysisForm*>(window->pages()->currentPage());
    EXPECT_TRUE(form->form()->values()["group"].is_null());
    form->changeParameters({{"group", "background"}});
    QTest::mouseClick(run, Qt::LeftButton);
    const auto there = [&] { return flagged() != nullptr && window->jobs()->idle(); };
    return QTest::qWaitFor(there, 60000) ? qobject_cast<RunTab*>(window->pages()->currentPage())->page() : nullptr;
  }
  Gallery* flagged() { return find<Gallery>("flaggedGallery"); }
  SampleSelection* selection() { return window->samples()->selection(kSet); }
};

TEST_F(EnvironmentsFeature, PressingRunShowsTheBirdsOnTheWrongBackground) {
  QWidget* page = runIt();
  ASSERT_NE(page, nullptr);
  const QString sentence = qobject_cast<RunPage*>(page)->finding();
  EXPECT_EQ(find<QLabel>("finding")->text(), firstSentence(sentence));
  EXPECT_EQ(find<QLabel>("findingRest"), nullptr);  // folded away
  find<QToolButton>("more")->click();
  EXPECT_EQ(find<QLabel>("finding")->text() + u' ' + find<QLabel>("findingRest")->text(), sentence);
  EXPECT_TRUE(sentence.contains(QStringLiteral("background"))) << sentence.toStdString();
  EXPECT_TRUE(sentence.contains(QStringLiteral("F1 0.9")) || sentence.contains(QStringLiteral("F1 1.0")))
      << sentence.toStdString();
  EXPECT_TRUE(sentence.contains(QStringLiteral("a plain head is right in"))) << sentence.toStdString();
  EXPECT_TRUE(sentence.contains(QStringLiteral("the best there of 4 heads without known groups")))
      << sentence.toStdString();
  EXPECT_GT(flagged()->rows().size(), 10u);
  EXPECT_LT(flagged()->rows().size(), 80u);
  EXPECT_GT(find<TableView>("contrast")->model()->rowCount(), 0);
  // one class, and the same samples everywhere
  auto* label = find<QComboBox>("flaggedLabel");
  label->setCurrentIndex(label->findText(QStringLiteral("water bird")));
  for (const std::int32_t row : flagged()->rows()) EXPECT_EQ(row % 2, 1);
  QTest::mouseClick(find<QPushButton>("selectFlagged"), Qt::LeftButton);
  EXPECT_EQ(selection()->count(), static_cast<std::int64_t>(flagged()->rows().size()));
  auto* views = page->findChild<QTabWidget*>();
  views->setCurrentIndex(1);
  EXPECT_TRUE(find<QLabel>("choice")->text().contains(QStringLiteral("settled")));
  EXPECT_EQ(find<ChartView>("headBars")->chart().x.categories.size(), 8);
}

TEST_F(EnvironmentsFeature, EveryInputHasAName) {
  QWidget* page = runIt();
  ASSERT_NE(page, nullptr);
  auto* views = page->findChild<QTabWidget*>();
  for (int i = 0; i < views->count(); ++i) {
    views->setCurrentIndex(i);
    expectNames(window.get());
  }
}

TEST_F(EnvironmentsFeature, AReviewByKeyboardIsKeptFilteredAndUndone) {
  QWidget* page = runIt();
  ASSERT_NE(page, nullptr);
  const std::vector<std::int32_t> rows = flagged()->rows();
  const auto mark = [&] { return window->session()->set(kSet)->find(kMarkColumn); };
  flagged()->setFocus();
  selection()->setFocus(rows[0]);
  QTest::keyClick(flagged(), Qt::Key_1);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(selection()->focus(), rows[1]);  // on to the next
  QTest::keyClick(flagged(), Qt::Key_2);
  ASSERT_TRUE(waitIdle());
  ASSERT_NE(mark(), nullptr);
  EXPECT_EQ(mark()->kind, ColumnKind::Category);
  EXPECT_EQ(mark()->missing, 598);
  selection()->setFocus(rows[0]);
  auto* wrong = find<QPushButton>("mark-mislabelled");
  ASSERT_NE(wrong, nullptr);
  ASSERT_TRUE(QTest::qWaitFor([&] { return wrong->isChecked(); }, 5000));
  // what is left to do
  auto* review = find<QComboBox>("flaggedReview");
  review->setCurrentIndex(review->findText(QStringLiteral("without a mark")));
  EXPECT_EQ(flagged()->rows().size(), rows.size() - 2);
  review->setCurrentIndex(review->findText(QStringLiteral("mislabelled")));
  EXPECT_EQ(flagged()->rows(), std::vector<std::int32_t>{rows[0]});
  review->setCurrentIndex(0);
  window->history()->undo();
  window->history()->undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(mark()->missing, 600);
}

TEST_F(EnvironmentsFeature, TheFlaggedLeadToTheirNeighbours) {
  ASSERT_NE(runIt(), nullptr);
  QToolButton* grow = nullptr;
  ASSERT_TRUE(QTest::qWaitFor([&] { return (grow = find<QToolButton>("growFlagged")) != nullptr; }, 5000));
  grow->click();
  QDialog* dialog = nullptr;
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return (dialog = window->findChild<QDialog*>(QStringLiteral("growDialog"))) != nullptr; }, 5000));
  const std::int64_t before = selection()->count();
  EXPECT_EQ(before, static_cast<std::int64_t>(flagged()->rows().size()));
  dialog->accept();
  EXPECT_TRUE(QTest::qWaitFor([&] { return selection()->count() > before; }, 5000));
}

TEST_F(EnvironmentsFeature, TheMapIsColouredByEnvironment) {
  QWidget* page = runIt();
  ASSERT_NE(page, nullptr);
  QTest::mouseClick(find<QPushButton>("flaggedOnMap"), Qt::LeftButton);
  auto* map = qobject_cast<MapPage*>(window->pages()->currentPage());
  ASSERT_NE(map, nullptr);
  EXPECT_EQ(map->state().value(QStringLiteral("colour")).toString(), QStringLiteral("environment of x"));
}

}  // namespace
}  // namespace eido::test
