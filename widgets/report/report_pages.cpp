// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_pages.h"

#include <QAbstractEventDispatcher>
#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QThread>
#include <algorithm>
#include <span>

#include "core/project/project.h"
#include "widgets/report/page_breaks.h"
#include "widgets/report/page_writer.h"
#include "widgets/report/pdf_date.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ReportPagesWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

std::unique_ptr<QTextDocument> laidOut(std::span<const ReportBlock> blocks, const Task& task) {
  std::unique_ptr<QTextDocument> text = textOfBlocks(blocks, task);
  text->setPageSize({PageBody::kWidth, PageBody::kHeight});
  text->pageCount();  // lays everything out here
  settlePages(*text, task);
  return text;
}

/// The pages on which the sections of a text begin, from 0.
std::vector<int> sectionPages(const QTextDocument& text) {
  std::vector<int> pages;
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() == 2 && block.blockFormat().boolProperty(kKeepWithNext))
      pages.push_back(pageOf(text, block));
  }
  return pages;
}

/// The first block of each part: what begins a page of its own, and sections after many others, since a layout takes
/// the longer the more it holds.
std::vector<std::size_t> partsOf(const std::vector<ReportBlock>& blocks) {
  constexpr int kSections = 8;
  std::vector<std::size_t> begins{0};
  int sections = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto* heading = std::get_if<ReportHeading>(&blocks[i]);
    if (heading == nullptr || heading->level != 2) continue;
    if (++sections > kSections || (heading->page && sections > 1)) {
      begins.push_back(i);
      sections = 1;
    }
  }
  begins.push_back(blocks.size());
  return begins;
}

/// Sends an object and its children what their running timers would send them later.
void runTimersOut(QObject* object) {
  const QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
  if (dispatcher == nullptr) return;
  QList<QObject*> all = object->findChildren<QObject*>();
  all << object;
  for (QObject* one : all) {
    for (const QAbstractEventDispatcher::TimerInfo& timer : dispatcher->registeredTimers(one)) {
      QTimerEvent event(timer.timerId);
      QCoreApplication::sendEvent(one, &event);
    }
  }
}

}  // namespace

ReportPages::ReportPages(const ReportDocument& document, const Task& task) : m_title(document.title) {
  const bool worker = QThread::currentThread() != QCoreApplication::instance()->thread();
  const std::vector<std::size_t> begins = partsOf(document.blocks);
  for (std::size_t p = 0; p + 1 < begins.size(); ++p) {
    task.report("report", static_cast<std::int64_t>(p), std::ssize(begins) - 1);
    const auto blocks = std::span(document.blocks).subspan(begins[p], begins[p + 1] - begins[p]);
    m_parts.push_back({.text = laidOut(blocks, task), .firstPage = m_count});
    m_count += m_parts.back().text->pageCount();
  }
  numberContents(std::span(document.blocks).first(begins[1]), task);
  if (!worker) return;
  // the layouts have timers of this worker, which nobody else can stop; then the parts belong to whoever draws
  for (const Part& part : m_parts) {
    runTimersOut(part.text.get());
    part.text->moveToThread(nullptr);
  }
}

void ReportPages::numberContents(std::span<const ReportBlock> first, const Task& task) {
  std::vector<ReportBlock> blocks(first.begin(), first.end());
  const auto contents = std::find_if(blocks.begin(), blocks.end(), [](const ReportBlock& block) {
    return std::holds_alternative<ReportContents>(block);
  });
  if (contents == blocks.end()) return;
  std::vector<int> pages;
  for (const Part& part : m_parts) {
    for (const int page : sectionPages(*part.text)) pages.push_back(part.firstPage + page + 1);
  }
  // the numbers change no line: each has a column's width for itself
  std::get<ReportContents>(*contents).pages = std::move(pages);
  m_parts.front().text = laidOut(blocks, task);
}

ReportPages::~ReportPages() = default;

int ReportPages::count() const { return m_count; }

QSizeF ReportPages::size() { return PageBody::kPage; }

void ReportPages::paint(QPainter& painter, int page) const {
  const auto after = std::upper_bound(m_parts.begin(), m_parts.end(), page,
                                      [](int p, const Part& part) { return p < part.firstPage; });
  const Part& part = *std::prev(after);
  const int within = page - part.firstPage;
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.save();
  painter.setClipRect(QRectF(PageBody::kMargin, PageBody::kMargin, PageBody::kWidth, PageBody::kHeight));
  painter.translate(PageBody::kMargin, PageBody::kMargin - within * PageBody::kHeight);
  QAbstractTextDocumentLayout::PaintContext context;
  context.palette = lightPalette();
  context.palette.setColor(QPalette::Text, Qt::black);
  context.clip = QRectF(0, within * PageBody::kHeight, PageBody::kWidth, PageBody::kHeight);
  part.text->documentLayout()->draw(&painter, context);
  painter.restore();
  QFont font = part.text->defaultFont();
  font.setPixelSize(kSmallPixels);
  painter.setFont(font);
  painter.setPen(mutedText(lightPalette()));
  const QRectF foot(PageBody::kMargin, PageBody::kPage.height() - PageBody::kMargin + 8, PageBody::kWidth, 20);
  const QString number = ReportPagesWords::tr("%1 / %2").arg(page + 1).arg(count());
  painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
  painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(font).elidedText(m_title, Qt::ElideRight, PageBody::kWidth - 80));
  painter.restore();
}

QByteArray pdfReport(const ReportDocument& document, const Task& task) {
  const ReportPages pages(document, task.part(0, 0.6));
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(96);
    writer.setTitle(document.title);
    writer.setCreator(QStringLiteral("Eidoscope ") + toQt(programVersion()));
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
      task.part(0.6, 1).report("report", page, pages.count());
      if (page > 0) writer.newPage();
      pages.paint(painter, page);
    }
  }
  return withCreationDate(buffer.data(), toQt(timestamp()));
}

}  // namespace eido
