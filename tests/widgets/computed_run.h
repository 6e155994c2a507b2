// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/memory_columns.h"
#include "widgets/results/run_page.h"

namespace eido::test {

/// A run of an analysis on columns in memory, as its page gets it.
LoadedRun computedRun(const MemoryColumns& data, const char* analysis, const Json& parameters);

/// The sentence over the figures of a page.
QString findingOf(const RunPage& page);

}  // namespace eido::test
