// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/data/column.h"

namespace eido {

/// What `info --json` and the results of a report say of a sample set: {"name", "samples", "columns": [...], "slices":
/// [...]}.
Json setJson(const SampleSetInfo& set);

}  // namespace eido
