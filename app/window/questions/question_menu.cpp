// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/questions/question_menu.h"

#include <QScreen>
#include <QToolButton>
#include <QWidgetAction>

#include "app/window/questions/question_list.h"
#include "widgets/theme/icons.h"

namespace eido {

QuestionMenu::QuestionMenu(Data project, QWidget* parent)
    : QMenu(parent), m_data(std::move(project)), m_list(new QuestionList), m_action(new QWidgetAction(this)) {
  m_action->setDefaultWidget(m_list);
  addAction(m_action);
  connect(m_list, &QuestionList::chosen, this, [this](const QString& name) {
    close();
    Q_EMIT analysisRequested(name);
  });
  connect(this, &QMenu::aboutToShow, this, &QuestionMenu::prepare);
}

void QuestionMenu::prepare() {
  m_list->setData(m_data());
  const QSize window = parentWidget()->window()->size(), screen = parentWidget()->screen()->availableSize();
  const QSize room = window.boundedTo(screen - QSize(16, 16));
  removeAction(m_action);  // a menu measures what it has once
  m_list->setFixedSize(m_list->wanted().boundedTo(QSize(room.width() * 19 / 20, room.height() * 3 / 4)));
  addAction(m_action);
  // a menu takes the focus when it is shown
  QMetaObject::invokeMethod(m_list, &QuestionList::begin, Qt::QueuedConnection);
}

QToolButton* questionButton(QuestionMenu* menu) {
  auto* button = new QToolButton;
  button->setObjectName(QStringLiteral("analyse"));
  button->setText(QuestionMenu::tr("Analyse"));
  button->setIcon(symbolicIcon(QStringLiteral("analysis")));
  button->setToolTip(QuestionMenu::tr("What do you want to know?"));
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setMenu(menu);
  button->setPopupMode(QToolButton::InstantPopup);
  return button;
}

}  // namespace eido
