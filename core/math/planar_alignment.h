// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"

namespace eido {

/// Two maps of the same samples, the first scaled to the spread of the second and brought as near to it as turning,
/// mirroring and moving can: so that what is left are the samples that really lie elsewhere.
/// @param from, to  samples x 2 or more; the first two dimensions count. Only rows that both have, and that are finite,
/// are
///                  compared; all rows that `from` has are moved.
/// @return  samples x 2. With fewer than two common rows, or all at one place, only moved. O(n).
/// Source: orthogonal Procrustes (Schönemann 1966).
VectorData alignedPlane(const VectorData& from, const VectorData& to);

}  // namespace eido
