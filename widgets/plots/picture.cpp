// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/picture.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSvgGenerator>

#include "core/base/extension.h"
#include "core/base/whole_file.h"

namespace eido {

QFont pictureFont() {
  // not the desktop's: the command line has none, and its files are the same
  QFont font(QStringLiteral("Sans Serif"));
  font.setPixelSize(13);
  return font;
}

QImage renderPicture(const Picture& picture, double scale) {
  QImage image((picture.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.setFont(pictureFont());
  painter.scale(scale, scale);
  picture.paint(painter, QRectF(QPointF(0, 0), picture.size));
  return image;
}

QByteArray withoutControls(QByteArray text) {
  text.removeIf([](char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7f; });
  for (const char* mark : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    text.replace(mark, "");
  return text;
}

QByteArray pictureSvg(const Picture& picture) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(picture.size.toSize());
  generator.setViewBox(QRectF(QPointF(0, 0), picture.size));
  generator.setResolution(96);
  // both are written as they are
  generator.setTitle((picture.caption.isEmpty() ? picture.name : picture.caption).toHtmlEscaped());
  generator.setDescription(
      (picture.alternative.isEmpty() ? QStringLiteral("Eidoscope") : picture.alternative).toHtmlEscaped());
  QPainter painter(&generator);
  painter.setFont(pictureFont());
  picture.paint(painter, QRectF(QPointF(0, 0), picture.size));
  painter.end();
  // the generator names the family of this machine, which may be none that a browser knows
  static const QRegularExpression kFamily(QStringLiteral("font-family=\"([^\"]*)\""));
  QString svg = QString::fromUtf8(withoutControls(buffer.data()));
  svg.replace(kFamily, QStringLiteral("font-family=\"\\1, DejaVu Sans, Verdana, sans-serif\""));
  return svg.toUtf8();
}

QByteArray picturePng(const Picture& picture, double scale) {
  constexpr int kQuick = 80;  // of Qt: zlib's level 1, a few percent more bytes in a fraction of the time
  QBuffer png;
  // pictures have no holes: three channels are written and compressed, not four
  renderPicture(picture, scale).convertToFormat(QImage::Format_RGB32).save(&png, "PNG", kQuick);
  return png.data();
}

void savePicture(const Picture& picture, const std::string& path) {
  const std::string extension = extensionOf(path);
  if (extension != ".svg" && extension != ".png") refuseExtension(path, ".svg or .png");
  if (extension == ".svg") return writeWhole(path, pictureSvg(picture).toStdString());
  const QByteArray png = picturePng(picture, 2);
  if (png.isEmpty())
    throw Error(ErrorKind::Io, {.what = "the picture can't be drawn; is there enough memory?", .file = path});
  writeWhole(path, png.toStdString());
}

}  // namespace eido
