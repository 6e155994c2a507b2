// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/comparison/item_panel.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/results/table_parts.h"
#include "widgets/samples/answer_list.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/numbers.h"

namespace eido {

ItemPanel::ItemPanel(QWidget* parent) : QSplitter(Qt::Horizontal, parent) {
  m_table = new TableView(tr("Items"));
  m_table->setObjectName(QStringLiteral("itemList"));
  m_text = new QLabel;
  m_text->setObjectName(QStringLiteral("itemText"));
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_text->setMinimumWidth(1);
  m_answers = new AnswerList;
  auto* side = new QWidget;
  auto* layout = new QVBoxLayout(side);
  layout->addWidget(m_text);
  layout->addWidget(m_answers, 1);
  layout->addStretch(0);
  setChildrenCollapsible(false);
  addWidget(m_table);
  addWidget(side);
  setStretchFactor(0, 3);
  setStretchFactor(1, 2);
  setSizes({600, 400});
  connect(m_table, &TableView::currentRowChanged, this, &ItemPanel::showItem);
}

void ItemPanel::showItems(std::shared_ptr<const ComparisonRun> run, const std::string& scenario) {
  m_run = std::move(run);
  if (m_run->items == nullptr) return;
  std::vector<std::string> columns;
  for (const Table::Column& column : m_run->items->columns) {
    if (column.name != "row") columns.push_back(column.name);
  }
  m_table->setTable(partOf(
                        *m_run->items,
                        [&](std::int64_t r) {
                          return m_run->isIn(static_cast<std::size_t>(m_run->items->number(r, "row")), scenario);
                        },
                        columns),
                    "compare");
  showItem(-1);
}

void ItemPanel::showItem(qint64 row) {
  std::vector<ModelAnswer> answers;
  if (row < 0) {
    m_text->setText(tr("Choose an item to read every model's answer."));
    m_answers->setAnswers({});
    return;
  }
  const Table& table = *m_table->model()->table();
  const std::string key = table.text(row, "key");
  const auto item =
      static_cast<std::size_t>(std::find(m_run->keys.begin(), m_run->keys.end(), key) - m_run->keys.begin());
  for (std::size_t m = 0; m < m_run->scores.size(); ++m) {
    const Categories& given = m_run->answers[m];
    const bool any = !given.codes.empty() && given.codes[item] >= 0;
    answers.push_back({.model = m_run->models[static_cast<qsizetype>(m)],
                       .answer = any ? toQt(given.names[static_cast<std::size_t>(given.codes[item])]) : QString(),
                       .score = m_run->scores[m][item]});
  }
  m_text->setText(table.find("text") >= 0 ? toQt(key + "\n" + table.text(row, "text")) : toQt(key));
  m_answers->setAnswers(std::move(answers));
}

}  // namespace eido
