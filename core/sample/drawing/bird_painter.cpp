// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/drawing/bird_painter.h"

#include <array>

namespace eido::sample {
namespace {

/// Draws parts given in the bird's own frame, each with an ink line around it.
class Brush {
 public:
  Brush(Canvas& canvas, const Frame& frame, Colour ink)
      : m_canvas(canvas), m_frame(frame), m_back(-frame.angle), m_ink(ink) {}

  /// The part lies within `reach` of `centre`.
  template <typename Distance, typename Paint>
  void part(Vec centre, float reach, const Distance& distance, const Paint& paint, float line = 0.75F) {
    const auto inPicture = [&](Vec p) { return distance(toLocal(p)) * m_frame.scale; };
    const auto colour = [&](Vec p) {
      if constexpr (std::is_invocable_v<Paint, Vec>) {
        return paint(toLocal(p));
      } else {
        return paint;
      }
    };
    const Box box = Box::around(m_frame.toPicture(centre), reach * m_frame.scale + line + 1);
    if (line > 0) {
      m_canvas.fillInked(box, inPicture, colour, m_ink, line);
    } else {
      m_canvas.fill(box, inPicture, colour);
    }
  }

 private:
  Vec toLocal(Vec p) const {
    Vec q = (p - m_frame.origin) * (1 / m_frame.scale);
    if (m_frame.mirrored) q.x = -q.x;
    if (m_frame.upsideDown) q.y = -q.y;
    return m_back(q);
  }

