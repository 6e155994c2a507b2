// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/sample/drawing/scenery.h"

namespace eido::sample {
namespace {

/// Ground with a far and a near colour and patches of noise that grow towards the viewer.
void paintGround(Canvas& canvas, const View& view, Colour far, Colour near, float grain, Dice& dice) {
  const std::uint32_t seed = dice.bits();
  const float h = view.horizon;
  canvas.wash({0, h, kPictureSize, kPictureSize}, [&](Vec p) {
    const float depth = (p.y - h) / (kPictureSize - h);
    const float zoom = 0.35F + 1.6F * depth;
    const float patch = cloudNoise({(p.x - 32) / (5 * zoom), (p.y - h) / (1.6F * zoom)}, seed) - 0.5F;
    return mix(far, near, std::sqrt(std::max(depth, 0.0F))) * (1 + grain * patch);
  });
}

/// Flecks on the ground: flowers or leaves.
void paintFlecks(Canvas& canvas, const View& view, std::span<const Colour> colours, int count, Dice& dice) {
  for (int i = 0; i < count; ++i) {
    const float depth = dice.between(0.15F, 1);
    const Vec at{dice.between(0, 64), mix(view.horizon + 2, 64, depth)};
    const Vec size{0.35F + 0.75F * depth, 0.25F + 0.5F * depth};
    canvas.fill(
        Box::around(at, 2), [&](Vec p) { return ellipse(p - at, size); }, dice.pick(colours), 0.95F);
  }
}

void paintTreeLine(Canvas& canvas, const View& view, int count, Colour colour, Dice& dice) {
  for (int i = 0; i < count; ++i) {
    const Vec foot{dice.between(0, 64), view.horizon + dice.between(0.5F, 2.5F)};
    if (dice.chance(0.35)) {
      paintFir(canvas, foot, dice.between(7, 12), colour * dice.between(0.65F, 0.8F));
    } else {
      paintTree(canvas, foot, dice.between(4.5F, 8), colour * dice.between(0.85F, 1.1F), dice);
    }
  }
}

void paintMeadow(Canvas& canvas, const View& view, Dice& dice) {
  paintHills(canvas, view.horizon - 5, 3, mix(rgb(0x7fa888), skyColour(view, view.horizon), 0.35F), dice);
  paintHills(canvas, view.horizon - 1.5F, 2, rgb(0x6c9c57), dice);
  paintGround(canvas, view, rgb(0x9cbf62), rgb(0x4d8a34), 0.35F, dice);
  paintTreeLine(canvas, view, dice.below(5), rgb(0x4f8646), dice);
  static const std::array<Colour, 4> kFlowers{rgb(0xffffff), rgb(0xf7d54a), rgb(0xe86a6a), rgb(0xb58ae0)};
  if (dice.chance(0.7)) paintFlecks(canvas, view, kFlowers, 10 + dice.below(16), dice);
  for (int i = 0; i < 6; ++i) {
    paintBlades(canvas, {dice.between(0, 64), dice.between(57, 66)}, dice.between(4, 8), 5, rgb(0x5c9a3c), dice);
  }
}

void paintForest(Canvas& canvas, const View& view, Dice& dice) {
  const std::uint32_t seed = dice.bits();
  const Colour air = mix(rgb(0x9dbb86), skyColour(view, view.horizon), 0.4F);
  canvas.wash(
      {0, 0, 64, view.horizon + 3},
      [&](Vec p) {
        const float leaves = cloudNoise(p * 0.16F, seed);
        return mix(air, rgb(0x3d6b3a), 0.35F + 0.6F * smoothStep(0.35F, 0.65F, leaves));
      },
      0.92F);
  paintGround(canvas, view, rgb(0x7d9152), rgb(0x566b34), 0.45F, dice);
  const int trunks = 4 + dice.below(4);
  for (int i = 0; i < trunks; ++i) {
    const float depth = (static_cast<float>(i) + 0.5F) / static_cast<float>(trunks);
    const Vec foot{dice.between(0, 64), view.horizon + 1 + 11 * depth};
    const float width = 0.8F + 1.9F * depth;
    const Colour bark = mix(mix(rgb(0x8a8f6e), air, 0.3F), rgb(0x4f3b2b), depth);
    canvas.fill(
        {foot.x - 6, 0, foot.x + 6, foot.y + 1},
        [&](Vec p) {
          const float flare = 1.2F * smoothStep(foot.y - 4, foot.y, p.y) * depth;
          return std::max(std::fabs(p.x - foot.x) - width - flare, p.y - foot.y);
        },
        [&](Vec p) {
          return bark * (1.05F - 0.22F * (p.x - foot.x) / width - 0.2F * noise({p.x, p.y / 4}, seed + 9));
        });
  }
  for (int i = 0; i < 5; ++i) {
    paintBlades(canvas, {dice.between(0, 64), dice.between(56, 65)}, dice.between(4, 7), 6, rgb(0x4f7a38), dice);
  }
}

void paintWheat(Canvas& canvas, const View& view, Dice& dice) {
  paintHills(canvas, view.horizon - 2, 2.5F, mix(rgb(0x8fae72), skyColour(view, view.horizon), 0.25F), dice);
  paintTreeLine(canvas, view, 1 + dice.below(4), rgb(0x5a8246), dice);
  const std::uint32_t seed = dice.bits();
  const float vanish = dice.between(10, 54);
  const float h = view.horizon;
  canvas.wash({0, h, 64, 64}, [&](Vec p) {
    const float depth = (p.y - h) / (64 - h);
    const float row = std::sin((p.x - vanish) / (0.35F + 3.2F * depth) * 1.5F) * smoothStep(0.05F, 0.5F, depth);
    const float ears = noise({p.x * 0.9F, p.y * 0.35F}, seed) - 0.5F;
    return mix(rgb(0xe9cf7c), rgb(0xc79a3c), depth) * (1 + 0.1F * row + 0.18F * ears);
  });
  for (int i = 0; i < 9; ++i) {
    paintBlades(canvas, {dice.between(0, 64), dice.between(58, 67)}, dice.between(5, 9), 5, rgb(0xd8ae4c), dice);
  }
}

void paintRocks(Canvas& canvas, const View& view, Dice& dice) {
  const std::uint32_t seed = dice.bits();
  const float peak = dice.between(14, 50);
  const float h = view.horizon;
  const auto ridge = [&](float x) {
    return h - 13 + 0.42F * std::fabs(x - peak) + 7 * (noise({x / 9, 1}, seed) - 0.5F) + 2 * noise({x / 2.5F, 4}, seed);
  };
  canvas.fill(
      {}, [&](Vec p) { return ridge(p.x) - p.y; },
      [&](Vec p) {
        const float below = p.y - ridge(p.x);
        const Colour rock =
            mix(rgb(0x857c78), skyColour(view, h), 0.3F) * (0.85F + 0.3F * noise({p.x / 2, p.y / 4}, seed + 2));
        return mix(rgb(0xf4f4f2), rock, smoothStep(1.5F, 3.5F, below + 3 * noise(p * 0.5F, seed + 6)));
      });
  paintGround(canvas, view, rgb(0xa9a184), rgb(0x8d7a5c), 0.4F, dice);
  const int stones = 5 + dice.below(6);
  for (int i = 0; i < stones; ++i) {
    const float depth = (static_cast<float>(i) + 0.5F) / static_cast<float>(stones);
    const float size = dice.between(0.9F, 1.8F) * (0.6F + 2 * depth);
    paintStone(canvas, {dice.between(0, 64), mix(h + 2, 63, depth)}, {size, size * 0.62F},
               mix(rgb(0x9b948a), rgb(0x7e6f60), dice.between(0, 1)), dice.bits());
  }
  for (int i = 0; i < 4; ++i) {
    paintBlades(canvas, {dice.between(0, 64), dice.between(h + 8, 64)}, dice.between(2, 4), 5, rgb(0x7d8a46), dice);
  }
}

void paintAutumn(Canvas& canvas, const View& view, Dice& dice) {
  static const std::array<Colour, 4> kLeaves{rgb(0xd9782c), rgb(0xc24f28), rgb(0xe2aa3a), rgb(0xa8642e)};
  paintHills(canvas, view.horizon - 3, 3, mix(rgb(0xb98a52), skyColour(view, view.horizon), 0.35F), dice);
  paintGround(canvas, view, rgb(0xb39c57), rgb(0x86702f), 0.4F, dice);
  const int trees = 4 + dice.below(4);
  for (int i = 0; i < trees; ++i) {
    const Vec foot{dice.between(0, 64), view.horizon + dice.between(0.5F, 5)};
    paintTree(canvas, foot, dice.between(8, 14), dice.pick(kLeaves), dice);
  }
  paintFlecks(canvas, view, kLeaves, 30 + dice.below(20), dice);
}

}  // namespace

void paintLand(Canvas& canvas, const View& view, Dice& dice) {
  switch (view.scene) {
    case Scene::Forest:
      return paintForest(canvas, view, dice);
    case Scene::Wheat:
      return paintWheat(canvas, view, dice);
    case Scene::Rocks:
      return paintRocks(canvas, view, dice);
    case Scene::Autumn:
      return paintAutumn(canvas, view, dice);
    default:
      return paintMeadow(canvas, view, dice);
  }
}

}  // namespace eido::sample
