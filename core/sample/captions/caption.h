// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/sample/drawing/picture.h"

namespace eido::sample {

/// One English sentence about the picture. It often leaves out the species or the place: it informs, it does not label.
std::string writeCaption(const PictureSpec& spec);

}  // namespace eido::sample
