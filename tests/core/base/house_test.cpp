// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of the house point down: app -> widgets -> core, and core knows no Qt.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// Rooms of core that each room may include from.
const std::map<std::string, std::set<std::string>>& rooms() {
  static const std::map<std::string, std::set<std::string>> kRooms = {
      {"base", {"base"}},
      {"data", {"base", "data"}},
      {"math", {"base", "data", "math"}},
      {"formats", {"base", "data", "formats"}},
      {"project", {"base", "data", "project"}},
      {"analyses", {"base", "data", "math", "analyses"}},
      {"sample", {"base", "data", "math", "sample"}},
      {"session", {"base", "data", "math", "formats", "project", "analyses", "sample", "session"}}};
  return kRooms;
}

template <typename Visit>
void eachInclude(const fs::path& folder, Visit&& visit) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream in(entry.path());
    std::string line;
    std::smatch match;
    while (std::getline(in, line)) {
      if (std::regex_search(line, match, kInclude)) visit(entry.path(), match[1].str());
    }
  }
}

const fs::path kRoot = test::sourcePath("");

TEST(House, CoreHasNoQtAndKnowsNothingAboveIt) {
  int seen = 0;
  eachInclude(kRoot / "core", [&](const fs::path& file, const std::string& include) {
    ++seen;
    EXPECT_FALSE(std::regex_match(include, std::regex(R"(Q[A-Z].*|Qt[A-Z].*/.*)"))) << file << " includes " << include;
    EXPECT_FALSE(include.starts_with("widgets/") || include.starts_with("app/")) << file << " includes " << include;
  });
  EXPECT_GT(seen, 200);
}

TEST(House, RoomsOfCoreKeepTheirArrows) {
  for (const auto& [room, allowed] : rooms()) {
    eachInclude(kRoot / "core" / room,
                [&, room = room, &allowed = allowed](const fs::path& file, const std::string& include) {
                  if (!include.starts_with("core/")) return;
                  const std::string other = include.substr(5, include.find('/', 5) - 5);
                  EXPECT_TRUE(allowed.contains(other)) << file << " in " << room << " includes " << include;
                });
  }
}

TEST(House, EveryRoomIsListed) {
  for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / "core")) {
    if (entry.is_directory()) EXPECT_TRUE(rooms().contains(entry.path().filename().string())) << entry.path();
  }
}

TEST(House, WidgetsKnowNoApp) {
  eachInclude(kRoot / "widgets", [](const fs::path& file, const std::string& include) {
    EXPECT_FALSE(include.starts_with("app/")) << file << " includes " << include;
  });
}

TEST(House, EveryFileSaysItsLicence) {
  for (const char* folder : {"core", "widgets", "app", "tests"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      EXPECT_NE(test::readFile(entry.path().string()).substr(0, 200).find("SPDX-License-Identifier: GPL-3.0-or-later"),
                std::string::npos)
          << entry.path();
    }
  }
}

}  // namespace
}  // namespace eido
