// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/base/task.h"
#include "widgets/report/report_document.h"

namespace eido {

/// The report as one HTML file that needs nothing else: figures as inline SVG with their numbers as alternative text,
/// samples' pictures inside, styles for light and dark screens and for paper, no script. Data stays text.
/// @throws Cancelled
QByteArray htmlReport(const ReportDocument& document, const Task& task);

}  // namespace eido
