// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/navigator/column_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <optional>

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
  auto* better = new QComboBox;
  better->setObjectName(QStringLiteral("columnBetter"));
  better->addItem(column.scales.size() > 1 ? tr("as each task says") : tr("not said, read as higher"));
  better->addItem(tr("higher"), true);
  better->addItem(tr("lower"), false);
  const std::optional<bool> direction = commonDirection(column.scales);
  better->setCurrentIndex(direction ? better->findData(*direction) : 0);
  auto* range = new QLineEdit;
  range->setObjectName(QStringLiteral("columnRange"));
  range->setPlaceholderText(column.scales.size() > 1 ? tr("as each task says") : tr("lowest,highest"));
  if (const std::optional<ScoreRange> known = commonRange(column.scales)) range->setText(toQt(rangeText(*known)));
  form()->addRow(tr("&Better:"), better);
  form()->addRow(tr("R&ange:"), range);
  const auto check = [this, name, role, range, better] {
    const bool score = static_cast<ColumnKind>(role->currentData().toInt()) == ColumnKind::Score;
    for (QWidget* widget : {static_cast<QWidget*>(better), static_cast<QWidget*>(range)})
      form()->setRowVisible(widget, score);
    const bool fits = !score || range->text().trimmed().isEmpty() || parseRange(fromQt(range->text())).has_value();
    ok()->setEnabled(fits && !name->text().trimmed().isEmpty());
  };
  connect(name, &QLineEdit::textChanged, this, check);
  connect(range, &QLineEdit::textChanged, this, check);
  connect(role, &QComboBox::currentIndexChanged, this, check);
  check();
  connect(this, &QDialog::accepted, this, [this, column, name, role, model, layer, modality, better, range] {
    ColumnInfo after = column;
    after.name = fromQt(name->text().trimmed());
    after.kind = static_cast<ColumnKind>(role->currentData().toInt());
    after.model = fromQt(model->text().trimmed());
    after.layer = fromQt(layer->text().trimmed());
    after.modality = fromQt(modality->text().trimmed());
    if (after.kind == ColumnKind::Score) {
      const QVariant higher = better->currentData();
      const std::optional<bool> chosen = higher.isValid() ? std::optional(higher.toBool()) : std::nullopt;
      if (chosen != commonDirection(column.scales)) setDirection(after.scales, chosen);
      const std::optional<ScoreRange> now = parseRange(fromQt(range->text()));
      if (now != commonRange(column.scales)) setRange(after.scales, now);
    }
    if (after != column) Q_EMIT edited(column, after);
  });
}

}  // namespace eido
