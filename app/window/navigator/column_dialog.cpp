// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/column_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

ColumnDialog::ColumnDialog(const ColumnInfo& column, QWidget* parent)
    : FormDialog(tr("Edit column"), QStringLiteral("columnDialog"), parent) {
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
  form()->addRow(tr("&Name:"), name);
  form()->addRow(tr("&Role:"), role);
  form()->addRow(tr("&Model:"), model);
  form()->addRow(tr("&Layer:"), layer);
  form()->addRow(tr("M&odality:"), modality);
  connect(name, &QLineEdit::textChanged, ok(),
          [button = ok()](const QString& text) { button->setEnabled(!text.trimmed().isEmpty()); });
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
