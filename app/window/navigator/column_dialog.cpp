// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/column_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

ColumnDialog::ColumnDialog(const ColumnInfo& column, QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("columnDialog"));
  setWindowTitle(tr("Edit column"));
  auto* name = new QLineEdit(toQt(column.name));
  name->setObjectName(QStringLiteral("columnName"));
  auto* role = new QComboBox;
  // only what the stored values can be read as
  for (const ColumnKind kind : {ColumnKind::Vector, ColumnKind::Score, ColumnKind::Number, ColumnKind::Category,
                                ColumnKind::Answer, ColumnKind::Text, ColumnKind::Media}) {
    const bool alike = kind == column.kind || (kind != ColumnKind::Vector && column.kind != ColumnKind::Vector &&
                                               isNumeric(kind) == isNumeric(column.kind));
    if (alike) role->addItem(kindLabel(kind), static_cast<int>(kind));
  }
  role->setCurrentIndex(role->findData(static_cast<int>(column.kind)));
  auto* model = new QLineEdit(toQt(column.model));
  auto* layer = new QLineEdit(toQt(column.layer));
  auto* modality = new QLineEdit(toQt(column.modality));
  auto* form = new QFormLayout;
  form->addRow(tr("&Name:"), name);
  form->addRow(tr("&Role:"), role);
  form->addRow(tr("&Model:"), model);
  form->addRow(tr("&Layer:"), layer);
  form->addRow(tr("M&odality:"), modality);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(buttons);
  connect(
      name, &QLineEdit::textChanged, buttons->button(QDialogButtonBox::Ok),
      [ok = buttons->button(QDialogButtonBox::Ok)](const QString& text) { ok->setEnabled(!text.trimmed().isEmpty()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(this, &QDialog::accepted, this, [this, column, name, role, model, layer, modality] {
    ColumnInfo after = column;
    after.name = fromQt(name->text().trimmed());
    after.kind = static_cast<ColumnKind>(role->currentData().toInt());
    after.model = fromQt(model->text().trimmed());
    after.layer = fromQt(layer->text().trimmed());
    after.modality = fromQt(modality->text().trimmed());
    if (after != column) Q_EMIT edited(column, after);
  });
}

}  // namespace eido
