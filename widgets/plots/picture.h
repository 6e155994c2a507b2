// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QString>
#include <functional>
#include <string>

namespace eido {

/// Something that can be drawn at any size. `paint` holds all it needs, so that a worker thread can call it.
struct Picture {
  QString name;  ///< proposed file name without extension
  QSizeF size;   ///< in pixels of scale 1
  std::function<void(QPainter&, const QRectF&)> paint;
  QString caption = {};      ///< what it shows, in a line
  QString alternative = {};  ///< the numbers in words, for those who can't see it
};

/// The font of pictures for files and reports.
QFont pictureFont();
/// The picture on white, at `scale` pixels for each of its own.
QImage renderPicture(const Picture& picture, double scale);
/// Without the control characters that XML and HTML have no place for, and without marks that turn the direction of
/// what follows: a name must not turn the figures behind it.
QByteArray withoutControls(QByteArray text);
/// Text stays text.
QByteArray pictureSvg(const Picture& picture);
/// The picture as PNG, `scale` pixels a unit; empty when there is not enough memory.
QByteArray picturePng(const Picture& picture, double scale);
/// Writes .svg or .png (at scale 2) by the extension; the file appears whole or not at all.
/// @throws Error{UnsupportedFormat, Io}
void savePicture(const Picture& picture, const std::string& path);

}  // namespace eido
