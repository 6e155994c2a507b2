// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QToolButton;

namespace eido {

class FlowLayout;

/// What a person may do next, as buttons in a row that wraps.
class NextSteps : public QWidget {
  Q_OBJECT

 public:
  explicit NextSteps(QWidget* parent = nullptr);
  void clear();
  /// What the buttons behind it are about.
  void addLabel(const QString& text);
  QToolButton* add(const QString& icon, const QString& text, const QString& tip, std::function<void()> act);
  bool isEmpty() const;

 private:
  FlowLayout* m_row;
};

}  // namespace eido
