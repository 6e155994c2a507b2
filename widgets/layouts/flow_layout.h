// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QSizePolicy>
#include <vector>

namespace eido {

/// Puts its widgets side by side as words of a text, and begins a new line where there is no more room. With a least
/// width of columns all widgets are equally wide and fill the lines.
class FlowLayout : public QLayout {
 public:
  /// @param column  least width of equal columns; 0 = each widget is as wide as it wants to be
  explicit FlowLayout(int gap, int column = 0, QWidget* parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override { m_items.push_back(item); }
  int count() const override { return static_cast<int>(m_items.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  /// @return the height that it takes
  int arrange(const QRect& rect, bool move) const;

  std::vector<QLayoutItem*> m_items;
  int m_gap, m_column;
};

/// Makes a widget as high as its layout needs at the width that it gets.
void setHeightByWidth(QWidget* widget, QSizePolicy::Policy vertical = QSizePolicy::Minimum);

}  // namespace eido
