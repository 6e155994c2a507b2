// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/help_page.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "app/window/help/help_index.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {
constexpr int kTopic = Qt::UserRole, kHeading = Qt::UserRole + 1;
}  // namespace

HelpPage::HelpPage(QWidget* parent) : QWidget(parent) {
  m_line = new QLineEdit;
  m_line->setObjectName(QStringLiteral("filter"));
  m_line->setPlaceholderText(tr("Search the help"));
  m_line->setAccessibleName(tr("Search the help"));
  m_line->setClearButtonEnabled(true);
  m_line->addAction(symbolicIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  m_topics = new QTreeWidget;
  m_topics->setObjectName(QStringLiteral("helpTopics"));
  m_topics->setAccessibleName(tr("Topics"));
  m_topics->setHeaderHidden(true);
  m_topics->setRootIsDecorated(false);
  m_topics->setItemsExpandable(false);
  m_topics->setFrameShape(QFrame::NoFrame);
  m_topics->setTextElideMode(Qt::ElideRight);
  m_topics->setIndentation(12);
  m_text = new QTextBrowser;
  m_text->setAccessibleName(tr("Help"));
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->document()->setDocumentMargin(16);
  fill();
  auto* left = new QWidget;
  auto* leftLayout = new QVBoxLayout(left);
  leftLayout->setContentsMargins(4, 4, 0, 0);
  leftLayout->addWidget(m_line);
  leftLayout->addWidget(m_topics, 1);
  auto* split = new QSplitter;
  split->addWidget(left);
  split->addWidget(m_text);
  split->setStretchFactor(1, 1);
  split->setChildrenCollapsible(false);
  split->setSizes({46 * fontMetrics().averageCharWidth(), 1000});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(split);
  connect(m_topics, &QTreeWidget::currentItemChanged, this, &HelpPage::open);
  connect(m_line, &QLineEdit::textChanged, this, &HelpPage::search);
  connect(m_text, &QTextBrowser::anchorClicked, this,
          [this](const QUrl& link) { showTopic(QFileInfo(link.path()).completeBaseName()); });
  showTopic(QStringLiteral("start"));
}

void HelpPage::fill() {
  m_topics->clear();
  QTreeWidgetItem* group = nullptr;
  QFont bold = font();
  bold.setBold(true);
  for (const HelpTopic& topic : helpTopics()) {
    if (group == nullptr || group->text(0) != topic.group) {
      group = new QTreeWidgetItem(m_topics, {topic.group});
      group->setFont(0, bold);
      group->setFlags(Qt::ItemIsEnabled);
      group->setExpanded(true);
    }
    auto* item = new QTreeWidgetItem(group, {topic.title});
    item->setData(0, kTopic, topic.topic);
    group->setExpanded(true);
  }
}

void HelpPage::search(const QString& words) {
  if (words.trimmed().isEmpty()) {
    fill();
    return showTopic(m_shown);
  }
  m_topics->clear();
  for (const HelpSection* section : findHelp(words)) {
    auto* item = new QTreeWidgetItem(
        m_topics,
        {section->heading.isEmpty() ? section->page : QStringLiteral("%1: %2").arg(section->page, section->heading)});
    item->setData(0, kTopic, section->topic);
    item->setData(0, kHeading, section->heading);
    item->setToolTip(0, item->text(0));
  }
  if (m_topics->topLevelItemCount() == 0) {
    auto* none = new QTreeWidgetItem(m_topics, {tr("Nothing was found")});
    none->setFlags(Qt::NoItemFlags);
  } else {
    m_topics->setCurrentItem(m_topics->topLevelItem(0));
  }
}

void HelpPage::open(const QTreeWidgetItem* item) {
  const QString topic = item == nullptr ? QString() : item->data(0, kTopic).toString();
  if (!topic.isEmpty()) goTo(topic, item->data(0, kHeading).toString());
}

void HelpPage::goTo(const QString& topic, const QString& heading) {
  if (m_shown != topic || m_text->document()->isEmpty()) m_text->setMarkdown(helpPage(topic));
  m_shown = topic;
  QTextCursor place(m_text->document());
  for (QTextBlock block = m_text->document()->begin(); block.isValid() && !heading.isEmpty(); block = block.next()) {
    if (block.blockFormat().headingLevel() > 0 && block.text() == heading) place.setPosition(block.position());
  }
  m_text->moveCursor(QTextCursor::End);  // so that the heading comes to the top
  m_text->setTextCursor(place);
}

void HelpPage::showTopic(const QString& topic, const QString& heading) {
  {
    const QSignalBlocker quiet(m_line);
    if (!m_line->text().isEmpty()) {
      m_line->clear();
      fill();
    }
  }
  for (QTreeWidgetItemIterator at(m_topics); *at != nullptr; ++at) {
    if ((*at)->data(0, kTopic).toString() != topic) continue;
    {
      const QSignalBlocker quiet(m_topics);
      m_topics->setCurrentItem(*at);
    }
    return goTo(topic, heading);
  }
}

}  // namespace eido
