// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/analyses/registry.h"
#include "core/project/project.h"

namespace eido {

/// What a person asks for: an analysis of some columns of a set.
struct RunRequest {
  std::string analysis;
  std::string set;                   ///< "" = the only one
  std::vector<std::string> columns;  ///< names or patterns with `*`; empty = all that fit
  Json parameters = Json::object();
  std::string slice;  ///< only the samples of this slice; "" = all
  std::uint64_t seed = 0;
  std::uint64_t memoryBytes = 0;  ///< 0 = half of what is free now
  std::int64_t parent = 0;        ///< as RunInfo's: the run whose page wants it
  /// Watches an unfinished picture; `rows` are rows of the set (see AnalysisInput::preview).
  std::function<void(const MatrixF& layout, const std::vector<std::int32_t>& rows)> preview = {};
};

/// A run that was carried out and stored.
struct FinishedRun {
  RunInfo info;
  Result result;
};

/// The columns of `set` that the names and patterns choose, in the order given (patterns: the set's order), each once.
/// @throws Error{NotFound, Parameter} naming what does not fit.
/// Unasked, columns that runs left, further metrics of a model, and those in `leftOut` are no inputs.
std::vector<ColumnInfo> chooseColumns(const SampleSetInfo& set, const std::vector<std::string>& patterns,
                                      const InputSpec& input, const std::vector<std::string>& leftOut = {});

/// Whether a column is an input of an analysis that nobody has named columns for: of the right kind, not left by a run,
/// no further metric of a model, not called as gold labels or subjects are.
bool isDefaultInput(const SampleSetInfo& set, const ColumnInfo& column, const InputSpec& input);

/// A run whose inputs are settled and which nothing has computed yet.
struct PreparedRun {
  RunInfo info;                     ///< what it is a function of: inputs with their hashes, parameters, seed
  SampleSetInfo set;                ///< the set under the names that the run knows its columns by
  std::vector<ColumnInfo> columns;  ///< the chosen ones; columns that parameters name are not among them
  /// The other sets that are read, under the names that they and their columns had, by the parameters that name them.
  std::map<std::string, SampleSetInfo> others = {};
  std::optional<SampleBits> slice;  ///< the samples that take part; none = all
  std::vector<Warning> warnings;    ///< of what was left out
};

/// Settles what a request means in a project. @throws Error{NotFound, Parameter}
PreparedRun prepareRun(const Project& project, const RunRequest& request);

/// What changes nothing of a result.
struct ComputeOptions {
  std::uint64_t memoryBytes = 0;  ///< 0 = half of what is free now
  std::function<void(const MatrixF& layout, const std::vector<std::int32_t>& rows)> preview = {};  ///< as RunRequest's
};

/// Computes a run and stores nothing. Rows that the result names are rows of the whole set, and so are its columns.
/// @throws Error, Cancelled, std::bad_alloc.
Result computeRun(const Project& project, const PreparedRun& run, const ComputeOptions& options, const Task& task);

/// What a person is told when std::bad_alloc came out of computeRun.
Error outOfMemory();

/// Runs an analysis on a project and stores it as a run, with the columns that it made. A failure is stored as a failed
/// run and thrown; wrong parameters or columns and a cancelled run leave nothing.
/// @throws Error, Cancelled.
FinishedRun runAnalysis(Project& project, const RunRequest& request, const Task& task);

/// The contract's document of `run --json`.
Json runJson(const FinishedRun& run);

/// Bytes of memory that are free now (MemAvailable), or 4 GiB where that can't be told.
std::uint64_t freeMemory();

}  // namespace eido
