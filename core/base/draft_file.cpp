// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/draft_file.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "core/base/error.h"

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
    const bool draft = entry->is_regular_file(ignored) || (entry->is_directory(ignored) && !entry->is_symlink(ignored));
    if (process > 0 && draft && ::kill(process, 0) != 0 && errno == ESRCH) dead.push_back(entry->path().native());
  }
  for (const std::string& path : dead) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
      fs::remove_all(path, ignored);
    else
      removeWithJournals(path);
  }
}

/// A name for a draft of the target, after those that lie there of ended processes are gone.
std::string draftOf(const std::string& target) {
  static std::atomic<unsigned> drafts{0};
  const std::string mark = markOfThisMachine();
  removeDraftsOfTheDead(target, mark);
  return target + mark + std::to_string(::getpid()) + "-" + std::to_string(++drafts);
}

std::string withoutSlash(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

Error unwritable(const std::string& path, const std::error_code& code) {
  return {ErrorKind::Io,
          {.what = "can't be written (" + code.message() + ")",
           .file = path,
           .wayOut = "Check that its folder may be written and that the disk has room."}};
}

}  // namespace

DraftFile::DraftFile(std::string target) : m_target(std::move(target)), m_path(draftOf(m_target)) {}

DraftFile::~DraftFile() { removeWithJournals(m_path); }

void DraftFile::place() {
  // link() never replaces a file that somebody else made in the meantime; not every file system has it
  if (::link(m_path.c_str(), m_target.c_str()) == 0) return;
  std::error_code code;
  if (errno == EEXIST || fs::exists(m_target, code))
    throw Error(ErrorKind::Exists, {.what = "there is already a file of that name", .file = m_target});
  fs::rename(m_path, m_target, code);
  if (code) throw unwritable(m_target, code);
}

void requireNoJournal(const std::string& database) {
  std::error_code code;
  for (const char* tail : {"-journal", "-wal"}) {
    if (fs::exists(database + tail, code))
      throw Error(ErrorKind::Exists,
                  {.what = "is left of another project of that name, and would damage a new one",
                   .file = database + tail,
                   .wayOut = "Move it to where its project is, or remove it; or choose another name."});
  }
}

DraftFolder::DraftFolder(const std::string& target) : m_target(withoutSlash(target)), m_path(draftOf(m_target)) {
  std::error_code code;
  fs::create_directories(m_path, code);
  if (code) throw unwritable(m_target, code);
}

DraftFolder::~DraftFolder() {
  std::error_code ignored;
  if (!m_path.empty()) fs::remove_all(m_path, ignored);
}

void DraftFolder::replace() {
  std::error_code code;
  if (!fs::exists(fs::symlink_status(m_target, code))) {
    fs::rename(m_path, m_target, code);
  } else if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, m_target.c_str(), RENAME_EXCHANGE) != 0) {
    // a file system that can't exchange two names: what was there steps aside first
    const fs::path old = fs::path(m_path) / "old";
    const std::string fresh = draftOf(m_target);
    fs::rename(m_path, fresh, code);
    if (!code) fs::create_directory(m_path, code);
    if (!code) fs::rename(m_target, old, code);
    if (!code) fs::rename(fresh, m_target, code);
    if (code) {
      std::error_code ignored, kept;
      if (!fs::exists(m_target, ignored)) fs::rename(old, m_target, kept);
      if (kept) m_path.clear();  // what was there stays where it is now
      fs::remove_all(fresh, ignored);
    }
  }
  if (code) throw unwritable(m_target, code);
}

void DraftFolder::merge() {
  std::error_code code;
  if (!fs::exists(m_target, code)) return replace();
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(m_path, code), end; !code && entry != end; entry.increment(code))
    files.push_back(entry->path());
  for (const fs::path& file : files) {
    const fs::path place = fs::path(m_target) / file.filename();
    if (!code) fs::rename(file, place, code);
    if (code) throw unwritable(place.native(), code);
  }
}

}  // namespace eido
