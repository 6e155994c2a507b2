// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/analyses/alignment/measure.h"

namespace eido::align {

/// All measures in the order of the documentation.
std::span<const Measure> measures();
/// @throws Error{Parameter} for an unknown name.
const Measure& measure(std::string_view name);

}  // namespace eido::align
