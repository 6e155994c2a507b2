// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/finding_list.h"

#include <algorithm>
#include <set>

#include "app/window/project/run_findings.h"
#include "widgets/results/finding_bar.h"
#include "widgets/text/plain_tip.h"
#include "widgets/text/run_names.h"
#include "widgets/theme/icons.h"

namespace eido {

const RunInfo* lastRunOf(const std::vector<RunInfo>& runs, const std::string& analysis, int* count) {
  std::vector<const RunInfo*> asked = finishedRuns(runs, analysis);
  std::erase_if(asked, [](const RunInfo* run) { return isHelperRun(*run); });
  if (count != nullptr) *count = static_cast<int>(asked.size());
  const auto starred = std::find_if(asked.begin(), asked.end(), [](const RunInfo* run) { return run->marks.starred; });
  return starred != asked.end() ? *starred : asked.empty() ? nullptr : asked.front();
}

FindingList::FindingList(RunFindings* findings, QWidget* parent) : QListWidget(parent), m_findings(findings) {
  setObjectName(QStringLiteral("findings"));
  setAccessibleName(tr("Latest findings"));
  setTextElideMode(Qt::ElideRight);
  setFrameShape(QFrame::NoFrame);
  setAlternatingRowColors(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { Q_EMIT runRequested(item->data(Qt::UserRole).toLongLong()); });
}

void FindingList::setRuns(const std::vector<RunInfo>& runs) {
  std::vector<const RunInfo*> shown;
  std::set<std::string> seen;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    const bool counts = run->state == RunState::Done && !isHelperRun(*run);
    if (counts && (seen.insert(run->analysis).second || run->marks.starred)) shown.push_back(&*run);
  }
  std::stable_partition(shown.begin(), shown.end(), [](const RunInfo* run) { return run->marks.starred; });
  // in place: who walks through it stays where he is
  while (count() > static_cast<int>(shown.size())) delete takeItem(count() - 1);
  while (count() < static_cast<int>(shown.size())) new QListWidgetItem(this);
  int at = 0;
  for (const RunInfo* run : shown) {
    const QString finding = firstSentence(m_findings->of(run->id));
    const QString name = (run->marks.starred ? QStringLiteral("\u2605 ") : QString()) + runName(*run);
    QListWidgetItem* item = this->item(at++);
    item->setIcon(analysisIcon(QString::fromStdString(run->analysis)));
    item->setText(finding.isEmpty() ? name : name + u'\n' + finding);
    item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(run->id));
    item->setToolTip(plainTip(m_findings->of(run->id)));
    item->setSizeHint(QSize(0, 2 * fontMetrics().lineSpacing() + 8));
  }
  setFixedHeight(count() * (2 * fontMetrics().lineSpacing() + 8));
}

}  // namespace eido
