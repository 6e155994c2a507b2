// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/registry.h"

#include "core/analyses/alignment/alignment_analysis.h"
#include "core/analyses/comparison/comparison_analysis.h"
#include "core/analyses/environments/environments_analysis.h"
#include "core/analyses/labelfree/labelfree_analysis.h"
#include "core/analyses/neighbours/neighbours_analysis.h"
#include "core/analyses/projection/projection_analysis.h"
#include "core/analyses/reduction/reduction_analysis.h"

namespace eido {

std::span<const Analysis* const> analyses() {
  static const AlignmentAnalysis alignment;
  static const ComparisonAnalysis comparison;
  static const EnvironmentsAnalysis environments;
  static const LabelFreeAnalysis labelFree;
  static const NeighboursAnalysis neighbours;
  static const ProjectionAnalysis projection;
  static const ReductionAnalysis reduction;
  static const ReductionApplyAnalysis reductionApply;
  static const Analysis* const kAll[] = {&alignment,  &comparison, &environments, &labelFree,
                                         &neighbours, &projection, &reduction,    &reductionApply};
  return kAll;
}

const AnalysisSpec* findSpec(std::string_view name) {
  for (const Analysis* a : analyses()) {
    if (a->spec().name == name) return &a->spec();
  }
  return nullptr;
}

const Analysis& analysis(std::string_view name) {
  std::string names;
  for (const Analysis* a : analyses()) {
    if (a->spec().name == name) return *a;
    names += (names.empty() ? "" : ", ") + a->spec().name;
  }
  throw Error(ErrorKind::NotFound,
              {.found = "the analysis \"" + std::string(name) + "\"", .expected = "one of " + names});
}

}  // namespace eido
