// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/analyses/analysis.h"

namespace eido {

/// All analyses of the program, in the order of the menu.
std::span<const Analysis* const> analyses();

/// The analysis of that name. @throws Error{NotFound} listing the names there are.
const Analysis& analysis(std::string_view name);
/// What the analysis of that name declares; null where this version has none of that name (a run of another version).
const AnalysisSpec* findSpec(std::string_view name);

}  // namespace eido
