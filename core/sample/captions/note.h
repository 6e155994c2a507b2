// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/matrix.h"
#include "core/sample/drawing/picture.h"

namespace eido::sample {

/// What a ranger notes of the bird, in telegraphic style: species, plumage, what it does and where, light.
std::string writeNote(const PictureSpec& spec);

/// A few pairs of pictures (one in 600) whose notes are exchanged on purpose: birds of different classes, each on its
/// usual background, whose songs are as unlike as any nearby. Rows 2i and 2i + 1 of the list belong together.
std::vector<std::int64_t> exchangedRows(const std::vector<PictureSpec>& plan, const MatrixF& songs);

}  // namespace eido::sample
