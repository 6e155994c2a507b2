// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/start_page.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include "app/window/settings/settings.h"
#include "widgets/text/heading.h"
#include "widgets/theme/icons.h"

namespace eido {
StartPage::StartPage(Settings* settings, QWidget* parent) : QWidget(parent), m_settings(settings) {
  auto* content = new QWidget;
  content->setMaximumWidth(fontMetrics().averageCharWidth() * 120);
  auto* title = new QHBoxLayout;
  auto* logo = new QLabel;
  logo->setPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
  auto* words = new QVBoxLayout;
  words->addWidget(headingLabel(tr("Eidoscope"), 1.8));
  auto* question = new QLabel(tr("Where do models agree, and is it more than chance?"));
  words->addWidget(question);
  title->addWidget(logo);
  title->addLayout(words, 1);

  auto* ways = new QVBoxLayout;
  ways->setSpacing(2);
  const auto add = [&](const QString& icon, const QString& text, const QString& detail, auto signal) {
    auto* button = new QCommandLinkButton(text, detail);
    button->setIcon(symbolicIcon(icon));
    connect(button, &QCommandLinkButton::clicked, this, signal);
    ways->addWidget(button);
    return button;
  };
  add(QStringLiteral("sample"), tr("Open the sample project"),
      tr("Birds on land and water, seen by several feature extractors"), &StartPage::sampleRequested)
      ->setObjectName(QStringLiteral("openSample"));
  add(QStringLiteral("import"), tr("Import files"),
      tr("Embeddings and evaluation results: .npy, .npz, .safetensors, .csv, .jsonl and more"),
      &StartPage::importRequested)
      ->setObjectName(QStringLiteral("importFiles"));
  add(QStringLiteral("project-open"), tr("Open a project"), tr("A file that ends in .eido"), &StartPage::openRequested);
  add(QStringLiteral("project-new"), tr("New project"), tr("One file that holds data, runs and results"),
      &StartPage::newRequested);
  auto* drop =
      new QLabel(tr("Or drop a project or data files anywhere in this window. Nothing ever leaves your computer."));
  drop->setWordWrap(true);
  ways->addSpacing(8);
  ways->addWidget(drop);
  ways->addStretch(1);

  m_recentBox = new QWidget;
  auto* recent = new QVBoxLayout(m_recentBox);
  recent->setContentsMargins(0, 0, 0, 0);
  auto* recentTitle = headingLabel(tr("&Recent projects"), 1.0);
  m_recent = new QListWidget;
  m_recent->setAccessibleName(tr("Recent projects"));
  m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_recent->setTextElideMode(Qt::ElideMiddle);
  recentTitle->setBuddy(m_recent);
  recent->addWidget(recentTitle);
  recent->addWidget(m_recent);
  recent->addStretch(1);
  m_recent->setFixedHeight(16 * fontMetrics().lineSpacing());

  auto* columns = new QHBoxLayout;
  columns->setSpacing(24);
  columns->addLayout(ways, 3);
  columns->addWidget(m_recentBox, 2);
  auto* inner = new QVBoxLayout(content);
  inner->setContentsMargins(24, 24, 24, 24);
  inner->setSpacing(18);
  inner->addLayout(title);
  inner->addLayout(columns, 1);
  auto* outer = new QHBoxLayout(this);
  outer->addStretch(1);
  outer->addWidget(content, 8);
  outer->addStretch(1);
  connect(m_recent, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { Q_EMIT recentRequested(item->data(Qt::UserRole).toString()); });
  connect(m_settings, &Settings::recentProjectsChanged, this, &StartPage::showRecent);
  showRecent();
}

void StartPage::showRecent() {
  m_recent->clear();
  for (const QString& path : m_settings->recentProjects()) {
    const QFileInfo file(path);
    auto* item = new QListWidgetItem(symbolicIcon(QStringLiteral("set")),
                                     file.completeBaseName() + QStringLiteral("\n") + file.absolutePath(), m_recent);
    item->setData(Qt::UserRole, path);
    item->setToolTip(path);
  }
  m_recentBox->setVisible(m_recent->count() > 0);
}

}  // namespace eido
