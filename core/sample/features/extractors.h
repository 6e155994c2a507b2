// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/sample/drawing/image.h"
#include "core/sample/features/sample_columns.h"

namespace eido::sample {

// Extractors look at nothing but the pictures or the captions. All results are rows x dims and independent of threads.

/// Pixels of the picture halved to 16 x 16, on their first 64 principal axes (fewer if there are fewer pictures).
MatrixF pixelComponents(std::span<const Image> images, const Task& task);

/// Square roots of colour shares: 4 x 4 x 4 cells of the whole picture, 8 steps per channel in each quarter; 160 dims.
MatrixF colourHistograms(std::span<const Image> images, const Task& task);

/// Gradients in 8 x 8 cells and 8 directions, normalised over each cell's neighbourhood; cells that mirror each other
/// are added up; 256 dims.
MatrixF gradientHistograms(std::span<const Image> images, const Task& task);

/// How much each place differs from the margins of its row, at 16 x 16, moved to its centre of mass, with mirrored
/// places added up and their differences; 256 dims.
MatrixF salientShapes(std::span<const Image> images, const Task& task);

/// Three layers of fixed random filters with rectifier and pooling; one matrix per layer.
/// @param width  filters per layer, a multiple of 4
std::vector<MatrixF> randomConvolutions(std::span<const Image> images, int width, std::uint64_t seed, const Task& task);

/// Character 3- to 5-grams and words hashed to 256 dims, TF-IDF, rows of length 1.
MatrixF captionNgrams(std::span<const std::string> captions, const Task& task);

/// Latent semantic analysis: TF-IDF of words on its first 32 singular directions.
MatrixF captionLsa(std::span<const std::string> captions, const Task& task);

/// All of the above, named.
std::vector<SampleEmbedding> extractAll(std::span<const Image> images, std::span<const std::string> captions,
                                        std::uint64_t seed, const Task& task);

}  // namespace eido::sample
