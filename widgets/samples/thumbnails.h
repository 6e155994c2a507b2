// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <atomic>
#include <memory>

namespace eido {

/// Small pictures of files, read on workers and kept within a bound of memory.
class Thumbnails : public QObject {
  Q_OBJECT

 public:
  /// @param side  longest side, in device pixels
  explicit Thumbnails(int side, QObject* parent = nullptr);
  ~Thumbnails() override;
  /// The picture, or a null image: then it is being read and `loaded` follows, or it can't be read (failed()).
  QImage get(const QString& path);
  bool failed(const QString& path) const { return m_failed.contains(path); }
  /// What could not be read may be there now.
  void retry() { m_failed.clear(); }
  /// Bytes that the pictures may take.
  void setLimit(qsizetype bytes);
  /// Forgets wishes that nobody waits for any more: those that have not begun.
  void dropWishes();
  bool busy() const { return !m_wanted.isEmpty(); }

 Q_SIGNALS:
  void loaded(const QString& path);

 private:
  void take(const QString& path, const QImage& image);

  int m_side;
  QCache<QString, QImage> m_cache;
  QSet<QString> m_wanted, m_failed;
  QThreadPool m_pool;
  quint64 m_round = 0;
  std::shared_ptr<std::atomic<quint64>> m_now = std::make_shared<std::atomic<quint64>>(0);
};

/// Reads a picture no larger than `side`, turned as its camera says. Null where it can't be read. For workers.
QImage readPicture(const QString& path, int side);

}  // namespace eido
