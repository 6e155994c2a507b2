// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include "core/project/project.h"

namespace eido {

/// What a run is called where there is room for a line: the name that a person gave it, or what tells it from others of
/// its analysis: "Representation alignment · slice left · 17 columns · k 20 · 19:31".
QString runName(const RunInfo& run, const QDateTime& now = QDateTime::currentDateTime());

/// The same for a tab: "Representation alignment · slice left".
QString runShortName(const RunInfo& run, const QDateTime& now = QDateTime::currentDateTime());

/// When it was made, in local time: "19:31" today, "28 Nov 19:31" this year, else the date.
QString runTime(const RunInfo& run, const QDateTime& now = QDateTime::currentDateTime());

/// What it is of: "17 columns", or the name of its one column; "" where it has none.
QString runSubject(const RunInfo& run);

/// Where it was asked for something else than the defaults: "k 20", "PCA"; the first two of them.
QStringList runChoices(const RunInfo& run);

/// A parameter's value as a person reads it: choices by their labels, lists with commas.
QString parameterText(const std::string& analysis, const Json& value);

/// "done", "out of date", ...
QString runStateText(const RunInfo& run);
/// Name of the icon of its state.
QString runIcon(const RunInfo& run);

/// Whether a page wanted it, not a person: a side of something else.
inline bool isHelperRun(const RunInfo& run) { return run.parent != 0; }

/// Those that a run can be compared with, the newest first: finished ones of its analysis.
std::vector<const RunInfo*> comparableRuns(const std::vector<RunInfo>& runs, const RunInfo& run);

}  // namespace eido
