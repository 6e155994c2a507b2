// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "core/data/result.h"
#include "widgets/report/report_document.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// Rows of a table that a report shows.
struct LeadingRows {
  std::vector<std::int64_t> rows;
  QString chosen;  ///< how, as a sentence; empty where they are all
};

/// The rows of a long table that say most about what it is about, as the result's kind knows them; else the first ones.
LeadingRows leadingRows(const ResultKind& kind, const Result& result, const Table& table, std::int64_t count);

/// What a report says below a table of which it shows a part: how many rows are left out, how the others were chosen;
/// "" where all are there.
QString leftOut(const ReportTable& table);

}  // namespace eido
