// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/sample/drawing/bird_painter.h"
#include "core/sample/drawing/scenery.h"

namespace eido::sample {

/// What a standing bird stands on.
enum class Perch { Ground, Stone, Log, Shallows };

/// All that is decided about a picture before it is drawn; captions are made from the same facts.
struct PictureSpec {
  std::uint64_t seed = 0;
  std::int64_t index = 0;
  Bird bird;
  View view;
  Perch perch = Perch::Ground;
  float size = 10;         ///< half body length in picture units
  float relativeSize = 1;  ///< against the usual size of the species
  Vec foot{32, 52};        ///< where the bird meets ground or water, or the middle of a flying bird
  float lean = 0;          ///< radians, positive = head down
  bool facesLeft = false;

  bool waterBird() const { return bird.form->water; }
  bool waterScene() const { return isWater(view.scene); }
  bool usual() const { return waterBird() == waterScene(); }
};

/// One specification per picture. The classes differ by one picture at most, the share of the usual background is
/// exact within each class up to rounding, the species take turns, and the order is shuffled.
std::vector<PictureSpec> planPictures(std::int64_t count, double usualBackground, std::uint64_t seed);

Image drawPicture(const PictureSpec& spec);

}  // namespace eido::sample
