// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/drawing/canvas.h"
#include "core/sample/drawing/plumage.h"
#include "core/sample/drawing/species.h"

namespace eido::sample {

enum class Pose { Standing, Swimming, Flying };

/// One particular bird.
struct Bird {
  const BirdForm* form = nullptr;
  const Plumage* plumage = nullptr;
  Pose pose = Pose::Standing;
  Colour beak;
  float nod = 0;     ///< turns head and neck, radians; positive = down
  float stride = 0;  ///< how far the legs are apart, -1 .. 1
  float flap = 0;    ///< wings of a flying bird: -1 = down, 1 = up
  float shade = 1;   ///< brightness of the feathers
};

/// Draws the bird; the frame's origin is the middle of its body, one unit half its length.
void paintBird(Canvas& canvas, const Frame& frame, const Bird& bird);

}  // namespace eido::sample
