// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"
#include "widgets/forms/form_dialog.h"

namespace eido {

/// Name, role, model, layer and modality of a column, and how its scores are read.
class ColumnDialog : public FormDialog {
  Q_OBJECT

 public:
  explicit ColumnDialog(const ColumnInfo& column, QWidget* parent = nullptr);

 Q_SIGNALS:
  void edited(const eido::ColumnInfo& before, const eido::ColumnInfo& after);
};

}  // namespace eido
