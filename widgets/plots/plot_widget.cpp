// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_widget.h"

#include <QAccessibleWidget>

namespace eido {
namespace {

class PlotAccessible final : public QAccessibleWidget {
 public:
  explicit PlotAccessible(PlotWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}

  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Value ? static_cast<const PlotWidget*>(widget())->focusText()
                                      : QAccessibleWidget::text(kind);
  }
};

QAccessibleInterface* factory(const QString&, QObject* object) {
  auto* plot = qobject_cast<PlotWidget*>(object);
  return plot == nullptr ? nullptr : new PlotAccessible(plot);
}

}  // namespace

PlotWidget::PlotWidget(QWidget* parent) : QWidget(parent) {
  static const bool once = (QAccessible::installFactory(factory), true);
  Q_UNUSED(once)
  setFocusPolicy(Qt::StrongFocus);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setContextMenuPolicy(Qt::ActionsContextMenu);
}

void PlotWidget::announceFocus() {
  QAccessibleValueChangeEvent event(this, focusText());
  QAccessible::updateAccessibility(&event);
}

}  // namespace eido
