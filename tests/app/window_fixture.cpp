// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <ctime>
#include <fstream>

#include "core/project/import_transaction.h"

namespace eido::test {
namespace {

float valueAt(int row, int column, int seed) {
  return static_cast<float>(std::sin(0.7 * row + 1.3 * column * (seed + 1)) +
                            0.3 * std::cos(1.9 * row * (column + 1) + seed));
}

}  // namespace

void writeNpy(const std::string& path, int n, int d, int seed) {
  std::string header =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(n) + ", " + std::to_string(d) + "), }";
  while ((10 + header.size() + 1) % 64 != 0) header += ' ';
  header += '\n';
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes += static_cast<char>(header.size() & 0xff);
  bytes += static_cast<char>(header.size() >> 8);
  bytes += header;
  for (int r = 0; r < n; ++r) {
    for (int c = 0; c < d; ++c) {
      const float value = valueAt(r, c, seed);
      bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
  }
  writeFile(path, bytes);
}

void writeProject(const std::string& path, int n) {
  Project project = Project::create(path);
  ImportTransaction transaction(project);
  std::vector<std::string> keys;
  for (int i = 0; i < n; ++i) keys.push_back("item-" + std::to_string(i));
  const SampleSetInfo set = transaction.addSet("items", n, &keys);
  for (const auto& [name, seed] : {std::pair<const char*, int>{"a", 0}, {"b", 0}, {"c", 5}}) {
    std::vector<float> values;
    for (int r = 0; r < n; ++r) {
      for (int c = 0; c < 6; ++c) values.push_back(valueAt(r, c, seed) + (*name == 'b' ? 0.05f * valueAt(c, r, 3) : 0));
    }
    ColumnWriter writer = transaction.addColumn(
        set, 0, {.name = name, .kind = ColumnKind::Vector, .dimension = 6, .dtype = DType::Float32});
    writer.append(values.data(), n);
    writer.finish();
  }
  std::vector<OptionalText> texts;
  for (int i = 0; i < n; ++i) texts.emplace_back("text of item " + std::to_string(i));
  ColumnWriter writer = transaction.addColumn(set, 0, {.name = "caption", .kind = ColumnKind::Text});
  writer.append(texts);
  writer.finish();
  transaction.commit();
}

void expectNames(QWidget* root) {
  for (QWidget* widget : root->findChildren<QWidget*>()) {
    if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr || !widget->isVisible())
      continue;
    if (widget->objectName().startsWith(QLatin1String("qt_"))) continue;  // inner parts of Qt's own inputs
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    ASSERT_NE(interface, nullptr);
    EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
        << widget->metaObject()->className() << " " << widget->objectName().toStdString() << " in "
        << widget->parentWidget()->metaObject()->className() << " " << widget->width() << "x" << widget->height();
  }
}

LoopWatch::LoopWatch() : m_last(now()) {
  m_timer.setTimerType(Qt::PreciseTimer);
  QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
    const Times times = now();
    const qint64 computed = times.computed - m_last.computed;
    const qint64 waited = times.wall - m_last.wall - computed - (times.queued - m_last.queued);
    m_longest = std::max(m_longest, computed / 1'000'000);
    m_longestWait = std::max(m_longestWait, waited / 1'000'000);
    m_last = times;
  });
  m_timer.start(5);
}

LoopWatch::Times LoopWatch::now() {
  const auto of = [](clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
  };
  Times times{.wall = of(CLOCK_MONOTONIC), .computed = of(CLOCK_THREAD_CPUTIME_ID)};
  std::ifstream("/proc/thread-self/schedstat") >> times.computed >>
      times.queued;  // both of one moment where there is one
  return times;
}

void WindowTest::SetUp() {
  QFile::remove(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                QStringLiteral("/eidoscope/eidoscope.ini"));
  settings = std::make_unique<Settings>();
  settings->setLastFolder(QString::fromStdString(folder.path()));
  openWindow();
}

void WindowTest::TearDown() {
  if (window) closeWindow();
}

void WindowTest::openWindow() {
  window = std::make_unique<MainWindow>(settings.get());
  window->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
}

void WindowTest::closeWindow() {
  window->close();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !window->isVisible(); }, 10000));
  window.reset();
}

bool WindowTest::waitIdle(int milliseconds) {
  return QTest::qWaitFor([&] { return window->jobs()->idle(); }, milliseconds);
}

bool WindowTest::openProject(const std::string& file) {
  window->openProject(QString::fromStdString(file));
  return QTest::qWaitFor([&] { return window->session()->isOpen() && window->jobs()->idle(); }, 10000);
}

void WindowTest::chooseFile(const std::string& file) {
  QFileDialog* dialog = nullptr;
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        for (QWidget* top : QApplication::topLevelWidgets()) {
          if (auto* candidate = qobject_cast<QFileDialog*>(top); candidate != nullptr && candidate->isVisible())
            dialog = candidate;
        }
        return dialog != nullptr;
      },
      5000));
  auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
  ASSERT_NE(line, nullptr);
  line->setText(QString::fromStdString(file));
  QMetaObject::invokeMethod(dialog, "accept");
}

QAction* WindowTest::action(const QString& text) {
  for (QAction* candidate : window->findChildren<QAction*>()) {
    if (candidate->text().remove(u'&') == text) return candidate;
  }
  ADD_FAILURE() << "no action " << text.toStdString();
  return nullptr;
}

}  // namespace eido::test
