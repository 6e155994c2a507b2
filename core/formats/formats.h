// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

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

std::span<const Format* const> formats();

/// The format of that name, or nullptr.
const Format* formatNamed(std::string_view name);

/// Flags of `options` that a person has set and that the format does not mind.
std::vector<std::string> optionsWithoutEffect(const Format* format, const ReadOptions& options);

/// The format that fits a file best (or options.format). @throws Error{UnsupportedFormat} naming what was seen.
const Format& formatFor(const std::string& path, const ReadOptions& options);

/// The format of a folder, or nullptr when no reader knows it.
const Format* formatOfFolder(const std::string& path);

/// Recognises and reads a file; every error names the file.
Document readDocument(const std::string& path, const ReadOptions& options, const Task& task = {});

/// Reads the whole file once and fills in the contract's description of it: format, arrays with first, last,
/// finite_sum and hashes, ids, columns, metadata, warnings. `non_finite` warnings are added here, by array.
Json describeDocument(Document& document, const Task& task);

/// describeDocument, or the error in its place. Never throws an Error.
Json checkFile(const std::string& path, const ReadOptions& options, const Task& task);

/// The same document for a file that is refused.
Json refusedFile(const std::string& path, const std::string& format, const Error& error);

}  // namespace eido
