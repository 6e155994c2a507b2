// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/score_grid.h"

#include <QCoreApplication>
#include <QImage>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "widgets/plots/scale_bar.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ScoreGridWords {
  Q_DECLARE_TR_FUNCTIONS(ScoreGrid)
};

constexpr double kMostRow = 2.2;     ///< lines of text that a row is high at most
constexpr double kMarkHeight = 0.4;  ///< of the marks of the selection, in lines

QImage imageOf(const ScoreGrid& grid, const ScoreGridLayout& l, const QColor& nothing, double ratio) {
  const int width = std::max(1, static_cast<int>(std::lround(l.matrix.width() * ratio)));
  QImage image(width, grid.models(), QImage::Format_RGB32);
  const double range = grid.high() - grid.low();
  for (int x = 0; x < width; ++x) {
    const auto [from, to] = l.itemsAt(l.matrix.left() + (x + 0.5) / ratio);
    for (int m = 0; m < grid.models(); ++m) {
      const double mean = grid.mean(m, from, to);
      const QColor colour =
          std::isnan(mean) ? nothing : scaleColour(grid.scale(), range > 0 ? (mean - grid.low()) / range : 0.5);
      image.setPixelColor(x, m, colour);
    }
  }
  return image;
}

void paintNames(QPainter& painter, const ScoreGrid& grid, const ScoreGridLayout& l, const ScoreGridStyle& style) {
  const QFontMetricsF metrics(style.font);
  const double em = metrics.height();
  const int step = std::max(1, static_cast<int>(std::ceil(metrics.height() / l.rowHeight - 0.15)));
  for (int m = 0; m < grid.models(); m += step) {
    const double y = l.matrix.top() + (m + 0.5) * l.rowHeight + metrics.ascent() / 2 - metrics.descent() / 4;
    const QString name = metrics.elidedText(grid.model(m), Qt::ElideMiddle, l.nameWidth);
    const QString mean = fixedLabel(grid.mean(m, 0, grid.items()), 3);
    painter.setPen(style.palette.color(QPalette::Text));
    painter.drawText(QPointF(l.matrix.left() - 4.2 * em - metrics.horizontalAdvance(name), y), name);
    painter.setPen(mutedText(style.palette));
    painter.drawText(QPointF(l.matrix.left() - 0.6 * em - metrics.horizontalAdvance(mean), y), mean);
  }
}

void paintAxis(QPainter& painter, const ScoreGrid& grid, const ScoreGridLayout& l, const ScoreGridStyle& style) {
  const QFontMetricsF metrics(style.font);
  const double em = metrics.height(), y = l.matrix.bottom() + (kMarkHeight + 0.4) * em + metrics.ascent();
  painter.setPen(mutedText(style.palette));
  const QString left = ScoreGridWords::tr("easiest: %1").arg(fixedLabel(grid.mean(l.from, l.from + 1), 2)),
                right = ScoreGridWords::tr("hardest: %1").arg(fixedLabel(grid.mean(l.to - 1, l.to), 2)),
                middle = l.to - l.from == grid.items()
                             ? ScoreGridWords::tr("%Ln item(s) by difficulty", nullptr, static_cast<int>(grid.items()))
                             : ScoreGridWords::tr("items %1 to %2 of %3 by difficulty")
                                   .arg(countLabel(l.from + 1), countLabel(l.to), countLabel(grid.items()));
  painter.drawText(QPointF(l.matrix.left(), y), left);
  const double rightAt = l.matrix.right() - metrics.horizontalAdvance(right),
               middleAt = l.matrix.center().x() - metrics.horizontalAdvance(middle) / 2;
  painter.drawText(QPointF(rightAt, y), right);
  if (middleAt > l.matrix.left() + metrics.horizontalAdvance(left) + em &&
      middleAt + metrics.horizontalAdvance(middle) + em < rightAt)
    painter.drawText(QPointF(middleAt, y), middle);
}

}  // namespace

ScoreGrid::ScoreGrid(const QStringList& models, const std::vector<std::vector<double>>& scores,
                     const std::function<bool(std::size_t item)>& wanted, bool lowerIsBetter)
    : m_lowerIsBetter(lowerIsBetter) {
  const std::size_t items = scores.empty() ? 0 : scores.front().size();
  std::vector<double> ability(scores.size(), 0), difficulty(items, 0);
  std::vector<std::int32_t> seen(items, 0);
  m_low = std::numeric_limits<double>::infinity();
  m_high = -m_low;
  for (std::size_t m = 0; m < scores.size(); ++m) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < items; ++i) {
      const double score = scores[m][i];
      if (!std::isfinite(score) || !wanted(i)) continue;
      ability[m] += score;
      ++count;
      difficulty[i] += score;
      ++seen[i];
      m_low = std::min(m_low, score);
      m_high = std::max(m_high, score);
    }
    const double none = std::numeric_limits<double>::infinity();
    ability[m] = count == 0 ? -none : (lowerIsBetter ? -1 : 1) * ability[m] / static_cast<double>(count);
  }
  if (m_low >= 0 && m_high <= 1) {
    m_low = 0;
    m_high = 1;
  }
  for (std::size_t i = 0; i < items; ++i) {
    if (seen[i] == 0) continue;
    difficulty[i] *= (lowerIsBetter ? -1.0 : 1.0) / seen[i];
    m_items.push_back(static_cast<std::int32_t>(i));
  }
  std::stable_sort(m_items.begin(), m_items.end(), [&](std::int32_t a, std::int32_t b) {
    return difficulty[static_cast<std::size_t>(a)] > difficulty[static_cast<std::size_t>(b)];
  });
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ability[a] > ability[b]; });
  for (const std::size_t m : order) {
    m_models << models[static_cast<qsizetype>(m)];
    std::vector<double> sums{0};
    std::vector<std::int32_t> counts{0};
    for (const std::int32_t i : m_items) {
      const double score = scores[m][static_cast<std::size_t>(i)];
      const bool there = std::isfinite(score);
      sums.push_back(sums.back() + (there ? score : 0));
      counts.push_back(counts.back() + there);
    }
    m_sums.push_back(std::move(sums));
    m_counts.push_back(std::move(counts));
  }
}

