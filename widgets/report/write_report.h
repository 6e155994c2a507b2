// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/task.h"
#include "widgets/report/report_plan.h"

namespace eido {

/// Writes a report in the format that the extension names: .html (one file), .pdf, .md (with a folder `<stem>-files`
/// beside it), .json (results for programs). A file appears whole or not at all; a folder of an earlier report is
/// replaced. Needs a QGuiApplication. For workers. @return what was written, the report first
/// @throws Error{UnsupportedFormat, Io, Exists}, Cancelled
QStringList writeReport(const Project& project, const ReportPlan& plan, const QString& path, const Task& task);

}  // namespace eido
