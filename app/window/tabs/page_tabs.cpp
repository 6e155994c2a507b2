// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tabs/page_tabs.h"

#include <QAction>
#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QRubberBand>

#include "app/window/tabs/page_tab_bar.h"
#include "widgets/text/plain_tip.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {
constexpr const char* kKey = "pageKey";
const QString kMime = QStringLiteral("application/x-eidoscope-page");
}  // namespace

PageTabs::PageTabs(QWidget* parent) : QSplitter(Qt::Horizontal, parent) {
  setChildrenCollapsible(false);
  setObjectName(QStringLiteral("pages"));
  setAcceptDrops(true);
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
  auto* made = new PagePane;
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
  connect(made->bar(), &PageTabBar::pulledOff, this, [this, made] { drag(made); });
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

void PageTabs::replace(QWidget* old, const QString& key, const QString& title, const QIcon& icon, QWidget* made) {
  QTabWidget* owner = paneOf(old);
  if (owner == nullptr) return;
  const int index = owner->indexOf(old);
  const bool front = owner->currentWidget() == old;
  made->setProperty(kKey, key);
  owner->insertTab(index, made, icon, title);
  if (front) owner->setCurrentWidget(made);
  owner->removeTab(owner->indexOf(old));
  old->deleteLater();
}

void PageTabs::setTitle(QWidget* page, const QString& title, const QString& tip) {
  QTabWidget* owner = paneOf(page);
  if (owner == nullptr) return;
  owner->setTabText(owner->indexOf(page), QString(title).replace(u'&', QLatin1String("&&")));
  owner->setTabToolTip(owner->indexOf(page), plainTip(tip));
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
  if (QWidget* page = currentPage()) movePage(page, count() == 1 || pane(0) == active() ? 1 : 0);
}

void PageTabs::movePage(QWidget* page, int to) {
  QTabWidget* from = paneOf(page);
  const bool isNew = to >= count();
  if (from == nullptr || (isNew ? from->count() < 2 || count() > 1 : pane(to) == from)) return;
  const QIcon icon = from->tabIcon(from->indexOf(page));
  const QString title = from->tabText(from->indexOf(page));
  QTabWidget* target = isNew ? addPane() : pane(to);
  from->removeTab(from->indexOf(page));
  target->setCurrentIndex(target->addTab(page, icon, title));
  m_active = target;
  if (isNew) setSizes({width() / 2, width() / 2});
  dropEmpty();
}

// ---- dragging

void PageTabs::drag(QTabWidget* from) {
  QTabBar* bar = from->tabBar();
  auto* mime = new QMimeData;
  mime->setData(kMime, keyOf(from->currentWidget()).toUtf8());
  auto* drag = new QDrag(this);
  drag->setMimeData(mime);
  drag->setPixmap(bar->grab(bar->tabRect(bar->currentIndex())));
  drag->exec(Qt::MoveAction);
}

QWidget* PageTabs::dragged(const QDropEvent* event) const {
  const QMimeData* mime = event->mimeData();
  return mime->hasFormat(kMime) ? page(QString::fromUtf8(mime->data(kMime))) : nullptr;
}

/// The pane that a page would go to; behind the last one = a new one.
int PageTabs::paneAt(const QPoint& at) const {
  if (count() == 1) return at.x() > width() / 2 ? 1 : 0;
  return at.x() > pane(1)->x() ? 1 : 0;
}

void PageTabs::dragEnterEvent(QDragEnterEvent* event) {
  if (dragged(event) != nullptr) event->acceptProposedAction();
}

void PageTabs::dragMoveEvent(QDragMoveEvent* event) {
  if (dragged(event) == nullptr) return;
  event->acceptProposedAction();
  const int to = paneAt(event->position().toPoint());
  const QRect there = to < count() ? pane(to)->geometry() : QRect(width() / 2, 0, width() / 2, height());
  // a child of a splitter would be a pane of it
  if (!m_hint) m_hint = new QRubberBand(QRubberBand::Rectangle, window());
  m_hint->setGeometry(QRect(mapTo(window(), there.topLeft()), there.size()));
  m_hint->show();
  m_hint->raise();
}

void PageTabs::dragLeaveEvent(QDragLeaveEvent* event) {
  if (m_hint) m_hint->hide();
  QSplitter::dragLeaveEvent(event);
}

void PageTabs::dropEvent(QDropEvent* event) {
  if (m_hint) m_hint->hide();
  QWidget* page = dragged(event);
  if (page == nullptr) return;
  event->acceptProposedAction();
  movePage(page, paneAt(event->position().toPoint()));
}

QList<PageTabs::Place> PageTabs::places() const {
  QList<Place> all;
  for (int p = 0; p < count(); ++p) {
    for (int i = 0; i < pane(p)->count(); ++i) all.append({keyOf(pane(p)->widget(i)), p, i == pane(p)->currentIndex()});
  }
  return all;
}

}  // namespace eido
