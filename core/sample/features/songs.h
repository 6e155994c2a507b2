// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"
#include "core/sample/drawing/picture.h"

namespace eido::sample {

/// Log energies of 24 bands in 8 moments of the bird's song, 192 a bird: a melody for each species, lower for large
/// birds, a dialect for each plumage, short calls in flight, over the sound of the place. Made up from the same facts
/// as picture and caption; nothing is heard.
MatrixF songSpectra(const std::vector<PictureSpec>& plan, const Task& task);

}  // namespace eido::sample
