// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/data/result.h"

#include "widgets/results/result_kind.h"

namespace eido {

/// What a search for neighbours found, in sentences: how alike the nearest and the farthest of them are.
QString neighboursSummary(const Result& result);

std::vector<FindingChip> neighboursChips(const LoadedRun& run);

}  // namespace eido
