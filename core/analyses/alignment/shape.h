// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// Procrustes similarity c = ||Xc'Yc||_* / (||Xc|| ||Yc||) in [0, 1], and the angular distance arccos c in radians.
/// Narrower representations count as padded with zeros. NaN where one is constant.
/// Source: Williams et al. 2021 (Generalized Shape Metrics on Neural Representations), eq. 6.
std::unique_ptr<Comparison> prepareProcrustes(const Representation& a, const Representation& b,
                                              const MeasureOptions& options, const Task& task);
std::unique_ptr<Comparison> prepareAngularShape(const Representation& a, const Representation& b,
                                                const MeasureOptions& options, const Task& task);

}  // namespace eido::align
