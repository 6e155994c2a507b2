// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <set>
#include <string>

#include "core/session/imports/import_plan.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace eido {

class ProjectSession;

/// All that a person can say of an import: where the files go, how they are read, what their scores mean.
class ImportForm : public QWidget {
  Q_OBJECT

 public:
  explicit ImportForm(const ProjectSession* session, QWidget* parent = nullptr);

  ImportOptions options() const;
  /// What of it can't be meant; "" = nothing.
  QString problem() const;
  /// The set that is chosen; "" = a new one.
  QString target() const;
  QString newName() const;
  /// Gives a new set this name where it has none yet.
  void proposeName(const QString& name);
  /// Names of columns that may hold keys.
  void offerKeys(const QStringList& names);
  /// Chooses a set of the project, unless a person has chosen one.
  void proposeTarget(const QString& set);
  /// Shows what can matter to the files: the flags that their formats mind, and whether they have vectors or scores.
  void showOptionsFor(const std::set<std::string, std::less<>>& flags, bool vectors, bool scores);

 Q_SIGNALS:
  void readingChanged();  ///< the files are to be read again
  void joinChanged();     ///< they meet another set, or otherwise
  void changed();         ///< what was read stays as it is

 private:
  using Choices = std::initializer_list<std::pair<QString, QString>>;
  void place(const QString& title, QWidget* widget, int row, int column);
  QComboBox* combo(const QString& title, int row, int column, const QString& name, const Choices& choices);
  QLineEdit* line(const QString& title, int row, int column, const QString& name, const QString& example);
  void showTarget();
  void setRowVisible(QWidget* field, bool visible);

  QGridLayout* m_grid;
  QComboBox *m_target, *m_as, *m_key, *m_header, *m_encoding, *m_nonFinite, *m_newKeys, *m_duplicates;
  QLineEdit *m_newName, *m_modality, *m_lower, *m_range, *m_metric, *m_text;
  QLabel* m_newNameLabel = nullptr;
  QCheckBox *m_replace, *m_bfloat;
  bool m_targetChosen = false;
};

}  // namespace eido
