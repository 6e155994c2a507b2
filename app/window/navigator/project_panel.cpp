// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/project_panel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/window/navigator/navigator.h"
#include "widgets/theme/icons.h"

namespace eido {

ProjectPanel::ProjectPanel(Navigator* navigator, QWidget* parent)
    : QWidget(parent), m_navigator(navigator), m_line(new QLineEdit) {
  m_line->setObjectName(QStringLiteral("navigatorFilter"));
  m_line->setPlaceholderText(tr("Filter columns, slices and runs"));
  m_line->setAccessibleName(tr("Filter the project"));
  m_line->setClearButtonEnabled(true);
  m_line->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
  m_line->installEventFilter(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2, 2, 2, 0);
  layout->setSpacing(2);
  layout->addWidget(m_line);
  layout->addWidget(navigator, 1);
  setFocusProxy(navigator);  // F6 leads to the tree
  connect(m_line, &QLineEdit::textChanged, navigator, &Navigator::filter);
}

bool ProjectPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_line && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_line->text().isEmpty()) {
      m_line->clear();
      return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
      m_navigator->setFocus(Qt::TabFocusReason);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace eido
