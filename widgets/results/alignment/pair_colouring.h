// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/result_kind.h"

namespace eido {

/// Two maps in the colours of the neighbours that each sample has in both embeddings: mutual kNN of single samples.
PairColouring neighbourColouring();

}  // namespace eido
