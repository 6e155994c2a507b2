// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace eido::sample {

/// A point or a direction; y points down. Pictures are 64 x 64 units.
struct Vec {
  float x = 0;
  float y = 0;
};

inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
inline Vec operator*(Vec a, float s) { return {a.x * s, a.y * s}; }
inline float dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y; }
inline float length(Vec a) { return std::sqrt(dot(a, a)); }
/// A turn by a fixed angle, for many points.
class Turn {
 public:
  explicit Turn(float angle) : m_cos(std::cos(angle)), m_sin(std::sin(angle)) {}
  Vec operator()(Vec a) const { return {m_cos * a.x - m_sin * a.y, m_sin * a.x + m_cos * a.y}; }

 private:
  float m_cos;
  float m_sin;
};
inline Vec turned(Vec a, float angle) { return Turn(angle)(a); }
inline float mix(float a, float b, float t) { return a + (b - a) * t; }
inline Vec mix(Vec a, Vec b, float t) { return {mix(a.x, b.x, t), mix(a.y, b.y, t)}; }
inline float smoothStep(float low, float high, float x) {
  const float t = std::clamp((x - low) / (high - low), 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

// Signed distances: negative inside, about the distance to the edge near it.

inline float circle(Vec p, Vec centre, float radius) { return length(p - centre) - radius; }

/// `across` is p - centre in the ellipse's own axes (first order distance, exact on the edge).
inline float ellipse(Vec across, Vec radii) {
  const float k0 = length({across.x / radii.x, across.y / radii.y});
  const float k1 = length({across.x / (radii.x * radii.x), across.y / (radii.y * radii.y)});
  return k1 > 1e-6F ? k0 * (k0 - 1) / k1 : -std::min(radii.x, radii.y);
}

/// A stroke from a to b whose radius goes from ra to rb.
inline float stroke(Vec p, Vec a, Vec b, float ra, float rb) {
  const Vec ab = b - a;
  const float h = std::clamp(dot(p - a, ab) / std::max(dot(ab, ab), 1e-9F), 0.0F, 1.0F);
  return length(p - a - ab * h) - mix(ra, rb, h);
}

inline Vec bezier(Vec a, Vec b, Vec c, float t) { return mix(mix(a, b, t), mix(b, c, t), t); }

/// A stroke along a quadratic curve, cut into straight parts once.
class Curve {
 public:
  Curve(Vec a, Vec b, Vec c, float ra, float rc) {
    for (std::size_t i = 0; i < m_points.size(); ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(m_points.size() - 1);
      m_points[i] = bezier(a, b, c, t);
      m_radii[i] = mix(ra, rc, t);
    }
  }
  float distance(Vec p) const {
    float best = 1e9F;
    for (std::size_t i = 1; i < m_points.size(); ++i) {
      best = std::min(best, stroke(p, m_points[i - 1], m_points[i], m_radii[i - 1], m_radii[i]));
    }
    return best;
  }

 private:
  std::array<Vec, 8> m_points;
  std::array<float, 8> m_radii{};
};

/// Any simple polygon.
inline float polygon(Vec p, std::span<const Vec> corners) {
  float best = 1e9F;
  bool inside = false;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
    const Vec a = corners[i];
    const Vec b = corners[j];
    best = std::min(best, stroke(p, a, b, 0, 0));
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside ? -best : best;
}

/// Union with a fillet of size k.
inline float smoothUnion(float a, float b, float k) {
  const float h = std::max(k - std::fabs(a - b), 0.0F) / k;
  return std::min(a, b) - h * h * k * 0.25F;
}

/// Places a figure drawn around the origin and facing right into the picture.
struct Frame {
  Vec origin;
  float scale = 1;
  float angle = 0;          ///< turns the figure head down (positive) or up
  bool mirrored = false;    ///< faces left
  bool upsideDown = false;  ///< a reflection

  Vec toPicture(Vec q) const {
    q = turned(q, angle) * scale;
    if (mirrored) q.x = -q.x;
    if (upsideDown) q.y = -q.y;
    return origin + q;
  }
};

}  // namespace eido::sample
