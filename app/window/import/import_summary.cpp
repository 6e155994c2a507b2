// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/import/import_summary.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <memory>

#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ImportSummaryWords {
  Q_DECLARE_TR_FUNCTIONS(ImportSummary)
};

}  // namespace

QString importSentence(const ImportSummary& summary) {
  return ImportSummaryWords::tr("%Ln column(s) imported into the set %1 in %2.", nullptr,
                                static_cast<int>(summary.columns.size()))
      .arg(toQt(summary.set), durationLabel(summary.seconds));
}

void showImportSummary(QWidget* parent, const ImportSummary& summary, const std::function<void()>& ask,
                       const std::function<void()>& look) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName(QStringLiteral("importSummary"));
  dialog->setWindowTitle(ImportSummaryWords::tr("Imported"));
  auto table = std::make_shared<Table>(
      "imported",
      std::vector<std::string>{"name", "kind", "rows", "dimension", "dtype", "missing", "warnings", "file", "format"});
  QStringList warnings;
  for (const ImportedColumn& c : summary.columns) {
    table->append({c.column.name, fromQt(kindLabel(c.column.kind)), c.rows,
                   c.column.kind == ColumnKind::Vector ? Cell{c.column.dimension} : Cell{}, c.storedDtype,
                   c.column.missing, static_cast<std::int64_t>(c.warnings.size()), c.file, c.format});
    for (const Warning& w : c.warnings) warnings << QStringLiteral("%1: %2").arg(toQt(c.column.name), toQt(w.message));
  }
  auto* layout = new QVBoxLayout(dialog);
  layout->addWidget(new QLabel(importSentence(summary)));
  auto* view = new TableView(ImportSummaryWords::tr("Imported columns"));
  view->setFilterVisible(false);
  view->setTable(std::move(table));
  layout->addWidget(view, 1);
  if (!warnings.isEmpty()) {
    auto* text = new QPlainTextEdit(warnings.join(u'\n'));
    text->setReadOnly(true);
    text->setMaximumHeight(8 * text->fontMetrics().lineSpacing());
    text->setAccessibleName(ImportSummaryWords::tr("Warnings"));
    auto* label = new QLabel(ImportSummaryWords::tr("&Warnings:"));
    label->setBuddy(text);
    layout->addWidget(label);
    layout->addWidget(text);
  }
  auto* buttons = new QDialogButtonBox;
  buttons->addButton(ImportSummaryWords::tr("Close"), QDialogButtonBox::RejectRole);
  const auto next = [&](const char* name, const QString& text, const std::function<void()>& act) {
    QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(QLatin1String(name));
    QObject::connect(button, &QPushButton::clicked, dialog, [dialog, act] {
      dialog->accept();
      act();
    });
    return button;
  };
  next("lookAtSamples", ImportSummaryWords::tr("Look at the &samples"), look);
  QPushButton* questions = next("askQuestions", ImportSummaryWords::tr("&What can be asked?"), ask);
  questions->setDefault(true);
  questions->setFocus();
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  layout->addWidget(buttons);
  dialog->resize(90 * dialog->fontMetrics().averageCharWidth(), 22 * dialog->fontMetrics().lineSpacing());
  dialog->open();
  // the import's own dialog closes just now, and the window behind both would have the keys
  QTimer::singleShot(0, dialog, [dialog] { dialog->activateWindow(); });
}

}  // namespace eido
