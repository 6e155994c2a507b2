// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextFormat>
#include <memory>
#include <span>

#include "core/base/task.h"
#include "widgets/report/report_document.h"

class QTextDocument;

namespace eido {

/// The part of an A4 page that holds text, in pixels at 96 dpi.
struct PageBody {
  static constexpr QSizeF kPage{794, 1123};
  static constexpr double kMargin = 62;
  static constexpr double kWidth = kPage.width() - 2 * kMargin;
  static constexpr double kHeight = kPage.height() - 2 * kMargin - 14;  ///< above the number of the page
};

constexpr int kSmallPixels = 11;  ///< of notes, captions and the foot of a page

/// Of a block that is not to stand at a page's end, away from what it belongs to.
constexpr int kKeepWithNext = QTextFormat::UserProperty + 2;

/// Blocks of a report as a text document for paper, not laid out yet: figures as they are, tables that are too wide in
/// parts. @throws Cancelled
std::unique_ptr<QTextDocument> textOfBlocks(std::span<const ReportBlock> blocks, const Task& task);

}  // namespace eido
