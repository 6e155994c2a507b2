// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>
#include <QTabWidget>

namespace eido {

/// Tabs that can be moved along the bar, and dragged off it.
class PageTabBar : public QTabBar {
  Q_OBJECT

 public:
  explicit PageTabBar(QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The current tab is being pulled away from the bar.
  void pulledOff();

 protected:
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void tabInserted(int index) override;
  void tabRemoved(int index) override;

 private:
  /// The current tab and the one under the mouse can be closed by a button; a row of crosses says nothing.
  void showClosers(int hovered = -1);
};

/// One pane of pages.
class PagePane : public QTabWidget {
  Q_OBJECT

 public:
  explicit PagePane(QWidget* parent = nullptr) : QTabWidget(parent), m_bar(new PageTabBar) { setTabBar(m_bar); }
  PageTabBar* bar() const { return m_bar; }

 private:
  PageTabBar* m_bar;
};

}  // namespace eido
