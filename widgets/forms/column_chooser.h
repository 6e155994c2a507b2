// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/analyses/analysis.h"

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace eido {

/// A list of the columns that an analysis may compare, grouped by model, to check off.
class ColumnChooser : public QWidget {
  Q_OBJECT

 public:
  explicit ColumnChooser(QWidget* parent = nullptr);

  /// Offers the columns of `set` that fit, those checked that a run takes without being told; keeps what was chosen
  /// before when the set is the same.
  void setColumns(const SampleSetInfo& set, const InputSpec& input);
  /// Takes the check from a column that has another part in the run, as gold labels have.
  void leaveOut(const QString& name);
  void setChecked(const QStringList& names);
  /// Checked names, those that were named first in that order, the others in the set's.
  QStringList checked() const;
  int offered() const;

 Q_SIGNALS:
  void changed();

 private:
  void filter(const QString& text);
  void checkAll(bool on);
  void showCount();

  QString m_set;
  QStringList m_order, m_named;
  QTreeWidget* m_tree = nullptr;
  QLineEdit* m_filter = nullptr;
  QLabel* m_count = nullptr;
};

}  // namespace eido
