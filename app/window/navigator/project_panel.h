// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace eido {

class Navigator;

/// The navigator with a line that filters it.
class ProjectPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ProjectPanel(Navigator* navigator, QWidget* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  Navigator* m_navigator;
  QLineEdit* m_line;
};

}  // namespace eido
