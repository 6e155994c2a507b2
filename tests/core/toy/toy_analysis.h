// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/analysis.h"

namespace eido::test {

/// An analysis that uses all that the contract of analyses offers: it finds the item of another set (or of its own)
/// that is nearest to each sample, and leaves columns of every kind. `gallery` by default has the names of the compared
/// columns.
const Analysis& toyAnalysis();

}  // namespace eido::test
