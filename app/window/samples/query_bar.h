// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/window/samples/sample_store.h"

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace eido {

/// One line to select or filter samples: words are looked for in keys and texts, an expression is a condition on
/// columns. Which of the two it is shows while one types; a mistake is told with its place.
class QueryBar : public QWidget {
  Q_OBJECT
  enum class Use { Select, Filter };

 public:
  QueryBar(const QString& set, ProjectSession* session, SampleStore* store, QWidget* parent = nullptr);
  void setText(const QString& text);
  QString text() const;
  /// Selects what the line asks for.
  void select() { apply(Use::Select); }
  QLineEdit* line() const { return m_line; }

 Q_SIGNALS:
  /// Save what the expression finds as a slice by rule, or what is selected where there is none.
  void ruleRequested(const QString& expression);

 private:
  void apply(Use use);
  void describe();
  void propose(const QString& meant, Use use);
  QMetaObject::Connection m_proposal;
  void offerNames();
  /// The expression that is written, or "".
  QString rule() const;
  void offerSlice();
  void say(const QString& text, bool error);

  QString m_set;
  int m_ticket = 0;
  ProjectSession* m_session;
  SampleStore* m_store;
  QLineEdit* m_line;
  QLabel* m_message;
  QToolButton *m_select, *m_filter, *m_rule;
  QStringListModel* m_names;
  QCompleter* m_completer;
};

/// Whether a text is meant as an expression: it has a comparison, or a word that only expressions have.
bool looksLikeExpression(const QString& text);

}  // namespace eido
