// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/install/installed.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "tests/cli/program.h"
#include "tests/support/test_support.h"

namespace eido::test {

std::string installed(const std::string& below) { return std::string(EIDO_INSTALLED "/") + below; }

std::string installedText(const std::string& below) {
  return below.ends_with(".gz") ? runCommand({"gzip", "-dc", installed(below)}).out : readFile(installed(below));
}

std::set<std::string> installedFiles() {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(EIDO_INSTALLED)) {
    if (!entry.is_directory()) files.insert(entry.path().lexically_relative(EIDO_INSTALLED).string());
  }
  return files;
}

std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const std::size_t start = text.find(before);
  if (start == std::string::npos) return {};
  const std::size_t from = start + before.size();
  const std::size_t to = text.find(after, from);
  return to == std::string::npos ? std::string() : text.substr(from, to - from);
}

bool toolIsThere(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (::access((folder + "/" + name).c_str(), X_OK) == 0) return true;
  }
  return false;
}

}  // namespace eido::test
