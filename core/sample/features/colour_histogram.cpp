// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/sample/features/extractors.h"

namespace eido::sample {

MatrixF colourHistograms(std::span<const Image> images, const Task& task) {
  constexpr int kWhole = 4 * 4 * 4;
  constexpr int kSteps = 8;
  constexpr int kQuarter = 3 * kSteps;
  MatrixF shares = MatrixF::Zero(static_cast<Eigen::Index>(images.size()), kWhole + 4 * kQuarter);
  parallelFor(task, shares.rows(), [&](std::int64_t i) {
    const Image& image = images[static_cast<std::size_t>(i)];
    const float pixel = 1.0F / static_cast<float>(image.width * image.height);
    for (int y = 0; y < image.height; ++y) {
      for (int x = 0; x < image.width; ++x) {
        const std::uint8_t* c = &image.rgb[static_cast<std::size_t>((y * image.width + x) * 3)];
        shares(i, (c[0] >> 6) * 16 + (c[1] >> 6) * 4 + (c[2] >> 6)) += pixel;
        const int quarter = (y * 2 / image.height) * 2 + x * 2 / image.width;
        for (int channel = 0; channel < 3; ++channel) {
          shares(i, kWhole + quarter * kQuarter + channel * kSteps + (c[channel] >> 5)) += pixel;
        }
      }
    }
    shares.row(i) = shares.row(i).cwiseSqrt().eval();
  });
  return shares;
}

}  // namespace eido::sample