double ScoreGrid::mean(int model, std::int64_t from, std::int64_t to) const {
  const auto m = static_cast<std::size_t>(model), a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to);
  const std::int32_t count = m_counts[m][b] - m_counts[m][a];
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : (m_sums[m][b] - m_sums[m][a]) / count;
}

double ScoreGrid::mean(std::int64_t from, std::int64_t to) const {
  double sum = 0;
  std::int64_t count = 0;
  const auto a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to);
  for (std::size_t m = 0; m < m_sums.size(); ++m) {
    sum += m_sums[m][b] - m_sums[m][a];
    count += m_counts[m][b] - m_counts[m][a];
  }
  return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
}

std::pair<std::int64_t, std::int64_t> ScoreGridLayout::itemsAt(double x) const {
  const double each = static_cast<double>(to - from) / std::max(1.0, matrix.width());
  const double at = std::clamp(x - matrix.left(), 0.0, matrix.width() - 0.5) * each;
  const auto first = std::min(to - 1, from + static_cast<std::int64_t>(std::floor(at)));
  return {first, std::clamp(from + static_cast<std::int64_t>(std::floor(at + each)), first + 1, to)};
}

double ScoreGridLayout::xOf(std::int64_t place) const {
  return matrix.left() + matrix.width() * static_cast<double>(place - from) / static_cast<double>(to - from);
}

std::int64_t ScoreGridLayout::itemsInPixel() const {
  return std::max<std::int64_t>(
      1, static_cast<std::int64_t>(static_cast<double>(to - from) / std::max(1.0, matrix.width())));
}

ScoreGridLayout layoutScoreGrid(const ScoreGrid& grid, const QRectF& area, const QFont& font, std::int64_t from,
                                std::int64_t to) {
  ScoreGridLayout l;
  if (grid.models() == 0 || grid.items() == 0) return l;
  l.from = std::clamp<std::int64_t>(from, 0, grid.items() - 1);
  l.to = std::clamp<std::int64_t>(to, l.from + 1, grid.items());
  const QFontMetricsF metrics(font);
  const double em = metrics.height();
  for (const QString& name : grid.modelNames()) l.nameWidth = std::max(l.nameWidth, metrics.horizontalAdvance(name));
  l.nameWidth = std::min(l.nameWidth, 0.28 * area.width());
  const double left = l.nameWidth + 4.4 * em;
  const double height = std::max(10.0, area.height() - (kMarkHeight + 2) * em - 0.4 * em);
  l.rowHeight = std::min(height / grid.models(), kMostRow * em);
  l.matrix = QRectF(area.left() + left, area.top() + 0.4 * em,
                    std::max(10.0, area.width() - left - scaleBarSpace(font)), l.rowHeight * grid.models());
  l.bar =
      QRectF(l.matrix.right() + em, l.matrix.top(), 0.9 * em, std::max(l.matrix.height(), std::min(6 * em, height)));
  return l;
}

void paintScoreGrid(QPainter& painter, const ScoreGrid& grid, const ScoreGridLayout& l, const ScoreGridStyle& style) {
  if (grid.models() == 0 || grid.items() == 0) return;
  painter.save();
  painter.setFont(style.font);
  const double em = QFontMetricsF(style.font).height();
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.setRenderHint(QPainter::LosslessImageRendering);
  const QImage image = imageOf(grid, l, style.palette.color(QPalette::Base), style.ratio);
  // a row of pixels for each that is shown: viewers of files would blend the models
  const int each = std::max(1, static_cast<int>(std::ceil(l.rowHeight * style.ratio)));
  painter.drawImage(l.matrix, image.scaled(image.width(), image.height() * each));
  painter.setPen(QPen(gridLine(style.palette), 0));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(l.matrix);
  const QColor accent = style.palette.color(QPalette::Highlight);
  if (style.selected != nullptr) {
    for (double x = l.matrix.left(); x < l.matrix.right(); x += 1) {
      const auto [from, to] = l.itemsAt(x + 0.5);
      bool any = false;
      for (std::int64_t i = from; i < to && !any; ++i)
        any = grid.item(i) < style.selected->samples() && style.selected->test(grid.item(i));
      if (any) painter.fillRect(QRectF(x, l.matrix.bottom() + 2, 1, kMarkHeight * em), accent);
    }
  }
  if (style.rangeFrom >= 0) {
    const double left = std::max(l.matrix.left(), l.xOf(style.rangeFrom)),
                 right = std::min(l.matrix.right(), l.xOf(style.rangeTo));
    const QRectF range(left, l.matrix.top(), std::max(1.0, right - left), l.matrix.height());
    painter.setPen(QPen(style.palette.color(QPalette::Base), 3));
    painter.drawRect(range);
    painter.setPen(QPen(style.palette.color(QPalette::Text), 1));
    painter.drawRect(range);
    if (style.model >= 0)
      painter.drawRect(QRectF(range.left(), l.matrix.top() + style.model * l.rowHeight, range.width(), l.rowHeight));
  }
  paintNames(painter, grid, l, style);
  paintAxis(painter, grid, l, style);
  paintScaleBar(painter, {grid.scale(), grid.low(), grid.high(), ScoreGridWords::tr("mean score")}, l.bar,
                style.palette, style.font);
  painter.restore();
}

}  // namespace eido
