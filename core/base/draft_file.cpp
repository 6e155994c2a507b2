// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/draft_file.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <vector>

namespace eido {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = ".part-";

void removeWithJournals(const std::string& path) {
  std::error_code ignored;
  for (const char* tail : {"", "-journal", "-wal", "-shm"}) fs::remove(path + tail, ignored);
}

/// The process whose draft this is; 0 when the name is not one of a draft.
pid_t processOf(std::string_view name, std::string_view target) {
  if (!name.starts_with(target) || !name.substr(target.size()).starts_with(kMark)) return 0;
  const std::string_view number = name.substr(target.size() + kMark.size());
  pid_t process = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), process);
  return error == std::errc() && end == number.data() + number.size() && process > 0 ? process : 0;
}

void removeDraftsOfTheDead(const fs::path& target) {
  std::error_code code;
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::vector<std::string> dead;
  for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
    const pid_t process = processOf(entry->path().filename().native(), target.filename().native());
    if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH) dead.push_back(entry->path().native());
  }
  for (const std::string& path : dead) removeWithJournals(path);
}

}  // namespace

DraftFile::DraftFile(std::string target)
    : m_target(std::move(target)), m_path(m_target + std::string(kMark) + std::to_string(::getpid())) {
  removeDraftsOfTheDead(m_target);
  removeWithJournals(m_path);
}

DraftFile::~DraftFile() { removeWithJournals(m_path); }

}  // namespace eido
