// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <type_traits>
#include <vector>

#include "core/sample/drawing/geometry.h"
#include "core/sample/drawing/image.h"

namespace eido::sample {

inline constexpr int kPictureSize = 64;

struct Colour {
  float r = 0;
  float g = 0;
  float b = 0;
};

inline Colour mix(Colour a, Colour b, float t) { return {mix(a.r, b.r, t), mix(a.g, b.g, t), mix(a.b, b.b, t)}; }
inline Colour operator*(Colour c, float s) { return {c.r * s, c.g * s, c.b * s}; }
/// From 0xRRGGBB.
inline Colour rgb(std::uint32_t code) {
  return {static_cast<float>(code >> 16 & 255U) / 255.0F, static_cast<float>(code >> 8 & 255U) / 255.0F,
          static_cast<float>(code & 255U) / 255.0F};
}

/// Part of the picture that a fill looks at.
struct Box {
  float left = 0;
  float top = 0;
  float right = kPictureSize;
  float bottom = kPictureSize;

  static Box around(Vec centre, float reach) {
    return {centre.x - reach, centre.y - reach, centre.x + reach, centre.y + reach};
  }
};

/// A picture in the making: twice as fine as the final one, edges smoothed by signed distance as well.
class Canvas {
 public:
  Canvas();

  /// Nothing is painted outside [top, bottom] until the next call.
  void clip(float top, float bottom);
  /// Everything painted is this opaque until the next call.
  void opacity(float value) { m_opacity = value; }

  /// Fills where distance(p) < 0. `paint` is a Colour, or a function of p that gives one; `soft` widens the edge.
  template <typename Distance, typename Paint>
  void fill(const Box& box, const Distance& distance, const Paint& paint, float alpha = 1, float soft = 0) {
    const float sharpness = 1 / (1.0F / kFine + soft);
    forEach(box, [&](Vec p, Colour& pixel) {
      const float coverage = coverageOf(distance(p) * sharpness) * alpha * m_opacity;
      if (coverage > 0) pixel = mix(pixel, colourAt(paint, p), coverage);
    });
  }

  /// As fill, with an ink line of width `line` around the shape.
  template <typename Distance, typename Paint>
  void fillInked(const Box& box, const Distance& distance, const Paint& paint, Colour ink, float line) {
    constexpr float kInk = 0.8F;
    forEach(box, [&](Vec p, Colour& pixel) {
      const float d = distance(p);
      const float outer = coverageOf((d - line) * kFine) * kInk * m_opacity;
      if (outer <= 0) return;
      pixel = mix(pixel, ink, outer);
      const float inner = coverageOf(d * kFine) * m_opacity;
      if (inner > 0) pixel = mix(pixel, colourAt(paint, p), inner);
    });
  }

  /// Paints every point of the box.
  template <typename Paint>
  void wash(const Box& box, const Paint& paint, float alpha = 1) {
    fill(
        box, [](Vec) { return -1.0F; }, paint, alpha);
  }

  /// The finished picture.
  Image image() const;

 private:
  static constexpr int kFine = 2;
  static constexpr int kSide = kPictureSize * kFine;

  static float coverageOf(float d) { return std::clamp(0.5F - d, 0.0F, 1.0F); }
  template <typename Paint>
  static Colour colourAt(const Paint& paint, Vec p) {
    if constexpr (std::is_invocable_v<Paint, Vec>) {
      return paint(p);
    } else {
      return paint;
    }
  }
  template <typename Body>
  void forEach(const Box& box, const Body& body) {
    const int x0 = std::max(0, toIndex(box.left));
    const int x1 = std::min(kSide, toIndex(box.right) + 1);
    const int y0 = std::max(0, toIndex(std::max(box.top, m_top)));
    const int y1 = std::min(kSide, toIndex(std::min(box.bottom, m_bottom)) + 1);
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x)
        body(centre(x, y), m_pixels[static_cast<std::size_t>(y) * kSide + static_cast<std::size_t>(x)]);
    }
  }

  static int toIndex(float v) { return static_cast<int>(std::floor(v * kFine)); }
  static Vec centre(int x, int y) {
    return {(static_cast<float>(x) + 0.5F) / kFine, (static_cast<float>(y) + 0.5F) / kFine};
  }

  std::vector<Colour> m_pixels;
  float m_top = 0;
  float m_bottom = kPictureSize;
  float m_opacity = 1;
};

/// Smooth value noise in [0, 1], one bump per unit.
float noise(Vec p, std::uint32_t seed);
/// Three octaves of noise, in [0, 1].
float cloudNoise(Vec p, std::uint32_t seed);

}  // namespace eido::sample
