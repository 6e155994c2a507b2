// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/draft_file.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <vector>

namespace eido {
namespace {

namespace fs = std::filesystem;

/// ".part-<host>-": a draft of another machine on a shared disk is not ours to judge.
std::string markOfThisMachine() {
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  return ".part-" + std::string(name.data()) + "-";
}

void removeWithJournals(const std::string& path) {
  std::error_code ignored;
  for (const char* tail : {"", "-journal", "-wal", "-shm"}) fs::remove(path + tail, ignored);
}

/// The process whose draft this is; 0 when the name is not one that a DraftFile gives.
pid_t processOf(std::string_view name, std::string_view begin, std::string_view mark) {
  if (!name.starts_with(begin)) return 0;
  const std::string_view rest = name.substr(begin.size());
  pid_t process = 0;
  unsigned number = 0;
  const char* const last = rest.data() + rest.size();
  const auto [dash, first] = std::from_chars(rest.data(), last, process);
  if (first != std::errc() || dash == last || *dash != '-') return 0;
  const auto [end, second] = std::from_chars(dash + 1, last, number);
  const std::string own = std::to_string(process) + "-" + std::to_string(number);
  if (second != std::errc() || process <= 0 || !rest.starts_with(own)) return 0;
  // a draft may have a draft of its own
  const std::string_view more = rest.substr(own.size());
  return end == last || processOf(more, mark, mark) > 0 ? process : 0;
}

void removeDraftsOfTheDead(const fs::path& target, const std::string& mark) {
  std::error_code code;
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const std::string begin = target.filename().native() + mark;
  std::vector<std::string> dead;
  for (fs::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code)) {
    std::error_code ignored;
    const pid_t process = processOf(entry->path().filename().native(), begin, mark);
    if (process > 0 && entry->is_regular_file(ignored) && ::kill(process, 0) != 0 && errno == ESRCH)
      dead.push_back(entry->path().native());
  }
  for (const std::string& path : dead) removeWithJournals(path);
}

}  // namespace

DraftFile::DraftFile(std::string target) : m_target(std::move(target)) {
  static std::atomic<unsigned> drafts{0};
  const std::string mark = markOfThisMachine();
  m_path = m_target + mark + std::to_string(::getpid()) + "-" + std::to_string(++drafts);
  removeDraftsOfTheDead(m_target, mark);
}

DraftFile::~DraftFile() { removeWithJournals(m_path); }

}  // namespace eido
