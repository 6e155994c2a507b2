// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/sample/drawing/image.h"

namespace eido::sample {

/// Means over factor x factor pixels, channel by channel (3 planes), in [0, 1].
/// The size of the picture must be a multiple of factor.
std::vector<float> shrink(const Image& image, int factor);

}  // namespace eido::sample
