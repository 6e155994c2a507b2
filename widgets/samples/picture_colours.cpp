// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/picture_colours.h"

#include <QImage>
#include <limits>

#include "core/base/parallel.h"
#include "widgets/samples/thumbnails.h"

namespace eido {
namespace {

constexpr int kSide = 64;  ///< pixels in which colours are measured: means need no more

using Colours = std::array<double, kPictureColours.size()>;

Colours coloursOf(const QImage& picture) {
  const QImage image = picture.convertToFormat(QImage::Format_RGB32);
  Colours sums{};
  std::array<double, 2> counts{};
  for (int y = 0; y < image.height(); ++y) {
    const auto* const line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    const bool outer = 4 * y < image.height() || 4 * (y + 1) > 3 * image.height();
    for (int x = 0; x < image.width(); ++x) {
      const std::size_t place = outer || 4 * x < image.width() || 4 * (x + 1) > 3 * image.width() ? 0 : 1;
      ++counts[place];
      sums[3 * place] += qRed(line[x]);
      sums[3 * place + 1] += qGreen(line[x]);
      sums[3 * place + 2] += qBlue(line[x]);
    }
  }
  constexpr double kMost = 255;
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= kMost * counts[i / 3];
  return sums;
}

}  // namespace

std::vector<Colours> pictureColours(const QStringList& paths, const Task& task) {
  Colours unknown{};
  unknown.fill(std::numeric_limits<double>::quiet_NaN());
  std::vector<Colours> colours(static_cast<std::size_t>(paths.size()), unknown);
  parallelFor(task, paths.size(), [&](std::int64_t i) {
    const QString& path = paths[static_cast<qsizetype>(i)];
    if (path.isEmpty()) return;
    const QImage image = readPicture(path, kSide);
    if (!image.isNull()) colours[static_cast<std::size_t>(i)] = coloursOf(image);
  });
  return colours;
}

}  // namespace eido
