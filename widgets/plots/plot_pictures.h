// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "widgets/plots/heatmap.h"
#include "widgets/plots/picture.h"
#include "widgets/plots/score_grid.h"

namespace eido {

// The window's plots on white paper, at a size at which everything can be read, with the numbers in words as
// alternative text. They hold what they draw: any thread may paint them.
Picture pictureOf(const QString& name, const QString& caption, Heatmap map);
Picture pictureOf(const QString& name, const QString& caption, std::shared_ptr<const ScoreGrid> grid);

}  // namespace eido
