// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/report/report_preview.h"

#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr double kGap = 14;
constexpr double kLargest = 1.2;  ///< of a page's own size
constexpr int kKept = 24;         ///< pages whose pictures are kept

}  // namespace

ReportPreview::ReportPreview(JobQueue* jobs, QWidget* parent)
    : QAbstractScrollArea(parent), m_jobs(jobs), m_images(kKept) {
  setAccessibleName(tr("Preview of the report"));
  setObjectName(QStringLiteral("preview"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumWidth(260);
}

void ReportPreview::setPages(std::shared_ptr<const ReportPages> pages, const QString& text) {
  m_pages = std::move(pages);
  m_text = text;
  ++m_version;
  m_images.clear();
  setAccessibleDescription(m_pages ? tr("%Ln page(s)", nullptr, m_pages->count()) : text);
  layOut();
}

double ReportPreview::scale() const {
  return std::clamp((viewport()->width() - 2 * kGap) / ReportPages::size().width(), 0.1, kLargest);
}

QRectF ReportPreview::pageRect(int page) const {
  const QSizeF size = ReportPages::size() * scale();
  return {std::max(kGap, (viewport()->width() - size.width()) / 2),
          kGap + page * (size.height() + kGap) - verticalScrollBar()->value(), size.width(), size.height()};
}

void ReportPreview::layOut() {
  const double height = kGap + pageCount() * (ReportPages::size().height() * scale() + kGap);
  const double share = verticalScrollBar()->maximum() > 0
                           ? static_cast<double>(verticalScrollBar()->value()) / verticalScrollBar()->maximum()
                           : 0;
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 2);
  verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(height) - viewport()->height()));
  verticalScrollBar()->setValue(static_cast<int>(share * verticalScrollBar()->maximum()));
  viewport()->update();
}

void ReportPreview::resizeEvent(QResizeEvent*) {
  ++m_version;
  m_images.clear();
  layOut();
}

void ReportPreview::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), palette().mid());
  if (!m_pages) {
    painter.setPen(palette().color(QPalette::Text));
    painter.fillRect(viewport()->rect(), palette().window());
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_text);
    return;
  }
  int wanted = -1;
  for (int page = 0; page < pageCount(); ++page) {
    const QRectF rect = pageRect(page);
    if (rect.bottom() < 0 || rect.top() > viewport()->height()) continue;
    painter.fillRect(rect, Qt::white);
    if (const QImage* image = m_images.object(page))
      painter.drawImage(rect, *image);
    else if (wanted < 0)
      wanted = page;
  }
  if (wanted >= 0) draw(wanted);
}

void ReportPreview::draw(int page) {
  if (m_drawing) return;  // one page at a time; painting asks again
  m_drawing = true;
  const double size = scale(), ratio = devicePixelRatioF();
  const auto ended = [this] {
    m_drawing = false;
    viewport()->update();
  };
  m_jobs->start(
      {.title = tr("Draw a page"), .listed = false}, this,
      [pages = m_pages, page, size, ratio](const Task&) {
        QImage image((ReportPages::size() * size * ratio).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(size * ratio, size * ratio);
        pages->paint(painter, page);
        return image;
      },
      [this, page, version = m_version, ended](QImage image) {
        if (version == m_version) m_images.insert(page, new QImage(std::move(image)));
        ended();
      },
      [ended](const JobFailure&) { ended(); }, ended);
}

}  // namespace eido
