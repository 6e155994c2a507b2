// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tabs/page_tab_bar.h"

#include <QMouseEvent>

namespace eido {

PageTabBar::PageTabBar(QWidget* parent) : QTabBar(parent) {
  setMouseTracking(true);
  connect(this, &QTabBar::currentChanged, this, [this] { showClosers(); });
}

void PageTabBar::showClosers(int hovered) {
  for (int i = 0; i < count(); ++i) {
    if (QWidget* closer = tabButton(i, QTabBar::RightSide)) closer->setVisible(i == currentIndex() || i == hovered);
  }
}

void PageTabBar::tabInserted(int index) {
  QTabBar::tabInserted(index);
  showClosers();
}

void PageTabBar::tabRemoved(int index) {
  QTabBar::tabRemoved(index);
  showClosers();
}

void PageTabBar::leaveEvent(QEvent* event) {
  QTabBar::leaveEvent(event);
  showClosers();
}

void PageTabBar::mouseMoveEvent(QMouseEvent* event) {
  showClosers(tabAt(event->pos()));
  const int away = height();  // a hand that moves along the bar leaves it now and then
  const bool off = !rect().adjusted(-away, -away, away, away).contains(event->pos());
  if (!event->buttons().testFlag(Qt::LeftButton) || !off || currentIndex() < 0) return QTabBar::mouseMoveEvent(event);
  // the bar's own move ends where it is
  QMouseEvent release(QEvent::MouseButtonRelease, event->position(), event->globalPosition(), Qt::LeftButton,
                      Qt::NoButton, event->modifiers());
  QTabBar::mouseReleaseEvent(&release);
  Q_EMIT pulledOff();
}

}  // namespace eido
