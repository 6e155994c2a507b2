// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>
#include <memory>

#include "app/window/jobs/job_queue.h"
#include "widgets/report/report_pages.h"

namespace eido {

/// The pages of a report as they will be, one below the other. Pages are drawn by a worker when they come into view.
class ReportPreview : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit ReportPreview(JobQueue* jobs, QWidget* parent = nullptr);
  /// Null shows `text` instead.
  void setPages(std::shared_ptr<const ReportPages> pages, const QString& text = {});
  int pageCount() const { return m_pages ? m_pages->count() : 0; }
  /// All pages in view are drawn.
  bool settled() const { return !m_drawing; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  double scale() const;
  QRectF pageRect(int page) const;
  void draw(int page);

  JobQueue* m_jobs;
  std::shared_ptr<const ReportPages> m_pages;
  QString m_text;
  QCache<int, QImage> m_images;
  bool m_drawing = false;
  int m_version = 0;
};

}  // namespace eido
