// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/sample/drawing/image.h"

namespace eido {

/// The picture as the bytes of a PNG file (8 bit RGB). The same picture gives the same bytes.
/// @throws Error{Parameter} if the buffer does not fit width x height or is empty, Error{Internal} if libpng refuses.
std::string encodePng(const Image& image);

}  // namespace eido
