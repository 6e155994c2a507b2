// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/task.h"

namespace eido {

/// The files below a folder, for formats that are folders. Links to folders are not followed.
struct FolderListing {
  struct Entry {
    std::string folder;  ///< relative to the root, "" for the root itself; with '/'
    std::string name;
  };
  std::string root;
  std::vector<Entry> files;  ///< sorted by folder, then name

  /// root / folder / name.
  std::string pathOf(const Entry& entry) const;
};

/// @param depth  levels of folders below the root that are looked into
/// @param limit  most files that are listed
/// @throws Error{Io}
FolderListing listFolder(const std::string& root, int depth, std::size_t limit, const Task& task = {});

}  // namespace eido
