// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace eido {

/// A short walk through the sample project, a step at a time; each ends in something that is really done.
class TourBar : public QFrame {
  Q_OBJECT

 public:
  explicit TourBar(QWidget* parent = nullptr);
  /// From the first step.
  void begin();
  int steps() const { return static_cast<int>(m_steps.size()); }
  int step() const { return m_step; }

 Q_SIGNALS:
  void mapRequested();
  /// Samples for which a condition holds are to be selected and shown.
  void conditionRequested(const QString& condition);
  void analysisRequested(const QString& analysis);
  void reportRequested();
  /// It is not to come again.
  void dismissed();

 private:
  struct Step {
    QString text, action;
    std::function<void()> act;
  };
  void build();
  void goTo(int step);

  std::vector<Step> m_steps;
  int m_step = 0;
  QLabel *m_number, *m_text;
  QPushButton* m_act;
  QToolButton *m_back, *m_next, *m_close;
};

}  // namespace eido
