// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace eido {

// Names of what describes an item, as columns.
constexpr std::string_view kQuestion = "question";
constexpr std::string_view kChoices = "choices";
constexpr std::string_view kTarget = "target";

/// Most distinct texts of a category.
constexpr std::size_t kMostCategories = 1000;

/// Bytes of a text that are kept: a longer one loses its middle, so that a chunk of rows stays small.
constexpr std::size_t kLongestText = 8192;

/// A cell that no log speaks of: another NaN than that of an item that was asked but not scored.
constexpr double kAbsent = std::bit_cast<double>(std::uint64_t{0x7FF8000000000A55});
constexpr bool isAbsent(double value) {
  return std::bit_cast<std::uint64_t>(value) == std::bit_cast<std::uint64_t>(kAbsent);
}

}  // namespace eido
