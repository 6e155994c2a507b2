// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <numbers>

#include "core/base/parallel.h"
#include "core/sample/features/extractors.h"

namespace eido::sample {
namespace {

constexpr int kCells = 8;
constexpr int kDirections = 8;

std::vector<float> brightness(const Image& image) {
  std::vector<float> grey(static_cast<std::size_t>(image.width * image.height));
  for (std::size_t i = 0; i < grey.size(); ++i) {
    grey[i] = 0.299F * image.rgb[3 * i] + 0.587F * image.rgb[3 * i + 1] + 0.114F * image.rgb[3 * i + 2];
  }
  return grey;
}

/// kCells x kCells x kDirections sums of gradient lengths; each gradient is shared by its two nearest directions.
std::vector<float> cellHistograms(const Image& image) {
  const std::vector<float> grey = brightness(image);
  std::vector<float> cells(static_cast<std::size_t>(kCells * kCells * kDirections));
  const auto at = [&](int x, int y) { return grey[static_cast<std::size_t>(y * image.width + x)]; };
  for (int y = 1; y + 1 < image.height; ++y) {
    for (int x = 1; x + 1 < image.width; ++x) {
      const float dx = at(x + 1, y) - at(x - 1, y);
      const float dy = at(x, y + 1) - at(x, y - 1);
      const float strength = std::sqrt(dx * dx + dy * dy);
      if (strength <= 0) continue;
      float turn = std::atan2(dy, dx) / std::numbers::pi_v<float>;
      if (turn < 0) turn += 1;
      const float place = turn * kDirections;
      const float low = std::floor(place);
      const int first = static_cast<int>(low) % kDirections;
      const int cell = (y * kCells / image.height) * kCells + x * kCells / image.width;
      const auto base = static_cast<std::size_t>(cell * kDirections);
      cells[base + static_cast<std::size_t>(first)] += strength * (1 - (place - low));
      cells[base + static_cast<std::size_t>((first + 1) % kDirections)] += strength * (place - low);
    }
  }
  return cells;
}

}  // namespace

MatrixF gradientHistograms(std::span<const Image> images, const Task& task) {
  constexpr int kPerCell = kDirections;
  constexpr int kHalf = kCells / 2;
  MatrixF result = MatrixF::Zero(static_cast<Eigen::Index>(images.size()), kCells * kHalf * kPerCell);
  parallelFor(task, result.rows(), [&](std::int64_t i) {
    const std::vector<float> cells = cellHistograms(images[static_cast<std::size_t>(i)]);
    for (int cy = 0; cy < kCells; ++cy) {
      for (int cx = 0; cx < kCells; ++cx) {
        float energy = 100;
        for (int y = std::max(0, cy - 1); y <= std::min(kCells - 1, cy + 1); ++y) {
          for (int x = std::max(0, cx - 1); x <= std::min(kCells - 1, cx + 1); ++x) {
            for (int k = 0; k < kPerCell; ++k) {
              const float v = cells[static_cast<std::size_t>((y * kCells + x) * kPerCell + k)];
              energy += v * v;
            }
          }
        }
        const float scale = 1 / std::sqrt(energy);
        for (int k = 0; k < kPerCell; ++k) {
          // a cell and its mirror image count as one, so that left and right do not matter
          const bool mirrored = cx >= kHalf;
          const int column = mirrored ? kCells - 1 - cx : cx;
          const int direction = mirrored ? (kPerCell - k) % kPerCell : k;
          const float v = cells[static_cast<std::size_t>((cy * kCells + cx) * kPerCell + k)];
          result(i, (cy * kHalf + column) * kPerCell + direction) += std::sqrt(v * scale);
        }
      }
    }
  });
  return result;
}

}  // namespace eido::sample
