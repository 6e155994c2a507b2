// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What `cmake --install` puts in place, and that its parts name each other rightly.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"
#include "tests/install/installed.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

const std::string kId = EIDO_APP_ID;
const std::string kDesktop = "share/applications/" + kId + ".desktop";
const std::string kMetaInfo = "share/metainfo/" + kId + ".metainfo.xml";
const std::string kMime = "share/mime/packages/" + kId + ".xml";
const std::string kIcons = "share/icons/hicolor/";
constexpr int kSides[] = {16, 22, 24, 32, 48, 64, 128, 256, 512};

std::string pngOf(int side) {
  const std::string text = std::to_string(side);
  return kIcons + text + "x" + text + "/apps/" + kId + ".png";
}

/// The value of a key in the desktop file's first group that has it.
std::string desktopValue(const std::string& key) { return between(installedText(kDesktop), "\n" + key + "=", "\n"); }

TEST(Install, PutsEveryFileInPlaceAndNoOther) {
  std::set<std::string> expected = {"bin/eidoscope",
                                    kDesktop,
                                    kMetaInfo,
                                    kMime,
                                    kIcons + "scalable/apps/" + kId + ".svg",
                                    kIcons + "symbolic/apps/" + kId + "-symbolic.svg",
                                    "share/man/man1/eidoscope.1.gz",
                                    "share/doc/eidoscope/copyright",
                                    "share/doc/eidoscope/changelog.Debian.gz"};
  for (const int side : kSides) expected.insert(pngOf(side));
  EXPECT_THAT(installedFiles(), testing::ContainerEq(expected));
}

TEST(Install, TheProgramRuns) {
  EXPECT_THAT(runProgram({"--version"}).out,
              testing::MatchesRegex("eidoscope " EIDO_VERSION "\nmatrix products: .+ kernels.*\n"));
  const TemporaryFolder folder;
  writeFile(folder.path("v.npy"), npyBytes({4, 2}, {1, 2, 3, 4, 5, 6, 7, 9}));
  const Finished imported = runProgram({"import", folder.path("p.eido"), folder.path("v.npy"), "--json"});
  ASSERT_EQ(imported.status, 0) << imported.err;
  EXPECT_EQ(runProgram({"info", folder.path("p.eido"), "--json"}).json()["sets"][0]["samples"], 4);
}

TEST(Install, OneIdEverywhere) {
  const std::string metaInfo = installedText(kMetaInfo);
  const std::string mime = installedText(kMime);
  EXPECT_EQ(between(metaInfo, "<id>", "</id>"), kId);
  EXPECT_EQ(between(metaInfo, "<launchable type=\"desktop-id\">", "</launchable>"), kId + ".desktop");
  EXPECT_EQ(between(metaInfo, "<icon type=\"stock\">", "</icon>"), kId);
  EXPECT_EQ(desktopValue("Icon"), kId);
  EXPECT_EQ(between(mime, "<icon name=\"", "\""), kId);
  // the window names it in UTF-16
  std::string wide;
  for (const char c : kId) wide += {c, '\0'};
  EXPECT_NE(readFile(installed("bin/eidoscope")).find(wide), std::string::npos);
  EXPECT_THAT(kId, testing::Not(testing::HasSubstr("-")));
}

TEST(Install, TypeProgramAndVersionAgree) {
  const std::string metaInfo = installedText(kMetaInfo);
  const std::string type = between(installedText(kMime), "<mime-type type=\"", "\"");
  EXPECT_EQ(type, "application/x-eidoscope-project");
  EXPECT_EQ(desktopValue("MimeType"), type + ";");
  EXPECT_EQ(between(metaInfo, "<mediatype>", "</mediatype>"), type);
  EXPECT_EQ(between(metaInfo, "<binary>", "</binary>"), desktopValue("TryExec"));
  EXPECT_EQ(desktopValue("Exec"), "eidoscope %F");
  EXPECT_EQ(between(metaInfo, "<release version=\"", "\""), EIDO_VERSION);
  EXPECT_EQ(between(installedText("share/doc/eidoscope/changelog.Debian.gz"), "eidoscope (", "-"), EIDO_VERSION);
  EXPECT_THAT(installedText("share/man/man1/eidoscope.1.gz"), testing::HasSubstr("\"Eidoscope " EIDO_VERSION "\""));
  // the action of the desktop file is one that the program knows
  EXPECT_THAT(runProgram({"--help"}).out, testing::HasSubstr("--new-project"));
  EXPECT_THAT(installedText(kDesktop), testing::HasSubstr("\nExec=eidoscope --new-project\n"));
}

TEST(Install, IconsHaveTheSizesOfTheirFolders) {
  for (const int side : kSides) {
    const std::string png = readFile(installed(pngOf(side)));
    ASSERT_GT(png.size(), 24u) << side;
    EXPECT_EQ(png.substr(1, 3), "PNG");
    for (const std::size_t place : {16u, 20u}) {
      const int high = static_cast<unsigned char>(png[place + 2]), low = static_cast<unsigned char>(png[place + 3]);
      EXPECT_EQ(high * 256 + low, side);
    }
  }
  EXPECT_EQ(readFile(installed(kIcons + "scalable/apps/" + kId + ".svg")),
            readFile(sourcePath("resources/icons/eidoscope.svg").string()));
}

}  // namespace
}  // namespace eido::test
