// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_raster.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>

#include "core/base/parallel.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

constexpr std::int64_t kBandLines = 48;
constexpr float kPale = 0.30F;  ///< weight of what is not selected while something is

/// Sums of one pixel: points, and their colours.
struct Sum {
  float count, red, green, blue;
};

/// What every band needs.
struct Plan {
  const MapScene& scene;
  std::array<Sum, 256> colours;
  double left, top;   // of the picture, in the map's units (top = largest y)
  double scale;       // device pixels a unit
  int width, height;  // device pixels
  int side;           // device pixels that a point covers
  float fullCount;    // points a pixel at which the colour is full
  bool anySelected;
  std::int64_t every;
};

/// Counts the points of one band. `selected` stays empty when nothing is selected.
void countBand(const Plan& plan, int firstLine, int lines, std::vector<Sum>& base, std::vector<Sum>& selected) {
  const MapPoints& points = *plan.scene.points;
  const std::uint8_t* const codes = plan.scene.colouring->codes().data();
  const SampleBits* const shown = plan.scene.shown.get();
  const SampleBits* const chosen = plan.anySelected ? plan.scene.selected.get() : nullptr;
  const double reach = plan.side / plan.scale;
  const double high = plan.top - firstLine / plan.scale + reach,
               low = plan.top - (firstLine + lines) / plan.scale - reach;
  const QRectF area(plan.left - reach, low, plan.width / plan.scale + 2 * reach, high - low);
  const auto offset = static_cast<double>(plan.side - 1) / 2;
  points.eachRun(area, [&](std::int64_t first, std::int64_t last) {
    const float* const x = points.x();
    const float* const y = points.y();
    const std::int32_t* const rows = points.rows();
    const std::int64_t start = plan.every == 1 ? first : (first + plan.every - 1) / plan.every * plan.every;
    for (std::int64_t p = start; p < last; p += plan.every) {
      const std::int32_t row = rows[p];
      const auto px = static_cast<int>(std::floor((x[p] - plan.left) * plan.scale - offset));
      const auto py = static_cast<int>(std::floor((plan.top - y[p]) * plan.scale - offset)) - firstLine;
      if (px + plan.side <= 0 || px >= plan.width || py + plan.side <= 0 || py >= lines) continue;
      if (shown != nullptr && !shown->test(row)) continue;
      const bool isChosen = chosen != nullptr && chosen->test(row);
      const Sum& colour = plan.colours[codes[row]];
      Sum* const layer = isChosen ? selected.data() : base.data();
      for (int dy = std::max(0, -py); dy < std::min(plan.side, lines - py); ++dy) {
        Sum* const line = layer + static_cast<std::ptrdiff_t>(py + dy) * plan.width;
        for (int dx = std::max(0, -px); dx < std::min(plan.side, plan.width - px); ++dx) {
          Sum& sum = line[px + dx];
          sum.count += colour.count;
          sum.red += colour.red;
          sum.green += colour.green;
          sum.blue += colour.blue;
        }
      }
    }
  });
}

/// How strong a pixel of so many points is, from a third to full.
class Strength {
 public:
  explicit Strength(float fullCount) : m_share(1 / std::log1p(fullCount)) {
    for (std::size_t i = 0; i < m_table.size(); ++i) m_table[i] = of(static_cast<float>(i));
  }
  float operator()(float count) const {
    return count < static_cast<float>(m_table.size()) ? m_table[static_cast<std::size_t>(count)] : of(count);
  }

 private:
  float of(float count) const { return std::min(1.0F, 0.34F + 0.66F * std::log1p(count) * m_share); }
  float m_share;
  std::array<float, 1024> m_table{};
};

