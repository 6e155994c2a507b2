// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/project/project.h"

namespace eido {

/// Qt needs a platform even to draw into a file; without one chosen it is the offscreen one.
void chooseOffscreen();

/// Draws a run as .svg or .png. Makes the QGuiApplication that painting text needs. @throws Error{Io}
void drawFigure(const Project& project, std::int64_t run, const std::string& path);

}  // namespace eido
