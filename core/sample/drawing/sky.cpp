// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/sample/drawing/scenery.h"

namespace eido::sample {
namespace {

struct SkyColours {
  Colour top;
  Colour low;
  Colour cloud;
};

const SkyColours& colours(Light light) {
  static const std::array<SkyColours, 4> kSkies{{
      {rgb(0x5fa4de), rgb(0xcfe6f2), rgb(0xffffff)},
      {rgb(0x9cc3dc), rgb(0xf3e6cf), rgb(0xfff8ea)},
      {rgb(0x7a6fa8), rgb(0xf7b58a), rgb(0xf7cfae)},
      {rgb(0x9aa5ae), rgb(0xd5dadb), rgb(0xbcc4c9)},
  }};
  return kSkies[static_cast<std::size_t>(light)];
}

}  // namespace

Colour skyColour(const View& view, float y) {
  const SkyColours& sky = colours(view.light);
  return mix(sky.top, sky.low, smoothStep(-4, view.horizon, y));
}

void paintSky(Canvas& canvas, const View& view, Dice& dice) {
  canvas.wash({}, [&](Vec p) { return skyColour(view, p.y); });
  const SkyColours& sky = colours(view.light);
  if (view.light != Light::Grey && dice.chance(0.45)) {
    const Vec sun{dice.between(6, 58), dice.between(3, view.horizon - 4)};
    const float radius = dice.between(2.2F, 3.6F);
    const Colour shine = view.light == Light::Dusk ? rgb(0xffe0a8) : rgb(0xfff6cf);
    canvas.fill(
        Box::around(sun, 14), [&](Vec p) { return length(p - sun) - 6; }, shine, 0.45F, 12);
    canvas.fill(
        Box::around(sun, 5), [&](Vec p) { return circle(p, sun, radius); }, shine, 0.95F);
  }
  const std::uint32_t seed = dice.bits();
  const float amount = view.light == Light::Grey ? 0.38F : dice.between(0.48F, 0.66F);
  canvas.wash(
      {0, 0, kPictureSize, view.horizon + 2},
      [&](Vec p) {
        const float density = cloudNoise({p.x / 17, p.y / 6.5F}, seed);
        return mix(skyColour(view, p.y), sky.cloud, 0.85F * smoothStep(amount, amount + 0.2F, density));
      },
      0.8F);
}

}  // namespace eido::sample
