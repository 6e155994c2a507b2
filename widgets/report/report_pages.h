// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPainter>
#include <memory>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "widgets/report/report_document.h"

class QTextDocument;

namespace eido {

/// A report laid out on A4 pages: the same for the preview, the PDF and the printer. Sizes are pixels at 96 dpi.
/// Any one thread at a time may use it.
class ReportPages {
 public:
  /// Lays everything out. @throws Cancelled
  ReportPages(const ReportDocument& document, const Task& task);
  ~ReportPages();
  ReportPages(const ReportPages&) = delete;
  ReportPages& operator=(const ReportPages&) = delete;

  int count() const;
  /// Width and height of a page with its margins.
  static QSizeF size();
  /// Draws a page, counted from 0, its upper left corner at the origin.
  void paint(QPainter& painter, int page) const;

 private:
  /// Tells the contents the pages of the sections.
  /// @param first  blocks of the first part
  void numberContents(std::span<const ReportBlock> first, const Task& task);

  /// A section begins on a new page: laying out takes as long as the longest of them, not as their square.
  struct Part {
    std::unique_ptr<QTextDocument> text;
    int firstPage = 0;
  };
  QString m_title;
  std::vector<Part> m_parts;
  int m_count = 0;
};

/// The report as PDF with numbered pages. Its /CreationDate is the time that the report states (SOURCE_DATE_EPOCH fixes
/// it), so that the same report gives the same bytes. @throws Cancelled
QByteArray pdfReport(const ReportDocument& document, const Task& task);

}  // namespace eido
