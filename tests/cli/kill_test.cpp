// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A process that dies at any moment leaves a project that opens, with all that was reported and nothing half.
#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <filesystem>
#include <set>
#include <thread>

#include "core/project/verify.h"
#include "tests/cli/program.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

class Kill : public ::testing::Test {
 protected:
  void SetUp() override {
    std::vector<float> values(120000 * 64);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>((i * 2654435761U) % 1000) / 1000.0F;
    test::writeFile(m_folder.path("big.npy"), test::npyBytes({120000, 64}, values));
    values.resize(1500 * 64);
    for (const char* name : {"a.npy", "b.npy"}) {
      for (float& v : values) v = v * 0.9F + 0.05F;
      test::writeFile(m_folder.path(name), test::npyBytes({1500, 64}, values));
    }
    ASSERT_EQ(
        test::runProgram({"import", project(), m_folder.path("a.npy"), m_folder.path("b.npy"), "--set", "s"}).status,
        0);
  }
  std::string project() const { return m_folder.path("p.eido"); }
  /// Starts the command and ends it after `milliseconds`. @return true when it was still running
  static bool killAfter(const std::vector<std::string>& arguments, int milliseconds, int signal) {
    const pid_t process = test::startProgram(arguments);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    ::kill(process, signal);
    const int status = test::waitFor(process);
    return status == -signal || status == 130;
  }
  void expectWhole(std::size_t sets) const {
    const Project p = Project::open(project());
    EXPECT_TRUE(verifyProject(p, {}).empty());
    ASSERT_GE(p.sets().size(), 1U);
    EXPECT_EQ(p.sets()[0].columns.size(), 2U);
    EXPECT_EQ(p.sets().size(), sets);
    for (const SampleSetInfo& set : p.sets()) EXPECT_FALSE(set.columns.empty()) << set.name;
  }
  test::TemporaryFolder m_folder;
};

TEST_F(Kill, DuringImport) {
  int killed = 0;
  std::size_t sets = 1;
  for (const int after : {5, 20, 40, 60, 80, 100, 130, 160, 200, 260}) {
    if (killAfter({"import", project(), m_folder.path("big.npy")}, after, SIGKILL)) ++killed;
    const std::size_t now = Project::open(project()).sets().size();
    EXPECT_LE(now, sets + 1);  // all of it or nothing
    sets = now;
    expectWhole(sets);
  }
  EXPECT_GT(killed, 0);
}

TEST_F(Kill, DuringRun) {
  for (const int after : {10, 40, 80, 150, 300}) {
    killAfter({"run", "alignment", project(), "--metric", "mutual_knn,cka,rsa", "--permutations", "400"}, after,
              SIGKILL);
    expectWhole(1);
    for (const RunInfo& run : Project::open(project()).runs()) EXPECT_EQ(run.state, RunState::Done);
  }
}

TEST_F(Kill, InterruptCleansUp) {
  const pid_t process =
      test::startProgram({"run", "alignment", project(), "--metric", "rsa", "--permutations", "100000"});
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  const auto asked = std::chrono::steady_clock::now();
  ::kill(process, SIGINT);
  EXPECT_EQ(test::waitFor(process), 130);
  EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::seconds(5));
  expectWhole(1);
  EXPECT_TRUE(Project::open(project()).runs().empty());
}

TEST_F(Kill, WhileTheFirstImportMakesTheProject) {
  for (const int after : {2, 10, 25, 50, 120}) {
    const std::string path = m_folder.path("new" + std::to_string(after) + ".eido");
    killAfter({"import", path, m_folder.path("big.npy")}, after, SIGKILL);
    if (!std::filesystem::exists(path)) continue;
    const Project p = Project::open(path);
    EXPECT_TRUE(verifyProject(p, {}).empty());
    EXPECT_LE(p.sets().size(), 1U);
  }
}

/// What lies beside the files that the fixture and the test know.
std::vector<std::string> leftovers(const std::string& folder, const std::string& target) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.find(target) != std::string::npos && name != target) names.push_back(name);
  }
  return names;
}

TEST_F(Kill, DuringCopyLeavesNothingThatTheNextCopyDoesNotRemove) {
  ASSERT_EQ(test::runProgram({"import", project(), m_folder.path("big.npy")}).status, 0);
  const std::string copy = m_folder.path("copy.eido");
  int killed = 0;
  for (const int after : {5, 15, 25, 40, 60}) {
    if (killAfter({"copy", project(), copy}, after, SIGKILL)) ++killed;
    expectWhole(2);
    if (std::filesystem::exists(copy)) {
      EXPECT_TRUE(verifyProject(Project::open(copy), {}).empty());
    }
  }
  EXPECT_GT(killed, 0);
  ASSERT_EQ(test::runProgram({"copy", project(), copy}).status, 0);
  EXPECT_EQ(leftovers(m_folder.path(""), "copy.eido"), std::vector<std::string>());
  EXPECT_EQ(Project::open(copy).sets().size(), 2U);
}

TEST_F(Kill, DuringReport) {
  ASSERT_EQ(test::runProgram({"run", "alignment", project()}).status, 0);
  const std::string page = m_folder.path("page.html");
  const std::string before = "<!doctype html>the last report";
  test::writeFile(page, before);
  int killed = 0;
  for (const int after : {20, 60, 120, 200}) {
    if (killAfter({"report", project(), "--out", page}, after, SIGKILL)) ++killed;
    const std::string now = test::readFile(page);
    EXPECT_TRUE(now == before || now.ends_with("</html>\n")) << after;
    expectWhole(1);
  }
  EXPECT_GT(killed, 0);
  ASSERT_EQ(test::runProgram({"report", project(), "--out", page}).status, 0);
  EXPECT_EQ(leftovers(m_folder.path(""), "page.html"), std::vector<std::string>());
}

TEST_F(Kill, DuringWhatBecomesAFolder) {
  ASSERT_EQ(test::runProgram({"run", "alignment", project(), "--permutations", "200"}).status, 0);
  const std::string page = m_folder.path("page.md"), out = m_folder.path("out");
  const std::vector<std::string> report{"report", project(), "--out", page};
  const std::vector<std::string> exported{"export", project(), "--run", "1", "--to", out};
  int killed = 0;
  for (const int after : {20, 50, 90, 150, 250}) {
    killed += killAfter(report, after, SIGKILL) + killAfter(exported, after / 5, SIGKILL);
    // a text has all the files that it shows, and a folder that is there is whole
    EXPECT_EQ(std::filesystem::exists(page), std::filesystem::exists(m_folder.path("page-files/results.json")))
        << after;
    EXPECT_EQ(std::filesystem::exists(out), std::filesystem::exists(m_folder.path("out/run.json"))) << after;
  }
  EXPECT_GT(killed, 0);
  ASSERT_EQ(test::runProgram(report).status, 0);
  ASSERT_EQ(test::runProgram(exported).status, 0);
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path("")))
    names.insert(entry.path().filename().string());
  EXPECT_EQ(names, (std::set<std::string>{"a.npy", "b.npy", "big.npy", "out", "p.eido", "page-files", "page.md"}));
}

}  // namespace
}  // namespace eido
