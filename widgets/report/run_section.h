// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/report_document.h"
#include "widgets/report/run_parts.h"
#include "widgets/results/loaded_run.h"

namespace eido {

/// What a report tells of one run: the question, what was found, pictures, samples, the tables that are read with it,
/// and warnings; the rest is runDetails. @param project  for pictures of samples
std::vector<ReportBlock> runSection(const Project& project, const LoadedRun& run, const Task& task);

/// The same for who has a minute: one sentence, the main figures, one picture.
std::vector<ReportBlock> runInShort(const LoadedRun& run);

/// What limits a run, where its section is not there to say so: its state, what it is out of date by, its warnings.
std::vector<ReportBlock> runLimits(const LoadedRun& run);

/// One picture of a run by its name; empty where it has none of that name.
std::vector<ReportBlock> figureSection(const LoadedRun& run, const QString& figure);

/// Some samples with their first picture and text, in the order of the keys; those that are gone are left out.
ReportSamples sampleList(const Project& project, const SampleSetInfo& set, const QString& caption,
                         const std::vector<std::string>& keys, const Task& task, const QStringList& notes = {});

}  // namespace eido
