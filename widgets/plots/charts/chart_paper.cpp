// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart_paper.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPicture>
#include <QThread>
#include <cmath>
#include <condition_variable>
#include <memory>
#include <mutex>

#include "widgets/plots/charts/chart_scene.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// Lives on the GUI thread: what is sent to it runs there.
QObject* desk() {
  static QObject* const object = [] {
    auto* made = new QObject;
    made->moveToThread(QCoreApplication::instance()->thread());
    return made;
  }();
  return object;
}

/// A chart as it was drawn, as bytes: a QPicture shares what it plays.
class Recording {
 public:
  Recording(Chart chart, QSizeF size) : m_chart(std::move(chart)), m_size(size) {}

  void play(QPainter& painter) {
    const QByteArray bytes = drawn();
    for (const QImage& cloud : m_clouds) painter.drawImage(m_plot, cloud);
    QPicture picture;
    picture.setData(bytes.constData(), static_cast<uint>(bytes.size()));
    picture.play(&painter);
  }

  static std::shared_ptr<Recording> make(Chart chart, QSizeF size) {
    auto made = std::make_shared<Recording>(std::move(chart), size);
    made->m_self = made;
    return made;
  }

 private:
  QByteArray drawn() {
    std::unique_lock lock(m_mutex);
    if (m_done) return m_bytes;
    if (QThread::currentThread() == QCoreApplication::instance()->thread()) {
      lock.unlock();
      record();
      lock.lock();
    } else {
      if (!m_asked) later();
      m_asked = true;
      m_isDone.wait(lock, [this] { return m_done; });
    }
    return m_bytes;
  }

  /// In steps, between which the window lives on.
  void later() {
    QMetaObject::invokeMethod(
        desk(),
        [self = m_self.lock()] {
          if (!self->step()) self->later();
        },
        Qt::QueuedConnection);
  }

  void record() {
    while (!step()) {
    }
  }

  /// GUI thread only. @return whether it is done
  bool step() {
    {
      const std::lock_guard lock(m_mutex);
      if (m_done) return true;
    }
    if (m_scene == nullptr) {
      m_scene = std::make_unique<ChartScene>(m_chart, lightPalette(), pictureFont());
      return false;
    }
    if (m_scene->revision() == 0) {
      m_scene->setSize(m_size);
      return false;
    }
    if (m_plot.isNull()) {
      m_clouds = m_scene->takeClouds();
      m_plot = m_scene->plotArea();
      return false;
    }
    QPicture picture;
    {
      QPainter painter(&picture);
      painter.setRenderHint(QPainter::Antialiasing);
      m_scene->render(&painter, QRectF(QPointF(0, 0), m_size), m_scene->sceneRect());
    }
    m_scene.reset();
    const std::lock_guard lock(m_mutex);
    m_bytes = QByteArray(picture.data(), static_cast<qsizetype>(picture.size()));
    m_done = true;
    m_isDone.notify_all();
    return true;
  }

  const Chart m_chart;
  const QSizeF m_size;
  std::weak_ptr<Recording> m_self;
  std::unique_ptr<ChartScene> m_scene;  ///< of the GUI thread, while it is drawn
  std::mutex m_mutex;
  std::condition_variable m_isDone;
  bool m_asked = false, m_done = false;
  QByteArray m_bytes;
  std::vector<QImage> m_clouds;
  QRectF m_plot;
};

constexpr QSizeF kChart(640, 380), kSquare(600, 640);
constexpr double kMargin = 8;

}  // namespace

Picture chartPicture(const QString& name, Chart chart) {
  const qsizetype bars = chart.x.categories.size();
  chart = firstBars(std::move(chart));
  Picture picture{.name = name, .size = {}, .paint = {}, .caption = chart.title, .alternative = alternativeText(chart)};
  // the caption says the title; that bars are left out is to be seen in the picture too
  if (chart.x.categories.size() == bars) chart.title.clear();
  picture.size = chart.horizontal ? QSizeF(kChart.width(), std::ceil(barsHeight(chart, pictureFont())) + 2 * kMargin)
                 : chart.diagonal ? kSquare
                                  : kChart;
  const auto recording = Recording::make(std::move(chart), picture.size - QSizeF(2 * kMargin, 2 * kMargin));
  picture.paint = [recording, size = picture.size](QPainter& painter, const QRectF& area) {
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(area.width() / size.width(), area.height() / size.height());
    painter.translate(kMargin, kMargin);
    recording->play(painter);
    painter.restore();
  };
  return picture;
}

void serveChartPapers() { QCoreApplication::sendPostedEvents(desk(), QEvent::MetaCall); }

}  // namespace eido
