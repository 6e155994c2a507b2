// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/picture.h"
#include "widgets/results/loaded_run.h"

namespace eido {

/// A picture of a run on white paper under the run's title and provenance, for files of their own and the clipboard.
Picture titledPicture(const RunInfo& info, const Result& result, Picture body);

}  // namespace eido
