// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/support/test_support.h"

namespace eido::test {
namespace {

std::vector<std::string> commandOf(const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {EIDO_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

pid_t start(std::vector<std::string> words, const std::string& out, const std::string& err) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const pid_t process = ::fork();
  if (process != 0) return process;
  ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
  ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
  ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
  ::execvp(argv.front(), argv.data());
  ::_exit(127);
}

}  // namespace

int waitFor(pid_t process) {
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

pid_t startProgram(const std::vector<std::string>& arguments) {
  return start(commandOf(arguments), "/dev/null", "/dev/null");
}

Finished runProgram(const std::vector<std::string>& arguments) { return runCommand(commandOf(arguments)); }

Finished runCommand(const std::vector<std::string>& words) {
  const TemporaryFolder folder;
  Finished finished;
  finished.status = waitFor(start(words, folder.path("out"), folder.path("err")));
  finished.out = readFile(folder.path("out"));
  finished.err = readFile(folder.path("err"));
  return finished;
}

}  // namespace eido::test
