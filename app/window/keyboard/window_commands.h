// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <functional>

class QMainWindow;

namespace eido {

class Explorer;
class Navigator;
class PageTabs;
class SampleStore;

/// The commands that are in no menu: tabs, parts of the window, and what acts on the page in front.
class WindowCommands : public QObject {
  Q_OBJECT

 public:
  /// @param parts  docks and pages in the order in which F6 goes through them
  WindowCommands(PageTabs* pages, Explorer* explorer, SampleStore* store, Navigator* navigator, QList<QWidget*> parts,
                 QMainWindow* window);
  QList<QAction*> actions() const { return m_actions; }

 Q_SIGNALS:
  void inspectorRequested();
  /// The selected samples of the current set are to be written.
  void exportSamplesRequested();

 private:
  void add(const char* id, const QString& text, const QList<QKeySequence>& keys, std::function<void()> slot);
  void focusPart(int step);
  void focusSearch(const QWidget* page);
  void exportView();

  PageTabs* m_pages;
  Explorer* m_explorer;
  SampleStore* m_store;
  Navigator* m_navigator;
  QList<QWidget*> m_parts;
  QMainWindow* m_window;
  QList<QAction*> m_actions;
};

}  // namespace eido
