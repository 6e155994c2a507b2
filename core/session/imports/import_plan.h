// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/session/imports/file_plan.h"
#include "core/session/imports/import_options.h"

namespace eido {

/// Reads a file (or lists a folder of pictures) and proposes its columns. Values are not read yet where that is slow.
/// @throws Error as readDocument; Error{BadShape} when nothing in the file can be a column.
FilePlan planFile(const std::string& path, const ImportOptions& options, const Task& task);

/// What the values of a text column most likely are: number, category or text.
ColumnKind guessKind(const TextColumn& column);

/// The lines of a keys or models file. @param options  `key`, for a CSV: the column to take; `encoding`
std::vector<std::string> readNames(const std::string& path, const ReadOptions& options, const Task& task);

/// The numbers of an array as texts, whole ones without a point; 64-bit ones exactly.
std::vector<std::string> wholeNumberTexts(const NumericArray& array);

}  // namespace eido
