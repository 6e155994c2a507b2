// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/questions/analysis_reason.h"

#include <QCoreApplication>
#include <algorithm>

#include "widgets/text/labels.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class AnalysisReasonWords {
  Q_DECLARE_TR_FUNCTIONS(AnalysisReason)
};

std::int64_t countOf(const SampleSetInfo& set, const std::vector<ColumnKind>& kinds) {
  return std::count_if(set.columns.begin(), set.columns.end(), [&](const ColumnInfo& column) {
    return std::find(kinds.begin(), kinds.end(), column.kind) != kinds.end();
  });
}

QString needs(ColumnKind kind, int count) {
  switch (kind) {
    case ColumnKind::Vector:
      return AnalysisReasonWords::tr("Needs %Ln vector column(s): import embeddings.", nullptr, count);
    case ColumnKind::Score:
      return AnalysisReasonWords::tr("Needs %Ln score column(s): import evaluation results.", nullptr, count);
    case ColumnKind::Answer:
      return AnalysisReasonWords::tr("Needs %Ln answer column(s): import evaluation results.", nullptr, count);
    case ColumnKind::Category:
      return AnalysisReasonWords::tr("Needs %Ln category column(s): import labels.", nullptr, count);
    case ColumnKind::Number:
      return AnalysisReasonWords::tr("Needs %Ln number column(s): import a table.", nullptr, count);
    case ColumnKind::Text:
      return AnalysisReasonWords::tr("Needs %Ln text column(s): import a table.", nullptr, count);
    case ColumnKind::Media:
      return AnalysisReasonWords::tr("Needs %Ln column(s) of pictures: import a folder.", nullptr, count);
  }
  return {};
}

}  // namespace

const std::vector<ColumnKind>& inputKinds(const AnalysisSpec& spec) {
  if (spec.input.minimum > 0) return spec.input.kinds;
  for (const ParameterSpec& p : spec.parameters) {
    if (p.type == ParameterType::Column && p.ofSet.empty()) return p.columnKinds;
  }
  return spec.input.kinds;
}

QString reasonAgainst(const AnalysisSpec& spec, const SampleSetInfo& set) {
  const std::vector<ColumnKind>& kinds = inputKinds(spec);
  const int least = std::max(1, spec.input.minimum);
  return kinds.empty() || countOf(set, kinds) >= least ? QString() : needs(kinds.front(), least);
}

QString reasonAgainst(const AnalysisSpec& spec, const std::vector<SampleSetInfo>& sets) {
  QString reason = AnalysisReasonWords::tr("There are no samples yet: import something.");
  for (const SampleSetInfo& set : sets) {
    reason = reasonAgainst(spec, set);
    if (reason.isEmpty()) break;
  }
  return reason;
}

QString reasonAgainst(const AnalysisSpec& spec, const ProjectInfo& project) {
  const QString reason = reasonAgainst(spec, project.sets);
  const bool built =
      spec.buildsOn.empty() || std::any_of(project.runs.begin(), project.runs.end(), [&](const RunInfo& run) {
        return run.analysis == spec.buildsOn && run.state == RunState::Done;
      });
  return reason.isEmpty() && !built
             ? AnalysisReasonWords::tr("Needs a run of %1 first.").arg(analysisTitle(spec.buildsOn))
             : reason;
}

}  // namespace eido
