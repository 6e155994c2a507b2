// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "widgets/plots/map/map_scene.h"

namespace eido {

/// Lines at zero and numbers along the lower and left edge, for a map whose directions are quantities
/// (`MapScene::axes`); nothing on others.
void paintMapAxes(QPainter& painter, const MapScene& scene, const MapView& view);

}  // namespace eido
