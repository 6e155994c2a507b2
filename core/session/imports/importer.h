// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/project/project.h"
#include "core/session/imports/import_plan.h"

namespace eido {

/// What became of one column of an import.
struct ImportedColumn {
  std::string file;
  std::string format;
  std::string set;
  ColumnInfo column;
  std::int64_t rows = 0;
  std::string storedDtype;  ///< as in the project
  std::string sha256;       ///< of the file's bytes
  std::vector<Warning> warnings;
};

struct ImportSummary {
  std::string set;
  std::vector<ImportedColumn> columns;
  double seconds = 0;
};

/// The contract's {"imported": [...], "seconds": t}.
Json importJson(const ImportSummary& summary);

/// Imports files into a project: all of them, or nothing. A project that does not exist is created.
/// Memory is bounded by a block of rows for arrays that are read in their order. Cancelling leaves the project as it
/// was.
ImportSummary importFiles(const std::string& project, const std::vector<std::string>& files,
                          const ImportOptions& options, const Task& task);

/// The same with plans that a person has looked at (and perhaps renamed columns in).
ImportSummary importPlanned(Project& project, std::vector<FilePlan>& files, const ImportOptions& options,
                            const Task& task);

/// Whether the set has keys of its own (else they are row numbers).
bool isKeyed(const Project& project, const SampleSetInfo& set);

}  // namespace eido
