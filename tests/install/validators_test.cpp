// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The judges that desktops and stores use; a judge that is not installed is skipped, by name.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.h"
#include "tests/install/installed.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

const std::string kType = "application/x-eidoscope-project";

TEST(Validators, DesktopFile) {
  EIDO_REQUIRE_TOOL("desktop-file-validate");
  const Finished judged =
      runCommand({"desktop-file-validate", installed("share/applications/" EIDO_APP_ID ".desktop")});
  EXPECT_EQ(judged.status, 0);
  EXPECT_EQ(judged.out + judged.err, "");
}

TEST(Validators, MetaInfo) {
  EIDO_REQUIRE_TOOL("appstreamcli");
  const std::string file = installed("share/metainfo/" EIDO_APP_ID ".metainfo.xml");
  const Finished judged = runCommand({"appstreamcli", "validate", "--no-net", file});
  EXPECT_EQ(judged.status, 0) << judged.out << judged.err;
  // with the desktop file and the icons beside it
  const Finished tree = runCommand({"appstreamcli", "validate-tree", "--no-net", installed("..")});
  EXPECT_EQ(tree.status, 0) << tree.out << tree.err;
}

/// A mime database of ours on top of the system's, as an installed one.
class MimeType : public testing::Test {
 protected:
  void SetUp() override {
    EIDO_REQUIRE_TOOL("update-mime-database");
    EIDO_REQUIRE_TOOL("gio");
    std::filesystem::create_directories(m_folder.path("data/mime/packages"));
    std::filesystem::copy(installed("share/mime/packages/" EIDO_APP_ID ".xml"), m_folder.path("data/mime/packages"));
    const Finished updated = runCommand({"update-mime-database", m_folder.path("data/mime")});
    ASSERT_EQ(updated.status, 0) << updated.err;
  }
  std::string typeOf(const std::string& name) const {
    const Finished asked = runCommand({"env", "XDG_DATA_HOME=" + m_folder.path("data"), "gio", "info", "-a",
                                       "standard::content-type", m_folder.path(name)});
    return between(asked.out, "standard::content-type: ", "\n");
  }
  TemporaryFolder m_folder;
};

TEST_F(MimeType, IsKnownByContentAndByName) {
  writeFile(m_folder.path("v.npy"), npyBytes({4, 2}, {1, 2, 3, 4, 5, 6, 7, 9}));
  ASSERT_EQ(runProgram({"import", m_folder.path("p.eido"), m_folder.path("v.npy")}).status, 0);
  EXPECT_EQ(typeOf("p.eido"), kType);
  std::filesystem::rename(m_folder.path("p.eido"), m_folder.path("named by nobody"));
  EXPECT_EQ(typeOf("named by nobody"), kType);
  // another program's SQLite file differs in the four bytes at 68
  std::string bytes = readFile(m_folder.path("named by nobody"));
  ASSERT_EQ(bytes.substr(0, 16), std::string("SQLite format 3\0", 16));
  ASSERT_EQ(bytes.substr(68, 4), "EIDO");
  bytes[71] = 'A';
  writeFile(m_folder.path("other"), bytes);
  EXPECT_THAT(typeOf("other"), testing::AllOf(testing::Not(kType), testing::Not("")));
}

TEST(Validators, Manual) {
  EIDO_REQUIRE_TOOL("groff");
  const TemporaryFolder folder;
  writeFile(folder.path("eidoscope.1"), installedText("share/man/man1/eidoscope.1.gz"));
  const Finished set = runCommand({"groff", "-man", "-ww", "-Tutf8", folder.path("eidoscope.1")});
  EXPECT_EQ(set.status, 0);
  EXPECT_EQ(set.err, "");
  EXPECT_THAT(set.out, testing::HasSubstr("compare machine"));
}

}  // namespace
}  // namespace eido::test
