// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "widgets/forms/form_dialog.h"

namespace eido {

/// What a person says of a run: name, star, tags and a note.
class RunMarksDialog : public FormDialog {
  Q_OBJECT

 public:
  RunMarksDialog(const RunInfo& run, QWidget* parent);

 Q_SIGNALS:
  /// Something of it is different now.
  void marked(const eido::RunInfo& run, const eido::RunMarks& now);
};

}  // namespace eido
