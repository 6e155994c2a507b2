// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/sample/drawing/geometry.h"

namespace eido::sample {

enum class Beak { Cone, Thin, Stout, Bill, Dagger, Hooked, Pouch };

/// How a bird is built, in lengths of half its body; it faces right, the body's centre is the origin, y points down.
/// The class of a picture is carried by these proportions alone.
struct BirdForm {
  std::string_view name;
  bool water = false;
  Vec body;        ///< half axes
  float tilt = 0;  ///< how much the breast is raised, radians
  Vec neckRoot;
  Vec neckBend;
  Vec head;
  float neckRootRadius = 0;
  float neckHeadRadius = 0;
  float headRadius = 0;
  Beak beak = Beak::Cone;
  float beakLength = 0;
  float beakDepth = 0;
  Vec tailRoot;
  float tailLength = 0;
  float tailWidth = 0;
  float tailAngle = 0;  ///< positive = hanging
  Vec wing;             ///< centre of the folded wing
  Vec wingSize;         ///< its half axes
  float wingAngle = 0;
  float legLength = 0;
  float span = 0;   ///< length of one spread wing
  float chord = 0;  ///< depth of the spread wing at the shoulder
  bool webbed = false;
  bool frontal = false;                        ///< looks at the viewer (owl)
  float size = 0;                              ///< typical half body length in picture units
  std::span<const std::string_view> plumages;  ///< the usual ones
  std::string_view hint;                       ///< what a caption may say instead of the name
};

std::span<const BirdForm> landBirds();
std::span<const BirdForm> waterBirds();

}  // namespace eido::sample