void shadeBand(const Plan& plan, const Strength& strength, int firstLine, int lines, const std::vector<Sum>& base,
               const std::vector<Sum>& selected, QImage& image) {
  const auto red = static_cast<float>(plan.scene.ground.red()), green = static_cast<float>(plan.scene.ground.green()),
             blue = static_cast<float>(plan.scene.ground.blue());
  const QRgb ground = plan.scene.ground.rgb();
  for (int l = 0; l < lines; ++l) {
    auto* const out = reinterpret_cast<QRgb*>(image.scanLine(firstLine + l));
    const std::size_t at = static_cast<std::size_t>(l) * static_cast<std::size_t>(plan.width);
    for (std::size_t c = 0; c < static_cast<std::size_t>(plan.width); ++c) {
      const Sum& below = base[at + c];
      const float chosen = plan.anySelected ? selected[at + c].count : 0;
      if (below.count == 0 && chosen == 0) {
        out[c] = ground;
        continue;
      }
      float r = red, g = green, b = blue;
      const auto blend = [&](const Sum& sum, float alpha) {
        r += (sum.red / sum.count - r) * alpha;
        g += (sum.green / sum.count - g) * alpha;
        b += (sum.blue / sum.count - b) * alpha;
      };
      if (below.count > 0) blend(below, strength(below.count) * (plan.anySelected ? kPale : 1));
      if (chosen > 0) blend(selected[at + c], std::max(0.85F, strength(chosen)));
      out[c] = qRgb(static_cast<int>(r + 0.5F), static_cast<int>(g + 0.5F), static_cast<int>(b + 0.5F));
    }
  }
}

QImage rasteriseDensity(const MapScene& scene, const MapView& view, double ratio, std::int64_t inView, const Task& task,
                        std::int64_t every) {
  const QSize size = (view.size * ratio).toSize();
  QImage image(size, QImage::Format_RGB32);
  const QRectF area = view.area();
  Plan plan{.scene = scene,
            .colours = {},
            .left = area.left(),
            .top = area.bottom(),
            .scale = view.scale * ratio,
            .width = size.width(),
            .height = size.height(),
            .side = 1,
            .fullCount = 1,
            .anySelected = scene.selected != nullptr && scene.selected->any(),
            .every = every};
  const std::vector<QRgb> palette = scene.colouring->palette(scene.dark);
  for (std::size_t c = 0; c < palette.size(); ++c)
    plan.colours[c] = {1, static_cast<float>(qRed(palette[c])), static_cast<float>(qGreen(palette[c])),
                       static_cast<float>(qBlue(palette[c]))};
  const std::int64_t drawn = inView / every;
  const int pixels = drawn > 600000 ? 1 : drawn > 150000 ? 2 : 3;
  plan.side = std::max(1, static_cast<int>(std::lround(pixels * std::min(ratio, 2.0))));
  // the mean of the whole map at this zoom, times what dense places have more than that
  const double mean = static_cast<double>(scene.points->count()) / static_cast<double>(every) * plan.side * plan.side /
                      (scene.points->bounds().width() * plan.scale * scene.points->bounds().height() * plan.scale);
  plan.fullCount = static_cast<float>(std::max(4.0, 12 * mean));
  const Strength strength(plan.fullCount);
  const std::int64_t bands = (size.height() + kBandLines - 1) / kBandLines;
  parallelFor(task, bands, [&](std::int64_t band) {
    const int first = static_cast<int>(band * kBandLines);
    const int lines = std::min(static_cast<int>(kBandLines), size.height() - first);
    const std::size_t cells = static_cast<std::size_t>(lines) * static_cast<std::size_t>(size.width());
    std::vector<Sum> base(cells, Sum{}), selected(plan.anySelected ? cells : 0, Sum{});
    countBand(plan, first, lines, base, selected);
    shadeBand(plan, strength, first, lines, base, selected, image);
  });
  return image;
}

QImage rasteriseMarkers(const MapScene& scene, const MapView& view, double ratio, std::int64_t inView,
                        const Task& task) {
  QImage image((view.size * ratio).toSize(), QImage::Format_RGB32);
  image.fill(scene.ground);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(ratio, ratio);
  paintMarkers(painter, scene, view, inView, ratio, task);
  return image;
}

}  // namespace

MapView MapView::fitting(const QRectF& bounds, const QSizeF& size) {
  const double scale = 0.92 * std::min(size.width() / bounds.width(), size.height() / bounds.height());
  return {bounds.center(), std::max(scale, 1e-12), size};
}

double markerSize(std::int64_t inView, const QSizeF& view) {
  const double each = view.width() * view.height() / static_cast<double>(std::max<std::int64_t>(1, inView));
  return std::clamp(0.32 * std::sqrt(each), 4.0, 11.0);
}

