// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full in the middle of the work: an error in words, and a project as it was. A limit on the size of
// files stands for the disk.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <filesystem>

#include "core/base/random.h"
#include "core/project/verify.h"
#include "tests/cli/program.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using test::Finished;
using test::runProgram;

/// While it lives, the programs that are started can't make a file longer than that.
class FileLimit {
 public:
  explicit FileLimit(rlim_t bytes) {
    m_handler = ::signal(SIGXFSZ, SIG_IGN);  // writing fails instead
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileLimit() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    ::signal(SIGXFSZ, m_handler);
  }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;

 private:
  rlimit m_before{};
  sighandler_t m_handler;
};

class FullDisk : public ::testing::Test {
 protected:
  void SetUp() override {
    Rng random(5);
    std::vector<float> values(4000 * 64);
    for (float& v : values) v = static_cast<float>(random.normal());
    test::writeFile(path("big.npy"), test::npyBytes({4000, 64}, values));
    values.resize(400 * 8);
    for (const char* name : {"a.npy", "b.npy"}) {
      for (float& v : values) v += static_cast<float>(0.1 * random.normal());
      test::writeFile(path(name), test::npyBytes({400, 8}, values));
    }
    ASSERT_EQ(runProgram({"import", path("p.eido"), path("a.npy"), path("b.npy"), "--set", "s"}).status, 0);
    ASSERT_EQ(runProgram({"run", "alignment", path("p.eido"), "--permutations", "20", "--bootstrap", "20"}).status, 0);
    m_size = std::filesystem::file_size(path("p.eido"));
    m_info = runProgram({"info", path("p.eido"), "--json"}).out;
  }
  std::string path(const std::string& name) const { return m_folder.path(name); }
  /// Carries a command out with so much room, then looks at the project without the limit.
  void expectRefused(const std::vector<std::string>& arguments, rlim_t room) {
    Finished finished;
    {
      const FileLimit limit(room);
      finished = runProgram(arguments);
    }
    EXPECT_EQ(finished.status, 1) << arguments[0] << finished.err;
    EXPECT_FALSE(finished.err.empty());
    EXPECT_EQ(finished.err.find("internal error"), std::string::npos) << finished.err;
    EXPECT_EQ(runProgram({"info", path("p.eido"), "--json"}).out, m_info) << arguments[0];
    EXPECT_TRUE(verifyProject(Project::open(path("p.eido")), {}).empty()) << arguments[0];
  }
  test::TemporaryFolder m_folder;
  std::uintmax_t m_size = 0;
  std::string m_info;
};

TEST_F(FullDisk, DuringImport) { expectRefused({"import", path("p.eido"), path("big.npy")}, m_size + 300000); }

TEST_F(FullDisk, DuringARunWithALargeResult) {
  expectRefused({"run", "alignment", path("p.eido"), "--per-sample", "true", "--metric",
                 "mutual_knn,cycle_knn,lcs_knn,jaccard_knn,edit_distance_knn,rank_similarity", "--permutations", "20",
                 "--bootstrap", "20"},
                m_size);
}

TEST_F(FullDisk, DuringACopy) {
  expectRefused({"copy", path("p.eido"), path("copy.eido")}, m_size / 2);
  EXPECT_FALSE(std::filesystem::exists(path("copy.eido")));
  EXPECT_EQ(runProgram({"copy", path("p.eido"), path("copy.eido")}).status, 0);
  expectRefused({"copy", path("p.eido"), path("copy.eido")}, m_size / 2);
  EXPECT_TRUE(verifyProject(Project::open(path("copy.eido")), {}).empty());  // the earlier copy is still there
}

TEST_F(FullDisk, DuringAReport) {
  for (const char* name : {"r.html", "r.pdf", "r.md", "r.json"}) {
    expectRefused({"report", path("p.eido"), "--out", path(name)}, 1000);
    EXPECT_FALSE(std::filesystem::exists(path(name))) << name;
  }
  EXPECT_FALSE(std::filesystem::exists(path("r-files")));
  EXPECT_EQ(runProgram({"report", path("p.eido"), "--out", path("r.html")}).status, 0);
  const std::string before = test::readFile(path("r.html"));
  expectRefused({"report", path("p.eido"), "--out", path("r.html")}, 1000);
  EXPECT_EQ(test::readFile(path("r.html")), before);
}

TEST_F(FullDisk, AnAnswerThatCantBeWrittenIsAnError) {
  for (const std::string command :
       {"info \"$1\"", "--help", "sql \"$1\" 'SELECT key FROM sample'", "analyses --json"}) {
    const Finished told =
        test::runCommand({"sh", "-c", "\"$0\" " + command + " > /dev/full", EIDO_PROGRAM, path("p.eido")});
    EXPECT_EQ(told.status, 1) << command;
    EXPECT_NE(told.err.find("is the disk full?"), std::string::npos) << command << told.err;
  }
}

}  // namespace
}  // namespace eido
