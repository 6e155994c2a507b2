// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_labels.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include "core/data/keywords.h"
#include "core/math/density_clusters.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr std::size_t kMostCategories = 60;
constexpr int kKeywords = 3;

}  // namespace

std::vector<MapLabel> nameClusters(const MapPoints& points, const PackedTexts& texts, const Task& task) {
  MatrixF positions(points.samples(), 2);
  for (std::int64_t row = 0; row < points.samples(); ++row) {
    const bool there = points.has(row);
    const QPointF at = there ? points.position(row) : QPointF();
    positions(row, 0) = there ? static_cast<float>(at.x()) : std::numeric_limits<float>::quiet_NaN();
    positions(row, 1) = static_cast<float>(at.y());
  }
  const std::vector<DensityCluster> clusters = densityClusters(positions);
  task.checkpoint();
  std::vector<std::vector<std::int32_t>> groups;
  for (const DensityCluster& c : clusters) groups.push_back(c.rows);
  const Categories categories = categoriesOf(texts);
  task.checkpoint();
  std::vector<MapLabel> labels;
  const bool named = categories.names.size() <= kMostCategories;
  const std::vector<std::string> names = named ? groupCategories(categories, groups) : std::vector<std::string>{};
  const auto words = named ? std::vector<std::vector<std::string>>{} : groupKeywords(texts, groups, kKeywords);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    QStringList parts;
    if (named)
      parts << toQt(names[g]);
    else
      for (const std::string& word : words[g]) parts << toQt(word);
    const QString text = parts.join(QStringLiteral(", "));
    if (!text.isEmpty())
      labels.push_back({{clusters[g].x, clusters[g].y}, text, static_cast<std::int64_t>(groups[g].size())});
  }
  return labels;
}

void paintLabels(QPainter& painter, const std::vector<MapLabel>& labels, const MapView& view, const MapScene& scene) {
  QFont font = painter.font();
  font.setBold(true);
  const QFontMetricsF metrics(font, painter.device());
  std::vector<QRectF> taken;
  for (const MapLabel& label : labels) {
    const QPointF at = view.toScreen(label.at);
    QRectF box(QPointF(0, 0), QSizeF(metrics.horizontalAdvance(label.text), metrics.height()));
    box.moveCenter(at);
    const bool inside = QRectF(QPointF(0, 0), view.size).contains(box);
    const bool free = std::none_of(taken.begin(), taken.end(), [&](const QRectF& t) { return t.intersects(box); });
    if (!inside || !free) continue;
    taken.push_back(box.adjusted(-4, -2, 4, 2));
    QPainterPath path;
    path.addText(QPointF(box.left(), box.top() + metrics.ascent()), font, label.text);
    QColor halo = scene.ground;
    halo.setAlphaF(0.85F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(halo, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    // text stays text in an SVG
    painter.setFont(font);
    painter.setPen(scene.text);
    painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), label.text);
  }
}

}  // namespace eido
