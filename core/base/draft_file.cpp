// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/draft_file.h"

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
#include "core/base/sha256.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

/// ".part-<host>-": a draft of another machine on a shared disk is not ours to judge.
std::string markOfThisMachine() {
  std::array<char, 33> name{};  // a longer name is cut
  ::gethostname(name.data(), name.size() - 1);
  return ".part-" + std::string(name.data()) + "-";
}

/// A name that leaves room for the mark twice (a draft may have a draft) and for a journal in the 255 bytes that file
/// systems give; the same name gives the same one.
std::string shortened(const std::string& name, const std::string& mark) {
  constexpr std::size_t kMost = 120, kKept = 96, kDigits = 16;
  if (name.size() <= kMost || name.find(mark) != std::string::npos) return name;
  std::size_t end = kKept;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;  // no character is cut
  return name.substr(0, end) + "~" + sha256Hex(name).substr(0, kDigits);
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

}  // namespace

std::string draftOf(const std::string& target) {
  static std::atomic<unsigned> drafts{0};
  const std::string mark = markOfThisMachine();
  const fs::path base = fs::path(target).replace_filename(shortened(fs::path(target).filename().native(), mark));
  removeDraftsOfTheDead(base, mark);
  // a process of this number may have left one in a place where numbers come again (containers)
  std::string draft;
  std::error_code code;
  do draft = base.native() + mark + std::to_string(::getpid()) + "-" + std::to_string(++drafts);
  while (fs::exists(fs::symlink_status(draft, code)));
  return draft;
}

std::string fileToWrite(const std::string& path) {
  const auto refuse = [&](const char* what, const char* wayOut) {
    throw Error(ErrorKind::Io, {.what = what, .file = path, .wayOut = wayOut});
  };
  std::error_code code;
  if (path.empty()) throw Error(ErrorKind::Io, "an empty name was given for the file that is to be written");
  const fs::file_status status = fs::status(path, code);
  const bool folder = fs::path(path).filename().empty() || fs::is_directory(status);
  if (folder) refuse("is a folder", "Name the file that is to be written in it.");
  if (fs::exists(status) && !fs::is_regular_file(status)) refuse("is no regular file", "Choose another name.");
  if (fs::exists(status) && ::access(path.c_str(), W_OK) != 0)
    refuse("is there and may not be written", "Choose another name, or change its permissions.");
  if (!fs::is_symlink(fs::symlink_status(path, code))) return path;
  const fs::path place = fs::canonical(path, code);
  if (code) refuse("is a link that leads nowhere", "Remove the link, or choose another name.");
  return place.native();
}

void keepMode(const std::string& draft, const std::string& target) {
  std::error_code code;
  const fs::file_status before = fs::status(target, code);
  if (!code && fs::exists(before)) fs::permissions(draft, before.permissions(), code);
}

Error unwritable(const std::string& path, const std::error_code& code) {
  return {ErrorKind::Io,
          {.what = "can't be written (" + code.message() + ")",
           .file = path,
           .wayOut = "Check that its folder may be written and that the disk has room."}};
}

DraftFile::DraftFile(std::string target) : m_target(std::move(target)), m_path(draftOf(m_target)) {}

DraftFile::~DraftFile() { removeWithJournals(m_path); }

void DraftFile::place(const std::string& name) {
  // link() never replaces a file that somebody else made in the meantime; not every file system has it
  if (::link(m_path.c_str(), name.c_str()) == 0) return;
  std::error_code code;
  if (errno == EEXIST || fs::exists(name, code))
    throw Error(ErrorKind::Exists, {.what = "there is already a file of that name", .file = name});
  fs::rename(m_path, name, code);
  if (code) throw unwritable(name, code);
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

}  // namespace eido
