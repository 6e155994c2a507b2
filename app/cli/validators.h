// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>

namespace eido {

/// A whole number in decimal digits, from 0 to `most`. CLI11 alone would read 010 as 8 and 0x10 as 16.
/// Give it to `transform`, so that the option gets the number without its leading zeros.
CLI::Validator wholeNumber(std::uint64_t most);

/// An empty name is a script's unset variable, not a wish for everything.
CLI::Validator notEmpty();

}  // namespace eido
