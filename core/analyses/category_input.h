// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analyses/analysis.h"

namespace eido {

/// An optional parameter that names a category column; texts, answers and whole numbers serve too.
ParameterSpec categoryParameter(std::string name, std::string title, std::string help, std::vector<std::string> usual);

/// The texts of the column that a parameter names, one per sample of the set; empty where it names none.
/// @throws Error{NotFound, Parameter} for a name that is not there and for numbers that are not whole, Cancelled.
std::vector<OptionalText> categoryTexts(const AnalysisInput& input, const Parameters& parameters, std::string_view name,
                                        const Task& task);

/// Puts names in order: numbers by value before all others by their characters.
void orderNames(std::vector<std::string>& names);

/// The names of some rows' texts in order, and the code of each row. Every row has a text. O(n log n).
std::vector<std::string> encodeCategories(const std::vector<OptionalText>& texts, const std::vector<std::int32_t>& rows,
                                          std::vector<std::int32_t>& codes);

}  // namespace eido
