// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Interactions whose end is a picture: a widget is shown, hands do something, and what is seen then is compared with a
// stored picture. tools/write-pictures writes new ones when a change is meant.
#pragma once

#include <gtest/gtest.h>

#include <QTest>
#include <QWidget>
#include <functional>

namespace eido::test {

/// The theme is that of EIDO_PICTURE_THEME (light, dark), the scale that of QT_SCALE_FACTOR. Those of the twelve that
/// are looked at in both themes and at both scales are called ...Everywhere.
class Stage : public testing::Test {
 protected:
  void SetUp() override;

  /// Shows a widget of this size and waits until it can be used.
  static void show(QWidget& widget, int width, int height);
  static void wait(const std::function<bool()>& settled);
  static void click(QWidget& widget, const QPoint& at, Qt::KeyboardModifiers modifiers = {});
  /// Presses at the first place, moves along the others and lets go at the last.
  static void drag(QWidget& widget, const QList<QPoint>& path, Qt::KeyboardModifiers modifiers = {});
  static void key(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int times = 1);
  /// @param steps  above 0 = away from the person
  static void wheel(QWidget& widget, const QPointF& at, int steps, Qt::KeyboardModifiers modifiers = {});
  static void type(QWidget& widget, const QString& text);

  /// Compares what is seen of a widget with the picture stored for this test.
  static void compare(QWidget& widget);
};

}  // namespace eido::test
