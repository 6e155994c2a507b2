// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace eido {

/// What a sample is for: to fit to, to choose by, or to score.
enum class Part { Train, Validation, Test };
std::string_view partName(Part part);
/// The part that a cell of the column of `--split` names: train, training or 0; validation, valid, val, dev or 1; test
/// or 2. @throws Error{Parameter} for any other word.
Part partOf(std::string_view text);

}  // namespace eido
