// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/base/whole_file.h"
#include "core/project/project.h"
#include "core/session/exports/csv_style.h"

namespace eido {

/// What to write out of a project.
struct ExportRequest {
  std::string set;                  ///< "" = the only one
  std::string column;               ///< a column, or
  std::optional<std::int64_t> run;  ///< a run,
  std::string table;                ///< of a run: this table, or
  std::string array;                ///< this array, or those below a path; both empty = everything
  std::string to;                   ///< a file, or a folder for a whole run
  CsvStyle csv = CsvStyle::Exact;
};

/// Writes it in the format that the extension names: columns of numbers as .npy .npz .safetensors .csv .json, of texts
/// as .csv .json (column_files.h); tables as .csv .json, their columns of numbers as .npz .safetensors; arrays as .npy
/// .json, all arrays of a run (or those below a path, `array`) as .npz or .safetensors; whole runs as .json or a folder
/// (run.json, a CSV a table, a .npy an array). A file appears whole or not at all, in place of one that was there;
/// those of a folder appear when all of them are made.
/// @return sentences that a person should see: what was left out.
/// @throws Error{UnsupportedFormat, NotFound, Io}
std::vector<std::string> exportFromProject(const Project& project, const ExportRequest& request, const Task& task);

/// Writes the keys and all columns but vectors of some samples, a row a sample, as .csv or .json (a list of objects).
void exportSamplesOf(const Project& project, const std::string& set, const SampleBits& samples, const std::string& to,
                     const Task& task, CsvStyle style = CsvStyle::Exact);

/// The document of a whole run: the JSON of `run --json`.
Json exportedRun(const Project& project, std::int64_t id);

}  // namespace eido
