// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heatmap_accessible.h"

#include <QAccessibleWidget>

#include "widgets/plots/heatmap_widget.h"

namespace eido {
namespace {

class HeatmapAccessible final : public QAccessibleWidget {
 public:
  explicit HeatmapAccessible(HeatmapWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}

  QString text(QAccessible::Text kind) const override {
    if (kind != QAccessible::Value) return QAccessibleWidget::text(kind);
    const auto* map = static_cast<const HeatmapWidget*>(widget());
    const QPoint cell = map->focusCell();
    return map->cellText(cell.y(), cell.x());
  }
};

QAccessibleInterface* factory(const QString&, QObject* object) {
  auto* map = qobject_cast<HeatmapWidget*>(object);
  return map == nullptr ? nullptr : new HeatmapAccessible(map);
}

}  // namespace

void installHeatmapAccessibility() {
  static const bool once = (QAccessible::installFactory(factory), true);
  Q_UNUSED(once)
}

}  // namespace eido
