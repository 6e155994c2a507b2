// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/draft_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <vector>

#include "core/base/draft_file.h"
#include "core/base/error.h"
#include "core/base/sha256.h"

namespace eido {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 64;

std::string withoutSlash(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

std::string hashOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> block(std::size_t{1} << 18);
  Sha256 hash;
  do {
    file.read(block.data(), std::ssize(block));
    hash.add(block.data(), static_cast<std::size_t>(file.gcount()));
  } while (file);
  if (!file.eof()) throw Error(ErrorKind::Io, {.what = "can't be read", .file = path.native()});
  return hash.finish();
}

/// What a seal says: hashes by name; nothing of one that has other lines, or is no file.
std::map<std::string, std::string> sealOf(const fs::path& folder) {
  std::map<std::string, std::string> hashes;
  const fs::path seal = folder / DraftFolder::kSeal;
  std::error_code code;
  if (!fs::is_regular_file(fs::symlink_status(seal, code))) return {};
  std::ifstream file(seal);
  for (std::string line; std::getline(file, line);) {
    if (line.size() <= kHashDigits + 2 || line.find_first_not_of("0123456789abcdef") != kHashDigits) return {};
    hashes[line.substr(kHashDigits + 2)] = line.substr(0, kHashDigits);
  }
  return hashes;
}

void writeSeal(const fs::path& folder) {
  std::map<std::string, std::string> hashes;  // in the order of names: the same files are the same bytes
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    hashes[entry.path().filename().native()] = hashOf(entry.path());
  std::ofstream file(folder / DraftFolder::kSeal, std::ios::binary);
  for (const auto& [name, hash] : hashes) file << hash << "  " << name << '\n';
  file.close();
  if (!file) throw Error(ErrorKind::Io, {.what = "writing failed; is the disk full?", .file = folder.native()});
}

/// That nothing is lost when the folder is replaced. @throws Error{Exists}
void requireOurs(const std::string& target) {
  const auto refuse = [&](const std::string& file, const std::string& what) {
    throw Error(ErrorKind::Exists, {.what = what,
                                    .file = file,
                                    .wayOut = "Nothing was overwritten: choose another name, or move away what is "
                                              "there."});
  };
  std::error_code code;
  const fs::file_status status = fs::symlink_status(target, code);
  if (!fs::exists(status)) return;
  if (const fs::path name = fs::path(target).filename(); name == "." || name == "..")
    refuse(target, "is a folder that others may stand in");
  if (!fs::is_directory(status)) refuse(target, "is there already, and no folder that Eidoscope has written");
  if (::access(target.c_str(), W_OK) != 0) refuse(target, "may not be written");
  const std::map<std::string, std::string> sealed = sealOf(target);
  if (sealed.empty() && fs::exists(fs::symlink_status(fs::path(target) / DraftFolder::kSeal, code)))
    refuse((fs::path(target) / DraftFolder::kSeal).native(), "was changed, or Eidoscope has not written it");
  for (fs::directory_iterator entry(target, code), end; !code && entry != end; entry.increment(code)) {
    const std::string name = entry->path().filename().native();
    if (name == DraftFolder::kSeal) continue;
    const auto known = sealed.find(name);
    std::error_code ignored;
    if (known == sealed.end() || !entry->is_regular_file(ignored) || entry->is_symlink(ignored))
      refuse(entry->path().native(), "lies in a folder that is to be replaced, and Eidoscope has not written it");
    if (hashOf(entry->path()) != known->second)
      refuse(entry->path().native(), "was changed since Eidoscope wrote it, and its folder is to be replaced");
  }
  if (code) throw unwritable(target, code);
}

}  // namespace

DraftFolder::DraftFolder(const std::string& target) : m_target(withoutSlash(target)) {
  requireOurs(m_target);
  m_path = draftOf(m_target);
  std::error_code code;
  fs::create_directories(m_path, code);
  if (code) throw unwritable(m_target, code);
}

DraftFolder::~DraftFolder() {
  std::error_code ignored;
  if (!m_path.empty()) fs::remove_all(m_path, ignored);
}

void DraftFolder::replace() {
  try {
    writeSeal(m_path);
  } catch (const Error& error) {
    throw error.renamed(m_path, m_target);
  }
  requireOurs(m_target);
  keepMode(m_path, m_target);
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

}  // namespace eido
