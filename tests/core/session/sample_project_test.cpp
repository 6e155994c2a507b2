// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_project.h"

#include <gtest/gtest.h>

#include "core/base/draft_folder.h"
#include "core/project/project.h"
#include "core/project/verify.h"
#include "core/session/imports/imports.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

TEST(SampleProjectFile, IsWholeAndItsPicturesAreThere) {
  const test::TemporaryFolder folder;
  // a call that ended between its two results does not stand in the next one's way, other people's files do
  const std::string media = folder.path("birds-media");
  {
    DraftFolder pictures(media);
    test::writeFile(pictures.path() + "/bird-0001.png", "whole");
    pictures.replace();
  }
  test::writeFile(media + "/mine.png", "mine");
  EIDO_EXPECT_ERROR(writeSampleProject(folder.path("birds.eido"), {}), ErrorKind::Exists);
  EXPECT_EQ(test::readFile(media + "/mine.png"), "mine");
  fs::remove(media + "/mine.png");
  const SampleProject made = writeSampleProject(folder.path("birds.eido"), {});
  EXPECT_EQ(made.samples, 2000);
  const Project project = Project::open(made.project);
  EXPECT_TRUE(verifyProject(project, {}).empty());
  const SampleSetInfo set = project.set("birds");
  for (const ColumnInfo& c : set.columns) EXPECT_EQ(project.importOf(c.id).format, kSampleProjectFormat) << c.name;
  std::size_t vectors = 0;
  for (const ColumnInfo& c : set.columns) vectors += c.kind == ColumnKind::Vector ? 1 : 0;
  EXPECT_GE(vectors, 10U);
  std::uintmax_t bytes = fs::file_size(made.project);
  std::size_t pictures = 0;
  for (const auto& entry : fs::directory_iterator(made.media)) {
    bytes += entry.file_size();
    pictures += entry.path().extension() == ".png" ? 1 : 0;
  }
  EXPECT_EQ(pictures, 2000U);
  EXPECT_LT(bytes, 40U << 20);
  EIDO_EXPECT_ERROR(writeSampleProject(folder.path("birds.eido"), {}), ErrorKind::Exists);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 2);
}

TEST(SampleProjectFile, IsTheSameWhereItWasBegunFirst) {
  const test::TemporaryFolder folder;
  const SampleProject whole = writeSampleProject(folder.path("whole.eido"), {});
  const SampleProject begun = beginSampleProject(folder.path("begun.eido"));
  EIDO_EXPECT_ERROR(beginSampleProject(folder.path("begun.eido")), ErrorKind::Exists);
  Project project = Project::open(begun.project);
  EXPECT_TRUE(isSampleProjectBegun(project));
  EXPECT_EQ(project.set("birds").columns.size(), 5U);
  EXPECT_GT(std::distance(fs::directory_iterator(begun.media), {}), 40);
  {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(completeSampleProject(project, Task(stop.get_token())), Cancelled);
    EXPECT_TRUE(isSampleProjectBegun(project));
    EXPECT_EQ(project.set("birds").columns.size(), 5U);
  }
  completeSampleProject(project, {});
  EXPECT_FALSE(isSampleProjectBegun(project));
  completeSampleProject(project, {});  // there is nothing left to do
  const SampleSetInfo one = Project::open(whole.project).set("birds"), two = project.set("birds");
  ASSERT_EQ(one.columns.size(), two.columns.size());
  for (std::size_t i = 0; i < one.columns.size(); ++i) {
    EXPECT_EQ(one.columns[i].name, two.columns[i].name);
    if (one.columns[i].kind != ColumnKind::Media)
      EXPECT_EQ(one.columns[i].hash, two.columns[i].hash) << one.columns[i].name;
  }
  EXPECT_TRUE(verifyProject(project, {}).empty());
  for (const auto& entry : fs::directory_iterator(whole.media))
    EXPECT_EQ(test::readFile(entry.path().string()),
              test::readFile((fs::path(begun.media) / entry.path().filename()).string()));
}

TEST(SampleProjectFile, CancellingLeavesNothing) {
  const test::TemporaryFolder folder;
  std::stop_source stop;
  const Task task(stop.get_token(), [&](const Progress&) { stop.request_stop(); });
  EXPECT_THROW(writeSampleProject(folder.path("birds.eido"), task), Cancelled);
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

}  // namespace
}  // namespace eido
