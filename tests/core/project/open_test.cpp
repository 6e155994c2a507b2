// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects whose folder can't be written, and what a killed program left beside one.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "core/project/project.h"
#include "core/project/project_copy.h"
#include "tests/core/project/small_project.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// While it lives, nothing in the folder can be changed, by root neither.
class Unwritable {
 public:
  explicit Unwritable(std::string folder) : m_folder(std::move(folder)) {
    fs::permissions(m_folder, fs::perms(0555));
    constexpr uid_t kNobody = 65534;
    if (::getuid() == 0 && ::setresuid(kNobody, kNobody, 0) != 0) ADD_FAILURE() << "can't become another user";
  }
  ~Unwritable() {
    if (::getuid() != 0) static_cast<void>(::setresuid(0, 0, 0));  // refused when it was not root before
    fs::permissions(m_folder, fs::perms(0755));
  }
  Unwritable(const Unwritable&) = delete;
  Unwritable& operator=(const Unwritable&) = delete;

 private:
  std::string m_folder;
};

constexpr const char* kSetOf = "INSERT INTO sample_set (name, samples, keyed, created) VALUES ('late', 9, 0, '')";

class OpenProject : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::permissions(path(""), fs::perms(0755));  // others may look in
    test::fill(path("p.eido"), 20);
    fs::create_directory(path("left"));
  }
  std::string path(const std::string& name) const { return m_folder.path(name); }
  /// A project in the folder "left" as if the program that writes a second set into it had been killed.
  void leave(const char* mode, std::initializer_list<const char*> tails) const {
    SQLite::Database writer(path("p.eido"), SQLite::OPEN_READWRITE);
    writer.exec(std::string("PRAGMA cache_size = 1; PRAGMA journal_mode = ") + mode);
    writer.exec(std::string("BEGIN; ") + kSetOf);
    writer.exec(
        "CREATE TABLE filler (a); WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
        "INSERT INTO filler SELECT randomblob(4000) FROM n");
    if (std::string(mode) == "WAL") writer.exec("COMMIT");
    for (const char* tail : tails) fs::copy(path("p.eido") + tail, left() + tail);
    if (std::string(mode) != "WAL") writer.exec("ROLLBACK");
  }
  std::string left() const { return path("left/p.eido"); }
  test::TemporaryFolder m_folder;
};

TEST_F(OpenProject, ClosedIsReadInAFolderThatCantBeWritten) {
  for (const char* mode : {"DELETE", "WAL"}) {
    SQLite::Database(path("p.eido"), SQLite::OPEN_READWRITE).exec(std::string("PRAGMA journal_mode = ") + mode);
    fs::copy(path("p.eido"), path("left/a?b%20#.eido"), fs::copy_options::overwrite_existing);
    const Unwritable guard(path("left"));
    const Project project = Project::open(path("left/a?b%20#.eido"));
    EXPECT_EQ(project.info().sets.size(), 1U) << mode;
    EXPECT_TRUE(project.info().readOnly);
  }
}

TEST_F(OpenProject, ALogIsReadWithTheProject) {
  leave("WAL", {"", "-wal", "-shm"});
  const Unwritable guard(path("left"));
  EXPECT_EQ(Project::open(left()).sets().size(), 2U);
}

TEST_F(OpenProject, ALogThatCantBeReadIsNotPassedOver) {
  leave("WAL", {"", "-wal"});
  {
    const Unwritable guard(path("left"));
    EIDO_EXPECT_ERROR(Project::open(left()), ErrorKind::Io);
  }
  EXPECT_EQ(Project::open(left(), Project::Mode::ReadOnly).sets().size(), 2U);
}

TEST_F(OpenProject, ALinkLeadsToTheJournalToo) {
  leave("DELETE", {"", "-journal"});
  fs::create_symlink(left(), path("link.eido"));
  {
    const Unwritable guard(path("left"));
    EIDO_EXPECT_ERROR(Project::open(path("link.eido")), ErrorKind::Io);
  }
  EXPECT_EQ(Project::open(path("link.eido"), Project::Mode::ReadOnly).sets().size(), 1U);
}

TEST_F(OpenProject, AJournalThatCantBeAppliedIsNotPassedOver) {
  leave("DELETE", {"", "-journal"});
  {
    const Unwritable guard(path("left"));
    EIDO_EXPECT_ERROR(Project::open(left()), ErrorKind::Io);
  }
  // where it may be written, those who only read take it back, too
  const Project project = Project::open(left(), Project::Mode::ReadOnly);
  EXPECT_EQ(project.sets().size(), 1U);
  EXPECT_TRUE(project.readOnly());
  EXPECT_FALSE(fs::exists(left() + "-journal"));
  saveCopy(project, path("copy.eido"), {});
  EXPECT_EQ(Project::open(path("copy.eido")).sets().size(), 1U);
}

}  // namespace
}  // namespace eido
