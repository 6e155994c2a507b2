// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/result_kind.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "core/project/project_columns.h"
#include "widgets/results/result_list.h"
#include "widgets/results/tables_page.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ResultKindWords {
  Q_DECLARE_TR_FUNCTIONS(Provenance)
};

}  // namespace

ResultFigure::ResultFigure(Picture picture)
    : name(picture.name), caption(picture.caption), make([made = std::move(picture)] { return made; }) {}

RunPage* ResultKind::createTablesPage(PageHost& host, QWidget* parent) { return new TablesPage(host, parent); }

const std::vector<ResultKind>& resultKinds() {
  static const std::vector<ResultKind> kinds = [] {
    std::vector<ResultKind> list;
    for (const auto& ofRoom : resultList()) {
      for (ResultKind& kind : ofRoom()) list.push_back(std::move(kind));
    }
    return list;
  }();
  return kinds;
}

const ResultKind* pairColouringKind() {
  for (const ResultKind& kind : resultKinds()) {
    if (kind.pairColouring()) return &kind;
  }
  return nullptr;
}

const ResultKind& resultKind(std::string_view analysis) {
  static const ResultKind any;
  for (const ResultKind& kind : resultKinds()) {
    if (kind.analysis == analysis) return kind;
  }
  return any;
}

LoadedRun loadRun(const Project& project, std::int64_t id, const Task& task) {
  LoadedRun run{.info = project.run(id), .result = std::make_shared<const Result>(project.result(id))};
  for (SampleSetInfo& set : project.sets()) {
    if (set.name == run.info.set) run.set = std::move(set);
  }
  if (run.info.state != RunState::Done) return run;
  const ProjectColumns columns(project, run.set);
  SampleBits slice;
  const bool sliced = run.set.findSlice(run.info.slice()) != nullptr;
  if (sliced) slice = project.slice(run.set.name, run.info.slice());
  const RunData data{columns, QFileInfo(toQt(project.path())).absolutePath(), task, sliced ? &slice : nullptr};
  const ResultKind& kind = resultKind(run.info.analysis);
  run.prepared = kind.prepare(run.info, *run.result, run.set.id > 0 ? &data : nullptr);
  run.finding = kind.finding(run);
  for (const ResultFigure& figure : kind.figures(run)) run.figures.append({figure.name, figure.caption});
  return run;
}

std::shared_ptr<const Table> tableOf(const LoadedRun& run, std::string_view name) {
  const Table* table = run.result ? run.result->table(name) : nullptr;
  return table == nullptr ? nullptr : std::shared_ptr<const Table>(run.result, table);
}

double pValueFloor(const RunInfo& info) {
  const auto permutations = info.parameters.find("permutations");
  if (permutations == info.parameters.end() || !permutations->is_number_integer()) return 0;
  const auto count = permutations->get<std::int64_t>();
  return count > 0 ? 1.0 / static_cast<double>(count + 1) : 0;
}

QString provenance(const RunInfo& info, const Result& result) {
  QStringList parts;
  if (const auto metric = info.parameters.find("metric"); metric != info.parameters.end() && metric->is_array()) {
    QStringList names;
    for (const Json& entry : *metric) names << choiceLabel(info.analysis, entry.get<std::string>());
    parts << (names.size() <= 3 ? names.join(QStringLiteral(" + "))
                                : ResultKindWords::tr("%Ln measure(s)", nullptr, static_cast<int>(names.size())));
  }
  if (const auto k = info.parameters.find("k"); k != info.parameters.end() && k->is_number())
    parts << QStringLiteral("k = ") + countLabel(k->get<std::int64_t>());
  const std::int64_t samples = resultKind(info.analysis).samplesTaken(result);
  if (const auto method = info.parameters.find("method"); method != info.parameters.end() && method->is_string())
    parts << choiceLabel(info.analysis, method->get<std::string>());
  if (samples > 0) parts << QStringLiteral("n = ") + countLabel(samples);
  if (const std::string slice = info.slice(); !slice.empty()) parts << ResultKindWords::tr("slice %1").arg(toQt(slice));
  parts << ResultKindWords::tr("seed %1").arg(info.seed);
  parts << durationLabel(info.seconds);
  parts << QStringLiteral("v") + toQt(info.version);
  return parts.join(QStringLiteral(", "));
}

}  // namespace eido
