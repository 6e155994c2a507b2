// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/sample/drawing/scenery.h"

namespace eido::sample {
namespace {

struct Surface {
  Colour far;
  Colour near;
  float waves = 0.1F;   ///< contrast of the waves
  float roughness = 1;  ///< how broken the crests are
  float mirror = 0.3F;  ///< share of the sky's colour near the horizon
};

void paintSurface(Canvas& canvas, const View& view, const Surface& surface, Dice& dice) {
  const std::uint32_t seed = dice.bits();
  const float h = view.horizon;
  const float phase = dice.between(0, 6);
  const Colour foam = mix(rgb(0xffffff), skyColour(view, h), 0.25F);
  canvas.wash({0, h, 64, 64}, [&](Vec p) {
    const float depth = std::max((p.y - h) / (64 - h), 0.0F);
    const float zoom = 0.25F + 1.5F * depth;
    const float drift = 3 * surface.roughness * noise({p.x / (9 * zoom), p.y / (2.4F * zoom)}, seed);
    const float wave = std::sin(7.5F * std::log(0.12F + depth) * 2.2F + drift * 2 + phase);
    const float crest =
        smoothStep(0.72F, 1, wave) * smoothStep(0.42F, 0.7F, noise({p.x / (6 * zoom), p.y / zoom}, seed + 7));
    Colour c = mix(surface.far, surface.near, std::sqrt(depth));
    c = mix(c, skyColour(view, h - 14 * depth), surface.mirror * (1 - 0.7F * depth));
    c = c * (1 + surface.waves * wave);
    return mix(c, foam, 4 * surface.waves * crest);
  });
}

void paintReeds(Canvas& canvas, Vec foot, Dice& dice) {
  paintBlades(canvas, foot, dice.between(12, 20), 7, rgb(0x6f8f45), dice);
  for (int i = 0; i < 2; ++i) {
    const Vec top = foot + Vec{dice.between(-4, 4), -dice.between(12, 17)};
    canvas.fill(
        Box::around(top, 20), [&](Vec p) { return stroke(p, foot, top, 0.3F, 0.25F); }, rgb(0x73803f));
    canvas.fill(
        Box::around(top, 4),
        [&](Vec p) {
          return stroke(p, top, top + Vec{0, 3}, 0.75F, 0.75F);
        },
        rgb(0x6b4528));
  }
}

void paintSail(Canvas& canvas, Vec foot, float size, Dice& dice) {
  const std::array<Vec, 3> sail{
      {foot - Vec{0, size}, foot + Vec{size * 0.5F, -size * 0.16F}, foot - Vec{0, size * 0.16F}}};
  const std::array<Vec, 3> jib{{foot - Vec{size * 0.06F, size * 0.85F}, foot - Vec{size * 0.4F, size * 0.16F},
                                foot - Vec{size * 0.06F, size * 0.16F}}};
  static const std::array<Colour, 3> kCloth{rgb(0xfdf7ea), rgb(0xe8694f), rgb(0xf5d77a)};
  const Colour cloth = dice.pick(kCloth);
  canvas.fill(
      Box::around(foot, size * 1.2F), [&](Vec p) { return polygon(p, sail); }, cloth);
  canvas.fill(
      Box::around(foot, size * 1.2F), [&](Vec p) { return polygon(p, jib); }, cloth * 0.92F);
  canvas.fill(
      Box::around(foot, size),
      [&](Vec p) {
        return stroke(p, foot - Vec{size * 0.3F, 0}, foot + Vec{size * 0.36F, 0}, size * 0.07F, size * 0.05F);
      },
      rgb(0x6d3f2c));
}

void paintSea(Canvas& canvas, const View& view, Dice& dice) {
  paintSurface(canvas, view, {rgb(0x4585ac), rgb(0x1f5f8c), 0.13F, 1.2F, 0.25F}, dice);
  if (dice.chance(0.35)) paintSail(canvas, {dice.between(6, 58), view.horizon + 1}, dice.between(6, 10), dice);
}

void paintLake(Canvas& canvas, const View& view, Dice& dice) {
  const Colour haze = skyColour(view, view.horizon);
  paintHills(canvas, view.horizon - 6, 4, mix(rgb(0x6f8fa0), haze, 0.4F), dice);
  paintHills(canvas, view.horizon - 2, 2, mix(rgb(0x5f8a6a), haze, 0.2F), dice);
  paintSurface(canvas, view, {rgb(0x6fa0b8), rgb(0x3c7796), 0.06F, 0.6F, 0.4F}, dice);
  canvas.fill(
      {}, [&](Vec p) { return std::fabs(p.y - view.horizon - 2) - 2; }, rgb(0x4f7a6c), 0.35F, 4);
  if (dice.chance(0.5)) paintReeds(canvas, {dice.chance(0.5) ? dice.between(1, 8) : dice.between(56, 63), 63}, dice);
}

void paintPond(Canvas& canvas, const View& view, Dice& dice) {
  for (int i = 0; i < 7; ++i) {
    paintTree(canvas, {dice.between(0, 64), view.horizon + 0.5F}, dice.between(5, 9),
              rgb(0x5b8a4a) * dice.between(0.8F, 1.1F), dice);
  }
  paintSurface(canvas, view, {rgb(0x5d958f), rgb(0x2f6f78), 0.06F, 0.7F, 0.25F}, dice);
  canvas.fill(
      {}, [&](Vec p) { return std::fabs(p.y - view.horizon) - 1.2F; }, rgb(0x77935a), 0.9F, 0.6F);
  const int pads = 4 + dice.below(6);
  for (int i = 0; i < pads; ++i) {
    const float depth = dice.between(0.2F, 1);
    const Vec at{dice.between(0, 64), mix(view.horizon + 3, 62, depth)};
    const Vec size{1.4F + 2.4F * depth, 0.5F + 0.8F * depth};
    canvas.fill(
        Box::around(at, 6), [&](Vec p) { return ellipse(p - at, size); }, rgb(0x6fa655) * dice.between(0.85F, 1.1F));
    if (dice.chance(0.3)) {
      const Vec flower = at - Vec{0, size.y};
      canvas.fill(
          Box::around(flower, 3),
          [&](Vec p) {
            return ellipse(p - flower, {0.5F * size.x, 0.8F * size.y});
          },
          rgb(0xf4a9c4));
    }
  }
  if (dice.chance(0.6)) paintReeds(canvas, {dice.chance(0.5) ? dice.between(1, 8) : dice.between(56, 63), 63}, dice);
}

void paintRiver(Canvas& canvas, const View& view, Dice& dice) {
  paintHills(canvas, view.horizon - 4, 3, mix(rgb(0x7c9c6e), skyColour(view, view.horizon), 0.35F), dice);
  for (int i = 0; i < 4; ++i)
    paintFir(canvas, {dice.between(0, 64), view.horizon + 0.5F}, dice.between(7, 13), rgb(0x3f6b4c));
  paintSurface(canvas, view, {rgb(0x83aebd), rgb(0x417f98), 0.11F, 2.2F, 0.2F}, dice);
  for (int i = 0; i < 9; ++i) {
    const float size = dice.between(1, 2.6F);
    paintStone(canvas, {dice.between(0, 64), view.horizon + dice.between(0, 1.6F)}, {size, size * 0.6F}, rgb(0x9a958c),
               dice.bits());
  }
}

void paintBay(Canvas& canvas, const View& view, Dice& dice) {
  const float cliff = dice.chance(0.5) ? dice.between(-6, 8) : dice.between(56, 70);
  const std::uint32_t seed = dice.bits();
  canvas.fill(
      {},
      [&](Vec p) {
        const float top = view.horizon - 11 + 0.04F * (p.x - cliff) * (p.x - cliff) + 4 * noise({p.x / 4, 1}, seed);
        return top - p.y;
      },
      [&](Vec p) {
        return mix(rgb(0xcdbfa6), rgb(0x8f8a7a), noise({p.x / 2, p.y / 5}, seed + 1));
      });
  paintSurface(canvas, view, {rgb(0x3f9fc0), rgb(0x5cc4c6), 0.08F, 1.0F, 0.15F}, dice);
  if (dice.chance(0.3)) paintSail(canvas, {dice.between(14, 50), view.horizon + 1}, dice.between(5, 8), dice);
}

}  // namespace

void paintWater(Canvas& canvas, const View& view, Dice& dice) {
  switch (view.scene) {
    case Scene::Lake:
      return paintLake(canvas, view, dice);
    case Scene::Pond:
      return paintPond(canvas, view, dice);
    case Scene::River:
      return paintRiver(canvas, view, dice);
    case Scene::Bay:
      return paintBay(canvas, view, dice);
    default:
      return paintSea(canvas, view, dice);
  }
}

}  // namespace eido::sample
