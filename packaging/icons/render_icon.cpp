// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws an SVG file as a square PNG: render_icon ICON.svg SIDE ICON.png. Part of the build, not installed; Qt draws the
// icon here as it does in the window, and no further tool is needed.
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <cstdio>

int main(int argc, char** argv) {
  const int side = argc == 4 ? QByteArray(argv[2]).toInt() : 0;
  if (side < 1) {
    std::fputs("usage: render_icon ICON.svg SIDE ICON.png\n", stderr);
    return 2;
  }
  QSvgRenderer renderer;
  QImage image(side, side, QImage::Format_ARGB32);
  image.fill(Qt::transparent);
  if (renderer.load(QString::fromLocal8Bit(argv[1]))) {
    QPainter painter(&image);
    renderer.render(&painter);
  }
  if (!renderer.isValid() || !image.save(QString::fromLocal8Bit(argv[3]), "PNG")) {
    std::fprintf(stderr, "render_icon: cannot draw %s as %s\n", argv[1], argv[3]);
    return 1;
  }
  return 0;
}
