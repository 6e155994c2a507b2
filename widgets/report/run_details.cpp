// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/run_details.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "core/analyses/registry.h"
#include "widgets/report/run_numbers.h"
#include "widgets/report/run_parts.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class RunDetailsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

QString valueInWords(const std::string& analysis, const Json& value) {
  if (value.is_null()) return RunDetailsWords::tr("none");
  if (value.is_boolean()) return value.get<bool>() ? RunDetailsWords::tr("yes") : RunDetailsWords::tr("no");
  if (value.is_number_float()) return numberLabel(value.get<double>(), 6);
  if (value.is_string() && value.get<std::string>().empty()) return RunDetailsWords::tr("none");
  if (value.is_string()) return choiceLabel(analysis, value.get<std::string>());
  if (!value.is_array()) return toQt(jsonText(value));
  QStringList parts;
  for (const Json& v : value) parts << valueInWords(analysis, v);
  return parts.join(QStringLiteral(", "));
}

/// " = all" where a parameter's help says "0 = all".
QString meaningOfZero(const QString& help) {
  static const QRegularExpression kMeaning(QStringLiteral("\\b0( = [^.;]+)"));
  return kMeaning.match(help).captured(1);
}

QString namesText(const Json& value) {
  if (value.is_string()) return toQt(value.get<std::string>());
  QStringList names;
  for (const Json& name : value) names << toQt(name.get<std::string>());
  return names.isEmpty() ? missingText() : names.join(QStringLiteral(", "));
}

/// Method, data, parameters, seed and time: all that is needed to believe a number or to doubt it.
ReportFacts recipe(const LoadedRun& run, const AnalysisSpec* spec) {
  ReportFacts facts;
  const auto add = [&](const QString& name, const QString& value) { facts.rows.emplace_back(name, value); };
  if (spec != nullptr) add(RunDetailsWords::tr("Method"), toQt(spec->citation));
  if (spec != nullptr) {
    for (const FormulaSpec& f : spec->formulasOf(run.info.parameters))
      add(formulaLabel(run.info.analysis, f.name),
          f.source.empty() ? toQt(f.formula) : QStringLiteral("%1 [%2]").arg(toQt(f.formula), toQt(f.source)));
  }
  QStringList inputs;
  for (const RunInput& input : run.info.inputs)
    if (!input.column.empty())
      inputs << (input.slice ? RunDetailsWords::tr("slice %1").arg(toQt(input.column)) : toQt(inputName(input)));
  add(RunDetailsWords::tr("Set"),
      run.set.id > 0 ? RunDetailsWords::tr("%1 (%2 samples)").arg(toQt(run.info.set), countLabel(run.set.samples))
                     : toQt(run.info.set));
  add(RunDetailsWords::tr("Columns"), inputs.join(QStringLiteral(", ")));
  QStringList defaults;  // together: what a person chose is to be seen
  for (const auto& [name, value] : run.info.parameters.items()) {
    const ParameterSpec* p = spec == nullptr ? nullptr : spec->find(name);
    // names of a project's things are no words of the analysis
    const bool named = p != nullptr && (p->namesColumns() || p->type == ParameterType::Set) && !value.is_null();
    QString text = named ? namesText(value) : valueInWords(run.info.analysis, value);
    if (p != nullptr && value == 0) text += meaningOfZero(analysisText(p->help));
    if (p != nullptr && !p->source.empty()) text += QStringLiteral(" [%1]").arg(toQt(p->source));
    const QString title = p == nullptr ? toQt(name) : analysisText(p->title);
    if (p != nullptr && p->fallback == value)
      defaults << QStringLiteral("%1: %2").arg(title, text);
    else
      add(title, text);
  }
  if (!defaults.isEmpty()) add(RunDetailsWords::tr("Defaults"), defaults.join(QStringLiteral("; ")));
  add(RunDetailsWords::tr("Seed"), QString::number(run.info.seed));
  add(RunDetailsWords::tr("Made"),
      RunDetailsWords::tr("%1 by version %2, in %3")
          .arg(toQt(run.info.created), toQt(run.info.version), durationLabel(run.info.seconds)));
  return facts;
}

}  // namespace

std::vector<ReportBlock> runDetails(const LoadedRun& run, const Task& task) {
  std::vector<ReportBlock> blocks;
  if (run.info.state != RunState::Done) return blocks;
  blocks.emplace_back(ReportHeading{3, runHeading(run.info)});
  int number = 0;
  for (const ResultFigure& figure : resultKind(run.info.analysis).figures(run)) {
    task.checkpoint();
    if (!isMain(figure, number++)) blocks.emplace_back(figureBlock(run, figure));
  }
  for (const Table& table : run.result->tables) {
    task.checkpoint();
    if (table.rows() > 0 && !isTold(run, table)) blocks.emplace_back(tableBlock(run, table));
  }
  if (ReportFacts numbers = runNumbers(run.info, *run.result); !numbers.rows.empty()) {
    blocks.emplace_back(ReportText{RunDetailsWords::tr("Numbers of the whole run"), ReportText::Tone::Muted});
    blocks.emplace_back(std::move(numbers));
  }
  blocks.emplace_back(ReportText{RunDetailsWords::tr("How it was done"), ReportText::Tone::Muted});
  blocks.emplace_back(recipe(run, findSpec(run.info.analysis)));
  return blocks;
}

}  // namespace eido
