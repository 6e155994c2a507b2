// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "core/base/random.h"
#include "widgets/plots/score_grid_widget.h"

namespace eido {
namespace {

TEST(ScoreGrid, SortsAndAveragesWhatIsThere) {
  const double none = std::nan("");
  const std::vector<std::vector<double>> scores = {{0, 1, none, 0}, {1, 1, none, 1}, {none, none, none, 1}};
  const ScoreGrid grid({QStringLiteral("low"), QStringLiteral("high"), QStringLiteral("lucky")}, scores,
                       [](std::size_t) { return true; });
  EXPECT_EQ(grid.modelNames(), QStringList({QStringLiteral("high"), QStringLiteral("lucky"), QStringLiteral("low")}));
  ASSERT_EQ(grid.items(), 3);  // nobody was asked the third
  EXPECT_EQ(grid.item(0), 1);
  EXPECT_EQ(grid.item(2), 0);
  for (int m = 0; m < grid.models(); ++m) {  // against the plain mean over each stretch
    const std::size_t row = m == 0 ? 1 : m == 1 ? 2 : 0;
    for (std::int64_t from = 0; from < 3; ++from) {
      for (std::int64_t to = from + 1; to <= 3; ++to) {
        double sum = 0;
        int count = 0;
        for (std::int64_t i = from; i < to; ++i) {
          const double s = scores[row][static_cast<std::size_t>(grid.item(i))];
          if (std::isnan(s)) continue;
          sum += s;
          ++count;
        }
        if (count == 0)
          EXPECT_TRUE(std::isnan(grid.mean(m, from, to)));
        else
          EXPECT_DOUBLE_EQ(grid.mean(m, from, to), sum / count);
      }
    }
  }
  EXPECT_EQ(ScoreGrid({}, {}, [](std::size_t) { return true; }).items(), 0);
}

TEST(ScoreGrid, IsWalkedByKeysAndPickedByDragging) {
  std::vector<std::vector<double>> scores(3, std::vector<double>(5000));
  Rng random(3);
  for (auto& model : scores) {
    for (double& s : model) s = random.uniform() < 0.5 ? 1 : 0;
  }
  ScoreGridWidget widget;
  widget.resize(700, 300);
  widget.setGrid(
      std::make_shared<const ScoreGrid>(QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
                                        scores, [](std::size_t) { return true; }));
  widget.show();
  std::vector<std::int32_t> picked;
  qint64 activated = -1;
  QObject::connect(&widget, &ScoreGridWidget::itemsPicked,
                   [&](const std::vector<std::int32_t>& rows) { picked = rows; });
  QObject::connect(&widget, &ScoreGridWidget::itemActivated, [&](qint64 row) { activated = row; });
  const QRectF matrix = widget.shown().matrix;
  const QPoint left(static_cast<int>(matrix.left()) + 10, static_cast<int>(matrix.center().y()));
  QTest::mousePress(&widget, Qt::LeftButton, {}, left);
  QTest::mouseMove(&widget, left + QPoint(40, 0));
  QTest::mouseRelease(&widget, Qt::LeftButton, {}, left + QPoint(40, 0));
  const double each = 5000 / matrix.width();
  EXPECT_NEAR(static_cast<double>(picked.size()), 41 * each, 2 * each + 1);
  EXPECT_EQ(activated, -1);
  for (int i = 0; i < 20; ++i) QTest::keyClick(&widget, Qt::Key_Plus);
  QTest::keyClick(&widget, Qt::Key_Right);
  QTest::keyClick(&widget, Qt::Key_Return);
  EXPECT_EQ(picked.size(), 1U);
  EXPECT_EQ(activated, picked.front());
  QTest::keyClick(&widget, Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(&widget, Qt::Key_Return);
  EXPECT_EQ(picked.size(), 2U);
  EXPECT_FALSE(widget.focusText().isEmpty());
}

}  // namespace
}  // namespace eido
