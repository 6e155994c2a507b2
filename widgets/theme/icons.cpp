// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

static void initialiseResources() { Q_INIT_RESOURCE(eidoscope); }

namespace eido {
namespace {

QByteArray svgOf(const QString& name) {
  static const bool ready = (initialiseResources(), true);
  Q_UNUSED(ready)
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Renders one SVG whose strokes say "currentColor".
class SymbolicEngine final : public QIconEngine {
 public:
  explicit SymbolicEngine(QByteArray svg) : m_svg(std::move(svg)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const QPalette palette = QGuiApplication::palette();
    const QColor colour = mode == QIcon::Disabled   ? palette.color(QPalette::Disabled, QPalette::ButtonText)
                          : mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                    : palette.color(QPalette::WindowText);
    QByteArray tinted = m_svg;
    tinted.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(tinted);
    const int side = std::min(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    renderer.render(painter, square);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap image(size);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return image;
  }
  QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
  QIconEngine* clone() const override { return new SymbolicEngine(m_svg); }
  bool isNull() override { return m_svg.isEmpty(); }

 private:
  QByteArray m_svg;
};

}  // namespace

QIcon symbolicIcon(const QString& name) { return QIcon(new SymbolicEngine(svgOf(name))); }

QIcon analysisIcon(const QString& analysis) {
  const QString own = QStringLiteral("analysis-") + analysis;
  return symbolicIcon(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(own)) ? own : QStringLiteral("analysis"));
}

QIcon applicationIcon() { return QIcon(new SymbolicEngine(svgOf(QStringLiteral("eidoscope")))); }

}  // namespace eido
