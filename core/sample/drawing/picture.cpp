// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/drawing/picture.h"

namespace eido::sample {
namespace {

constexpr Colour kShadow{0.08F, 0.1F, 0.12F};

void paintShadow(Canvas& canvas, Vec at, float reach, float strength) {
  canvas.fill(
      Box::around(at, reach * 1.5F),
      [&](Vec p) {
        return ellipse(p - at, {reach, reach * 0.24F});
      },
      kShadow, strength, 2);
}

void paintLog(Canvas& canvas, Vec top, float reach, std::uint32_t seed) {
  const float thick = 2.6F;
  const Vec a = top + Vec{-reach, thick};
  const Vec b = top + Vec{reach, thick + 0.4F};
  paintShadow(canvas, top + Vec{0, thick * 2}, reach * 1.15F, 0.4F);
  canvas.fill(
      {}, [&](Vec p) { return stroke(p, a, b, thick, thick * 0.9F); },
      [&](Vec p) {
        const float light = (top.y + thick - p.y) / thick;
        return rgb(0x7a5a3e) * (0.9F + 0.24F * light + 0.3F * (noise({p.x / 5, p.y * 0.9F}, seed) - 0.5F));
      });
  canvas.fill(
      {},
      [&](Vec p) {
        return ellipse(p - b, {1.3F, 2.2F});
      },
      rgb(0xc9a878));
  canvas.fill(
      {},
      [&](Vec p) {
        return std::fabs(ellipse(p - b, {0.7F, 1.2F})) - 0.12F;
      },
      rgb(0x8d6a48));
}

/// Rings of ripples around something in the water.
void paintRipples(Canvas& canvas, Vec at, float reach, Dice& dice) {
  for (int ring = 0; ring < 3; ++ring) {
    const float wide = reach * (1.05F + 0.32F * static_cast<float>(ring)) + dice.between(-0.5F, 0.5F);
    canvas.fill(
        Box::around(at, wide + 2),
        [&](Vec p) {
          return std::fabs(ellipse(p - at, {wide, wide * 0.2F})) - 0.25F;
        },
        rgb(0xffffff), 0.42F - 0.12F * static_cast<float>(ring), 0.4F);
  }
}

void paintReflection(Canvas& canvas, const PictureSpec& spec, Frame frame, float waterline) {
  frame.upsideDown = true;
  frame.origin.y = 2 * waterline - frame.origin.y;
  canvas.clip(waterline, kPictureSize);
  canvas.opacity(0.26F);
  paintBird(canvas, frame, spec.bird);
  canvas.opacity(1);
  canvas.clip(0, kPictureSize);
}

Frame standingFrame(const PictureSpec& spec, float footHeight) {
  const BirdForm& form = *spec.bird.form;
  const float rise = form.body.y + form.legLength * 0.9F;
  return {{spec.foot.x, footHeight - rise * spec.size}, spec.size, spec.lean, spec.facesLeft, false};
}

void paintStanding(Canvas& canvas, const PictureSpec& spec, Dice& dice) {
  const float reach = spec.size * 1.05F;
  float top = spec.foot.y;
  if (spec.perch == Perch::Ground) {
    paintShadow(canvas, spec.foot + Vec{1, 0.5F}, reach, 0.42F);
  } else {
    if (spec.waterScene()) paintRipples(canvas, spec.foot + Vec{0, 5}, reach * 1.15F, dice);
    if (spec.perch == Perch::Log) {
      paintLog(canvas, spec.foot, reach * 1.25F, dice.bits());
    } else {
      const Colour stone = mix(rgb(0x9a948c), rgb(0x716a62), dice.between(0, 1));
      const Vec size{reach * 1.05F, 5.5F};
      paintStone(canvas, spec.foot + Vec{0, 4.4F}, size, stone, dice.bits());
    }
    top += 0.6F;
  }
  paintBird(canvas, standingFrame(spec, top), spec.bird);
  if (spec.perch == Perch::Ground && !spec.waterScene()) {
    for (int i = 0; i < 3; ++i) {
      const Vec at{spec.foot.x + dice.between(-1.2F, 1.2F) * reach, spec.foot.y + dice.between(1.5F, 3)};
      const Colour tuft = spec.view.scene == Scene::Wheat   ? rgb(0xd0a548)
                          : spec.view.scene == Scene::Rocks ? rgb(0x8c8d55)
                                                            : rgb(0x6b8c3e);
      paintBlades(canvas, at, dice.between(2.5F, 4), 3, tuft, dice);
    }
  }
}

/// Swimming, or standing in the water: the part below the waterline is only a reflection.
void paintInWater(Canvas& canvas, const PictureSpec& spec, Dice& dice) {
  const BirdForm& form = *spec.bird.form;
  const bool swims = spec.bird.pose == Pose::Swimming;
  const float line = spec.foot.y;
  Frame frame = standingFrame(spec, line + 0.45F * form.legLength * spec.size);
  if (swims) frame.origin.y = line - 0.3F * form.body.y * spec.size;
  paintShadow(canvas, {spec.foot.x, line + 0.6F}, spec.size * (swims ? 1.25F : 0.5F), 0.3F);
  paintReflection(canvas, spec, frame, line);
  paintRipples(canvas, {spec.foot.x, line + 0.4F}, spec.size * (swims ? 1.15F : 0.45F), dice);
  canvas.clip(0, line);
  paintBird(canvas, frame, spec.bird);
  canvas.clip(0, kPictureSize);
}

}  // namespace

Image drawPicture(const PictureSpec& spec) {
  Dice dice(spec.seed, static_cast<std::uint64_t>(spec.index) * 4 + 2);
  Canvas canvas;
  paintSky(canvas, spec.view, dice);
  if (spec.waterScene()) {
    paintWater(canvas, spec.view, dice);
  } else {
    paintLand(canvas, spec.view, dice);
  }
  if (spec.bird.pose == Pose::Flying) {
    paintBird(canvas, {spec.foot, spec.size, spec.lean, spec.facesLeft, false}, spec.bird);
  } else if (spec.perch == Perch::Shallows) {
    paintInWater(canvas, spec, dice);
  } else {
    paintStanding(canvas, spec, dice);
  }
  return canvas.image();
}

}  // namespace eido::sample
