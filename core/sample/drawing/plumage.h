// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "core/sample/drawing/canvas.h"

namespace eido::sample {

/// A set of feather colours. Every bird may wear every one, so that colour says little about the class.
struct Plumage {
  std::string_view name;  ///< key of species.cpp
  std::string_view word;  ///< what a caption calls it
  Colour back;
  Colour belly;
  Colour head;
  Colour wing;
};

std::span<const Plumage> plumages();
/// @throws Error{NotFound} for an unknown name
const Plumage& plumage(std::string_view name);

std::span<const Colour> beakColours();

}  // namespace eido::sample
