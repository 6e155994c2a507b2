// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace eido {

/// The documentation, which is part of the program: the pages of docs/ that a user needs, read without a network, with
/// a line that searches them.
class HelpPage : public QWidget {
  Q_OBJECT

 public:
  explicit HelpPage(QWidget* parent = nullptr);
  /// The name of an analysis, or of another page of docs. @param heading  to begin with; "" = its beginning
  void showTopic(const QString& topic, const QString& heading = {});

 private:
  void fill();
  void open(const QTreeWidgetItem* item);
  void goTo(const QString& topic, const QString& heading);
  void search(const QString& words);

  QLineEdit* m_line;
  QTreeWidget* m_topics;
  QTextBrowser* m_text;
  QString m_shown;  ///< topic
};

}  // namespace eido
