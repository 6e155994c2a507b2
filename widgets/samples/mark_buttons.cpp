// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/mark_buttons.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "widgets/layouts/flow_layout.h"
#include "widgets/samples/sample_marks.h"

namespace eido {
namespace {

constexpr int kMarkSide = 16;
constexpr int kMarkGap = 4;

QIcon markIcon(const QString& mark) {
  constexpr int kSharp = 4;  // drawn large: it is sharp on every screen
  QPixmap pixmap(kSharp * kMarkSide, kSharp * kMarkSide);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  drawMark(painter, QRectF(pixmap.rect()).adjusted(kSharp, kSharp, -kSharp, -kSharp), mark);
  return QIcon(pixmap);
}

}  // namespace

MarkButtons::MarkButtons(bool compact, QWidget* parent) : QWidget(parent) {
  setHeightByWidth(this);
  auto* row = new FlowLayout(kMarkGap, 0, this);
  for (const MarkKind& kind : markKinds()) {
    auto* button = new QPushButton(markIcon(kind.name), compact ? QString() : kind.verb);
    button->setAccessibleName(QString(kind.verb).remove(u'&'));
    button->setObjectName(QStringLiteral("mark-") + kind.name);
    button->setCheckable(true);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(kind.meaning, QKeySequence(kind.key).toString()));
    connect(button, &QPushButton::clicked, this, [this, name = kind.name](bool down) {
      Q_EMIT chosen(down ? name : QString());
      setMark(m_mark);  // down is what is stored
    });
    row->addWidget(button);
    m_buttons.append(button);
  }
}

void MarkButtons::setMark(const QString& mark) {
  m_mark = mark;
  for (QPushButton* button : m_buttons) button->setChecked(button->objectName() == QStringLiteral("mark-") + mark);
}

}  // namespace eido
