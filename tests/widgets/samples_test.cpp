// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The table and the gallery of samples.
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "widgets/samples/gallery.h"
#include "widgets/samples/picture_colours.h"
#include "widgets/samples/sample_table.h"

namespace eido {
namespace {

/// Samples in memory: keys s0, s1, ..., numbers that fall and have holes, a caption.
class MemorySamples : public SampleSource {
 public:
  explicit MemorySamples(std::int64_t n, const QString& folder = {}) : m_folder(folder) {
    m_set = {.id = 1, .name = "set", .samples = n};
    m_set.columns = {{.id = 1, .name = "score", .kind = ColumnKind::Score},
                     {.id = 2, .name = "caption", .kind = ColumnKind::Text}};
    if (!folder.isEmpty()) m_set.columns.push_back({.id = 3, .name = "picture", .kind = ColumnKind::Media});
    auto keys = std::make_shared<PackedTexts>(), captions = std::make_shared<PackedTexts>(),
         pictures = std::make_shared<PackedTexts>();
    auto scores = std::make_shared<std::vector<double>>();
    for (std::int64_t i = 0; i < n; ++i) {
      keys->append("s" + std::to_string(i));
      captions->append("caption " + std::to_string((i * 7919) % n));
      i % 4 == 0 ? pictures->appendMissing() : pictures->append(i % 4 == 1 ? "red.png" : "nosuch.png");
      scores->push_back(i % 5 == 0 ? std::nan("") : static_cast<double>(n - i));
    }
    m_keys = keys, m_captions = captions, m_pictures = pictures, m_scores = scores;
  }
  const SampleSetInfo& set() const override { return m_set; }
  Texts keys() override { return m_keys; }
  Texts texts(const ColumnInfo& c) override { return c.id == 2 ? m_captions : m_pictures; }
  Numbers numbers(const ColumnInfo&) override { return m_scores; }
  QString mediaPath(std::string_view cell) const override {
    return m_folder + u'/' + QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
  }

 private:
  QString m_folder;
  SampleSetInfo m_set;
  Texts m_keys, m_captions, m_pictures;
  Numbers m_scores;
};

bool settled(const SampleTable& table) {
  return QTest::qWaitFor([&] { return !table.rows()->busy(); }, 10000);
}

QString cell(const SampleTable& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

TEST(SampleTable, SortsWithHolesLastInBothDirections) {
  MemorySamples samples(100);
  SampleSelection selection(QStringLiteral("set"), 100);
  SampleTable table(&samples, &selection);
  const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  table.sortByColumn(1, Qt::AscendingOrder);
  ASSERT_TRUE(settled(table));
  EXPECT_EQ(cell(table, 0, 0), QStringLiteral("s99"));
  EXPECT_EQ(cell(table, 99, 0), QStringLiteral("s95"));
  EXPECT_EQ(cell(table, 99, 1), QStringLiteral("\u2013"));
  table.sortByColumn(1, Qt::DescendingOrder);
  ASSERT_TRUE(settled(table));
  EXPECT_EQ(cell(table, 0, 0), QStringLiteral("s1"));
  EXPECT_EQ(cell(table, 99, 1), QStringLiteral("\u2013"));
  table.sortByColumn(-1, Qt::AscendingOrder);
  ASSERT_TRUE(settled(table));
  EXPECT_EQ(cell(table, 0, 0), QStringLiteral("s0"));
}

TEST(SampleTable, IsTheSharedSelection) {
  MemorySamples samples(100);
  SampleSelection selection(QStringLiteral("set"), 100);
  SampleTable table(&samples, &selection);
  table.resize(500, 600);
  table.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
  const auto row = [&](int r) { return table.visualRect(table.model()->index(r, 0)).center(); };
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, row(3));
  EXPECT_EQ(selection.selected()->rows(), (std::vector<std::int32_t>{3}));
  EXPECT_EQ(selection.focus(), 3);
  QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ShiftModifier, row(6));
  EXPECT_EQ(selection.count(), 4);
  QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier, row(4));
  EXPECT_EQ(selection.selected()->rows(), (std::vector<std::int32_t>{3, 5, 6}));
  QTest::keyClick(&table, Qt::Key_J);
  EXPECT_EQ(selection.focus(), 5);
  // whatever sets the focus elsewhere moves the table
  selection.setFocus(80);
  ASSERT_TRUE(QTest::qWaitFor([&] { return table.currentIndex().row() == 80; }, 2000));
  SampleBits few(100);
  few.set(7), few.set(80);
  selection.setFilter(few, QStringLiteral("few"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return table.rows()->shownRows() == 2; }, 2000));
  EXPECT_EQ(cell(table, 1, 0), QStringLiteral("s80"));
}

