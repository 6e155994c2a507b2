// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/neighbours/neighbours_run.h"
#include "widgets/results/result_kind.h"

namespace eido {

std::vector<ResultKind> neighboursResults() {
  return {{.analysis = "neighbours",
           .finding = [](const LoadedRun& run) { return neighboursSummary(*run.result); },
           .chips = &neighboursChips}};
}

}  // namespace eido
