// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPointer>
#include <QRubberBand>
#include <QSplitter>
#include <QTabWidget>
#include <functional>

namespace eido {

/// The central tabs: each page once, found by its key, in one pane or in two side by side.
class PageTabs : public QSplitter {
  Q_OBJECT

 public:
  explicit PageTabs(QWidget* parent = nullptr);
  /// Brings the page of that key to the front; makes it first, in the active pane, where there is none.
  QWidget* open(const QString& key, const QString& title, const QIcon& icon, const std::function<QWidget*()>& make);
  QWidget* page(const QString& key) const;
  /// The page in front of the pane that was last used, or null.
  QWidget* currentPage() const;
  QString keyOf(const QWidget* page) const;
  /// Puts a page of another key in the place of one, in front where that was.
  void replace(QWidget* old, const QString& key, const QString& title, const QIcon& icon, QWidget* made);
  void setTitle(QWidget* page, const QString& title, const QString& tip = {});
  void closePage(const QString& key);
  void closeAll();
  void closeCurrent();
  /// Shows the next tab of the active pane.
  void showNext();
  /// Shows the n-th tab of the active pane, counted from 0.
  void showNumber(int number);
  /// Moves the page in front to the other pane, which is made first where there is one only. Dragging its tab there
  /// does the same.
  void moveToOther();

  struct Place {
    QString key;
    int pane = 0;
    bool front = false;  ///< of its pane
  };
  /// All pages in their order.
  QList<Place> places() const;

 Q_SIGNALS:
  void emptied();
  /// Another page is in front, or has the focus.
  void pageShown(QWidget* page);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QTabWidget* addPane();
  QTabWidget* pane(int index) const;
  QTabWidget* active() const;
  QTabWidget* paneOf(const QWidget* page) const;
  void close(QTabWidget* pane, int index);
  void dropEmpty();
  void movePage(QWidget* page, int to);
  void drag(QTabWidget* from);
  QWidget* dragged(const QDropEvent* event) const;
  int paneAt(const QPoint& at) const;

  QPointer<QTabWidget> m_active;
  QPointer<QRubberBand> m_hint;
};

}  // namespace eido