void drawMarker(QPainter& painter, MarkerShape shape, const QPointF& at, double diameter, const QColor& fill,
                const QColor& outline) {
  const double r = diameter / 2;
  painter.setPen(outline.alpha() > 0 ? QPen(outline, std::max(0.6, diameter / 11)) : QPen(Qt::NoPen));
  painter.setBrush(fill);
  const auto polygon = [&](int corners, double turn, double size) {
    QPolygonF shapeOf;
    for (int i = 0; i < corners; ++i) {
      const double angle = turn + 2 * M_PI * i / corners;
      shapeOf << QPointF(at.x() + size * std::cos(angle), at.y() + size * std::sin(angle));
    }
    painter.drawPolygon(shapeOf);
  };
  switch (shape) {
    case MarkerShape::Circle:
      painter.drawEllipse(at, r, r);
      break;
    case MarkerShape::Square:
      painter.drawRect(QRectF(at.x() - 0.88 * r, at.y() - 0.88 * r, 1.76 * r, 1.76 * r));
      break;
    case MarkerShape::Triangle:
      polygon(3, -M_PI / 2, 1.25 * r);
      break;
    case MarkerShape::Diamond:
      polygon(4, 0, 1.2 * r);
      break;
    case MarkerShape::TriangleDown:
      polygon(3, M_PI / 2, 1.25 * r);
      break;
    case MarkerShape::Pentagon:
      polygon(5, -M_PI / 2, 1.1 * r);
      break;
    case MarkerShape::Cross:
    case MarkerShape::Plus: {
      QPainterPath path;
      const double w = 0.36 * r;
      path.addRect(QRectF(-w, -r, 2 * w, 2 * r));
      QPainterPath across;
      across.addRect(QRectF(-r, -w, 2 * r, 2 * w));
      QTransform place = QTransform::fromTranslate(at.x(), at.y());
      if (shape == MarkerShape::Cross) place.rotate(45);
      painter.drawPath(place.map(path.united(across)));
      break;
    }
  }
}

void paintMarkers(QPainter& painter, const MapScene& scene, const MapView& view, std::int64_t inView, double ratio,
                  const Task& task) {
  const MapPoints& points = *scene.points;
  const std::vector<QRgb> palette = scene.colouring->palette(scene.dark);
  const bool anySelected = scene.selected != nullptr && scene.selected->any();
  const double diameter = markerSize(inView, view.size);
  // every kind of marker is drawn once and then copied, which is many times faster than drawing each
  const int side = static_cast<int>(std::ceil(diameter * 1.6)) + 2;
  std::map<int, QImage> stamps;
  const auto stamp = [&](std::uint8_t code, bool pale) -> const QImage& {
    QImage& image = stamps[code * 2 + (pale ? 1 : 0)];
    if (!image.isNull()) return image;
    image = QImage(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter on(&image);
    on.setRenderHint(QPainter::Antialiasing);
    QColor fill(palette[code]);
    // pale colours get an outline in the text's colour, so that they are seen on the ground
    QColor outline = contrastRatio(fill, scene.ground) < 3 ? scene.text : scene.ground;
    fill.setAlphaF(pale ? kPale : 0.9F);
    outline.setAlphaF(pale ? 0.25F : 0.8F);
    drawMarker(on, scene.colouring->shape(code), QPointF(side / 2.0, side / 2.0), diameter, fill, outline);
    return image;
  };
  const double reach = side / view.scale;
  const QRectF area = view.area().adjusted(-reach, -reach, reach, reach);
  for (const bool chosenPass : {false, true}) {
    if (chosenPass && !anySelected) break;
    std::int64_t drawn = 0;
    points.eachRun(area, [&](std::int64_t first, std::int64_t last) {
      for (std::int64_t p = first; p < last; ++p) {
        const std::int32_t row = points.rows()[p];
        if (scene.shown != nullptr && !scene.shown->test(row)) continue;
        const bool chosen = anySelected && scene.selected->test(row);
        if (chosen != chosenPass) continue;
        if (++drawn % 1024 == 0) task.checkpoint();
        const QPointF at = view.toScreen({points.x()[p], points.y()[p]});
        painter.drawImage(at - QPointF(side / 2.0, side / 2.0),
                          stamp(scene.colouring->codes()[static_cast<std::size_t>(row)], anySelected && !chosen));
      }
    });
  }
}

QImage rasteriseMap(const MapScene& scene, const MapView& view, double ratio, const Task& task, std::int64_t every) {
  const std::int64_t inView = scene.points->countAbout(view.area());
  QImage image = inView <= kMostMarkers ? rasteriseMarkers(scene, view, ratio, inView, task)
                                        : rasteriseDensity(scene, view, ratio, inView, task, every);
  image.setDevicePixelRatio(ratio);
  return image;
}

}  // namespace eido
