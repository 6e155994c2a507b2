// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/run_estimate.h"

#include <algorithm>

namespace eido {
namespace {

constexpr double kUsualRate = 2e9;  ///< operations a second where no run has shown another rate
constexpr double kShortest = 0.05;  ///< seconds; a run that took less says little about the rate

double dimensionOf(const ColumnInfo& column) {
  return column.kind == ColumnKind::Vector ? static_cast<double>(column.dimension) : 1;
}

/// Of the columns that are compared; of those that parameters name where none are.
WorkSize sizeOf(const AnalysisSpec& spec, const SampleSetInfo& set, const std::vector<std::string>& compared,
                const Json& parameters, std::int64_t samples) {
  WorkSize size{.samples = static_cast<double>(samples)};
  const auto add = [&](const std::string& name) {
    const ColumnInfo* column = set.find(name);
    if (column == nullptr) return;
    size.columns += 1;
    size.dimensions += dimensionOf(*column);
  };
  for (const std::string& name : compared) add(name);
  if (size.columns > 0) return size;
  for (const ParameterSpec& p : spec.parameters) {
    const bool vectors =
        std::find(p.columnKinds.begin(), p.columnKinds.end(), ColumnKind::Vector) != p.columnKinds.end();
    if (!p.namesColumns() || !p.ofSet.empty() || !vectors) continue;
    for (const std::string& name : columnsNamed(p, parameters.value(p.name, Json()))) add(name);
  }
  return size;
}

Work workOf(const AnalysisSpec& spec, const WorkSize& size, const Json& parameters) {
  if (size.columns == 0 || size.samples == 0) return {};
  return spec.work(size, Parameters(spec, parameters));
}

/// Operations a second of a stored run; 0 where that can't be told.
double rateOf(const AnalysisSpec& spec, const ProjectInfo& project, const RunInfo& run) {
  const SampleSetInfo* set = project.find(run.set);
  if (set == nullptr || run.seconds < kShortest) return 0;
  std::vector<std::string> compared;
  for (const RunInput& input : run.inputs) {
    const bool among =
        input.parts.empty() || std::find(input.parts.begin(), input.parts.end(), kCompared) != input.parts.end();
    if (input.isColumn() && input.setId == 0 && among) compared.push_back(input.column);
  }
  const SliceInfo* slice = run.slice().empty() ? nullptr : set->findSlice(run.slice());
  const std::int64_t samples = slice != nullptr ? slice->count : set->samples;
  return workOf(spec, sizeOf(spec, *set, compared, run.parameters, samples), run.parameters).operations / run.seconds;
}

}  // namespace

std::optional<RunEstimate> estimateRun(const ProjectInfo& project, const RunRequest& request, std::int64_t samples) {
  const AnalysisSpec* spec = findSpec(request.analysis);
  const SampleSetInfo* set = project.find(request.set);
  if (spec == nullptr || set == nullptr || !spec->work) return {};
  try {
    const WorkSize size = sizeOf(*spec, *set, request.columns, request.parameters, samples);
    const Work work = workOf(*spec, size, request.parameters);
    if (!(work.operations > 0)) return {};
    RunEstimate estimate{.bytes = work.bytes + size.samples * size.dimensions * sizeof(float)};
    double rate = kUsualRate;
    for (const RunInfo* run : finishedRuns(project.runs, request.analysis)) {
      const double seen = rateOf(*spec, project, *run);
      if (!(seen > 0)) continue;
      rate = seen;
      estimate.likeRun = run->id;
      break;
    }
    estimate.seconds = work.operations / rate;
    return estimate;
  } catch (const Error&) {
    return {};  // parameters that can't run, or of another version
  }
}

}  // namespace eido
