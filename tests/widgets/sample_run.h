// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/result_kind.h"

namespace eido::test {

/// An alignment of four columns (two models with two layers each), with samples, as a page gets it.
LoadedRun sampleRun();

}  // namespace eido::test
