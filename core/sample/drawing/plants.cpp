// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/sample/drawing/scenery.h"

namespace eido::sample {

void paintHills(Canvas& canvas, float height, float roughness, Colour colour, Dice& dice) {
  const std::uint32_t seed = dice.bits();
  const float wide = dice.between(13, 24);
  const auto crest = [&](float x) {
    return height + roughness * (1 - 2 * noise({x / wide, 0.5F}, seed)) + 0.8F * noise({x / 3, 2.5F}, seed);
  };
  canvas.fill(
      {0, height - roughness - 1, kPictureSize, height + 16}, [&](Vec p) { return crest(p.x) - p.y; },
      [&](Vec p) {
        return colour * (1.06F - 0.12F * noise({p.x / 4, p.y / 2}, seed + 3));
      });
}

void paintTree(Canvas& canvas, Vec foot, float size, Colour crown, Dice& dice) {
  const Vec top = foot - Vec{0, size};
  canvas.fill(
      {foot.x - size, top.y - 1, foot.x + size, foot.y + 2},
      [&](Vec p) { return stroke(p, foot, top, size * 0.12F, size * 0.06F); }, rgb(0x5d4430));
  const std::uint32_t seed = dice.bits();
  for (int i = 0; i < 5; ++i) {
    const Vec middle = top + Vec{dice.between(-0.5F, 0.5F) * size, dice.between(-0.45F, 0.25F) * size};
    const float radius = size * dice.between(0.34F, 0.5F);
    canvas.fill(
        Box::around(middle, radius + 2),
        [&](Vec p) { return circle(p, middle, radius) + 0.9F * noise(p * 0.9F, seed); },
        [&](Vec p) {
          const float light = (middle.y - p.y) / radius - 0.3F * (p.x - middle.x) / radius;
          return crown * (0.88F + 0.2F * light + 0.14F * (noise(p * 0.8F, seed + 5) - 0.5F));
        });
  }
}

void paintFir(Canvas& canvas, Vec foot, float size, Colour colour) {
  for (int tier = 0; tier < 3; ++tier) {
    const float rise = static_cast<float>(tier);
    const float base = foot.y - size * (0.12F + 0.27F * rise);
    const float half = size * (0.32F - 0.07F * rise);
    const std::array<Vec, 3> corners{{{foot.x - half, base}, {foot.x + half, base}, {foot.x, base - size * 0.46F}}};
    canvas.fill(
        Box::around({foot.x, base - size * 0.2F}, size * 0.5F), [&](Vec p) { return polygon(p, corners); },
        [&](Vec p) { return colour * (0.9F + 0.08F * rise - 0.25F * (p.x - foot.x) / size); });
  }
}

void paintBlades(Canvas& canvas, Vec foot, float height, int count, Colour colour, Dice& dice) {
  for (int i = 0; i < count; ++i) {
    const Vec a = foot + Vec{dice.between(-0.35F, 0.35F) * height, dice.between(-0.4F, 0.4F)};
    const float tall = height * dice.between(0.6F, 1.1F);
    const Vec c = a + Vec{dice.between(-0.35F, 0.35F) * tall, -tall};
    const Vec b{mix(a.x, c.x, 0.2F), mix(a.y, c.y, 0.6F)};
    const Colour tint = colour * dice.between(0.8F, 1.15F);
    const Curve blade(a, b, c, 0.42F, 0.1F);
    canvas.fill(
        {std::min(a.x, c.x) - 1, c.y - 1, std::max(a.x, c.x) + 1, a.y + 1}, [&](Vec p) { return blade.distance(p); },
        tint, 0.9F);
  }
}

void paintStone(Canvas& canvas, Vec centre, Vec size, Colour colour, std::uint32_t seed) {
  const auto outline = [&](Vec p) {
    const float bumps = 0.16F * size.y * (noise(p * (2.4F / size.x), seed) - 0.5F) * 2;
    return std::max(ellipse(p - centre, size) + bumps, p.y - centre.y - size.y * 0.55F);
  };
  canvas.fill(
      Box::around(centre + Vec{0, size.y * 0.5F}, size.x * 1.3F),
      [&](Vec p) {
        return ellipse(p - centre - Vec{0, size.y * 0.55F}, {size.x * 1.12F, size.y * 0.3F});
      },
      rgb(0x22262a), 0.3F, 1.5F);
  canvas.fill(Box::around(centre, size.x * 1.25F + 1), outline, [&](Vec p) {
    const float light = (centre.y - p.y) / size.y;
    return colour * (0.86F + 0.26F * light + 0.2F * (noise(p * 0.55F, seed + 1) - 0.5F));
  });
}

}  // namespace eido::sample
