// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/project/project.h"
#include "core/session/exports/csv_style.h"

namespace eido {

struct ColumnFileOptions {
  CsvStyle csv = CsvStyle::Exact;
  /// .npy .npz .safetensors: the set's keys go into a file beside it (keysFileOf), unless they are row numbers.
  bool keysBeside = false;
  /// .json: the values of the one column are called "values", as in `export`, instead of by the column's name.
  bool plainJson = false;
};

/// What was written, besides the file that was asked for.
struct WrittenColumns {
  std::string keysFile;            ///< "" = none
  std::vector<std::string> notes;  ///< sentences: columns that were left out
};

/// Writes columns of a set in the set's order, by the extension of `to`, in bounded memory; every file appears whole
/// or not at all.
///   .npy               one numeric column, in its stored dtype; rows without a value are NaN
///   .npz .safetensors  the numeric columns, each in its stored dtype; others are left out with a note
///   .csv               `key` and the columns; the numbers of a lone vector column in columns NAME_0, NAME_1, ..., else
///                      vectors as "[1, 2]"; nothing for a missing value, "" for an empty text
///   .json              {"keys": [...], NAME: [...], ...}; null for what is missing or not finite
/// Key and column names that clash: the keys are called id, sample_id, ... then.
/// @throws Error{UnsupportedFormat} for another extension, several numeric columns in a .npy, or no numeric column in
/// an array file; Error{BadName} for keys with line ends, which a keys file can't hold; Error{Io}; Cancelled.
WrittenColumns writeColumns(const Project& project, const SampleSetInfo& set, const std::vector<ColumnInfo>& columns,
                            const std::string& to, const ColumnFileOptions& options, const Task& task);

/// Where the keys of an array file go: "a/x.npy" has "a/x.keys.txt", one key a line, as `import --keys` reads it.
std::string keysFileOf(const std::string& path);

}  // namespace eido
