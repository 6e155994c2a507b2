// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/drawing/canvas.h"
#include "core/sample/drawing/dice.h"

namespace eido::sample {

enum class Scene { Meadow, Forest, Wheat, Rocks, Autumn, Sea, Lake, Pond, River, Bay };
enum class Light { Clear, Soft, Dusk, Grey };

inline bool isWater(Scene scene) { return scene >= Scene::Sea; }

/// The landscape behind the bird.
struct View {
  Scene scene = Scene::Meadow;
  Light light = Light::Clear;
  float horizon = 26;  ///< height of the horizon in picture units
};

/// The colour of the sky at height y (0 = top of the picture).
Colour skyColour(const View& view, float y);

/// Sky with clouds and sometimes a sun; the whole picture.
void paintSky(Canvas& canvas, const View& view, Dice& dice);
/// Everything below the sky of a land scene, without the bird.
void paintLand(Canvas& canvas, const View& view, Dice& dice);
/// Everything below the sky of a water scene, without the bird.
void paintWater(Canvas& canvas, const View& view, Dice& dice);

/// One row of hills whose crest wanders around `height`.
void paintHills(Canvas& canvas, float height, float roughness, Colour colour, Dice& dice);
/// A tree with a round crown; `foot` is where the trunk meets the ground.
void paintTree(Canvas& canvas, Vec foot, float size, Colour crown, Dice& dice);
/// A fir; `foot` as above.
void paintFir(Canvas& canvas, Vec foot, float size, Colour colour);
/// Blades of grass or reeds around `foot`.
void paintBlades(Canvas& canvas, Vec foot, float height, int count, Colour colour, Dice& dice);
/// A stone with light from above, flat side down.
void paintStone(Canvas& canvas, Vec centre, Vec size, Colour colour, std::uint32_t seed);

}  // namespace eido::sample
