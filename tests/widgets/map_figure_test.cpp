// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Maps in reports: what a person saw comes back from the project alone.
#include <gtest/gtest.h>

#include <cmath>

#include "core/project/import_transaction.h"
#include "core/session/runs/run_analysis.h"
#include "tests/support/test_support.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/report/map_figure.h"
#include "widgets/report/report_plan.h"
#include "widgets/report/write_report.h"

namespace eido {
namespace {

constexpr int kSamples = 90;

/// Two embeddings that are maps already, a category and a number.
class MapFigureTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Project project = Project::create(folder.path("p.eido"));
    ImportTransaction transaction(project);
    std::vector<std::string> keys;
    for (int i = 0; i < kSamples; ++i) keys.push_back("item-" + std::to_string(i));
    const SampleSetInfo set = transaction.addSet("items", kSamples, &keys);
    for (const char* name : {"one", "two"}) {
      std::vector<float> at;
      for (int i = 0; i < kSamples; ++i) {
        const double turn = *name == 'o' ? 0.1 : 2.0;
        at.push_back(static_cast<float>(i % 3 * 4 + std::cos(i * turn)));
        at.push_back(static_cast<float>(std::sin(i * turn)));
      }
      ColumnWriter writer = transaction.addColumn(
          set, 0, {.name = name, .kind = ColumnKind::Vector, .dimension = 2, .dtype = DType::Float32});
      writer.append(at.data(), kSamples);
      writer.finish();
    }
    std::vector<OptionalText> kinds;
    for (int i = 0; i < kSamples; ++i) kinds.emplace_back(i % 3 == 0 ? "tern" : i % 3 == 1 ? "<gull>" : "owl");
    ColumnWriter writer = transaction.addColumn(set, 0, {.name = "kind", .kind = ColumnKind::Category});
    writer.append(kinds);
    writer.finish();
    transaction.commit();
  }
  Project project() const { return Project::open(folder.path("p.eido")); }
  static MapFigure figure() {
    MapFigure made{.set = QStringLiteral("items"),
                   .panes = {{.column = QStringLiteral("one"), .area = QRectF(-1, -2, 6, 3)},
                             {.column = QStringLiteral("two"), .area = {}}},
                   .colour = QStringLiteral("kind"),
                   .names = QStringLiteral("kind"),
                   .drift = true,
                   .selected = SampleBits(kSamples),
                   .shown = SampleBits(kSamples, true)};
    for (int row = 0; row < 12; ++row) made.selected.set(row);
    made.shown.set(80, false);
    return made;
  }
  std::vector<ReportBlock> section(const MapFigure& of) {
    return mapSection(project(), of, QStringLiteral("map-1"), runs, {});
  }
  test::TemporaryFolder folder;
  std::vector<std::int64_t> runs;
};

TEST_F(MapFigureTest, IsTheSameAfterTheProjectKeptIt) {
  ReportPlan plan{.title = QStringLiteral("t"), .items = {{.kind = ReportItem::Kind::Map, .map = figure()}}};
  MapFigure other = figure();
  other.agreement = 3;
  other.colour.clear();
  other.selected = other.shown = {};
  plan.items.push_back({.kind = ReportItem::Kind::Map, .map = other});
  {
    Project p = project();
    storeReport(p, plan);
  }
  EXPECT_EQ(storedReport(project()), plan);
  // what another hand wrote is left out
  for (const char* text : {R"({"items": [{"map": 5}]})", R"({"items": [{"map": {"set": "s", "panes": [7]}}]})",
                           R"({"items": [{"map": {"set": "s", "panes": []}}]})"})
    EXPECT_TRUE(reportFromJson(Json::parse(text)).items.empty()) << text;
}

TEST_F(MapFigureTest, OddPartsHaveTheirDefaultAndNothingMore) {
  const MapFigure plain{.set = QStringLiteral("s"), .panes = {{.column = QStringLiteral("c"), .area = {}}}};
  for (const char* odd : {R"("selected": null)", R"("selected": {"samples": 100000000000, "bits": "AA=="})",
                          R"("selected": {"samples": 9223372036854775807})", R"("selected": {"samples": -1})",
                          R"("agreement": "3")", R"("drift": "yes")", R"("names": 4)", R"("shown": [1])"})
    EXPECT_EQ(mapFigureFromJson(Json::parse(R"({"set": "s", "panes": [{"column": "c"}], )" + std::string(odd) + "}")),
              plain)
        << odd;
  for (const char* area : {"[null, 0, 1, 1]", "[0, 0, 1e-320, 1e-320]", "[0, 0, 1e300, 1]", "[0, 0, 0, 1]",
                           "[0, 0, 1000, 1]", "[0, 0, 1]", "7"})
    EXPECT_EQ(mapFigureFromJson(
                  Json::parse(R"({"set": "s", "panes": [{"column": "c", "area": )" + std::string(area) + "}]}")),
              plain)
        << area;
}

