// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <functional>

#include "core/project/project.h"

class QToolButton;
class QWidgetAction;

namespace eido {

class QuestionList;

/// The list of questions as what a button opens.
class QuestionMenu : public QMenu {
  Q_OBJECT

 public:
  /// What analyses may be of, asked each time the menu opens; null = no project is open.
  using Data = std::function<const ProjectInfo*()>;
  QuestionMenu(Data project, QWidget* parent);

 Q_SIGNALS:
  void analysisRequested(const QString& name);

 private:
  void prepare();

  Data m_data;
  QuestionList* m_list;
  QWidgetAction* m_action;
};

/// A button that opens them: "Analyse".
QToolButton* questionButton(QuestionMenu* menu);

}  // namespace eido
