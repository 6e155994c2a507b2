// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace eido {

/// A button a mark (widgets/samples/sample_marks.h): the one that a sample has is down, and pressing it takes it away.
class MarkButtons : public QWidget {
  Q_OBJECT

 public:
  /// @param compact  signs alone, where there is little room
  explicit MarkButtons(bool compact = false, QWidget* parent = nullptr);
  void setMark(const QString& mark);

 Q_SIGNALS:
  /// "" = none.
  void chosen(const QString& mark);

 private:
  QString m_mark;
  QList<QPushButton*> m_buttons;
};

}  // namespace eido
