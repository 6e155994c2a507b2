// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/overview_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/navigator/navigator_model.h"
#include "app/window/project/project_session.h"
#include "app/window/questions/question_menu.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

OverviewPage::OverviewPage(ProjectSession* session, QWidget* parent) : QWidget(parent), m_session(session) {
  m_title = new QLabel;
  QFont font = m_title->font();
  font.setPointSizeF(font.pointSizeF() * 1.4);
  font.setBold(true);
  m_title->setFont(font);
  m_facts = new QLabel;
  m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_facts->setWordWrap(true);
  m_empty = new QLabel(tr("There is nothing in this project yet. Import files, or drop them anywhere in this window."));
  m_empty->setWordWrap(true);
  m_sets = new QComboBox;
  m_sets->setAccessibleName(tr("Sample set"));
  m_sets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* label = new QLabel(tr("&Sample set:"));
  label->setBuddy(m_sets);
  auto* import = new QPushButton(symbolicIcon(QStringLiteral("import")), tr("&Import..."));
  auto* questions = new QuestionMenu(
      [this] {
        const SampleSetInfo* set = m_session->set(m_sets->currentText());
        return std::optional(set == nullptr ? std::vector<SampleSetInfo>() : std::vector{*set});
      },
      this);
  QToolButton* analyse = questionButton(questions);
  analyse->setObjectName(QStringLiteral("analyseSet"));
  m_setBar = new QWidget;
  auto* bar = new QHBoxLayout(m_setBar);
  bar->setContentsMargins(0, 0, 0, 0);
  bar->addWidget(label);
  bar->addWidget(m_sets);
  bar->addStretch(1);
  bar->addWidget(analyse);
  m_columns = new TableView(tr("Columns"));
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(import);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(head);
  layout->addWidget(m_facts);
  layout->addWidget(m_empty);
  layout->addSpacing(6);
  layout->addWidget(m_setBar);
  layout->addWidget(m_columns, 1);
  layout->addStretch(0);
  connect(import, &QPushButton::clicked, this, &OverviewPage::importRequested);
  connect(questions, &QuestionMenu::analysisRequested, this,
          [this](const QString& name) { Q_EMIT analysisRequested(name, m_sets->currentText(), {}); });
  connect(m_sets, &QComboBox::currentIndexChanged, this, &OverviewPage::showSet);
  connect(m_columns, &TableView::saveRequested, this, &OverviewPage::saveTableRequested);
  connect(session, &ProjectSession::changed, this, [this] {
    m_stale = true;
    if (isVisible()) refresh();
  });
}

void OverviewPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

void OverviewPage::refresh() {
  m_stale = false;
  const ProjectInfo& info = m_session->info();
  m_title->setText(m_session->name());
  std::int64_t samples = 0, columns = 0;
  for (const SampleSetInfo& set : info.sets) {
    samples += set.samples;
    columns += static_cast<std::int64_t>(set.columns.size());
  }
  QStringList facts{tr("%Ln sample set(s)", nullptr, static_cast<int>(info.sets.size())),
                    tr("%Ln sample(s)", nullptr, static_cast<int>(samples)),
                    tr("%Ln column(s)", nullptr, static_cast<int>(columns)),
                    tr("%Ln run(s)", nullptr, static_cast<int>(info.runs.size()))};
  if (info.readOnly) facts << tr("read-only");
  m_facts->setText(facts.join(QStringLiteral(" \u00b7 ")) + QStringLiteral("\n") + m_session->path());
  const QString before = m_sets->currentText();
  {
    const QSignalBlocker quiet(m_sets);
    m_sets->clear();
    for (const SampleSetInfo& set : info.sets) m_sets->addItem(toQt(set.name));
    m_sets->setCurrentIndex(std::max(0, m_sets->findText(before)));
  }
  m_empty->setVisible(info.sets.empty());
  m_setBar->setVisible(!info.sets.empty());
  m_columns->setVisible(!info.sets.empty());
  showSet();
}

void OverviewPage::showSet() {
  const SampleSetInfo* set = m_session->set(m_sets->currentText());
  if (set == nullptr) return m_columns->setTable(nullptr);
  auto table = std::make_shared<Table>(set->name, std::vector<std::string>{"name", "kind", "model", "layer", "modality",
                                                                           "dimension", "dtype", "missing"});
  const auto text = [](const std::string& value) -> Cell { return value.empty() ? Cell{} : Cell{value}; };
  for (const ColumnInfo& c : set->columns) {
    std::int64_t layer = 0;
    const bool number = !c.layer.empty() &&
                        std::all_of(c.layer.begin(), c.layer.end(), [](char ch) { return ch >= '0' && ch <= '9'; }) &&
                        c.layer.size() < 10;
    if (number) layer = std::stoll(c.layer);
    table->append({c.name, fromQt(kindLabel(c.kind)), text(c.model), number ? Cell{layer} : text(c.layer),
                   text(c.modality), c.kind == ColumnKind::Vector ? Cell{c.dimension} : Cell{},
                   isNumeric(c.kind) ? Cell{std::string(dtypeName(c.dtype))} : Cell{std::string("text")}, c.missing});
  }
  m_columns->setTitle(QStringLiteral("%1-columns").arg(toQt(set->name)));
  m_columns->setTable(std::move(table));
}

}  // namespace eido
