// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/base/parallel.h"
#include "core/sample/features/extractors.h"
#include "core/sample/features/image_features.h"

namespace eido::sample {
namespace {

constexpr int kFine = 32;   ///< side at which differences are measured
constexpr int kSide = 16;   ///< side of the result
constexpr int kMargin = 5;  ///< columns at each edge that show the background of a row

/// kFine x kFine values in [0, 1): distance of a colour from the nearest one in the margins of its row.
std::vector<float> salience(const std::vector<float>& planes) {
  std::vector<float> map(kFine * kFine);
  const auto colour = [&](int channel, int y, int x) {
    return planes[static_cast<std::size_t>((channel * kFine + y) * kFine + x)];
  };
  for (int y = 0; y < kFine; ++y) {
    for (int x = 0; x < kFine; ++x) {
      float nearest = 3;
      for (int row = std::max(0, y - 1); row <= std::min(kFine - 1, y + 1); ++row) {
        for (int m = 0; m < 2 * kMargin; ++m) {
          const int column = m < kMargin ? m : kFine - 1 - (m - kMargin);
          float squares = 0;
          for (int channel = 0; channel < 3; ++channel) {
            const float difference = colour(channel, y, x) - colour(channel, row, column);
            squares += difference * difference;
          }
          nearest = std::min(nearest, squares);
        }
      }
      map[static_cast<std::size_t>(y * kFine + x)] = nearest / (nearest + 0.02F);
    }
  }
  return map;
}

std::array<float, 2> centreOfMass(const std::vector<float>& map) {
  float mass = 1e-6F;
  float sumX = 0;
  float sumY = 0;
  for (int y = 0; y < kFine; ++y) {
    for (int x = 0; x < kFine; ++x) {
      const float v = map[static_cast<std::size_t>(y * kFine + x)];
      mass += v;
      sumX += v * static_cast<float>(x);
      sumY += v * static_cast<float>(y);
    }
  }
  return {sumX / mass, sumY / mass};
}

}  // namespace

MatrixF salientShapes(std::span<const Image> images, const Task& task) {
  constexpr int kHalf = kSide / 2;
  constexpr int kStep = kFine / kSide;
  MatrixF result(static_cast<Eigen::Index>(images.size()), 2 * kSide * kHalf);
  parallelFor(task, result.rows(), [&](std::int64_t i) {
    const Image& image = images[static_cast<std::size_t>(i)];
    const std::vector<float> map = salience(shrink(image, image.width / kFine));
    const auto [centreX, centreY] = centreOfMass(map);
    const int shiftX = static_cast<int>(std::lround(centreX - 0.5F * (kFine - 1)));
    const int shiftY = static_cast<int>(std::lround(centreY - 0.5F * (kFine - 1)));
    const auto cell = [&](int cy, int cx) {
      float sum = 0;
      for (int y = cy * kStep + shiftY; y < (cy + 1) * kStep + shiftY; ++y) {
        for (int x = cx * kStep + shiftX; x < (cx + 1) * kStep + shiftX; ++x) {
          if (x >= 0 && x < kFine && y >= 0 && y < kFine) sum += map[static_cast<std::size_t>(y * kFine + x)];
        }
      }
      return sum / (kStep * kStep);
    };
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kHalf; ++x) {
        const float a = cell(y, x);
        const float b = cell(y, kSide - 1 - x);
        result(i, y * kHalf + x) = 0.5F * (a + b);
        result(i, (kSide + y) * kHalf + x) = 0.5F * std::fabs(a - b);
      }
    }
  });
  return result;
}

}  // namespace eido::sample
