// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <cmath>
#include <vector>

class QLabel;
class QTreeWidget;

namespace eido {

/// What one model made of an item.
struct ModelAnswer {
  QString model;
  QString answer;               ///< "" where none is stored
  double score = std::nan("");  ///< NaN = not scored
};

/// Every model's answer to an item and its score, right ones first, under a line that counts them.
class AnswerList : public QWidget {
  Q_OBJECT

 public:
  explicit AnswerList(QWidget* parent = nullptr);
  /// Hidden without any.
  void setAnswers(std::vector<ModelAnswer> answers);
  QTreeWidget* list() const { return m_list; }

 private:
  QLabel* m_count;
  QTreeWidget* m_list;
};

}  // namespace eido
