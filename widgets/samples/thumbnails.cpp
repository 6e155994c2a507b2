// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/thumbnails.h"

#include <QFileInfo>
#include <QImageReader>
#include <atomic>

namespace eido {
namespace {

constexpr qsizetype kKilobyte = 1024;  ///< the cache counts in these: its counter is an int in places
constexpr qsizetype kLimit = 128 * kKilobyte;
constexpr int kAllocationMegabytes = 256;

}  // namespace

QImage readPicture(const QString& path, int side) {
  if (!QFileInfo(path).isFile()) return {};  // a pipe would wait for someone who writes
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (size.isValid() && (size.width() > side || size.height() > side))
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
  QImage image = reader.read();
  if (image.width() > side || image.height() > side)
    image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  return image;
}

Thumbnails::Thumbnails(int side, QObject* parent) : QObject(parent), m_side(side), m_cache(kLimit) {
  QImageReader::setAllocationLimit(kAllocationMegabytes);  // a file that lies about its size takes no more
  m_pool.setMaxThreadCount(2);
}

Thumbnails::~Thumbnails() {
  m_now->store(~quint64{0});
  m_pool.clear();
  m_pool.waitForDone();
}

void Thumbnails::setLimit(qsizetype bytes) { m_cache.setMaxCost(std::max<qsizetype>(1, bytes / kKilobyte)); }

QImage Thumbnails::get(const QString& path) {
  if (const QImage* there = m_cache.object(path)) return *there;
  if (path.isEmpty() || m_wanted.contains(path) || m_failed.contains(path)) return {};
  m_wanted.insert(path);
  m_pool.start([this, path, side = m_side, round = m_round, now = m_now] {
    const bool wanted = now->load() <= round;
    const QImage image = wanted ? readPicture(path, side) : QImage();
    if (now->load() == ~quint64{0}) return;
    QMetaObject::invokeMethod(
        this,
        [this, path, image, wanted] {
          m_wanted.remove(path);
          if (wanted)
            take(path, image);
          else
            Q_EMIT loaded(path);  // whoever still shows it asks again
        },
        Qt::QueuedConnection);
  });
  return {};
}

void Thumbnails::take(const QString& path, const QImage& image) {
  if (image.isNull())
    m_failed.insert(path);
  else
    m_cache.insert(path, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / kKilobyte));
  Q_EMIT loaded(path);
}

void Thumbnails::dropWishes() { m_now->store(++m_round); }

}  // namespace eido
