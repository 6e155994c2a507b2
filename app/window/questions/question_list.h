// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/project/project.h"

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace eido {

/// The analyses as questions in groups, and a line to search them by question, title or group. Those that can't work
/// with the data say why.
class QuestionList : public QWidget {
  Q_OBJECT

 public:
  explicit QuestionList(QWidget* parent = nullptr);
  /// What analyses may be of, null = no project is open.
  void setData(const ProjectInfo* project);
  /// Shows all of them, ready for typing.
  void begin();
  /// The size in which all of them are seen.
  QSize wanted() const;

 Q_SIGNALS:
  void chosen(const QString& analysis);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search(const QString& text);
  void choose(QTreeWidgetItem* item);

  QLineEdit* m_line;
  QTreeWidget* m_tree;
};

}  // namespace eido
