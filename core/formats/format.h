// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/task.h"
#include "core/formats/document.h"
#include "core/formats/folder_listing.h"

namespace eido {

/// One file format: how to recognise it and how to read it. One object a format, all in `formats()`.
class Format {
 public:
  virtual ~Format() = default;
  virtual std::string_view name() const = 0;                ///< word of `--format` and of `check --json`
  virtual std::string_view title() const = 0;               ///< English, for the import window
  virtual std::vector<std::string> extensions() const = 0;  ///< without dot; only a hint
  /// How sure it is, from the first bytes and the file's name: 0 = no, 100 = certain. Content counts before names.
  virtual int recognise(std::string_view head, std::string_view path) const = 0;
  /// The same for a folder, from the names in it. Formats of single files say 0.
  virtual int recogniseFolder(const FolderListing&) const { return 0; }
  /// Flags of ReadOptions that change what it reads, as the command line writes them: "key", "encoding", ...
  virtual std::vector<std::string_view> options() const { return {}; }
  /// @throws Error as the fixtures' README lists them; nothing of the file is ever executed.
  virtual Document read(const std::string& path, const ReadOptions& options, const Task& task) const = 0;
};

}  // namespace eido