TEST(SampleTable, AMillionRowsAreThereAtOnceAndSortBesideTheWindow) {
  MemorySamples samples(1000000);
  SampleSelection selection(QStringLiteral("set"), 1000000);
  SampleTable table(&samples, &selection);
  table.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&table));
  QElapsedTimer clock;
  clock.start();
  table.sortByColumn(2, Qt::AscendingOrder);
  EXPECT_LT(clock.elapsed(), 200);  // the sorting itself takes longer; the window does not wait for it
  ASSERT_TRUE(QTest::qWaitFor([&] { return !table.rows()->busy(); }, 60000));
  EXPECT_EQ(cell(table, 0, 2), QStringLiteral("caption 0"));
  EXPECT_EQ(cell(table, 1, 2), QStringLiteral("caption 1"));
}

TEST(Gallery, ShowsTheSelectionAndOnlyMakesWhatIsInSight) {
  const QTemporaryDir folder;
  QImage red(40, 30, QImage::Format_RGB32);
  red.fill(Qt::red);
  ASSERT_TRUE(red.save(folder.filePath(QStringLiteral("red.png"))));
  MemorySamples samples(1000000, folder.path());
  SampleSelection selection(QStringLiteral("set"), 1000000);
  Gallery gallery(&samples, &selection);
  gallery.resize(700, 500);
  gallery.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&gallery));
  EXPECT_EQ(gallery.rows().size(), 1000000u);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !gallery.thumbnails()->busy(); }, 5000));
  EXPECT_FALSE(gallery.thumbnails()->get(folder.filePath(QStringLiteral("red.png"))).isNull());
  EXPECT_TRUE(gallery.thumbnails()->failed(folder.path() + QStringLiteral("/nosuch.png")));
  gallery.verticalScrollBar()->setValue(gallery.verticalScrollBar()->maximum());
  QTest::keyClick(&gallery, Qt::Key_End);
  EXPECT_EQ(selection.focus(), 999999);
  QTest::keyClick(&gallery, Qt::Key_Left);
  EXPECT_EQ(selection.focus(), 999998);
  SampleBits few(1000000);
  for (const int row : {5, 9, 77}) few.set(row);
  selection.select(few, SelectMode::Replace, QStringLiteral("few"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return gallery.rows().size() == 3; }, 2000));
  QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {}, QPoint(40, 40));
  EXPECT_EQ(selection.focus(), 5);
  EXPECT_EQ(selection.count(), 3);  // looking at one does not empty the gallery
}

TEST(Gallery, WithoutAnySample) {
  MemorySamples samples(0);
  SampleSelection selection(QStringLiteral("set"), 0);
  Gallery gallery(&samples, &selection);
  gallery.show();
  QTest::keyClick(&gallery, Qt::Key_Right);
  EXPECT_EQ(selection.focus(), -1);
}

TEST(PictureColours, OfTheRimAndTheMiddle) {
  const QTemporaryDir folder;
  QImage picture(200, 100, QImage::Format_ARGB32);
  picture.fill(QColor(0, 102, 255));
  for (int y = 25; y < 75; ++y) {
    for (int x = 50; x < 150; ++x) picture.setPixelColor(x, y, QColor(255, 51, 0));
  }
  const QString path = folder.filePath(QStringLiteral("a.png")), single = folder.filePath(QStringLiteral("one.png"));
  ASSERT_TRUE(picture.save(path));
  ASSERT_TRUE(picture.copy(0, 0, 1, 1).save(single));
  const QStringList paths{path, QString(), folder.filePath(QStringLiteral("none.png")), single};
  const auto colours = pictureColours(paths, Task({}, {}, 2));
  ASSERT_EQ(colours.size(), 4U);
  const std::array<double, 6> expected{0, 0.4, 1, 1, 0.2, 0};
  for (std::size_t k = 0; k < expected.size(); ++k) {
    EXPECT_NEAR(colours[0][k], expected[k], 0.03) << kPictureColours[k];  // edges are blurred where it is made smaller
    EXPECT_TRUE(std::isnan(colours[1][k]));
    EXPECT_TRUE(std::isnan(colours[2][k]));
  }
  EXPECT_NEAR(colours[3][2], 1, 1e-9);
  EXPECT_TRUE(std::isnan(colours[3][5]));  // a picture of one pixel has no middle
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(pictureColours(paths, Task(stop.get_token(), {}, 2)), Cancelled);
}

}  // namespace
}  // namespace eido
