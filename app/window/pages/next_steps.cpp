// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/next_steps.h"

#include <QLabel>
#include <QToolButton>

#include "widgets/layouts/flow_layout.h"
#include "widgets/text/plain_tip.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {
constexpr int kStepGap = 4;
constexpr int kLongestStep = 64;  ///< characters of a button
}  // namespace

NextSteps::NextSteps(QWidget* parent) : QWidget(parent), m_row(new FlowLayout(kStepGap, 0, this)) {
  setObjectName(QStringLiteral("nextSteps"));
  setAccessibleName(tr("What next?"));
  setHeightByWidth(this);
}

void NextSteps::clear() {
  while (QLayoutItem* item = m_row->takeAt(0)) {
    item->widget()->deleteLater();  // one of them may be what called us
    item->widget()->hide();
    delete item;
  }
}

void NextSteps::addLabel(const QString& text) {
  auto* label = new QLabel(text);
  QFont font = label->font();
  font.setBold(true);
  label->setFont(font);
  m_row->addWidget(label);
}

QToolButton* NextSteps::add(const QString& icon, const QString& text, const QString& tip, std::function<void()> act) {
  auto* button = new QToolButton;
  button->setIcon(symbolicIcon(icon));
  QString shown = text.size() <= kLongestStep ? text : text.left(kLongestStep - 1).trimmed() + QChar(0x2026);
  button->setText(shown.replace(u'&', QLatin1String("&&")));
  button->setAccessibleName(text);
  button->setToolTip(plainTip(tip.isEmpty() ? text : tip));
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setFocusPolicy(Qt::StrongFocus);
  connect(button, &QToolButton::clicked, this, std::move(act));
  m_row->addWidget(button);
  return button;
}

bool NextSteps::isEmpty() const { return m_row->count() == 0; }

}  // namespace eido
