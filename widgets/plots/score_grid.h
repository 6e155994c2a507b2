// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/data/sample_bits.h"

#include "widgets/theme/colour_scales.h"

namespace eido {

/// Scores of models on items, the best model at the top and the easiest item to the left. Sums up to each item make the
/// mean of a model over any stretch of items one subtraction: tens of thousands of items share a few hundred pixels.
class ScoreGrid {
 public:
  ScoreGrid() = default;
  /// @param scores  of each model, item by item of the set; NaN = not scored. @param wanted  items to take part.
  /// Items that no model was scored on are left out; ties keep the order given. O(models x items log items).
  /// @param lowerIsBetter  then the best model and the easiest item are those of the lowest mean
  ScoreGrid(const QStringList& models, const std::vector<std::vector<double>>& scores,
            const std::function<bool(std::size_t item)>& wanted, bool lowerIsBetter = false);

  int models() const { return static_cast<int>(m_models.size()); }
  std::int64_t items() const { return static_cast<std::int64_t>(m_items.size()); }
  const QString& model(int place) const { return m_models[place]; }
  QStringList modelNames() const { return m_models; }
  /// The row of the set behind a place.
  std::int32_t item(std::int64_t place) const { return m_items[static_cast<std::size_t>(place)]; }
  /// Mean score of a model over the items in [from, to); NaN where none is scored.
  double mean(int model, std::int64_t from, std::int64_t to) const;
  /// The same over all models.
  double mean(std::int64_t from, std::int64_t to) const;
  double low() const { return m_low; }
  double high() const { return m_high; }
  /// The best scores have the brightest colour.
  ColourScale scale() const { return m_lowerIsBetter ? ColourScale::ViridisReversed : ColourScale::Viridis; }

 private:
  QStringList m_models;
  std::vector<std::int32_t> m_items;
  std::vector<std::vector<double>> m_sums;          ///< of each model, items + 1
  std::vector<std::vector<std::int32_t>> m_counts;  ///< scored items, items + 1
  double m_low = 0, m_high = 1;
  bool m_lowerIsBetter = false;
};

/// Where things are, and which items are in view.
struct ScoreGridLayout {
  QRectF matrix, bar;
  double rowHeight = 0, nameWidth = 0;
  std::int64_t from = 0, to = 0;  ///< items in view: [from, to)

  /// Items under a stretch of the matrix of one pixel, at least one.
  std::pair<std::int64_t, std::int64_t> itemsAt(double x) const;
  double xOf(std::int64_t place) const;
  std::int64_t itemsInPixel() const;
};

ScoreGridLayout layoutScoreGrid(const ScoreGrid& grid, const QRectF& area, const QFont& font, std::int64_t from,
                                std::int64_t to);

/// What of the picture depends on the person.
struct ScoreGridStyle {
  QPalette palette;
  QFont font;
  const SampleBits* selected = nullptr;       ///< rows of the set, marked under the matrix
  std::int64_t rangeFrom = -1, rangeTo = -1;  ///< items that are being picked: [from, to)
  int model = -1;                             ///< place that has the focus
  double ratio = 1;                           ///< device pixels for one of ours
};

/// The one painter, for the screen, SVG and PNG.
void paintScoreGrid(QPainter& painter, const ScoreGrid& grid, const ScoreGridLayout& layout,
                    const ScoreGridStyle& style);

}  // namespace eido
