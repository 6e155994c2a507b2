// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The package for Debian: its fields, and the installed tree as its content.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "tests/cli/program.h"
#include "tests/install/installed.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

TEST(Package, HasTheTreeAndNamesItsLibraries) {
  EIDO_REQUIRE_TOOL("dpkg-deb");
  EIDO_REQUIRE_TOOL("dpkg-shlibdeps");
  const TemporaryFolder folder;
  const Finished packed =
      runCommand({EIDO_CPACK, "-G", "DEB", "--config", EIDO_BUILD "/CPackConfig.cmake", "-B", folder.path("out")});
  ASSERT_EQ(packed.status, 0) << packed.out << packed.err;
  std::string package;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path("out"))) {
    if (entry.path().extension() == ".deb") package = entry.path().string();
  }
  ASSERT_THAT(package, testing::HasSubstr("/eidoscope_" EIDO_VERSION "-1_"));
  const auto field = [&](const char* name) { return runCommand({"dpkg-deb", "-f", package, name}).out; };
  EXPECT_EQ(field("Package"), "eidoscope\n");
  EXPECT_EQ(field("Section"), "science\n");
  for (const char* library : {"libc6", "libopenblas0", "libqt6widgets6", "libqt6svg6", "libsqlite3-0"})
    EXPECT_THAT(field("Depends"), testing::HasSubstr(library));
  EXPECT_THAT(field("Recommends"), testing::HasSubstr("qt6-translations-l10n"));

  std::set<std::string> files;
  std::istringstream listed(runCommand({"dpkg-deb", "-c", package}).out);
  for (std::string line; std::getline(listed, line);) {
    EXPECT_THAT(line, testing::ContainsRegex("^[^ ]+ root/root ")) << "its owner is root";
    if (line.starts_with('-')) files.insert(line.substr(line.find("./usr/") + 6));
  }
  EXPECT_THAT(files, testing::ContainerEq(installedFiles()));
}

}  // namespace
}  // namespace eido::test
