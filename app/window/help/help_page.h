// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace eido {

/// The documentation, which is part of the program: the pages of docs/ that a user needs, read without a network.
class HelpPage : public QWidget {
  Q_OBJECT

 public:
  explicit HelpPage(QWidget* parent = nullptr);
  /// The name of an analysis, or of another page of docs.
  void showTopic(const QString& topic);

 private:
  QListWidget* m_topics;
  QTextBrowser* m_text;
};

}  // namespace eido
