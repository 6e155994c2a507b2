// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace eido {

/// Makes screen readers see every HeatmapWidget as a chart whose value is the focused cell. Does nothing the second
/// time.
void installHeatmapAccessibility();

}  // namespace eido
