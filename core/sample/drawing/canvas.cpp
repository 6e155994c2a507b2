// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/drawing/canvas.h"

namespace eido::sample {
namespace {

float corner(int x, int y, std::uint32_t seed) {
  std::uint32_t h = static_cast<std::uint32_t>(x) * 0x8da6b343U ^ static_cast<std::uint32_t>(y) * 0xd8163841U ^ seed;
  h ^= h >> 15;
  h *= 0x2c1b3c6dU;
  h ^= h >> 12;
  h *= 0x297a2d39U;
  h ^= h >> 15;
  return static_cast<float>(h >> 8) * 0x1p-24F;
}

/// std::floor as int; much faster than the library's where the processor's own may not be used.
int wholeBelow(float v) {
  const int whole = static_cast<int>(v);
  return static_cast<float>(whole) > v ? whole - 1 : whole;
}

std::uint8_t toByte(float v) { return static_cast<std::uint8_t>(std::clamp(v, 0.0F, 1.0F) * 255.0F + 0.5F); }

}  // namespace

Canvas::Canvas() : m_pixels(static_cast<std::size_t>(kSide * kSide)) {}

void Canvas::clip(float top, float bottom) {
  m_top = top;
  m_bottom = bottom;
}

Image Canvas::image() const {
  Image image{kPictureSize, kPictureSize, {}};
  image.rgb.reserve(static_cast<std::size_t>(kPictureSize * kPictureSize * 3));
  for (int y = 0; y < kPictureSize; ++y) {
    for (int x = 0; x < kPictureSize; ++x) {
      Colour sum;
      for (int dy = 0; dy < kFine; ++dy) {
        for (int dx = 0; dx < kFine; ++dx) {
          const Colour& c = m_pixels[static_cast<std::size_t>((y * kFine + dy) * kSide + x * kFine + dx)];
          sum = {sum.r + c.r, sum.g + c.g, sum.b + c.b};
        }
      }
      constexpr float kShare = 1.0F / (kFine * kFine);
      image.rgb.push_back(toByte(sum.r * kShare));
      image.rgb.push_back(toByte(sum.g * kShare));
      image.rgb.push_back(toByte(sum.b * kShare));
    }
  }
  return image;
}

float noise(Vec p, std::uint32_t seed) {
  const int x = wholeBelow(p.x);
  const int y = wholeBelow(p.y);
  const float s = p.x - static_cast<float>(x);
  const float t = p.y - static_cast<float>(y);
  const float u = s * s * (3 - 2 * s);
  const float v = t * t * (3 - 2 * t);
  return mix(mix(corner(x, y, seed), corner(x + 1, y, seed), u),
             mix(corner(x, y + 1, seed), corner(x + 1, y + 1, seed), u), v);
}

float cloudNoise(Vec p, std::uint32_t seed) {
  return (noise(p, seed) * 4 + noise(p * 2.03F, seed + 17) * 2 + noise(p * 4.1F, seed + 41)) / 7;
}

}  // namespace eido::sample
