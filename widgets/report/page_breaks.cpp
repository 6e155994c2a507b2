// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <QTextTable>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/report/page_writer.h"

namespace eido {
namespace {

int pageOf(double y) { return static_cast<int>(std::floor(y / PageBody::kHeight)); }

/// Where the lines of a block lie in the whole text.
QRectF areaOf(const QTextDocument& text, const QTextBlock& block) {
  return text.documentLayout()->blockBoundingRect(block);
}

/// A line that a page's end goes through.
bool isCut(const QTextDocument& text, const QTextBlock& block) {
  const double top = areaOf(text, block).top();
  for (int i = 0; i < block.layout()->lineCount(); ++i) {
    const QRectF line = block.layout()->lineAt(i).rect();
    if (pageOf(top + line.top() + 1) != pageOf(top + line.bottom() - 2)) return true;
  }
  return false;
}

/// What a block takes on a page, wherever it stands now.
double heightOf(const QTextBlock& block) {
  double height = block.blockFormat().topMargin() + block.blockFormat().bottomMargin();
  for (int i = 0; i < block.layout()->lineCount(); ++i) height += block.layout()->lineAt(i).height();
  return height;
}

/// A block that belongs to what follows, which begins on the next page although all would fit on one.
bool isStranded(const QTextDocument& text, const QTextBlock& block) {
  const auto kept = [](const QTextBlock& b) { return b.blockFormat().boolProperty(kKeepWithNext); };
  if (!kept(block)) return false;
  double height = heightOf(block);
  QTextBlock end = block.next();
  for (; end.isValid() && kept(end) && QTextCursor(end).currentTable() == nullptr; end = end.next())
    height += heightOf(end);
  if (!end.isValid() || height + heightOf(end) > PageBody::kHeight) return false;
  return pageOf(areaOf(text, block).top() + 1) != pageOf(areaOf(text, end).top() + 1);
}

/// A table that a page's end goes through although it is small enough to stand on one page.
bool isParted(const QTextDocument& text, QTextTable& table) {
  const QRectF area = text.documentLayout()->frameBoundingRect(&table);
  constexpr double kSmall = 0.35;  // of a page: the most that is left empty for it
  return area.height() < kSmall * PageBody::kHeight && pageOf(area.top() + 1) != pageOf(area.bottom() - 2);
}

/// The first of the blocks that belong to a table, or to the one that it is.
QTextBlock headOf(QTextBlock block) {
  while (block.previous().isValid() && block.previous().blockFormat().boolProperty(kKeepWithNext) &&
         QTextCursor(block.previous()).currentTable() == nullptr)
    block = block.previous();
  return block;
}

void breakBefore(const QTextBlock& block) {
  QTextBlockFormat format;
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  QTextCursor(block).mergeBlockFormat(format);
}

/// Upper and lower end of the lines of a row, where they stand now.
std::pair<double, double> endsOf(const QTextDocument& text, const QTextTable& table, int row) {
  double top = std::numeric_limits<double>::max(), bottom = 0;
  for (int c = 0; c < table.columns(); ++c) {
    const QTextTableCell cell = table.cellAt(row, c);
    const QTextBlock last = cell.lastCursorPosition().block();
    for (QTextBlock block = cell.firstCursorPosition().block(); block.isValid(); block = block.next()) {
      const double y = areaOf(text, block).top();
      for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QRectF line = block.layout()->lineAt(i).rect();
        top = std::min(top, y + line.top());
        bottom = std::max(bottom, y + line.bottom());
      }
      if (block == last) break;
    }
  }
  return {top, bottom};
}

/// The first row that a page's end goes through although it would fit on a page; -1 = none.
int cutRow(const QTextDocument& text, const QTextTable& table) {
  const QRectF area = text.documentLayout()->frameBoundingRect(const_cast<QTextTable*>(&table));
  if (pageOf(area.top() + 1) == pageOf(area.bottom() - 2)) return -1;
  for (int r = table.format().headerRowCount(); r < table.rows(); ++r) {
    auto [top, bottom] = endsOf(text, table, r);
    if (r + 1 == table.rows()) bottom = area.bottom();  // a border alone would bring the head to the next page
    // what a page repeats of the head takes room too
    if (pageOf(top + 1) != pageOf(bottom - 2) && bottom - top < 0.8 * PageBody::kHeight) return r;
  }
  return -1;
}

void copyCell(const QTextTableCell& from, const QTextTableCell& to) {
  QTextTableCell target = to;
  target.setFormat(from.format());
  QTextCursor content = from.firstCursorPosition();
  const QTextBlockFormat first = content.blockFormat();
  content.setPosition(from.lastCursorPosition().position(), QTextCursor::KeepAnchor);
  to.firstCursorPosition().insertFragment(content.selection());
  to.firstCursorPosition().setBlockFormat(first);
}

/// Makes the rows from `row` on a table of their own on the next page, with the head again.
void partTable(QTextDocument& text, QTextTable& table, int row) {
  QTextCursor cursor(&text);
  cursor.beginEditBlock();
  cursor.setPosition(table.lastPosition() + 1);  // an empty line follows every table
  QTextBlockFormat above;
  above.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  cursor.setBlockFormat(above);
  const int head = table.format().headerRowCount(), rows = table.rows() - row;
  QTextTable* rest = cursor.insertTable(head + rows, table.columns(), table.format());
  for (int r = 0; r < head + rows; ++r) {
    for (int c = 0; c < table.columns(); ++c)
      copyCell(table.cellAt(r < head ? r : row + r - head, c), rest->cellAt(r, c));
  }
  table.removeRows(row, rows);
  cursor.endEditBlock();
}

/// Moves a small table to the next page, or parts a longer one, where a page's end goes through it.
void settleTable(QTextDocument& text, QTextTable& table, const QTextBlock& first, const Task& task) {
  const QTextBlock head = headOf(first);
  if (isParted(text, table) && head != first) {
    task.checkpoint();
    breakBefore(head);
  }
  int row = cutRow(text, table);
  if (row < 0) return;
  task.checkpoint();
  if (row == table.format().headerRowCount() && head != first) {  // not a head alone
    breakBefore(head);
    row = cutRow(text, table);
  }
  if (row > table.format().headerRowCount()) partTable(text, table, row);
}

}  // namespace

int pageOf(const QTextDocument& text, const QTextBlock& block) { return pageOf(areaOf(text, block).top() + 1); }

void settlePages(QTextDocument& text, const Task& task) {
  QTextTable* last = nullptr;
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
    if (QTextTable* table = QTextCursor(block).currentTable()) {
      if (table != last) settleTable(text, *table, block, task);
      last = table;
      continue;
    }
    if (areaOf(text, block).top() - pageOf(text, block) * PageBody::kHeight < 2) continue;  // begins a page
    if (!isCut(text, block) && !isStranded(text, block)) continue;
    task.checkpoint();
    breakBefore(block);
  }
}

}  // namespace eido
