// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/help_page.h"

#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

static void initialiseHelp() { Q_INIT_RESOURCE(help); }

namespace eido {

HelpPage::HelpPage(QWidget* parent) : QWidget(parent) {
  initialiseHelp();
  m_topics = new QListWidget;
  m_topics->setAccessibleName(tr("Topics"));
  m_topics->setFrameShape(QFrame::NoFrame);
  m_text = new QTextBrowser;
  m_text->setAccessibleName(tr("Help"));
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->document()->setDocumentMargin(16);
  QList<std::pair<QString, QString>> topics = {{tr("Maps and samples"), QStringLiteral("explorer")},
                                               {tr("Evaluation logs"), QStringLiteral("evaluation-logs")}};
  for (const Analysis* a : analyses()) topics.append({analysisText(a->spec().title), toQt(a->spec().name)});
  topics.append({{tr("Reports"), QStringLiteral("reports")},
                 {tr("Python"), QStringLiteral("python")},
                 {tr("The project file"), QStringLiteral("project-file")}});
  for (const auto& [title, topic] : topics) {
    auto* item = new QListWidgetItem(title, m_topics);
    item->setData(Qt::UserRole, topic);
  }
  auto* split = new QSplitter;
  split->addWidget(m_topics);
  split->addWidget(m_text);
  split->setStretchFactor(1, 1);
  split->setSizes({m_topics->sizeHintForColumn(0) + 24, 1000});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(split);
  connect(m_topics, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
    QFile file(QStringLiteral(":/help/%1.md").arg(item->data(Qt::UserRole).toString()));
    if (file.open(QIODevice::ReadOnly)) m_text->setMarkdown(QString::fromUtf8(file.readAll()));
  });
  connect(m_text, &QTextBrowser::anchorClicked, this,
          [this](const QUrl& link) { showTopic(QFileInfo(link.path()).completeBaseName()); });
  m_topics->setCurrentRow(0);
}

void HelpPage::showTopic(const QString& topic) {
  for (int i = 0; i < m_topics->count(); ++i) {
    if (m_topics->item(i)->data(Qt::UserRole).toString() == topic) m_topics->setCurrentRow(i);
  }
}

}  // namespace eido
