// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/sample/features/extractors.h"
#include "core/sample/features/image_features.h"
#include "core/sample/features/principal_axes.h"

namespace eido::sample {

std::vector<float> shrink(const Image& image, int factor) {
  const int width = image.width / factor;
  const int height = image.height / factor;
  std::vector<float> planes(static_cast<std::size_t>(width * height * 3));
  const float share = 1.0F / (255.0F * static_cast<float>(factor * factor));
  for (int channel = 0; channel < 3; ++channel) {
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        int sum = 0;
        for (int dy = 0; dy < factor; ++dy) {
          for (int dx = 0; dx < factor; ++dx) {
            const int at = ((y * factor + dy) * image.width + x * factor + dx) * 3 + channel;
            sum += image.rgb[static_cast<std::size_t>(at)];
          }
        }
        planes[static_cast<std::size_t>((channel * height + y) * width + x)] = static_cast<float>(sum) * share;
      }
    }
  }
  return planes;
}

MatrixF pixelComponents(std::span<const Image> images, const Task& task) {
  constexpr int kFactor = 4;
  constexpr int kAxes = 64;
  const auto count = static_cast<std::int64_t>(images.size());
  const Eigen::Index dims = images.front().width / kFactor * (images.front().height / kFactor) * 3;
  MatrixF pixels(count, dims);
  parallelFor(task, count, [&](std::int64_t i) {
    const std::vector<float> planes = shrink(images[static_cast<std::size_t>(i)], kFactor);
    pixels.row(i) = Eigen::Map<const Eigen::RowVectorXf>(planes.data(), dims);
  });
  return principalCoordinates(pixels, kAxes, true, task);
}

}  // namespace eido::sample
