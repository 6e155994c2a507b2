// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace eido {

/// What a sample is for: to fit to, to choose by, or to score.
enum class Part { Train, Validation, Test };
std::string_view partName(Part part);
/// The part that a cell of the column of `--split` names: train, training or 0; validation, valid, val, dev or 1; test
/// or 2. @throws Error{Parameter} for any other word.
Part partOf(std::string_view text);

/// Of each class in a random order the first 60 % to fit to, the next 20 % to choose by, and the rest to score.
/// @param classes  the class of each row
std::vector<Part> splitByClass(const std::vector<std::int32_t>& classes, std::uint64_t seed, std::uint64_t stream);

/// The places of a part, ascending.
std::vector<std::int32_t> placesOf(const std::vector<Part>& parts, Part part);

}  // namespace eido
