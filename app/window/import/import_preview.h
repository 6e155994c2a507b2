// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "app/window/jobs/job_queue.h"
#include "core/session/imports/import_plan.h"
#include "core/session/imports/join_plan.h"

namespace eido {

/// A file as a worker has read it for the import dialog: its plan with a glimpse of each column, or why not.
struct PreviewedFile {
  QString path;
  std::shared_ptr<FilePlan> plan;  ///< nullptr when the file can't be imported
  QStringList firstValues;         ///< one text a planned column
  JobFailure failure;
};

/// How the rows of a file meet the set that was chosen.
struct PreviewedJoin {
  QString file;
  JoinPlan::How how = JoinPlan::How::NewSet;
  std::int64_t rows = 0, matched = 0, added = 0, dropped = 0, missing = 0;
  bool takesKeys = false;  ///< the set had row numbers, and takes the keys of the file
  QStringList metrics;     ///< "task: metric" where the set's scores are by another metric than the file's would be
  std::optional<JobFailure> failure;
};

/// Plans every file; a file that can't be read does not stop the others.
std::vector<PreviewedFile> previewFiles(const QStringList& paths, const ImportOptions& options, const Task& task);

/// Joins the files with a set of the project, or (set empty) with the first of them.
std::vector<PreviewedJoin> previewJoin(const QString& project, const std::vector<PreviewedFile>& files,
                                       const ImportOptions& options, const Task& task);

/// The set of the project that all files fit: as many rows as samples, or at least half of the keys are its own.
/// "" = none of them.
QString fittingSet(const QString& project, const std::vector<PreviewedFile>& files, const ImportOptions& options,
                   const QStringList& sets, const Task& task);

/// The command line that imports the same, for a person to copy.
QString importCommand(const QString& project, const std::vector<PreviewedFile>& files, const ImportOptions& options);

}  // namespace eido
