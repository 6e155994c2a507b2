// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/answer_list.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/text/numbers.h"

namespace eido {

AnswerList::AnswerList(QWidget* parent) : QWidget(parent) {
  m_count = new QLabel;
  m_count->setWordWrap(true);
  m_count->setMinimumWidth(1);
  m_count->setObjectName(QStringLiteral("answerCount"));
  m_list = new QTreeWidget;
  m_list->setObjectName(QStringLiteral("answers"));
  m_list->setAccessibleName(tr("Answers of the models"));
  m_list->setHeaderLabels({tr("Model"), tr("Answer"), tr("Score")});
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (const int column : {1, 2}) m_list->header()->setSectionResizeMode(column, QHeaderView::Interactive);
  m_list->header()->resizeSection(1, 9 * fontMetrics().averageCharWidth());
  m_list->header()->resizeSection(2, 7 * fontMetrics().averageCharWidth());
  m_list->setMinimumHeight(10 * fontMetrics().lineSpacing());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_count);
  layout->addWidget(m_list);
  hide();
}

void AnswerList::setAnswers(std::vector<ModelAnswer> answers) {
  m_list->clear();
  setVisible(!answers.empty());
  std::stable_sort(answers.begin(), answers.end(), [](const ModelAnswer& a, const ModelAnswer& b) {
    return !std::isnan(a.score) && (std::isnan(b.score) || a.score > b.score);
  });
  int scored = 0, right = 0;
  bool whole = true;
  for (const ModelAnswer& a : answers) {
    auto* item =
        new QTreeWidgetItem(m_list, {a.model, a.answer, std::isnan(a.score) ? missingText() : numberLabel(a.score, 4)});
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : {0, 1}) item->setToolTip(column, item->text(column));
    if (std::isnan(a.score)) continue;
    ++scored;
    right += a.score == 1;
    whole = whole && (a.score == 0 || a.score == 1);
  }
  m_count->setText(whole && scored > 0 ? tr("%1 of %Ln model(s) right:", nullptr, scored).arg(countLabel(right))
                                       : tr("%Ln model(s):", nullptr, static_cast<int>(answers.size())));
}

}  // namespace eido
