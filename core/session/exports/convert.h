// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/session/exports/column_files.h"
#include "core/session/imports/importer.h"

namespace eido {

/// A file to be read as `import` reads it and written as another.
struct ConvertRequest {
  std::string from;                 ///< a file, or a folder of evaluation logs or pictures
  std::string to;                   ///< .npy .npz .safetensors .csv .json
  std::vector<std::string> arrays;  ///< arrays or columns of the file, in any order; empty = all
  ImportOptions options;            ///< how to read it; `set`, `name` and `replace` mean nothing here
  CsvStyle csv = CsvStyle::Exact;
};

struct Converted {
  std::string format;  ///< that was read
  std::string to;
  std::string keysFile;             ///< beside an array file; "" = none
  std::vector<ColumnInfo> columns;  ///< what was written, under the names in the file
  std::int64_t rows = 0;
  std::vector<Warning> warnings;   ///< of the import
  std::vector<std::string> notes;  ///< what was left out
  double seconds = 0;
};

/// Converts by way of a project beside `to` that nobody sees and that is gone afterwards: what is written is what an
/// import would store (float16 stays float16, float64 vectors become float32 with a warning, rows that are not finite
/// are refused, kept or dropped by `options.nonFinite`), in bounded memory for arrays. A 3-D array becomes one array a
/// layer. Names are the file's own. `to` appears whole or not at all, in place of one that was there.
/// @throws Error as importFiles and writeColumns; Error{NotFound} for a name that the file does not have; Cancelled.
Converted convertFile(const ConvertRequest& request, const Task& task);

/// {"written", "format", "keys_file", "rows", "columns": [{"name", "kind", "dimension", "dtype"}], "warnings", "notes",
/// "seconds"}
Json convertedJson(const Converted& converted);

}  // namespace eido
