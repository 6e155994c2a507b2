// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages say in Python is true: their snippets are run against a fresh sample project.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "tests/cli/program.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

std::string interpreter() {
  for (const char* path : {"/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"}) {
    if (::access(path, X_OK) == 0) return path;
  }
  return {};
}

/// Runs snippets.py in a folder. @return its exit status; its words are in `said`.
int trySnippets(const std::string& how, const std::string& page, const std::string& folder, std::string& said) {
  const test::TemporaryFolder output;
  const std::string words = "cd '" + folder + "' && " + interpreter() + " '" +
                            test::sourcePath("tests/docs/snippets.py").string() + "' " + how + " '" +
                            test::sourcePath("docs/" + page).string() + "' '" + EIDO_PROGRAM + "' > '" +
                            output.path("said") + "' 2>&1";
  const int status = std::system(words.c_str());
  said = test::readFile(output.path("said"));
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

constexpr const char* kPages[] = {"python.md", "project-file.md"};

TEST(Docs, SnippetsWithNumpyRun) {
  if (interpreter().empty()) GTEST_SKIP() << "python3 is not here";
  const test::TemporaryFolder folder;
  ASSERT_EQ(test::runProgram({"sample-project", folder.path("birds.eido")}).status, 0);
  for (const char* page : kPages) {
    std::string said;
    const int status = trySnippets("run", page, folder.path(), said);
    if (status == 77) GTEST_SKIP() << said;
    EXPECT_EQ(status, 0) << said;
  }
}

TEST(Docs, OtherSnippetsArePython) {
  if (interpreter().empty()) GTEST_SKIP() << "python3 is not here";
  const test::TemporaryFolder folder;
  for (const char* page : kPages) {
    std::string said;
    EXPECT_EQ(trySnippets("compile", page, folder.path(), said), 0) << said;
  }
}

}  // namespace
}  // namespace eido
