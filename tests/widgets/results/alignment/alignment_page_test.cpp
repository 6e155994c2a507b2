// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/alignment/alignment_page.h"
#include "widgets/results/alignment/alignment_run.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "tests/widgets/recording_host.h"
#include "tests/widgets/sample_run.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/tables/table_view.h"

namespace eido {
namespace {

class AlignmentPageTest : public testing::Test {
 protected:
  void SetUp() override {
    page.showRun(run);
    page.resize(1100, 700);
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
  }
  LoadedRun run = test::sampleRun();
  test::RecordingHost host;
  AlignmentPage page{host};
};

TEST_F(AlignmentPageTest, SaysWhatWasFound) {
  const QString text = page.finding();
  EXPECT_TRUE(text.contains(QStringLiteral("vit/0 and vit/1"))) << text.toStdString();
  EXPECT_TRUE(text.contains(QStringLiteral("0.800")));
  EXPECT_TRUE(text.contains(QStringLiteral("4 pair"))) << text.toStdString();
  EXPECT_EQ(provenance(run.info, *run.result), QStringLiteral("Mutual kNN, k = 10, n = 200, seed 42, 3.1 s, v0.1.0"));
}

TEST_F(AlignmentPageTest, AChosenCellShowsItsLayersAndSamples) {
  HeatmapWidget* matrix = page.matrix();
  QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellCentre(0, 2));
  const auto maps = page.findChildren<HeatmapWidget*>();
  const auto layers = std::find_if(maps.begin(), maps.end(), [&](const HeatmapWidget* m) { return m != matrix; });
  ASSERT_NE(layers, maps.end());
  EXPECT_TRUE((*layers)->isVisible());
  EXPECT_EQ((*layers)->heatmap().rows, (QStringList{QStringLiteral("0"), QStringLiteral("1")}));
  TableView* least = nullptr;
  for (TableView* view : page.findChildren<TableView*>()) {
    if (view->isVisible()) least = view;
  }
  ASSERT_NE(least, nullptr);
  ASSERT_EQ(least->model()->rowCount(), 5);
  EXPECT_EQ(least->model()->index(0, 0).data().toString(), QStringLiteral("sample-4"));
  EXPECT_EQ(least->model()->index(0, 1).data().toString(), QStringLiteral("0.0"));
  least->view()->selectRow(0);
  EXPECT_EQ(host.lookedAt, QStringList{QStringLiteral("sample-4")});
}

TEST_F(AlignmentPageTest, ACellOpensItsPairOnMaps) {
  HeatmapWidget* matrix = page.matrix();
  QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellCentre(0, 2));
  EXPECT_TRUE(host.maps.empty());
  QTest::mouseDClick(matrix, Qt::LeftButton, {}, matrix->cellCentre(0, 2));
  ASSERT_EQ(host.maps.size(), 1U);
  QTest::mouseClick(matrix, Qt::LeftButton, Qt::ControlModifier, matrix->cellCentre(0, 2));
  QTest::keyClick(matrix, Qt::Key_Return, Qt::ControlModifier);
  ASSERT_EQ(host.maps.size(), 3U);
  const QStringList& pair = host.maps.back().columns;
  ASSERT_EQ(pair.size(), 2);
  EXPECT_NE(pair[0], pair[1]);
  EXPECT_EQ(host.maps.front().columns, pair);
}

TEST_F(AlignmentPageTest, OffersToComputeSamplesWhereThereAreNone) {
  auto result = std::make_shared<Result>(*run.result);
  std::erase_if(result->tables, [](const Table& t) { return t.name == "samples"; });
  LoadedRun bare = run;
  bare.prepared = resultKind("alignment").prepare(bare.info, *result, nullptr);
  bare.result = std::move(result);
  page.showRun(bare);
  auto* button = page.findChild<QPushButton*>(QStringLiteral("computeSamples"));
  ASSERT_TRUE(button->isVisible());
  button->click();
  ASSERT_EQ(host.computed.size(), 1U);
  EXPECT_EQ(host.computed[0].columns, (QStringList{QStringLiteral("vit/0"), QStringLiteral("vit/1")}));
  EXPECT_EQ(host.computed[0].parameters, (Json{{"metric", {"mutual_knn"}}, {"per_sample", true}}));
  EXPECT_FALSE(button->isEnabled());
  host.answer(nullptr);  // cancelled, or failed
  EXPECT_TRUE(button->isEnabled());
  button->click();
  host.answer(&run);
  EXPECT_FALSE(button->isVisible());
}

