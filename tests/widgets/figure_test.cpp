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
  savePicture(runFigure(run), folder.path("figure.svg"));
  const std::string svg = test::readFile(folder.path("figure.svg"));
  EXPECT_NE(svg.find("<text"), std::string::npos);
  EXPECT_NE(svg.find("Representation alignment"), std::string::npos);
  EXPECT_NE(svg.find("seed 42"), std::string::npos);
  savePicture(runFigure(run), folder.path("figure.png"));
  EXPECT_GT(QImage(toQt(folder.path("figure.png"))).width(), 900);
}

TEST(RunFigure, SaysWhyItCantBeWritten) {
  const test::TemporaryFolder folder;
  const LoadedRun run = test::sampleRun();
  EIDO_EXPECT_ERROR(savePicture(runFigure(run), folder.path("no/such/figure.svg")), ErrorKind::Io);
  EIDO_EXPECT_ERROR(savePicture(runFigure(run), folder.path("figure.gif")), ErrorKind::UnsupportedFormat);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(RunFigure, OfARunWithoutPairsShowsItsTable) {
  const test::TemporaryFolder folder;
  auto result = std::make_shared<Result>();
  result->tables.emplace_back("neighbours", std::vector<std::string>{"key", "similarity"});
  result->tables.front().append({std::string("first"), 0.5});
  const LoadedRun run{.info = {.id = 1, .analysis = "neighbours", .version = "0.1.0"}, .result = result};
  savePicture(runFigure(run), folder.path("f.svg"));
  EXPECT_NE(test::readFile(folder.path("f.svg")).find("first"), std::string::npos);
}

}  // namespace
}  // namespace eido
