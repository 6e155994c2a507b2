// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/report_front.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "widgets/report/run_section.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ReportFrontWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr std::size_t kFindings = 3;

QString asItem(const QString& text) { return QStringLiteral("\u2022 ") + text; }

/// What the findings' intervals and chances mean.
QString howToRead(const std::vector<RunInFront>& runs) {
  std::set<double> levels;
  for (const RunInFront& run : runs) {
    const auto level = run.info.parameters.find("confidence");
    if (level != run.info.parameters.end() && level->is_number()) levels.insert(level->get<double>());
  }
  const QString interval =
      levels.size() == 1 ? ReportFrontWords::tr("the range in brackets is its interval at %1 %")
                               .arg(numberLabel(100 * *levels.begin(), 4))
                         : ReportFrontWords::tr("the range in brackets is its interval, at the confidence of its run");
  return ReportFrontWords::tr(
             "How to read a figure: %1, what other samples could have given; \"chance\" is what "
             "the same computation gives where nothing is to be found; p-values are adjusted as each "
             "section says.")
      .arg(interval);
}

}  // namespace

RunInFront inFront(const LoadedRun& run) {
  RunInFront front{.info = run.info, .finding = run.finding, .chips = {}, .next = {}};
  if (run.info.state != RunState::Done) return front;
  const ResultKind& kind = resultKind(run.info.analysis);
  front.chips = kind.chips(run);
  if (run.set.id == 0) return front;
  if (const std::vector<NextStep> steps = kind.nextSteps(run); !steps.empty()) {
    front.next = steps.front().text;
    while (front.next.endsWith(u'.') || front.next.endsWith(u' ')) front.next.chop(1);
  }
  return front;
}

std::vector<ReportBlock> reportFront(const QString& question, const std::vector<RunInFront>& runs) {
  std::vector<ReportBlock> blocks;
  if (!question.isEmpty()) blocks.emplace_back(ReportText{question, ReportText::Tone::Finding});
  std::vector<const RunInFront*> told;
  for (const RunInFront& run : runs) {
    const bool again = std::any_of(told.begin(), told.end(), [&](const auto* t) { return t->info.id == run.info.id; });
    if (!run.finding.isEmpty() && !again) told.push_back(&run);
  }
  if (told.empty()) return blocks;
  std::stable_partition(told.begin(), told.end(), [](const RunInFront* run) { return run->info.marks.starred; });
  // one of a kind before two of another
  std::set<std::string> kinds;
  std::stable_partition(told.begin(), told.end(), [&](const RunInFront* run) {
    return run->info.marks.starred || kinds.insert(run->info.analysis).second;
  });
  blocks.emplace_back(ReportHeading{3, ReportFrontWords::tr("What was found")});
  for (std::size_t i = 0; i < std::min(kFindings, told.size()); ++i) {
    blocks.emplace_back(ReportText{
        QStringLiteral("%1. %2 (%3)").arg(i + 1).arg(firstSentence(told[i]->finding), runHeading(told[i]->info)), {}});
    if (const QString figures = chipsText(told[i]->chips); !figures.isEmpty())
      blocks.emplace_back(ReportText{figures, ReportText::Tone::Muted});
  }
  std::vector<QString> further;
  for (std::size_t i = kFindings; i < told.size(); ++i)
    further.push_back(QStringLiteral("%1: %2").arg(runHeading(told[i]->info), firstSentence(told[i]->finding)));
  if (!further.empty()) blocks.emplace_back(ReportHeading{3, ReportFrontWords::tr("Further findings")});
  for (const QString& line : further) blocks.emplace_back(ReportText{asItem(line), {}});
  QStringList next;
  for (const RunInFront* run : told) {
    if (next.size() < static_cast<qsizetype>(kFindings) && !run->next.isEmpty() && !next.contains(run->next))
      next << run->next;
  }
  if (!next.isEmpty()) blocks.emplace_back(ReportHeading{3, ReportFrontWords::tr("What to do next")});
  for (const QString& step : next) blocks.emplace_back(ReportText{asItem(step), {}});
  blocks.emplace_back(ReportText{howToRead(runs), {}});
  return blocks;
}

}  // namespace eido
