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

TEST(SampleProjectFile, CancellingLeavesNothing) {
  const test::TemporaryFolder folder;
  std::stop_source stop;
  const Task task(stop.get_token(), [&](const Progress&) { stop.request_stop(); });
  EXPECT_THROW(writeSampleProject(folder.path("birds.eido"), task), Cancelled);
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

}  // namespace
}  // namespace eido