  Canvas& m_canvas;
  const Frame& m_frame;
  Turn m_back;
  Colour m_ink;
};

Vec turnAround(Vec p, Vec pivot, float angle) { return pivot + turned(p - pivot, angle); }

void paintLegs(Brush& brush, const Bird& bird) {
  const BirdForm& form = *bird.form;
  if (bird.pose == Pose::Swimming) return;
  const Colour colour = bird.beak * 0.82F;
  const float thickness = form.legLength > 1 ? 0.075F : 0.085F;
  for (int side = 0; side < 2; ++side) {
    const float sign = side == 0 ? -1.0F : 1.0F;
    const Vec hip{-0.02F + 0.16F * sign, form.body.y * 0.75F};
    if (bird.pose == Pose::Flying) {
      const Vec foot = hip + Vec{-0.55F - form.legLength * 0.75F, 0.1F + 0.05F * sign};
      if (form.legLength > 1)
        brush.part(
            foot, 2,
            [&](Vec p) {
              return stroke(p, hip - Vec{0.5F, 0.1F}, foot, thickness, thickness);
            },
            colour, 0.5F);
      continue;
    }
    const Vec foot{hip.x + 0.14F * bird.stride * sign, form.body.y + form.legLength * 0.9F};
    const Vec knee = mix(hip, foot, 0.45F) - Vec{0.1F, 0};
    const float toes = form.webbed ? 0.34F : 0.26F;
    brush.part(
        knee, 0.45F + form.legLength * 0.6F,
        [&](Vec p) {
          const float leg =
              std::min(stroke(p, hip, knee, thickness * 1.4F, thickness), stroke(p, knee, foot, thickness, thickness));
          const float front = stroke(p, foot, foot + Vec{toes, 0.04F}, form.webbed ? 0.12F : thickness, 0.05F);
          const float rear = stroke(p, foot, foot + Vec{-0.14F, 0.04F}, thickness, 0.04F);
          return std::min({leg, front, rear});
        },
        side == 0 ? colour * 0.8F : colour, 0.45F);
  }
}

void paintTail(Brush& brush, const Bird& bird) {
  const BirdForm& form = *bird.form;
  const Vec tip = form.tailRoot + turned({-form.tailLength, 0}, -form.tailAngle);
  const Colour colour = bird.plumage->wing * bird.shade;
  const Vec across = turned({0, 1}, -form.tailAngle);
  brush.part(
      mix(form.tailRoot, tip, 0.5F), form.tailLength * 0.5F + form.tailWidth,
      [&](Vec p) { return stroke(p, form.tailRoot, tip, form.tailWidth * 0.7F, form.tailWidth); },
      [&](Vec p) {
        const float stripe = std::sin(14 * dot(p - form.tailRoot, across));
        return colour * (0.96F + 0.08F * stripe);
      });
}

/// Body, neck and head in one skin, coloured by place.
void paintTorso(Brush& brush, const Bird& bird, Vec head) {
  const BirdForm& form = *bird.form;
  const Plumage& plumage = *bird.plumage;
  const Vec bend = turnAround(form.neckBend, form.neckRoot, bird.nod * 0.5F);
  const Turn level(form.tilt);
  const Curve spine(form.neckRoot, bend, head, form.neckRootRadius, form.neckHeadRadius);
  const auto body = [&](Vec p) { return ellipse(level(p), form.body); };
  const auto skull = [&](Vec p) {
    const float round = circle(p, head, form.headRadius);
    if (!form.frontal) return round;
    const std::array<Vec, 3> left{{head + Vec{-0.62F, -0.35F}, head + Vec{-0.5F, -0.98F}, head + Vec{-0.1F, -0.6F}}};
    const std::array<Vec, 3> right{{head + Vec{0.62F, -0.35F}, head + Vec{0.5F, -0.98F}, head + Vec{0.1F, -0.6F}}};
    return std::min({round, polygon(p, left), polygon(p, right)});
  };
  const auto neck = [&](Vec p) { return spine.distance(p); };
  const Vec middle = mix({-0.2F, 0}, head, 0.4F);
  brush.part(
      middle, 1.15F + 0.5F * length(head),
      [&](Vec p) { return smoothUnion(smoothUnion(body(p), neck(p), 0.22F), skull(p), 0.08F); },
      [&](Vec p) {
        const Vec b = level(p);
        Colour c = mix(plumage.back, plumage.belly, smoothStep(-0.1F, 0.32F, b.y / form.body.y + 0.3F * b.x - 0.15F));
        const float headward = smoothStep(0.12F, -0.1F, skull(p)) +
                               0.7F * smoothStep(0.1F, -0.05F, neck(p)) * smoothStep(0.9F, 0.4F, length(p - head));
        const bool bib = p.y > head.y + 0.25F * form.headRadius && p.x > head.x - form.headRadius * 0.3F &&
                         form.neckHeadRadius > 0.35F;
        c = mix(c, bib ? plumage.belly : plumage.head, std::min(headward, 1.0F));
        const float light = std::clamp(1.04F - 0.16F * (b.y / form.body.y), 0.85F, 1.14F);
        return c * (light * bird.shade);
      },
      0.85F);
}

void paintFoldedWing(Brush& brush, const Bird& bird) {
  const BirdForm& form = *bird.form;
  const Colour colour = bird.plumage->wing * bird.shade;
  const Turn level(form.wingAngle);
  brush.part(
      form.wing, form.wingSize.x + 0.1F,
      [&](Vec p) {
        const Vec q = level(p - form.wing);
        const float taper = 1 - 0.5F * smoothStep(0.1F, -1, q.x / form.wingSize.x);
        return ellipse({q.x, q.y / taper}, form.wingSize) * taper;
      },
      [&](Vec p) {
        const Vec q = level(p - form.wing);
        const float forward = q.x / form.wingSize.x;
        const float feathers = std::sin(9 * q.y / form.wingSize.y + 3 * q.x) * smoothStep(0.3F, -0.2F, forward);
        const Colour shoulder = mix(colour, bird.plumage->back * bird.shade, smoothStep(0.1F, 0.5F, forward));
        return mix(shoulder, bird.plumage->belly,
                   0.22F * smoothStep(0.16F, 0, std::fabs(forward - 0.2F + 0.25F * q.y))) *
               (1.02F + 0.09F * feathers);
      },
      0.55F);
}

/// A spread wing, from the shoulder up or down, swept back.
void paintSpreadWing(Brush& brush, const Bird& bird, bool far) {
  const BirdForm& form = *bird.form;
  const float lift = bird.flap >= 0 ? 0.55F + 0.45F * bird.flap : -0.5F + 0.4F * bird.flap;
  Vec shoulder{far ? 0.36F : 0.22F, -0.15F * form.body.y};
  Vec tip = shoulder + Vec{far ? -0.1F : -0.5F, -lift} * form.span;
  Vec wrist = mix(shoulder, tip, 0.5F) + Vec{0.26F * form.span, -0.1F * lift};
  Vec rear = shoulder - Vec{form.chord, -0.08F};
  Vec belly = mix(rear, tip, 0.5F) - Vec{0.22F, 0.1F * lift};
  if (form.frontal) {  // one wing to each side
    const float side = far ? 1.0F : -1.0F;
    shoulder = {0.4F * side, -0.45F};
    tip = shoulder + Vec{0.72F * side, -0.5F * lift} * form.span;
    wrist = mix(shoulder, tip, 0.5F) - Vec{0, 0.22F * form.span};
    rear = {0.5F * side, 0.5F};
    belly = mix(rear, tip, 0.5F) + Vec{0, 0.2F};
  }
  std::array<Vec, 12> outline;
  for (std::size_t i = 0; i < 6; ++i) {
    outline[i] = bezier(shoulder, wrist, tip, static_cast<float>(i) / 5);
    outline[6 + i] = bezier(tip - Vec{0.14F, 0}, belly, rear, static_cast<float>(i) / 5);
  }
  const Colour colour = bird.plumage->wing * (far ? 0.78F * bird.shade : 1.05F * bird.shade);
  brush.part(
      mix(shoulder, tip, 0.4F), form.span * 0.85F, [&](Vec p) { return polygon(p, outline) - 0.1F; },
      [&](Vec p) {
        const float along = dot(p - shoulder, tip - shoulder) / dot(tip - shoulder, tip - shoulder);
        const float feathers = std::sin(16 * (p.x - shoulder.x) + 5 * along);
        return mix(bird.plumage->back * bird.shade, colour, smoothStep(0.15F, 0.6F, along)) * (1 + 0.07F * feathers);
      },
      0.7F);
}

void paintBeak(Brush& brush, const Bird& bird, Vec head) {
  const BirdForm& form = *bird.form;
  const auto at = [&](float x, float y) { return head + turned({x, y}, bird.nod); };
  const float base = form.headRadius * 0.82F;
  const float end = base + form.beakLength;
  const float half = form.beakDepth / 2;
  const Colour colour = bird.beak;
  const auto wedge = [&](float y, float depth, float drop, float endDepth) {
    return [=, a = at(base, y), b = at(end, y + drop)](Vec p) { return stroke(p, a, b, depth, endDepth); };
  };
  const Vec middle = at(base + form.beakLength * 0.5F, 0.1F);
  const float reach = form.beakLength * 0.6F + form.beakDepth + 0.1F;
  switch (form.beak) {
    case Beak::Bill:
      brush.part(middle, reach, wedge(0.06F, half, 0.1F, half * 0.75F), colour, 0.5F);
      break;
    case Beak::Dagger:
      brush.part(middle, reach, wedge(0.02F, half, 0.06F, 0.02F), colour, 0.5F);
      break;
    case Beak::Pouch: {
      const std::array<Vec, 4> pouch{{at(base - 0.05F, 0.02F), at(end, 0.16F),
                                      at(base + form.beakLength * 0.5F, 0.2F + form.beakDepth),
                                      at(base - 0.05F, 0.12F + form.beakDepth)}};
      brush.part(
          middle, reach, [&](Vec p) { return polygon(p, pouch) - 0.05F; }, mix(colour, rgb(0xf3c98a), 0.35F), 0.5F);
      brush.part(middle, reach, wedge(0.02F, 0.1F, 0.12F, 0.06F), colour, 0);
      break;
    }
    case Beak::Hooked: {
      const auto upper = wedge(0.04F, half, 0.02F, half * 0.7F);
      const Vec hookTop = at(end - 0.04F, 0.06F);
      const Vec hookEnd = at(end + 0.03F, 0.24F);
      brush.part(
          middle, reach, [&](Vec p) { return std::min(upper(p), stroke(p, hookTop, hookEnd, half * 0.7F, 0.02F)); },
          colour, 0.5F);
      break;
    }
    default:
      brush.part(middle, reach, wedge(0.06F, half, 0.05F, 0.02F), colour, 0.5F);
  }
}

void paintEye(Brush& brush, Vec at, float radius) {
  brush.part(
      at, radius, [&](Vec p) { return circle(p, at, radius); }, rgb(0x16161c), 0);
  const Vec glint = at + Vec{radius * 0.3F, -radius * 0.35F};
  brush.part(
      glint, radius, [&](Vec p) { return circle(p, glint, radius * 0.42F); }, rgb(0xffffff), 0);
}

void paintFace(Brush& brush, const Bird& bird, Vec head) {
  const BirdForm& form = *bird.form;
  if (!form.frontal) {
    const float radius = std::max(0.105F, form.headRadius * 0.22F);
    const Vec eye = head + turned({form.headRadius * 0.36F, -form.headRadius * 0.2F}, bird.nod);
    const Colour ring = mix(bird.plumage->head, rgb(0xffffff), 0.55F);
    brush.part(
        eye, 0.5F, [&](Vec p) { return circle(p, eye, radius * 1.45F); }, ring, 0);
    return paintEye(brush, eye, radius);
  }
  for (const float side : {-0.29F, 0.33F}) {
    const Vec eye = head + Vec{side, -0.02F};
    brush.part(
        eye, 0.5F,
        [&](Vec p) {
          return ellipse(p - eye, {0.32F, 0.38F});
        },
        mix(bird.plumage->belly, rgb(0xffffff), 0.3F), 0);
    brush.part(
        eye, 0.5F, [&](Vec p) { return circle(p, eye, 0.21F); }, rgb(0xf2b632), 0);
    paintEye(brush, eye, 0.13F);
  }
  const std::array<Vec, 3> beak{
      {head + Vec{-0.1F, 0.1F}, head + Vec{0.14F, 0.1F}, head + Vec{0.02F, 0.1F + form.beakLength}}};
  brush.part(
      head, 0.5F, [&](Vec p) { return polygon(p, beak) - 0.03F; }, bird.beak, 0);
}

}  // namespace

void paintBird(Canvas& canvas, const Frame& frame, const Bird& bird) {
  const BirdForm& form = *bird.form;
  Brush brush(canvas, frame, mix(bird.plumage->wing, rgb(0x1b1c24), 0.72F));
  const Vec head = turnAround(form.head, form.neckRoot, bird.nod);
  const bool flying = bird.pose == Pose::Flying;
  if (flying) paintSpreadWing(brush, bird, true);
  if (flying && form.frontal) paintSpreadWing(brush, bird, false);
  paintLegs(brush, bird);
  paintTail(brush, bird);
  if (!form.frontal) paintBeak(brush, bird, head);
  paintTorso(brush, bird, head);
  paintFace(brush, bird, head);
  if (!flying) paintFoldedWing(brush, bird);
  if (flying && !form.frontal) paintSpreadWing(brush, bird, false);
}

}  // namespace eido::sample
