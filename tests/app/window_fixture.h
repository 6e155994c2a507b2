// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <memory>
#include <vector>

#include "app/window/main/main_window.h"
#include "app/window/settings/settings.h"
#include "app/window/tabs/page_tabs.h"
#include "tests/support/test_support.h"

namespace eido::test {

/// Writes n x d float32 values as a .npy file; row i of `seed` is a fixed function of both.
void writeNpy(const std::string& path, int n, int d, int seed);
/// A project with one set "items" of `n` samples, vector columns "a" and "b" that agree, "c" that does not, and a text
/// column.
void writeProject(const std::string& path, int n = 60);

/// The longest turn of the event loop that a person may meet, in ms; sanitizers take a multiple of the time.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kLongestGap = 500;
#else
constexpr qint64 kLongestGap = 50;
#endif
/// The longest that the window may wait within a turn, in ms; between turns it sleeps for 5.
constexpr qint64 kLongestWait = 250;

/// Fails for every visible widget that takes the focus and has no name for a screen reader.
void expectNames(QWidget* root);

/// Watches the event loop: what the window's own thread did between two turns. A busy machine, on which the thread
/// waits for a core, is not the window's fault.
class LoopWatch {
 public:
  LoopWatch();
  /// The longest that the thread computed, in ms.
  qint64 longest() const { return m_longest; }
  /// The longest that it waited for anything but a core: a lock, a disk, a worker.
  qint64 longestWait() const { return m_longestWait; }

 private:
  struct Times {
    qint64 wall = 0, computed = 0, queued = 0;  ///< in ns
  };
  static Times now();

  QTimer m_timer;
  Times m_last;
  qint64 m_longest = 0, m_longestWait = 0;
};

/// A window with settings of its own, and what a person's hands do.
class WindowTest : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;
  void openWindow();
  /// Closes the window as a person does and waits until it is gone.
  void closeWindow();
  bool waitIdle(int milliseconds = 20000);
  bool openProject(const std::string& path);
  /// Answers the file dialog that is open.
  void chooseFile(const std::string& path);
  /// A visible descendant of the window by object name.
  template <typename Widget>
  Widget* find(const char* name) {
    for (Widget* widget : window->findChildren<Widget*>(QLatin1String(name))) {
      if (widget->isVisible()) return widget;
    }
    return nullptr;
  }
  QAction* action(const QString& text);
  QString path(const char* name) const { return QString::fromStdString(folder.path(name)); }

  TemporaryFolder folder;
  std::unique_ptr<Settings> settings;
  std::unique_ptr<MainWindow> window;
};

}  // namespace eido::test
