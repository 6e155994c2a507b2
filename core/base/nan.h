// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

namespace eido {

/// What a number is that is not there.
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

}  // namespace eido
