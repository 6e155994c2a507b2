// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page_tabs.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTabBar>

#include "widgets/theme/icons.h"

namespace eido {
namespace {
constexpr const char* kKey = "pageKey";
}

PageTabs::PageTabs(QWidget* parent) : QSplitter(Qt::Horizontal, parent) {
  setChildrenCollapsible(false);
  setObjectName(QStringLiteral("pages"));
  m_active = addPane();
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    for (int i = 0; i < count(); ++i) {
      if (now == nullptr || !pane(i)->isAncestorOf(now) || pane(i) == m_active) continue;
      m_active = pane(i);
      Q_EMIT pageShown(m_active->currentWidget());
    }
  });
}

QTabWidget* PageTabs::addPane() {
  auto* made = new QTabWidget;
  made->setDocumentMode(true);
  made->setMovable(true);
  made->setTabsClosable(true);
  made->setElideMode(Qt::ElideNone);  // titles stay whole; arrows lead to those that have no room
  made->setUsesScrollButtons(true);
  made->tabBar()->setAccessibleName(count() == 0 ? tr("Pages") : tr("Pages of the second pane"));
  made->tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(made, &QTabWidget::tabCloseRequested, this, [this, made](int index) { close(made, index); });
  connect(made, &QTabWidget::currentChanged, this, [this, made] {
    m_active = made;
    if (made->currentWidget() != nullptr) Q_EMIT pageShown(made->currentWidget());
  });
  connect(made->tabBar(), &QTabBar::customContextMenuRequested, this, [this, made](const QPoint& at) {
    const int index = made->tabBar()->tabAt(at);
    if (index < 0) return;
    made->setCurrentIndex(index);
    auto* menu = new QMenu(made);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(symbolicIcon(QStringLiteral("split")), tr("Move to the &other side"), this, &PageTabs::moveToOther);
    menu->addAction(symbolicIcon(QStringLiteral("cancel")), tr("&Close"), this,
                    [this, page = QPointer(made->widget(index))] {
                      if (page) closePage(keyOf(page));
                    });
    menu->popup(made->tabBar()->mapToGlobal(at));
  });
  addWidget(made);
  return made;
}

QTabWidget* PageTabs::pane(int index) const { return static_cast<QTabWidget*>(widget(index)); }
QTabWidget* PageTabs::active() const { return m_active ? m_active.data() : pane(0); }

QTabWidget* PageTabs::paneOf(const QWidget* page) const {
  for (int i = 0; i < count(); ++i) {
    if (pane(i)->indexOf(const_cast<QWidget*>(page)) >= 0) return pane(i);
  }
  return nullptr;
}

QWidget* PageTabs::page(const QString& key) const {
  for (int p = 0; p < count(); ++p) {
    for (int i = 0; i < pane(p)->count(); ++i) {
      if (keyOf(pane(p)->widget(i)) == key) return pane(p)->widget(i);
    }
  }
  return nullptr;
}

QString PageTabs::keyOf(const QWidget* page) const { return page->property(kKey).toString(); }
QWidget* PageTabs::currentPage() const { return active()->currentWidget(); }

QWidget* PageTabs::open(const QString& key, const QString& title, const QIcon& icon,
                        const std::function<QWidget*()>& make) {
  QWidget* there = page(key);
  if (there == nullptr) {
    there = make();
    there->setProperty(kKey, key);
    active()->addTab(there, icon, title);
  }
  paneOf(there)->setCurrentWidget(there);
  m_active = paneOf(there);
  return there;
}

void PageTabs::setTitle(QWidget* page, const QString& title) {
  if (QTabWidget* owner = paneOf(page)) owner->setTabText(owner->indexOf(page), title);
}

void PageTabs::close(QTabWidget* from, int index) {
  QWidget* gone = from->widget(index);
  from->removeTab(index);
  gone->deleteLater();
  dropEmpty();
  if (count() == 1 && pane(0)->count() == 0) Q_EMIT emptied();
}

void PageTabs::dropEmpty() {
  for (int i = count() - 1; i >= 0 && count() > 1; --i) {
    if (pane(i)->count() > 0) continue;
    QTabWidget* gone = pane(i);
    gone->setParent(nullptr);
    gone->deleteLater();
    m_active = pane(0);
  }
}

void PageTabs::closePage(const QString& key) {
  if (QWidget* there = page(key)) close(paneOf(there), paneOf(there)->indexOf(there));
}

void PageTabs::closeAll() {
  for (int p = 0; p < count(); ++p) {
    while (pane(p)->count() > 0) {
      QWidget* gone = pane(p)->widget(0);
      pane(p)->removeTab(0);
      gone->deleteLater();
    }
  }
  dropEmpty();
}

void PageTabs::closeCurrent() {
  if (active()->currentIndex() >= 0) close(active(), active()->currentIndex());
}

void PageTabs::showNext() {
  if (active()->count() > 0) active()->setCurrentIndex((active()->currentIndex() + 1) % active()->count());
}

void PageTabs::showNumber(int number) {
  if (number < active()->count()) active()->setCurrentIndex(number);
}

void PageTabs::moveToOther() {
  QTabWidget* from = active();
  QWidget* page = from->currentWidget();
  if (page == nullptr || (count() == 1 && from->count() < 2)) return;
  const QIcon icon = from->tabIcon(from->currentIndex());
  const QString title = from->tabText(from->currentIndex());
  const bool isNew = count() == 1;
  QTabWidget* to = isNew ? addPane() : pane(0) == from ? pane(1) : pane(0);
  from->removeTab(from->currentIndex());
  to->setCurrentIndex(to->addTab(page, icon, title));
  m_active = to;
  if (isNew) setSizes({width() / 2, width() / 2});
  dropEmpty();
}

QList<PageTabs::Place> PageTabs::places() const {
  QList<Place> all;
  for (int p = 0; p < count(); ++p) {
    for (int i = 0; i < pane(p)->count(); ++i) all.append({keyOf(pane(p)->widget(i)), p, i == pane(p)->currentIndex()});
  }
  return all;
}

}  // namespace eido
