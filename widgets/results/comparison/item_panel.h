// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>
#include <memory>

#include "widgets/results/comparison/comparison_run.h"

class QLabel;

namespace eido {

class AnswerList;
class TableView;

/// The items of a comparison, and of the current one its text and every model's answer.
class ItemPanel : public QSplitter {
  Q_OBJECT

 public:
  explicit ItemPanel(QWidget* parent = nullptr);
  void showItems(std::shared_ptr<const ComparisonRun> run, const std::string& scenario);
  TableView* table() const { return m_table; }

 private:
  void showItem(qint64 row);

  std::shared_ptr<const ComparisonRun> m_run;
  TableView* m_table;
  QLabel* m_text;
  AnswerList* m_answers;
};

}  // namespace eido