TEST_F(AlignmentPageTest, SelectorsChangeTheMatrix) {
  auto* quantity = page.findChild<QComboBox*>(QStringLiteral("quantity"));
  const double before = page.matrix()->heatmap().value(0, 1);
  quantity->setCurrentIndex(1);
  EXPECT_NE(page.matrix()->heatmap().value(0, 1), before);
  quantity->setCurrentIndex(2);
  EXPECT_DOUBLE_EQ(page.matrix()->heatmap().value(0, 1), 0.005);
  page.findChild<QComboBox*>(QStringLiteral("order"))->setCurrentIndex(1);
  EXPECT_EQ(page.matrix()->heatmap().rowOrder, (std::vector<int>{0, 1, 2, 3}));
}

TEST_F(AlignmentPageTest, ExportsAskForFiles) {
  for (const char* name : {"saveSvg", "savePng", "saveCsv", "saveAll", "copyPicture", "copyTable"}) {
    auto* action = page.findChild<QAction*>(QLatin1String(name));
    ASSERT_NE(action, nullptr) << name;
    action->trigger();
  }
  EXPECT_EQ(host.pictures, (QStringList{QStringLiteral("svg"), QStringLiteral("png")}));
  EXPECT_EQ(host.tables, QStringList{QStringLiteral("pairs")});
  EXPECT_EQ(host.savedAll, 1);
}

TEST_F(AlignmentPageTest, HoverTextHoldsTheNumbers) {
  const QString text = page.matrix()->cellText(0, 1);
  for (const char* part : {"vit/0 and vit/1", "0.800", "0.780 to 0.820", "0.050 \u00b1 0.010", "calibrated: 0.700",
                           "0.005", "n = 200", "k = 10"})
    EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << " in " << text.toStdString();
  EXPECT_TRUE(page.matrix()->cellText(1, 1).contains(QStringLiteral("same column")));
}

TEST_F(AlignmentPageTest, MarksPairsThatAreNotToldFromChance) {
  const Heatmap& map = page.matrix()->heatmap();
  EXPECT_FALSE(map.marked(0, 1));
  EXPECT_TRUE(map.marked(0, 2));
  EXPECT_FALSE(map.marked(0, 0));
  EXPECT_FALSE(map.markMeaning.isEmpty());
  EXPECT_TRUE(std::isnan(map.value(0, 0)));
}

TEST(AlignmentCurves, GoEachWayForItself) {
  const LoadedRun run = test::sampleRun();
  Result result = *run.result;
  Table curve("curve_n", {"a", "b", "metric", "n", "value", "chance"});
  for (const std::int64_t n : {64, 128, 256}) {
    curve.append({std::string("vit/0"), std::string("llm/0"), std::string("mutual_knn"), n, 0.5, 0.1});
    curve.append({std::string("llm/0"), std::string("vit/0"), std::string("mutual_knn"), n, 0.25, 0.1});
    curve.append({std::string("vit/0"), std::string("vit/1"), std::string("mutual_knn"), n, 0.75, 0.1});
  }
  result.tables.push_back(std::move(curve));
  const auto prepared = readAlignment(run.info, result);
  const auto heights = [&](int a, int b) {
    std::vector<double> values;
    const Chart chart = alignmentCurve(*prepared, 0, a, b, CurveOver::Samples);
    if (!chart.series.empty())
      for (const Chart::Point& point : chart.series[0].points) values.push_back(point.y);
    return values;
  };
  EXPECT_EQ(heights(0, 2), (std::vector<double>{0.5, 0.5, 0.5}));
  EXPECT_EQ(heights(2, 0), (std::vector<double>{0.25, 0.25, 0.25}));
  EXPECT_EQ(heights(1, 0), (std::vector<double>{0.75, 0.75, 0.75}));  // the same both ways
  EXPECT_TRUE(alignmentCurve(*prepared, 0, 1, 2, CurveOver::Samples).empty());
  EXPECT_TRUE(alignmentCurve(*prepared, 0, 0, 2, CurveOver::Neighbours).empty());
}

TEST_F(AlignmentPageTest, LeadsToMapsOfTheBestPairAndToCurves) {
  const std::vector<NextStep> steps = resultKind("alignment").nextSteps(run);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].map.columns, (QStringList{QStringLiteral("vit/0"), QStringLiteral("vit/1")}));
  EXPECT_EQ(steps[1].analysis, "alignment");
  EXPECT_EQ(steps[1].parameters, (Json{{"curves", true}}));
}

}  // namespace
}  // namespace eido
