// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/projection/projection_page.h"
#include "widgets/results/result_kind.h"

namespace eido {

std::vector<ResultKind> projectionResults() {
  return {{.analysis = "projection",
           .prepare = &readProjection,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new ProjectionPage(host, parent); },
           .finding = [](const LoadedRun& run) { return projectionSummary(run.info, *run.result); },
           .figures = &projectionFigures}};
}

}  // namespace eido
