// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "core/base/json.h"

namespace eido::test {

/// What a finished command left.
struct Finished {
  int status = 0;  ///< exit status; -signal when it was killed
  std::string out;
  std::string err;
  Json json() const { return Json::parse(out); }
};

/// Runs a command, found in PATH when it is no path, offscreen. Its status is 127 when it is not there.
Finished runCommand(const std::vector<std::string>& words);
/// Runs the built program with these arguments, offscreen.
Finished runProgram(const std::vector<std::string>& arguments);

/// Starts it and returns its process; its outputs go nowhere.
pid_t startProgram(const std::vector<std::string>& arguments);
/// Waits for it. @return as Finished::status
int waitFor(pid_t process);

}  // namespace eido::test
