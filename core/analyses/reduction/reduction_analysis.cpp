// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/reduction_analysis.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/analyses/reduction/read_benchmark.h"
#include "core/analyses/reduction/reduction_tables.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace eido {
namespace {

using namespace reduction;

Protocol protocolOf(const Parameters& parameters, std::uint64_t seed, const Benchmark& benchmark) {
  Protocol protocol;
  protocol.items.clear();
  for (const Json& n : parameters.at("items")) protocol.items.push_back(n.get<std::int64_t>());
  std::sort(protocol.items.begin(), protocol.items.end());
  protocol.items.erase(std::unique(protocol.items.begin(), protocol.items.end()), protocol.items.end());
  for (const Selection s :
       {Selection::Random, Selection::Anchors, Selection::IrtAnchors, Selection::Greedy, Selection::Quantile}) {
    const auto wanted = parameters.list("selection");
    if (std::find(wanted.begin(), wanted.end(), selectionName(s)) != wanted.end()) protocol.selections.push_back(s);
  }
  const auto models = static_cast<std::int64_t>(benchmark.models.size());
  protocol.folds = static_cast<int>(std::min(parameters.integer("folds"), models));
  protocol.strong = parameters.text("held_out") == "strong";
  protocol.repeats = static_cast<int>(parameters.integer("repeats"));
  protocol.seed = seed;
  protocol.confidence = parameters.real("confidence");
  protocol.training.most = protocol.items.empty() ? 0 : protocol.items.back();
  protocol.training.dimensions.clear();
  for (const Json& d : parameters.at("dimensions")) protocol.training.dimensions.push_back(d.get<int>());
  return protocol;
}

void noteSmallBenchmark(const Benchmark& benchmark, const Protocol& protocol, std::vector<Warning>& warnings) {
  constexpr std::size_t kFewModels = 15;
  if (benchmark.models.size() < kFewModels)
    warnings.push_back({.kind = "few_models",
                        .message = "With " + std::to_string(benchmark.models.size()) +
                                   " models the errors are known badly; fifteen or more are better.",
                        .count = std::ssize(benchmark.models)});
  else if (const std::size_t held = benchmark.models.size() / 4; protocol.strong && held < kFewModels)
    warnings.push_back({.kind = "few_models",
                        .message = "The errors are those of the " + std::to_string(held) +
                                   " strongest models alone, so they are known badly.",
                        .count = static_cast<std::int64_t>(held)});
  for (const Scenario& scenario : benchmark.scenarios) {
    const auto items = std::ssize(scenario.items);
    const auto whole =
        std::count_if(protocol.items.begin(), protocol.items.end(), [&](std::int64_t n) { return n >= items; });
    if (whole > 0)
      warnings.push_back({.kind = "whole_scenario",
                          .message = "The scenario \"" + scenario.name + "\" has " + std::to_string(items) +
                                     " items: larger sets are all of them.",
                          .count = whole});
  }
}

/// How often the intervals of held-out models' estimates hold the true score, where they are in range and where not.
void addCoverage(const Validation& validation, Result& result) {
  for (const bool inRange : {true, false}) {
    std::int64_t held = 0, estimates = 0;
    for (const HeldOut& h : validation.estimates) {
      if (h.inRange != inRange) continue;
      ++estimates;
      held += h.interval.low <= h.truth && h.truth <= h.interval.high;
    }
    if (estimates > 0)
      result.scalars[inRange ? "coverage_in_range" : "coverage_out_of_range"] =
          static_cast<double>(held) / static_cast<double>(estimates);
  }
}

/// Anchors that could not be found: fewer different items than were wanted.
void noteShortSets(const Benchmark& benchmark, Result& result) {
  const Table& sets = *result.table("sets");
  std::vector<std::string> names;
  for (std::int64_t r = 0; r < sets.rows(); ++r) {
    const auto scenario = std::find_if(benchmark.scenarios.begin(), benchmark.scenarios.end(),
                                       [&](const Scenario& s) { return s.name == sets.text(r, "scenario"); });
    const double items = sets.number(r, "items");
    if (items < sets.number(r, "n") && items < static_cast<double>(scenario->items.size()))
      names.push_back(sets.text(r, "selection") + " " + sets.text(r, "n") + " (" + sets.text(r, "items") + ")");
  }
  if (names.empty()) return;
  result.warnings.push_back({.kind = "few_patterns",
                             .message = "The models do not tell enough items apart for some sets, which are smaller: " +
                                        join(names, ", ") + ".",
                             .count = std::ssize(names)});
}

}  // namespace

constexpr double kRead = 0.05;  ///< of the progress, for reading

Result ReductionAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  Result result;
  const Benchmark benchmark = readBenchmark(input, parameters, result.warnings, task.part(0, kRead));
  const Protocol protocol = protocolOf(parameters, input.seed, benchmark);
  if (protocol.items.empty() || protocol.selections.empty() || protocol.training.dimensions.empty())
    throw Error(ErrorKind::Parameter,
                {.found = "an empty list", .expected = "at least one of --items, --selection and --dimensions"});
  if (protocol.folds == 1 && !protocol.strong)
    throw Error(ErrorKind::Parameter, {.place = "--folds",
                                       .found = "1",
                                       .expected = "2 or more groups to hold out in turn, or 0 for no error estimate"});
  noteSmallBenchmark(benchmark, protocol, result.warnings);
  const double share = protocol.folds > 0 ? 0.8 : kRead;
  Validation validation;
  if (protocol.folds > 1 || (protocol.strong && protocol.folds > 0))
    validation = crossValidate(benchmark, protocol, task.part(kRead, share));
  std::vector<std::int32_t> everyone;
  for (std::size_t m = 0; m < benchmark.models.size(); ++m) everyone.push_back(static_cast<std::int32_t>(m));
  const TrainedBenchmark trained(benchmark, everyone, protocol.training, task.part(share, 0.95));
  std::vector<std::string> keys;
  const std::vector<std::string> all = input.data.keys(task);
  for (const std::int32_t row : benchmark.rows) keys.push_back(all[static_cast<std::size_t>(row)]);
  addErrors(benchmark, validation, result);
  addItemSets(benchmark, trained, protocol, keys, result, task);
  addEstimates(benchmark, validation, result);
  addParameters(benchmark, trained, keys, result);
  noteShortSets(benchmark, result);
  if (trained.model().rounds > kMostRounds)
    result.warnings.push_back(
        {.kind = "not_converged",
         .message = "The item response model still changes after " + std::to_string(kMostRounds) + " rounds."});
  result.scalars["n"] = std::ssize(benchmark.rows);
  result.scalars["models"] = std::ssize(benchmark.models);
  result.scalars["items_left_out"] = benchmark.leftOut;
  if (benchmark.repeated > 0) result.scalars["items_repeated"] = benchmark.repeated;
  if (benchmark.filled > 0) result.scalars["scores_missing"] = benchmark.filled;
  addCoverage(validation, result);
  result.scalars["dimensions_chosen"] = trained.dimensions();
  result.scalars["objective"] = trained.model().objective;
  result.scalars["log_likelihood"] = trained.model().logLikelihood;
  result.scalars["fit_rounds"] = trained.model().rounds;
  return result;
}

std::vector<const Analysis*> reductionAnalyses() {
  static const ReductionAnalysis reductionAnalysis;
  static const ReductionApplyAnalysis reductionApplyAnalysis;
  return {&reductionAnalysis, &reductionApplyAnalysis};
}

}  // namespace eido
