// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>
#include <functional>

namespace eido {

/// The central tabs: each page once, found by its key.
class PageTabs : public QTabWidget {
  Q_OBJECT

 public:
  explicit PageTabs(QWidget* parent = nullptr);
  /// Brings the page of that key to the front; makes it first where there is none.
  QWidget* open(const QString& key, const QString& title, const QIcon& icon, const std::function<QWidget*()>& make);
  QWidget* page(const QString& key) const;
  void closePage(const QString& key);
  void closeAll();
  void closeCurrent();

 Q_SIGNALS:
  void emptied();

 private:
  void closeAt(int index);
};

}  // namespace eido
