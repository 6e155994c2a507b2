// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/spoken.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace eido {
namespace {

class PlotAccessible final : public QAccessibleWidget {
 public:
  PlotAccessible(QWidget* widget, const SpokenPlot* plot)
      : QAccessibleWidget(widget, QAccessible::Chart), m_plot(plot) {}

  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Value ? m_plot->focusText() : QAccessibleWidget::text(kind);
  }

 private:
  const SpokenPlot* m_plot;
};

QAccessibleInterface* factory(const QString&, QObject* object) {
  const auto* plot = dynamic_cast<SpokenPlot*>(object);
  return plot == nullptr ? nullptr : new PlotAccessible(static_cast<QWidget*>(object), plot);
}

}  // namespace

void SpokenPlot::install() {
  static const bool once = (QAccessible::installFactory(factory), true);
  Q_UNUSED(once)
}

void SpokenPlot::announceFocus(QWidget* widget) const {
  QAccessibleValueChangeEvent event(widget, focusText());
  QAccessible::updateAccessibility(&event);
}

}  // namespace eido
