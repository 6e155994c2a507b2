// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/stage.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QWheelEvent>
#include <cmath>

#include "tests/support/test_support.h"
#include "widgets/theme/palettes.h"

namespace eido::test {
namespace {

constexpr double kFontPoints = 9;
constexpr int kBlock = 8;  ///< pixels of the side of what is compared as one
constexpr double kMostOff =
    20;                      ///< of 255: a mean over a block; edges of letters differ by less from machine to machine
constexpr int kWait = 5000;  ///< ms

QString theme() { return qEnvironmentVariable("EIDO_PICTURE_THEME", QStringLiteral("light")); }

QString pictureName(double ratio) {
  const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
  return QStringLiteral("%1-%2-%3-%4x.png")
      .arg(QString::fromLatin1(info->test_suite_name()), QString::fromLatin1(info->name()), theme())
      .arg(std::lround(ratio));
}

/// The mean difference of the block that differs most.
double furthestBlock(const QImage& a, const QImage& b, QPoint* where) {
  double most = 0;
  for (int y = 0; y < a.height(); y += kBlock) {
    for (int x = 0; x < a.width(); x += kBlock) {
      const int right = std::min(x + kBlock, a.width()), bottom = std::min(y + kBlock, a.height());
      double sum = 0;
      for (int j = y; j < bottom; ++j) {
        for (int i = x; i < right; ++i) {
          const QRgb p = a.pixel(i, j), q = b.pixel(i, j);
          sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
      }
      const double mean = sum / 3 / ((right - x) * (bottom - y));
      if (mean > most) most = mean, *where = QPoint(x, y);
    }
  }
  return most;
}

}  // namespace

void Stage::SetUp() {
  applyTheme(theme() == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setPointSizeF(kFontPoints);
  QApplication::setFont(font);
  QCursor::setPos(0, 0);                // what is under the mouse looks as if it were
  QApplication::setCursorFlashTime(0);  // a cursor that blinks is in every second picture
  QApplication::setEffectEnabled(Qt::UI_General, false);
}

void Stage::show(QWidget& widget, int width, int height) {
  widget.move(20, 20);
  widget.resize(width, height);
  widget.show();
  widget.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&widget, kWait));
}

void Stage::wait(const std::function<bool()>& settled) { ASSERT_TRUE(QTest::qWaitFor(settled, kWait)); }

void Stage::click(QWidget& widget, const QPoint& at, Qt::KeyboardModifiers modifiers) {
  QTest::mouseClick(&widget, Qt::LeftButton, modifiers, at);
}

void Stage::drag(QWidget& widget, const QList<QPoint>& path, Qt::KeyboardModifiers modifiers) {
  QTest::mousePress(&widget, Qt::LeftButton, modifiers, path.front());
  for (const QPoint& at : path) QTest::mouseMove(&widget, at);
  QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, path.back());
}

void Stage::key(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers, int times) {
  for (int i = 0; i < times; ++i) QTest::keyClick(&widget, key, modifiers);
}

void Stage::wheel(QWidget& widget, const QPointF& at, int steps, Qt::KeyboardModifiers modifiers) {
  constexpr int kStep = 120;
  QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, kStep * steps}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                    false);
  QApplication::sendEvent(&widget, &event);
}

void Stage::type(QWidget& widget, const QString& text) { QTest::keyClicks(&widget, text); }

void Stage::compare(QWidget& widget) {
  QApplication::processEvents();
  const QImage seen = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
  const QString name = pictureName(seen.devicePixelRatio());
  const QDir folder(QString::fromStdString(sourcePath("tests/pictures/expected").string()));
  if (qEnvironmentVariableIsSet("EIDO_WRITE_PICTURES")) {
    ASSERT_TRUE(seen.save(folder.filePath(name), "PNG", 0)) << name.toStdString();
    return;
  }
  const QImage stored = QImage(folder.filePath(name)).convertToFormat(QImage::Format_RGB32);
  const QString actual = QDir::temp().filePath(QStringLiteral("eidoscope-picture-") + name);
  ASSERT_FALSE(stored.isNull()) << "no picture " << name.toStdString() << "; tools/write-pictures makes it";
  if (stored.size() != seen.size()) {
    seen.save(actual);
    FAIL() << name.toStdString() << " is " << stored.width() << " x " << stored.height() << ", seen is " << seen.width()
           << " x " << seen.height() << ": " << actual.toStdString();
  }
  QPoint where;
  const double off = furthestBlock(stored, seen, &where);
  if (off > kMostOff) seen.save(actual);
  EXPECT_LE(off, kMostOff) << name.toStdString() << " differs most at " << where.x() << ", " << where.y()
                           << "; what is seen now: " << actual.toStdString();
}

}  // namespace eido::test
