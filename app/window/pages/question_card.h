// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/analyses/analysis.h"

class QLabel;
class QToolButton;

namespace eido {

struct RunInfo;

/// One question that the data can be asked, and where one stands with it.
class QuestionCard : public QFrame {
  Q_OBJECT

 public:
  explicit QuestionCard(const AnalysisSpec& spec, QWidget* parent = nullptr);
  /// @param reason   why it can't be asked; "" = it can
  /// @param runs     how many answers there are
  /// @param last     the newest of them, starred ones before others; null = none
  /// @param finding  what that says; null = it is being read
  void showState(const QString& reason, int runs, const RunInfo* last, const QString& finding);
  const std::string& analysis() const { return m_analysis; }
  /// Leads to the last run, or to the form where there is none.
  void open();

 Q_SIGNALS:
  void formRequested(const QString& analysis);
  void runRequested(qint64 run);

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void showEmphasis(bool on);

  std::string m_analysis;
  qint64 m_last = 0;
  bool m_emphasis = false;
  bool m_ready = false;
  QLabel *m_question, *m_title, *m_state;
  QToolButton* m_new;
};

}  // namespace eido
