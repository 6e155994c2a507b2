// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "core/project/project.h"

class QToolButton;

namespace eido {

class QuestionList;

/// The list of questions as what a button opens.
class QuestionMenu : public QMenu {
  Q_OBJECT

 public:
  explicit QuestionMenu(QWidget* parent);
  void setData(const std::vector<SampleSetInfo>* sets);

 Q_SIGNALS:
  void analysisRequested(const QString& name);

 private:
  QuestionList* m_list;
};

/// A button that opens them: "Analyse".
QToolButton* questionButton(QuestionMenu* menu);

}  // namespace eido
