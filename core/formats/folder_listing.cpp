// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/folder_listing.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "core/base/error.h"

namespace eido {

namespace fs = std::filesystem;

std::string FolderListing::pathOf(const Entry& entry) const {
  return (fs::path(root) / entry.folder / entry.name).string();
}

FolderListing listFolder(const std::string& root, int depth, std::size_t limit, const Task& task) {
  FolderListing listing{.root = root};
  try {
    fs::recursive_directory_iterator at(root, fs::directory_options::skip_permission_denied);
    for (; at != fs::recursive_directory_iterator() && listing.files.size() < limit; ++at) {
      task.checkpoint();
      if (at.depth() >= depth) at.disable_recursion_pending();
      if (!at->is_regular_file()) continue;
      const std::string folder = at->path().parent_path().lexically_relative(root).generic_string();
      listing.files.push_back({folder == "." ? std::string{} : folder, at->path().filename().string()});
    }
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorKind::Io, {.what = "the folder can't be read: " + error.code().message(), .file = root});
  }
  std::sort(listing.files.begin(), listing.files.end(),
            [](const auto& a, const auto& b) { return std::tie(a.folder, a.name) < std::tie(b.folder, b.name); });
  return listing;
}

}  // namespace eido
