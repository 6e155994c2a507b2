// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

#include "app/window/settings/settings.h"

namespace eido {

SettingsDialog::SettingsDialog(Settings* settings, QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("settingsDialog"));
  setWindowTitle(tr("Settings"));
  auto* theme = new QComboBox;
  theme->addItem(tr("System"), static_cast<int>(ThemeChoice::System));
  theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
  theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
  theme->setCurrentIndex(theme->findData(static_cast<int>(settings->theme())));
  auto* language = new QComboBox;
  language->addItem(tr("System"), QString());
  language->addItem(QStringLiteral("English"), QStringLiteral("en"));
  language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
  language->setCurrentIndex(std::max(0, language->findData(settings->language())));
  auto* threads = new QSpinBox;
  threads->setObjectName(QStringLiteral("threads"));
  threads->setRange(0, std::max(1, QThread::idealThreadCount()));
  threads->setSpecialValueText(tr("all cores"));
  threads->setValue(settings->threads());
  auto* cache = new QSpinBox;
  cache->setObjectName(QStringLiteral("cache"));
  cache->setRange(64, 1 << 20);
  cache->setSingleStep(256);
  cache->setSuffix(QStringLiteral(" MB"));
  cache->setValue(settings->cacheMegabytes());
  auto* form = new QFormLayout;
  form->addRow(tr("&Theme:"), theme);
  form->addRow(tr("&Language:"), language);
  form->addRow(tr("T&hreads of an analysis:"), threads);
  form->addRow(tr("&Memory for columns in view:"), cache);
  auto* note = new QLabel(tr("Results do not depend on the number of threads."));
  note->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(note);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(theme, &QComboBox::currentIndexChanged, settings,
          [settings, theme] { settings->setTheme(static_cast<ThemeChoice>(theme->currentData().toInt())); });
  connect(language, &QComboBox::currentIndexChanged, settings,
          [settings, language] { settings->setLanguage(language->currentData().toString()); });
  connect(threads, &QSpinBox::valueChanged, settings, &Settings::setThreads);
  connect(cache, &QSpinBox::valueChanged, settings, &Settings::setCacheMegabytes);
}

}  // namespace eido
