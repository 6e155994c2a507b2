// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of the house point down: app -> widgets -> core, and core knows no Qt.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "core/analyses/registry.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

using Rooms = std::map<std::string, std::set<std::string>>;

/// What the rooms of a wing may include from the same wing, beside themselves.
const std::map<std::string, Rooms>& wings() {
  static const std::map<std::string, Rooms> kWings = {
      {"core",
       {{"base", {}},
        {"data", {"base"}},
        {"math", {"base", "data"}},
        {"formats", {"base", "data"}},
        {"project", {"base", "data"}},
        {"analyses", {"base", "data", "math"}},
        {"sample", {"base", "data", "math"}},
        {"session", {"base", "data", "math", "formats", "project", "analyses", "sample"}}}},
      {"widgets",
       {{"keys", {}},
        {"layouts", {}},
        {"selection", {}},
        {"text", {}},
        {"theme", {}},
        {"tables", {"text", "theme"}},
        {"forms", {"text", "theme"}},
        {"samples", {"keys", "layouts", "selection", "text", "theme"}},
        {"plots", {"keys", "selection", "text", "theme"}},
        {"results", {"layouts", "plots", "samples", "selection", "tables", "text", "theme"}},
        {"report", {"plots", "results", "samples", "text", "theme"}}}},
      {"app/window",
       {{"jobs", {}},
        {"settings", {}},
        {"questions", {}},
        {"help", {}},
        {"tour", {}},
        {"errors", {"jobs"}},
        {"project", {"jobs", "settings"}},
        {"import", {"errors", "jobs", "project", "settings"}},
        {"files", {"errors", "import", "jobs", "project", "settings"}},
        {"commands", {"project"}},
        {"samples", {"jobs", "project"}},
        {"forms", {"errors", "jobs", "project", "samples"}},
        {"navigator", {"project", "questions"}},
        {"panels", {"project", "samples"}},
        {"marks", {"commands", "project", "samples"}},
        {"report", {"jobs", "project"}},
        {"menus", {"questions", "settings"}},
        {"pages", {"errors", "forms", "jobs", "navigator", "project", "questions", "samples", "settings"}},
        {"tabs", {"commands", "jobs", "pages", "project", "samples"}},
        {"runs", {"commands", "files", "jobs", "navigator", "pages", "project", "report", "samples", "tabs"}},
        {"keyboard", {"navigator", "pages", "samples", "settings", "tabs"}},
        {"search", {"help", "project", "questions", "samples", "tabs"}},
        {"main", {"commands", "errors",  "files",     "forms",    "help",   "import",  "jobs",      "keyboard",
                  "marks",    "menus",   "navigator", "pages",    "panels", "project", "questions", "report",
                  "runs",     "samples", "search",    "settings", "tabs",   "tour"}}}},
      {"core/session", {{"imports", {}}, {"exports", {"imports", "runs"}}, {"runs", {}}}},
      {"core/sample", {{"drawing", {}}, {"captions", {"drawing"}}, {"features", {"drawing"}}}}};
  return kWings;
}

using Circle = std::set<std::string>;

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
    EXPECT_FALSE(std::regex_match(include, std::regex(R"(Q[A-Za-z][^/]*|q[a-z]+\.h|Qt[A-Z].*/.*)")))
        << file << " includes " << include;
    EXPECT_FALSE(include.starts_with("widgets/") || include.starts_with("app/")) << file << " includes " << include;
  });
  EXPECT_GT(seen, 200);
}

/// "plots" of "widgets/plots/map/x.h" in the wing "widgets"; "" = it is not in the wing, or in none of its rooms.
std::string roomOf(const std::string& wing, const std::string& path) {
  if (!path.starts_with(wing + '/')) return {};
  const std::string rest = path.substr(wing.size() + 1);
  return rest.find('/') == std::string::npos ? std::string() : rest.substr(0, rest.find('/'));
}

TEST(House, RoomsKeepTheirArrows) {
  int seen = 0;
  for (const auto& [wing, rooms] : wings()) {
    for (const auto& [room, allowed] : rooms) {
      eachInclude(kRoot / wing / room, [&, room = room, wing = wing, &allowed = allowed](const fs::path& path,
                                                                                         const std::string& include) {
        if (!include.starts_with(wing + '/')) return;
        const std::string other = roomOf(wing, include), file = path.lexically_relative(kRoot).generic_string();
        ++seen;
        EXPECT_TRUE(other == room || allowed.contains(other)) << file << " in " << room << " includes " << include;
      });
    }
  }
  EXPECT_GT(seen, 1000);
}

TEST(House, EveryRoomIsListed) {
  for (const auto& [wing, rooms] : wings()) {
    for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / wing)) {
      if (entry.is_directory()) EXPECT_TRUE(rooms.contains(entry.path().filename().string())) << entry.path();
    }
  }
}

/// The files that include each other in circles (a source with its header is one), without their ends: Tarjan.
class CircleFinder {
 public:
  using Graph = std::map<std::string, std::set<std::string>>;
  explicit CircleFinder(const Graph& graph) : m_graph(graph) {
    for (const auto& entry : graph) {
      if (!m_places.contains(entry.first)) visit(entry.first);
    }
  }
  const std::vector<Circle>& circles() const { return m_circles; }

