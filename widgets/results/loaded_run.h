// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <memory>

#include "core/project/project.h"

namespace eido {

/// A run with its result, and what its kind made of it on the worker that loaded it.
struct LoadedRun {
  RunInfo info;
  std::shared_ptr<const Result> result;
  SampleSetInfo set;  ///< as it is now; empty when it is gone
  std::shared_ptr<const void> prepared;
  QString finding = {};                             ///< what was found, in plain sentences
  QList<std::pair<QString, QString>> figures = {};  ///< names and captions of its pictures
};

/// Shares a table of a run's result without copying it.
std::shared_ptr<const Table> tableOf(const LoadedRun& run, std::string_view name);

/// Reads a run and prepares it for its page and its report. @throws Error{NotFound, Damaged}, Cancelled
LoadedRun loadRun(const Project& project, std::int64_t id, const Task& task);

/// The least p-value that a run's permutations can give, 1 / (permutations + 1); 0 where it has none.
double pValueFloor(const RunInfo& info);

/// "mutual kNN, k = 10, n = 1,024, seed 42, 3.1 s, v0.1.0"
QString provenance(const RunInfo& info, const Result& result);

}  // namespace eido
