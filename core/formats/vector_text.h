// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace eido {

/// Whether a cell begins like a vector: "[...".
bool looksLikeVector(std::string_view cell);

/// Appends the numbers of a vector cell, a JSON list ("[1, 2.5]") or NumPy's print ("[1.  2.5]", perhaps wrapped).
/// @throws Error{ElidedVector} where numpy shortened it with "...", Error{BadNumber} for anything else that is no
/// number
void parseVector(std::string_view cell, std::vector<double>& out);

}  // namespace eido
