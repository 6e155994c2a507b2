// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "core/base/task.h"
#include "widgets/report/report_document.h"

namespace eido {

/// A file of a report that is written as several.
struct ReportFile {
  QString name;  ///< relative to the folder of the report, with '/'
  QByteArray bytes;
};

/// The report as Markdown, and beside it in `folder`: every figure as SVG and PNG, every table whole as CSV, the
/// samples' pictures, and results.json. The first file is the Markdown.
/// @param folder  name of the folder beside the Markdown. @throws Cancelled
std::vector<ReportFile> markdownReport(const ReportDocument& document, const QString& folder, const Task& task);

}  // namespace eido
