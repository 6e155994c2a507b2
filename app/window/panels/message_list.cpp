// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/message_list.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QTime>

#include "widgets/theme/icons.h"

namespace eido {

MessageList::MessageList(QWidget* parent) : QListWidget(parent) {
  setAccessibleName(tr("Messages"));
  setObjectName(QStringLiteral("messages"));
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setFrameShape(QFrame::NoFrame);
  setContextMenuPolicy(Qt::ActionsContextMenu);
  auto* copyAction = new QAction(symbolicIcon(QStringLiteral("copy")), tr("&Copy"), this);
  auto* clearAction = new QAction(symbolicIcon(QStringLiteral("delete")), tr("C&lear"), this);
  addActions({copyAction, clearAction});
  connect(copyAction, &QAction::triggered, this, &MessageList::copy);
  connect(clearAction, &QAction::triggered, this, &QListWidget::clear);
}

void MessageList::add(Weight weight, const QString& text) {
  const QString icon = weight == Weight::Info      ? QStringLiteral("info")
                       : weight == Weight::Warning ? QStringLiteral("warning")
                                                   : QStringLiteral("error");
  auto* item = new QListWidgetItem(
      symbolicIcon(icon), QLocale().toString(QTime::currentTime(), QLocale::ShortFormat) + QStringLiteral("  ") + text,
      this);
  item->setToolTip(text);
  scrollToBottom();
}

void MessageList::copy() {
  QStringList lines;
  for (const QListWidgetItem* item : selectedItems()) lines << item->text();
  QApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace eido
