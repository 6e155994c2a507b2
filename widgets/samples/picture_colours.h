// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <array>
#include <string_view>
#include <vector>

#include "core/base/task.h"

namespace eido {

/// What of a picture's colours is measured: mean red, green and blue (0..1, as stored) of its rim, the outer quarter on
/// each side, and of the middle, where the subject mostly is.
inline constexpr std::array<std::string_view, 6> kPictureColours{"red at the rim",      "green at the rim",
                                                                 "blue at the rim",     "red in the middle",
                                                                 "green in the middle", "blue in the middle"};

/// Colours of picture files, pictures x kPictureColours; NaN where a path is empty or can't be read. For workers.
/// O(pictures), on the threads of the task. @throws Cancelled
std::vector<std::array<double, kPictureColours.size()>> pictureColours(const QStringList& paths, const Task& task);

}  // namespace eido