TEST_F(MapFigureTest, ShowsBothMapsWithNamesSelectionAndOneLegend) {
  const std::vector<ReportBlock> blocks = section(figure());
  ASSERT_EQ(blocks.size(), 1U);
  const Picture& picture = std::get<ReportFigure>(blocks[0]).picture;
  EXPECT_EQ(picture.caption,
            QStringLiteral("Maps one and two, colours: kind, 89 of 90 samples shown, 12 of 90 samples selected; lines "
                           "from where they lie on the first map"));
  EXPECT_TRUE(picture.alternative.contains(QStringLiteral("tern: 30"))) << picture.alternative.toStdString();
  EXPECT_TRUE(picture.alternative.contains(QStringLiteral("owl: 29")));
  EXPECT_TRUE(picture.alternative.contains(QStringLiteral("12 sample(s) selected")));
  EXPECT_GT(picture.size.width(), 2 * kReportMapOfTwo);  // the legend too
  const QByteArray svg = pictureSvg(picture);
  EXPECT_EQ(svg.count("(30)"), 2);  // of the legend, once; what is not shown is not counted
  EXPECT_EQ(svg.count("(29)"), 1);
  EXPECT_TRUE(svg.contains("&lt;gull&gt;"));
  EXPECT_FALSE(svg.contains("<gull>"));
  // without the lines there is less to draw
  MapFigure still = figure();
  still.drift = false;
  EXPECT_LT(pictureSvg(std::get<ReportFigure>(section(still)[0]).picture).size(), svg.size());
  EXPECT_TRUE(runs.empty());
}

TEST_F(MapFigureTest, NamesTheRunsBehindMapsAndColours) {
  std::int64_t map = 0, agreement = 0;
  {
    Project p = project();
    map = runAnalysis(p, {.analysis = "projection", .columns = {"two"}, .parameters = {{"method", "pca"}}}, {}).info.id;
    agreement = runAnalysis(p,
                            {.analysis = "alignment",
                             .columns = {"one", "two"},
                             .parameters = {{"metric", Json::array({"mutual_knn"})}, {"k", 5}, {"per_sample", true}}},
                            {})
                    .info.id;
  }
  MapFigure seen = figure();
  for (const ColumnInfo& column : project().set("items").columns) {
    if (column.run == map) seen.panes[1].column = QString::fromStdString(column.name);
  }
  ASSERT_NE(seen.panes[1].column, QStringLiteral("two"));
  seen.colour.clear();
  seen.agreement = agreement;
  const std::vector<ReportBlock> blocks = section(seen);
  EXPECT_EQ(runs, (std::vector<std::int64_t>{map, agreement}));
  EXPECT_TRUE(
      std::get<ReportFigure>(blocks[0]).picture.caption.contains(QStringLiteral("shared neighbours of one and two")));
}

TEST_F(MapFigureTest, AColumnThatOutlivedItsRunIsDrawn) {
  MapFigure seen = figure();
  {
    Project p = project();
    const std::int64_t map =
        runAnalysis(p, {.analysis = "projection", .columns = {"two"}, .parameters = {{"method", "pca"}}}, {}).info.id;
    seen.panes[1].column = QStringLiteral("pca of two");
    storeReport(p, {.title = QStringLiteral("t"), .items = {{.kind = ReportItem::Kind::Map, .map = seen}}});
    p.setDeleted(ItemKind::Run, map, true);
  }
  EXPECT_EQ(section(seen).size(), 1U);
  EXPECT_TRUE(runs.empty());
  writeReport(project(), storedReport(project()), QString::fromStdString(folder.path("r.html")), {});
  EXPECT_NE(test::readFile(folder.path("r.html")).find("pca of two"), std::string::npos);
}

TEST_F(MapFigureTest, SaysWhatIsGone) {
  {
    Project p = project();
    p.setDeleted(ItemKind::Column, p.set("items").find("kind")->id, true);
    p.setDeleted(ItemKind::Column, p.set("items").find("two")->id, true);
  }
  const std::vector<ReportBlock> blocks = section(figure());
  ASSERT_EQ(blocks.size(), 4U);  // the picture of what is left, colours, names and a map missing
  EXPECT_EQ(std::get<ReportFigure>(blocks[0]).picture.size.width(), kReportMapOfTwo);
  EXPECT_EQ(std::get<ReportFigure>(blocks[0]).picture.caption,
            QStringLiteral("Map one, 89 of 90 samples shown, 12 of 90 samples selected"));
  EXPECT_EQ(std::get<ReportText>(blocks[1]).tone, ReportText::Tone::Warning);
  MapFigure elsewhere = figure();
  elsewhere.set = QStringLiteral("gone");
  ASSERT_EQ(section(elsewhere).size(), 1U);
  EXPECT_TRUE(std::get<ReportText>(section(elsewhere)[0]).text.contains(QStringLiteral("gone")));
}

}  // namespace
}  // namespace eido
