// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page_tabs.h"

#include <QTabBar>

namespace eido {
namespace {
constexpr const char* kKey = "pageKey";
}

PageTabs::PageTabs(QWidget* parent) : QTabWidget(parent) {
  setDocumentMode(true);
  setMovable(true);
  setTabsClosable(true);
  setElideMode(Qt::ElideMiddle);
  setObjectName(QStringLiteral("pages"));
  tabBar()->setAccessibleName(tr("Pages"));
  connect(this, &QTabWidget::tabCloseRequested, this, &PageTabs::closeAt);
}

QWidget* PageTabs::page(const QString& key) const {
  for (int i = 0; i < count(); ++i) {
    if (widget(i)->property(kKey).toString() == key) return widget(i);
  }
  return nullptr;
}

QWidget* PageTabs::open(const QString& key, const QString& title, const QIcon& icon,
                        const std::function<QWidget*()>& make) {
  QWidget* there = page(key);
  if (there == nullptr) {
    there = make();
    there->setProperty(kKey, key);
    addTab(there, icon, title);
  }
  setCurrentWidget(there);
  return there;
}

void PageTabs::closeAt(int index) {
  QWidget* gone = widget(index);
  removeTab(index);
  gone->deleteLater();
  if (count() == 0) Q_EMIT emptied();
}

void PageTabs::closePage(const QString& key) {
  if (QWidget* there = page(key)) closeAt(indexOf(there));
}

void PageTabs::closeAll() {
  while (count() > 0) {
    QWidget* gone = widget(0);
    removeTab(0);
    gone->deleteLater();
  }
}

void PageTabs::closeCurrent() {
  if (currentIndex() >= 0) closeAt(currentIndex());
}

}  // namespace eido
