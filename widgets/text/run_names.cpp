// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/run_names.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/analyses/registry.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class RunNamesWords {
  Q_DECLARE_TR_FUNCTIONS(RunNames)
};

constexpr qsizetype kChoices = 2;
constexpr qsizetype kLongest = 28;  ///< characters of one choice

const QString& dot() {
  static const QString text = QStringLiteral(" \u00b7 ");
  return text;
}

QString shortened(const QString& text) {
  return text.size() <= kLongest ? text : text.left(kLongest - 1).trimmed() + QChar(0x2026);
}

QString choiceText(const std::string& analysis, const ParameterSpec& p, const Json& value) {
  const QString title = analysisText(p.title);
  if (value.is_boolean()) return shortened(value.get<bool>() ? title : RunNamesWords::tr("%1: off").arg(title));
  const QString text = parameterText(analysis, value);
  // a word says itself what it is, a number does not
  const bool word = p.type == ParameterType::Choice || p.type == ParameterType::ChoiceList;
  return shortened(word ? text : QStringLiteral("%1 %2").arg(title, text));
}

bool saysNothing(const ParameterSpec& p, const Json& value) {
  return p.namesColumns() || p.type == ParameterType::Set || p.type == ParameterType::Text || value.is_null() ||
         value == p.fallback || (value.is_array() && value.empty()) || p.name == "from";
}

}  // namespace

QString parameterText(const std::string& analysis, const Json& value) {
  if (value.is_string()) return choiceLabel(analysis, value.get<std::string>());
  if (value.is_number_integer()) return countLabel(value.get<std::int64_t>());
  if (value.is_number()) return numberLabel(value.get<double>());
  if (!value.is_array()) return toQt(jsonText(value));
  QStringList parts;
  for (const Json& entry : value) parts << parameterText(analysis, entry);
  return parts.join(QStringLiteral(", "));
}

QString runTime(const RunInfo& run, const QDateTime& now) {
  const QDateTime made = QDateTime::fromString(toQt(run.created), Qt::ISODate).toLocalTime();
  if (!made.isValid()) return {};
  const QLocale locale;
  const QString time = locale.toString(made.time(), QStringLiteral("HH:mm"));
  if (made.date() == now.date()) return time;
  if (made.date().daysTo(now.date()) == 1) return RunNamesWords::tr("yesterday %1").arg(time);
  if (made.date().year() == now.date().year())
    return RunNamesWords::tr("%1 %2", "date and time")
        .arg(locale.toString(made.date(), RunNamesWords::tr("d MMM", "format of a date without its year")), time);
  return locale.toString(made.date(), QLocale::ShortFormat);
}

QString runSubject(const RunInfo& run) {
  std::vector<const RunInput*> compared, all;
  for (const RunInput& input : run.inputs) {
    if (!input.isColumn()) continue;
    all.push_back(&input);
    const bool named = std::find(input.parts.begin(), input.parts.end(), kCompared) == input.parts.end();
    if (input.parts.empty() || !named) compared.push_back(&input);
  }
  if (compared.size() > 1) return RunNamesWords::tr("%Ln column(s)", nullptr, static_cast<int>(compared.size()));
  const std::vector<const RunInput*>& shown = compared.empty() ? all : compared;
  return shown.empty() ? QString() : toQt(shown.front()->column);
}

QStringList runChoices(const RunInfo& run) {
  QStringList choices;
  const AnalysisSpec* spec = findSpec(run.analysis);
  for (std::size_t i = 0; spec != nullptr && i < spec->parameters.size() && choices.size() < kChoices; ++i) {
    const ParameterSpec& p = spec->parameters[i];
    const auto value = run.parameters.find(p.name);
    if (value != run.parameters.end() && !saysNothing(p, *value)) choices << choiceText(run.analysis, p, *value);
  }
  return choices;
}

QString runName(const RunInfo& run, const QDateTime& now) {
  if (!run.marks.name.empty()) return toQt(run.marks.name);
  QStringList parts{analysisTitle(run.analysis)};
  if (const std::string slice = run.slice(); !slice.empty()) parts << RunNamesWords::tr("slice %1").arg(toQt(slice));
  parts << runSubject(run) << runChoices(run) << runTime(run, now);
  parts.removeAll(QString());
  return parts.join(dot());
}

QString runStateText(const RunInfo& run) {
  return run.state == RunState::Done && !run.stale.empty() ? RunNamesWords::tr("out of date") : stateLabel(run.state);
}

QString runIcon(const RunInfo& run) {
  if (run.state == RunState::Failed) return QStringLiteral("failed");
  if (run.state == RunState::Cancelled) return QStringLiteral("cancelled");
  return run.stale.empty() ? QStringLiteral("done") : QStringLiteral("stale");
}

std::vector<const RunInfo*> comparableRuns(const std::vector<RunInfo>& runs, const RunInfo& run) {
  std::vector<const RunInfo*> others = finishedRuns(runs, run.analysis);
  std::erase_if(others, [&](const RunInfo* other) { return other->id == run.id; });
  return others;
}

QString runShortName(const RunInfo& run, const QDateTime& now) {
  if (!run.marks.name.empty()) return shortened(toQt(run.marks.name));
  const std::string slice = run.slice();
  const QString detail = slice.empty() ? runTime(run, now) : RunNamesWords::tr("slice %1").arg(toQt(slice));
  const QString title = analysisTitle(run.analysis);
  return detail.isEmpty() ? title : title + dot() + shortened(detail);
}

}  // namespace eido
