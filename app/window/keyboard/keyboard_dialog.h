// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace eido {

class KeyMap;

/// All keys at a glance, and other ones for those who want them. Each choice takes effect at once.
class KeyboardDialog : public QDialog {
  Q_OBJECT

 public:
  explicit KeyboardDialog(KeyMap* keys, QWidget* parent = nullptr);

 private:
  void fill();
  void showChosen();
  void assign();
  /// Says why the keys can't be the command's.
  void refuse(const QKeySequence& keys);
  QString chosen() const;

  KeyMap* m_keys;
  QLineEdit* m_filter;
  QTreeWidget* m_list;
  QKeySequenceEdit* m_edit;
  QPushButton *m_standard, *m_all;
  QLabel* m_message;
};

}  // namespace eido