 private:
  int visit(const std::string& file) {
    const int place = static_cast<int>(m_places.size());
    int low = m_places[file] = place;
    m_path.push_back(file);
    if (const auto others = m_graph.find(file); others != m_graph.end()) {
      for (const std::string& other : others->second) {
        if (!m_places.contains(other))
          low = std::min(low, visit(other));
        else if (std::find(m_path.begin(), m_path.end(), other) != m_path.end())
          low = std::min(low, m_places[other]);
      }
    }
    if (low < place) return low;
    const auto first = std::find(m_path.begin(), m_path.end(), file);
    if (std::distance(first, m_path.end()) > 1) m_circles.emplace_back(first, m_path.end());
    m_path.erase(first, m_path.end());
    return low;
  }

  const Graph& m_graph;
  std::map<std::string, int> m_places;
  std::vector<std::string> m_path;
  std::vector<Circle> m_circles;
};

TEST(House, FindsCircles) {
  const CircleFinder::Graph graph{{"a", {"b"}},      {"b", {"c", "d"}}, {"c", {"a"}},     {"d", {"e"}},
                                  {"e", {"d", "f"}}, {"g", {"a", "h"}}, {"h", {"g", "d"}}};
  const CircleFinder found(graph);
  EXPECT_THAT(found.circles(),
              testing::UnorderedElementsAre(Circle{"a", "b", "c"}, Circle{"d", "e"}, Circle{"g", "h"}));
}

TEST(House, NoFilesIncludeEachOtherInCircles) {
  CircleFinder::Graph graph;
  const auto unit = [](const std::string& path) { return path.substr(0, path.rfind('.')); };
  for (const char* wing : {"core", "widgets", "app"}) {
    eachInclude(kRoot / wing, [&](const fs::path& path, const std::string& include) {
      const std::string from = unit(path.lexically_relative(kRoot).generic_string()), to = unit(include);
      if (from != to && fs::exists(kRoot / include)) graph[from].insert(to);
    });
  }
  EXPECT_GT(graph.size(), 200U);
  const CircleFinder found(graph);
  EXPECT_THAT(found.circles(), testing::IsEmpty());
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
        if (name == "neighbours") continue;  // also a word of searches
        EXPECT_EQ(text.find('"' + name + '"'), std::string::npos) << file << " holds \"" << name << '"';
      }
    }
  }
}

/// `result.table("pairs")`, `tableOf(run, "pairs")`, `table.name == "pairs"`: whoever asks so knows a method's table.
TEST(House, TablesOfMethodsAreKnownInTheirRoomsAlone) {
  std::set<std::string> tables;
  for (const Analysis* a : analyses()) {
    for (const TableSpec& table : a->spec().tables) tables.insert(table.name);
  }
  ASSERT_GT(tables.size(), 10U);
  const std::regex asked(R"rx(((table(Of)?|findTable)\(([^"\n]*, )?|\.name [!=]= )"([a-z_]+)")rx");
  const std::vector<std::string> rooms = methods();
  int found = 0;
  for (const char* wing : {"core", "widgets", "app"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / wing)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      const std::string file = entry.path().lexically_relative(kRoot).generic_string();
      const bool inside =
          std::any_of(rooms.begin(), rooms.end(), [&](const std::string& m) { return inRoomOf(m, file); });
      const std::string text = test::readFile(entry.path().string());
      for (std::sregex_iterator at(text.begin(), text.end(), asked), end; at != end; ++at) {
        if (!tables.contains((*at)[5].str())) continue;
        ++found;
        EXPECT_TRUE(inside) << file << " asks for the table " << (*at)[5];
      }
    }
  }
  EXPECT_GT(found, 30);  // it sees them where they are
}

/// Tests of a method stand in its rooms: others may run it, but don't look inside. Benchmarks do.
TEST(House, TestsLookIntoMethodsFromTheirRoomsAlone) {
  const std::vector<std::string> rooms = methods();
  eachInclude(kRoot / "tests", [&](const fs::path& path, const std::string& include) {
    const std::string file = path.lexically_relative(kRoot).generic_string();
    if (file.starts_with("tests/bench/")) return;
    for (const std::string& method : rooms) {
      const bool room = file.starts_with("tests/core/analyses/" + method + "/") ||
                        file.starts_with("tests/widgets/results/" + method + "/");
      if (inRoomOf(method, include)) EXPECT_TRUE(room) << file << " includes " << include;
    }
  });
}

TEST(House, EveryMethodHasItsRooms) {
  for (const std::string& method : methods()) {
    for (const char* wing : {"core/analyses", "widgets/results", "tests/core/analyses"})
      EXPECT_TRUE(fs::is_directory(kRoot / wing / method)) << wing << '/' << method;
  }
  for (const char* wing : {"core/analyses", "widgets/results", "tests/core/analyses", "tests/widgets/results"}) {
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
