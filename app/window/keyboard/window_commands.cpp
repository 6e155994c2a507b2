// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keyboard/window_commands.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QToolButton>
#include <algorithm>

#include "app/window/navigator/navigator.h"
#include "app/window/pages/map_page.h"
#include "app/window/pages/samples_page.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/explorer.h"
#include "app/window/tabs/page_tabs.h"

namespace eido {
namespace {

/// A button of the page in front by its name, where a person sees it and can press it.
template <typename Button>
Button* buttonOf(const QWidget* page, const char* name) {
  if (page == nullptr) return nullptr;
  for (Button* button : page->findChildren<Button*>(QLatin1String(name))) {
    if (button->isVisible() && button->isEnabled()) return button;
  }
  return nullptr;
}

}  // namespace

WindowCommands::WindowCommands(PageTabs* pages, Explorer* explorer, SampleStore* store, Navigator* navigator,
                               QList<QWidget*> parts, QMainWindow* window)
    : QObject(window),
      m_pages(pages),
      m_explorer(explorer),
      m_store(store),
      m_navigator(navigator),
      m_parts(std::move(parts)),
      m_window(window) {
  const auto key = [](auto keys) { return QList<QKeySequence>{QKeySequence(keys)}; };
  add("page.run", tr("Run the analysis of the page"),
      {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}, [this] {
        if (auto* run = buttonOf<QAbstractButton>(m_pages->currentPage(), "run")) run->click();
      });
  add("page.again", tr("Run again"), key(Qt::Key_F5), [this] {
    if (auto* again = buttonOf<QAbstractButton>(m_pages->currentPage(), "again")) again->click();
  });
  add("page.compare", tr("Compare two embeddings"), key(Qt::CTRL | Qt::Key_D), [this] {
    if (MapPage* map = m_explorer->showMap(m_store->current())) map->askComparison();
  });
  add("page.export", tr("Export what is shown"), key(Qt::CTRL | Qt::Key_E), [this] { exportView(); });
  add("page.properties", tr("Properties"),
      {QKeySequence(Qt::ALT | Qt::Key_Return), QKeySequence(Qt::ALT | Qt::Key_Enter)},
      [this] { m_navigator->hasFocus() ? m_navigator->askEdit() : Q_EMIT inspectorRequested(); });
  add("page.find", tr("Find on the page"), key(QKeySequence::Find), [this] { focusSearch(m_pages->currentPage()); });
  add("samples.find", tr("Find samples"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
      [this] { focusSearch(m_explorer->showSamples(m_store->current())); });
  add("tab.close", tr("Close the tab"), key(Qt::CTRL | Qt::Key_W), [this] { m_pages->closeCurrent(); });
  add("tab.next", tr("Next tab"), key(Qt::CTRL | Qt::Key_Tab), [this] { m_pages->showNext(); });
  for (int n = 0; n < 9; ++n)
    add(qPrintable(QStringLiteral("tab.%1").arg(n + 1)), tr("Tab %1").arg(n + 1),
        key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + n)), [this, n] { m_pages->showNumber(n); });
  add("window.nextPart", tr("Next part of the window"), key(Qt::Key_F6), [this] { focusPart(1); });
  add("window.previousPart", tr("Previous part of the window"), key(Qt::SHIFT | Qt::Key_F6), [this] { focusPart(-1); });
  add("window.fullScreen", tr("Full screen"), key(Qt::Key_F11),
      [this] { m_window->setWindowState(m_window->windowState() ^ Qt::WindowFullScreen); });
}

void WindowCommands::add(const char* id, const QString& text, const QList<QKeySequence>& keys,
                         std::function<void()> slot) {
  auto* action = new QAction(text, this);
  action->setObjectName(QLatin1String(id));
  action->setShortcuts(keys);
  connect(action, &QAction::triggered, this, std::move(slot));
  m_window->addAction(action);
  m_actions.append(action);
}

void WindowCommands::focusSearch(const QWidget* page) {
  if (page == nullptr) return;
  for (QLineEdit* line : page->findChildren<QLineEdit*>()) {
    const bool search = line->objectName() == QLatin1String("query") || line->objectName() == QLatin1String("filter");
    if (search && line->isVisible()) return line->setFocus(Qt::ShortcutFocusReason);
  }
}

void WindowCommands::exportView() {
  QWidget* page = m_pages->currentPage();
  if (auto* button = buttonOf<QToolButton>(page, "export")) return button->showMenu();
  if (auto* button = buttonOf<QAbstractButton>(page, "export")) return button->click();
  if (qobject_cast<SamplesPage*>(page) != nullptr) Q_EMIT exportSamplesRequested();
}

void WindowCommands::focusPart(int step) {
  QList<QWidget*> parts = m_parts;
  parts.removeIf([](const QWidget* w) { return !w->isVisible() || w->visibleRegion().isEmpty(); });
  qsizetype at = 0;
  for (qsizetype i = 0; i < parts.size(); ++i) {
    if (parts[i]->isAncestorOf(QApplication::focusWidget())) at = i;
  }
  QWidget* next = parts.value((at + step + parts.size()) % std::max<qsizetype>(1, parts.size()));
  if (next == nullptr) return;
  for (QWidget* widget : next->findChildren<QWidget*>()) {
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled())
      return widget->setFocus(Qt::ShortcutFocusReason);
  }
}

}  // namespace eido
