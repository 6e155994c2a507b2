// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/picture.h"
#include "widgets/results/loaded_run.h"

namespace eido {

/// The first picture of a run under its title, or the head of its first table where it has none. Needs a
/// QGuiApplication, but no window; any thread may paint it.
Picture runFigure(const LoadedRun& run);

}  // namespace eido
