// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/figure.h"

#include <gtest/gtest.h>

#include <QImage>

#include "tests/support/test_support.h"
#include "tests/widgets/sample_run.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

TEST(RunFigure, IsWrittenAsSvgAndPng) {
  const test::TemporaryFolder folder;
  const LoadedRun run = test::sampleRun();
  QString error;
  ASSERT_TRUE(savePicture(runFigure(run), toQt(folder.path("figure.svg")), &error)) << error.toStdString();
  const std::string svg = test::readFile(folder.path("figure.svg"));
  EXPECT_NE(svg.find("<text"), std::string::npos);
  EXPECT_NE(svg.find("Representation alignment"), std::string::npos);
  EXPECT_NE(svg.find("seed 42"), std::string::npos);
  ASSERT_TRUE(savePicture(runFigure(run), toQt(folder.path("figure.png")), &error)) << error.toStdString();
  EXPECT_GT(QImage(toQt(folder.path("figure.png"))).width(), 900);
}

TEST(RunFigure, SaysWhyItCantBeWritten) {
  const test::TemporaryFolder folder;
  const LoadedRun run = test::sampleRun();
  QString error;
  EXPECT_FALSE(savePicture(runFigure(run), toQt(folder.path("no/such/figure.svg")), &error));
  EXPECT_TRUE(error.contains(QStringLiteral("figure.svg")));
  EXPECT_FALSE(savePicture(runFigure(run), toQt(folder.path("figure.gif")), &error));
  EXPECT_TRUE(error.contains(QStringLiteral(".png")));
}

TEST(RunFigure, OfARunWithoutPairsShowsItsTable) {
  const test::TemporaryFolder folder;
  auto result = std::make_shared<Result>();
  result->tables.emplace_back("neighbours", std::vector<std::string>{"key", "similarity"});
  result->tables.front().append({std::string("first"), 0.5});
  const LoadedRun run{.info = {.id = 1, .analysis = "neighbours", .version = "0.1.0"}, .result = result};
  QString error;
  ASSERT_TRUE(savePicture(runFigure(run), toQt(folder.path("f.svg")), &error));
  EXPECT_NE(test::readFile(folder.path("f.svg")).find("first"), std::string::npos);
}

}  // namespace
}  // namespace eido
