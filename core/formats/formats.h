// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/task.h"
#include "core/formats/format.h"

namespace eido {

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
