// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QPushButton;

namespace eido {

/// A small dialog: the rows of a form, OK and Cancel. Goes away by itself when it is closed.
class FormDialog : public QDialog {
  Q_OBJECT

 public:
  FormDialog(const QString& title, const QString& name, QWidget* parent);
  QFormLayout* form() const { return m_form; }
  QPushButton* ok() const { return m_ok; }

 private:
  QFormLayout* m_form;
  QPushButton* m_ok;
};

}  // namespace eido
