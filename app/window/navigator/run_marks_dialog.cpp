// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/run_marks_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"

namespace eido {

RunMarksDialog::RunMarksDialog(const RunInfo& run, QWidget* parent)
    : FormDialog(tr("Name, note and tags of a run"), QStringLiteral("runMarks"), parent) {
  RunInfo unnamed = run;
  unnamed.marks.name.clear();
  auto* name = new QLineEdit(toQt(run.marks.name));
  name->setObjectName(QStringLiteral("runName"));
  name->setPlaceholderText(runName(unnamed));
  auto* star = new QCheckBox(tr("&Star: first among the runs and the findings"));
  star->setObjectName(QStringLiteral("runStar"));
  star->setChecked(run.marks.starred);
  QStringList list;
  for (const std::string& tag : run.marks.tags) list << toQt(tag);
  auto* tags = new QLineEdit(list.join(QStringLiteral(", ")));
  tags->setObjectName(QStringLiteral("runTags"));
  tags->setPlaceholderText(tr("separated by commas"));
  auto* note = new QPlainTextEdit(toQt(run.marks.note));
  note->setObjectName(QStringLiteral("runNote"));
  note->setPlaceholderText(tr("Markdown; reports show it below the finding"));
  note->setTabChangesFocus(true);
  form()->addRow(tr("&Name:"), name);
  form()->addRow(QString(), star);
  form()->addRow(tr("&Tags:"), tags);
  form()->addRow(tr("N&ote:"), note);
  const int em = fontMetrics().averageCharWidth();
  name->setMinimumWidth(60 * em);
  note->setMinimumHeight(6 * fontMetrics().lineSpacing());
  connect(this, &QDialog::accepted, this, [this, run, name, star, tags, note] {
    RunMarks now{.name = fromQt(name->text().trimmed()),
                 .starred = star->isChecked(),
                 .note = fromQt(note->toPlainText().trimmed()),
                 .tags = {}};
    for (const QString& tag : tags->text().split(u',', Qt::SkipEmptyParts)) {
      if (!tag.trimmed().isEmpty()) now.tags.push_back(fromQt(tag.trimmed()));
    }
    if (now != run.marks) Q_EMIT marked(run, now);
  });
}

}  // namespace eido
