// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tour/tour_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

/// The first analysis of a group: the question that most people begin with.
const AnalysisSpec* firstOf(AnalysisGroup group) {
  for (const Analysis* a : analyses()) {
    if (a->spec().group == group) return &a->spec();
  }
  return nullptr;
}

}  // namespace

TourBar::TourBar(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("tour"));
  setFrameShape(QFrame::StyledPanel);
  setBackgroundRole(QPalette::ToolTipBase);
  setForegroundRole(QPalette::ToolTipText);
  setAutoFillBackground(true);
  m_number = new QLabel;
  QFont bold = m_number->font();
  bold.setBold(true);
  m_number->setFont(bold);
  m_text = new QLabel;
  m_text->setObjectName(QStringLiteral("tourText"));
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_act = new QPushButton;
  m_act->setObjectName(QStringLiteral("tourAct"));
  const auto button = [this](const QString& icon, const QString& text, auto slot) {
    auto* made = new QToolButton;
    made->setIcon(symbolicIcon(icon));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setToolTip(text);
    made->setAccessibleName(text);
    connect(made, &QToolButton::clicked, this, slot);
    return made;
  };
  m_back = button(QStringLiteral("previous"), tr("Step back"), [this] { goTo(m_step - 1); });
  m_next = button(QStringLiteral("next"), tr("Next step"), [this] { goTo(m_step + 1); });
  m_close = button(QStringLiteral("cancel"), tr("End the tour; Help brings it back"), [this] {
    hide();
    Q_EMIT dismissed();
  });
  m_close->setObjectName(QStringLiteral("tourClose"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(8, 4, 4, 4);
  layout->addWidget(m_number);
  layout->addWidget(m_text, 1);
  layout->addWidget(m_act);
  for (QToolButton* b : {m_back, m_next, m_close}) layout->addWidget(b);
  connect(m_act, &QPushButton::clicked, this, [this] {
    const auto act = m_steps[static_cast<std::size_t>(m_step)].act;
    if (m_step + 1 < steps()) goTo(m_step + 1);
    act();
  });
  build();
  hide();
}

void TourBar::build() {
  m_steps = {{tr("2,000 drawn birds, most of them on their usual background, seen by several extractors. A map shows "
                 "what one of them holds to be alike."),
              tr("Open a map"), [this] { Q_EMIT mapRequested(); }},
             {tr("One selection runs through maps, tables, gallery and inspector. Lasso some points (L), or ask for a "
                 "condition: here the water birds on land."),
              tr("Select them"), [this] {
                Q_EMIT conditionRequested(QStringLiteral("label == \"water bird\" and background == \"land\""));
              }}};
  const auto ask = [this](AnalysisGroup group, const QString& text) {
    const AnalysisSpec* spec = firstOf(group);
    if (spec == nullptr) return;
    m_steps.push_back({text.arg(analysisText(spec->summary)), tr("Ask it"),
                       [this, name = toQt(spec->name)] { Q_EMIT analysisRequested(name); }});
  };
  ask(AnalysisGroup::Agreement, tr("%1 Press Run in the form; each figure comes with its interval and chance."));
  ask(AnalysisGroup::OddSamples,
      tr("%1 Choose the embedding, press Run, and look at what is flagged: select it, keep it, run again without it."));
  ask(AnalysisGroup::HonestScores, tr("%1 The results of 45 small classifiers are there; press Run."));
  m_steps.push_back({tr("What you found goes into a report: add runs, maps and notes, and save it as HTML, PDF or "
                        "Markdown."),
                     tr("Open the report"), [this] { Q_EMIT reportRequested(); }});
}

void TourBar::begin() {
  goTo(0);
  show();
}

void TourBar::goTo(int step) {
  m_step = std::clamp(step, 0, steps() - 1);
  const Step& now = m_steps[static_cast<std::size_t>(m_step)];
  m_number->setText(tr("Tour %1 of %2").arg(m_step + 1).arg(steps()));
  m_text->setText(now.text);
  m_act->setText(now.action);
  m_back->setEnabled(m_step > 0);
  m_next->setEnabled(m_step + 1 < steps());
}

}  // namespace eido
