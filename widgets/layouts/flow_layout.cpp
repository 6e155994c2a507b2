// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layouts/flow_layout.h"

#include <QWidget>
#include <algorithm>

namespace eido {

FlowLayout::FlowLayout(int gap, int column, QWidget* parent) : QLayout(parent), m_gap(gap), m_column(column) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
  for (QLayoutItem* item : m_items) delete item;
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item != nullptr) m_items.erase(m_items.begin() + index);
  return item;
}

QSize FlowLayout::sizeHint() const {
  int width = 0;
  for (const QLayoutItem* item : m_items) {
    if (!item->isEmpty()) width += item->sizeHint().width() + m_gap;
  }
  return {std::max(width - m_gap, minimumSize().width()), minimumSize().height()};
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) {
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  }
  return {std::max(size.width(), m_column), size.height()};
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const {
  const bool rightToLeft = parentWidget() != nullptr && parentWidget()->isRightToLeft();
  const int columns = m_column > 0 ? std::max(1, (rect.width() + m_gap) / (m_column + m_gap)) : 0;
  const int each = columns > 0 ? (rect.width() - (columns - 1) * m_gap) / columns : 0;
  std::vector<std::pair<QLayoutItem*, QSize>> line;
  int y = rect.y(), x = 0;
  const auto endLine = [&] {
    int height = 0, at = rect.x();
    for (const auto& [item, size] : line) height = std::max(height, size.height());
    for (const auto& [item, size] : line) {
      QRect place(at, y, size.width(), columns > 0 ? height : size.height());
      if (columns == 0) place.translate(0, (height - size.height()) / 2);
      if (rightToLeft) place.moveLeft(rect.x() + rect.right() - place.right());
      if (move) item->setGeometry(place);
      at += size.width() + m_gap;
    }
    y += height + (line.empty() ? 0 : m_gap);
    line.clear();
    x = 0;
  };
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    QSize size = item->sizeHint();
    if (columns > 0) size = QSize(each, item->hasHeightForWidth() ? item->heightForWidth(each) : size.height());
    size.setWidth(std::min(size.width(), std::max(rect.width(), item->minimumSize().width())));
    const bool full = columns > 0 ? static_cast<int>(line.size()) == columns : x + size.width() > rect.width();
    if (full && !line.empty()) endLine();
    line.emplace_back(item, size);
    x += size.width() + m_gap;
  }
  endLine();
  return std::max(0, y - rect.y() - m_gap);
}

void setHeightByWidth(QWidget* widget, QSizePolicy::Policy vertical) {
  QSizePolicy policy(QSizePolicy::Preferred, vertical);
  policy.setHeightForWidth(true);
  widget->setSizePolicy(policy);
}

}  // namespace eido
