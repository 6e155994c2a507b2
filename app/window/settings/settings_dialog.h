// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace eido {

class Settings;

/// The person's choices; each takes effect at once.
class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  explicit SettingsDialog(Settings* settings, QWidget* parent = nullptr);
};

}  // namespace eido
