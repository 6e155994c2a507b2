// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace eido {

/// A small picture: rows from top to bottom, three bytes (red, green, blue, sRGB) per pixel, no padding.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;  ///< width * height * 3

  bool operator==(const Image&) const = default;
};

}  // namespace eido
