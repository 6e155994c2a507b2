// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Save a copy: whole or not at all, also while the project is open.
#include <gtest/gtest.h>

#include <filesystem>

#include "core/project/import_transaction.h"
#include "core/project/project_columns.h"
#include "core/project/project_copy.h"
#include "core/project/verify.h"
#include "core/session/exports/report_results.h"
#include "tests/core/project/small_project.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

class SaveCopy : public ::testing::Test {
 protected:
  void SetUp() override { test::fill(m_folder.path("p.eido")); }
  Project project() const { return Project::open(m_folder.path("p.eido")); }
  int files() const {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(m_folder.path())) ++count;
    return count;
  }
  test::TemporaryFolder m_folder;
};

TEST_F(SaveCopy, IsTheSameProjectInOneFile) {
  Project open = project();
  open.useWriteAheadLog();
  open.saveSlice("set", "some", SampleBits(open.sets().front().samples, true), "");  // still in the log
  const std::string to = m_folder.path("copy.eido");
  saveCopy(open, to, {});
  const Project copy = Project::open(to);
  EXPECT_TRUE(verifyProject(copy, {}).empty());
  EXPECT_EQ(copy.sets(), open.sets());
  EXPECT_FALSE(fs::exists(to + "-wal"));
  open.saveSlice("set", "later", SampleBits(open.sets().front().samples), "");
  EXPECT_EQ(Project::open(to).sets().front().slices.size(), 1U);
  saveCopy(open, to, {});  // replaces the earlier copy
  EXPECT_EQ(Project::open(to).sets().front().slices.size(), 2U);
}

TEST_F(SaveCopy, PicturesAreFoundFromAnotherFolder) {
  fs::create_directories(m_folder.path("pictures"));
  fs::create_directories(m_folder.path("elsewhere"));
  {
    Project open = project();
    ImportTransaction transaction(open);
    const SampleSetInfo set = transaction.addSet("pictures", 3, nullptr);
    ColumnWriter writer = transaction.addColumn(set, 0, {.name = "picture", .kind = ColumnKind::Media});
    writer.append({OptionalText("pictures/a.png"), std::nullopt, OptionalText("/far/b.png")});
    writer.finish();
    transaction.commit();
  }
  saveCopy(project(), m_folder.path("elsewhere/copy.eido"), {});
  const Project copy = Project::open(m_folder.path("elsewhere/copy.eido"));
  EXPECT_EQ(projectHash(copy), projectHash(project()));
  EXPECT_TRUE(verifyProject(copy, {}).empty());
  const SampleSetInfo set = copy.set("pictures");
  const std::vector<OptionalText> paths = ProjectColumns(copy, set).texts(*set.find("picture"), {});
  EXPECT_EQ(paths[0], "../pictures/a.png");
  EXPECT_FALSE(paths[1]);
  EXPECT_EQ(paths[2], "/far/b.png");
}

TEST_F(SaveCopy, WhatAnotherProjectLeftIsNeverAppliedToTheCopy) {
  const std::string to = m_folder.path("target.eido");
  saveCopy(project(), to, {});
  {
    Project open = Project::open(to);
    ASSERT_TRUE(open.useWriteAheadLog());
    open.saveView("window", {{"x", 1}});
    EIDO_EXPECT_ERROR(saveCopy(project(), to, {}), ErrorKind::Locked);  // a window has it
    EXPECT_EQ(open.view("window")["x"], 1);
    // as a killed window leaves it
    fs::copy_file(to, m_folder.path("killed.eido"));
    fs::copy_file(to + "-wal", m_folder.path("killed.eido-wal"));
    fs::copy_file(to + "-wal", m_folder.path("new.eido-wal"));
  }
  saveCopy(project(), m_folder.path("killed.eido"), {});
  const Project copy = Project::open(m_folder.path("killed.eido"));
  EXPECT_TRUE(copy.view("window").is_null());
  EXPECT_TRUE(verifyProject(copy, {}).empty());
  EIDO_EXPECT_ERROR(saveCopy(project(), m_folder.path("new.eido"), {}), ErrorKind::Exists);
  EIDO_EXPECT_ERROR(Project::create(m_folder.path("new.eido")), ErrorKind::Exists);
  EXPECT_FALSE(fs::exists(m_folder.path("new.eido")));
}

TEST_F(SaveCopy, FailsWithoutATrace) {
  const int before = files();
  EIDO_EXPECT_ERROR(saveCopy(project(), m_folder.path("p.eido"), {}), ErrorKind::Exists);
  EIDO_EXPECT_ERROR(saveCopy(project(), m_folder.path("none/copy.eido"), {}), ErrorKind::Io);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(saveCopy(project(), m_folder.path("copy.eido"), Task(stop.get_token())), Cancelled);
  EXPECT_EQ(files(), before);
  EXPECT_TRUE(verifyProject(project(), {}).empty());
}

TEST_F(SaveCopy, KeepsPrivateWhatIsAndRefusesNamesOfLogs) {
  const std::string to = m_folder.path("private.eido");
  saveCopy(project(), to, {});
  std::filesystem::permissions(to, std::filesystem::perms(0600));
  saveCopy(project(), to, {});
  EXPECT_EQ(std::filesystem::status(to).permissions(), std::filesystem::perms(0600));
  EIDO_EXPECT_ERROR(saveCopy(project(), m_folder.path("p.eido-wal"), {}), ErrorKind::Io);
  EXPECT_FALSE(std::filesystem::exists(m_folder.path("p.eido-wal")));
}

}  // namespace
}  // namespace eido
