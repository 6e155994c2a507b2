// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of the house point down: app -> widgets -> core, and core knows no Qt.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

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

/// The rooms of methods.cmake.
std::vector<std::string> methods() {
  const std::string text = test::readFile((kRoot / "methods.cmake").string());
  std::smatch list;
  std::vector<std::string> names;
  if (!std::regex_search(text, list, std::regex(R"(set\(EIDO_METHODS ([a-z0-9 \n]+)\))"))) return names;
  std::istringstream words(list[1].str());
  for (std::string word; words >> word;) names.push_back(word);
  return names;
}

/// Names of analyses, by their pages.
std::vector<std::string> analysisNames() {
  std::vector<std::string> names;
  for (const fs::directory_entry& page : fs::directory_iterator(kRoot / "docs/methods"))
    names.push_back(page.path().stem().string());
  return names;
}

bool inRoomOf(const std::string& method, const std::string& file) {
  return file.starts_with("core/analyses/" + method + "/") || file.starts_with("widgets/results/" + method + "/");
}

TEST(House, MethodsAreKnownInTheirRoomsAlone) {
  const std::vector<std::string> rooms = methods();
  ASSERT_GE(rooms.size(), 7U);
  for (const char* wing : {"core", "widgets", "app"}) {
    eachInclude(kRoot / wing, [&](const fs::path& path, const std::string& include) {
      const std::string file = path.lexically_relative(kRoot).generic_string();
      for (const std::string& method : rooms) {
        if (!inRoomOf(method, include) || inRoomOf(method, file)) continue;
        ADD_FAILURE() << file << " includes " << include;
      }
    });
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / wing)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      const std::string file = entry.path().lexically_relative(kRoot).generic_string();
      if (std::any_of(rooms.begin(), rooms.end(), [&](const std::string& m) { return inRoomOf(m, file); })) continue;
      const std::string text = test::readFile(entry.path().string());
      for (const std::string& name : analysisNames()) {
        if (name == "neighbours") continue;  // also what searches report
        EXPECT_EQ(text.find('"' + name + '"'), std::string::npos) << file << " holds \"" << name << '"';
      }
    }
  }
}

TEST(House, EveryMethodHasItsRooms) {
  for (const std::string& method : methods()) {
    for (const char* wing : {"core/analyses", "widgets/results"})
      EXPECT_TRUE(fs::is_directory(kRoot / wing / method)) << wing << '/' << method;
  }
  for (const char* wing : {"core/analyses", "widgets/results"}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / wing)) {
      if (!entry.is_directory()) continue;
      const std::vector<std::string> rooms = methods();
      EXPECT_NE(std::find(rooms.begin(), rooms.end(), entry.path().filename().string()), rooms.end()) << entry.path();
    }
  }
  for (const std::string& name : analysisNames())
    EXPECT_TRUE(fs::exists(kRoot / "resources/icons" / ("analysis-" + name + ".svg"))) << name;
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
