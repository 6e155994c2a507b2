// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

namespace eido {

QImage renderPicture(const Picture& picture, double scale) {
  QImage image((picture.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(scale, scale);
  picture.paint(painter, QRectF(QPointF(0, 0), picture.size));
  return image;
}

QByteArray withoutControls(QByteArray text) {
  text.removeIf([](char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7f; });
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
  picture.paint(painter, QRectF(QPointF(0, 0), picture.size));
  painter.end();
  // the generator names the family of this machine, which may be none that a browser knows
  static const QRegularExpression kFamily(QStringLiteral("font-family=\"([^\"]*)\""));
  QString svg = QString::fromUtf8(withoutControls(buffer.data()));
  svg.replace(kFamily, QStringLiteral("font-family=\"\\1, DejaVu Sans, Verdana, sans-serif\""));
  return svg.toUtf8();
}

bool savePicture(const Picture& picture, const QString& path, QString* error) {
  const auto fail = [&](const QString& why) {
    if (error != nullptr) *error = why;
    return false;
  };
  const bool svg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
  if (!svg && !path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
    return fail(QCoreApplication::translate("Picture", "%1: pictures are written as .svg or .png").arg(path));
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return fail(path + QStringLiteral(": ") + file.errorString());
  if (svg)
    file.write(pictureSvg(picture));
  else
    renderPicture(picture, 2).save(&file, "PNG");
  return file.commit() || fail(path + QStringLiteral(": ") + file.errorString());
}

}  // namespace eido
