// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "core/project/project.h"

namespace eido {

class RunFindings;

/// What was found last: the newest run of each question, starred runs first.
class FindingList : public QListWidget {
  Q_OBJECT

 public:
  explicit FindingList(RunFindings* findings, QWidget* parent = nullptr);
  void setRuns(const std::vector<RunInfo>& runs);

 Q_SIGNALS:
  void runRequested(qint64 run);

 private:
  RunFindings* m_findings;
};

/// The newest finished run of an analysis that a person asked for, starred ones before others; null = none.
const RunInfo* lastRunOf(const std::vector<RunInfo>& runs, const std::string& analysis, int* count = nullptr);

}  // namespace eido
