// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_widget.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QToolTip>

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

bool PlotWidget::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QRect area;
  const QString text = textAt(help->pos(), &area);
  if (text.isEmpty()) {
    QToolTip::hideText();
    event->ignore();
  } else {
    QToolTip::showText(help->globalPos(), text, this, area);
  }
  return true;
}

}  // namespace eido
