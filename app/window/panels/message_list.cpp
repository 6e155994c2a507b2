// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panels/message_list.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QLocale>
#include <QSysInfo>
#include <QTime>

#include "core/project/project.h"
#include "widgets/text/numbers.h"
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
  auto* detailsAction = new QAction(symbolicIcon(QStringLiteral("info")), tr("Copy &details"), this);
  detailsAction->setToolTip(tr("The chosen messages with version and system, for a report of a problem"));
  connect(detailsAction, &QAction::triggered, this, &MessageList::copyDetails);
  addActions({copyAction, detailsAction, clearAction});
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
  item->setData(Qt::UserRole,
                QString(QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + QStringLiteral("  ") + text));
  scrollToBottom();
}

void MessageList::copyDetails() {
  QStringList lines{QStringLiteral("Eidoscope %1, Qt %2, %3 (%4)")
                        .arg(toQt(programVersion()), QLatin1String(qVersion()), QSysInfo::prettyProductName(),
                             QSysInfo::currentCpuArchitecture())};
  QList<QListWidgetItem*> chosen = selectedItems();
  if (chosen.isEmpty()) chosen = findItems(QStringLiteral("*"), Qt::MatchWildcard);
  for (const QListWidgetItem* item : std::as_const(chosen)) lines << item->data(Qt::UserRole).toString();
  QApplication::clipboard()->setText(lines.join(u'\n'));
}

void MessageList::copy() {
  QStringList lines;
  for (const QListWidgetItem* item : selectedItems()) lines << item->text();
  QApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace eido
