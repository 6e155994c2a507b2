// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/robust_heads.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/parallel.h"

namespace eido::xrm {
namespace {

/// A head's groups: two for each class, or the class alone.
std::vector<std::int32_t> groupsOf(const Problem& problem, const Environments& found, GroupSource source) {
  std::vector<std::int32_t> groups;
  for (std::size_t i = 0; i < problem.labels.size(); ++i) {
    const std::int32_t y = problem.labels[i];
    groups.push_back(source == GroupSource::None  ? y
                     : source == GroupSource::Xrm ? 2 * y + (found.opinions[i].wrong ? 1 : 0)
                                                  : 2 * y + problem.minority[i]);
  }
  return groups;
}

LinearHead trained(const RobustHead& wanted, const Problem& problem, const Environments& found,
                   const HeadsOptions& options, const Task& task) {
  const std::vector<std::int32_t> groups = groupsOf(problem, found, wanted.source);
  const auto groupOf = [&](std::int32_t i) { return groups[static_cast<std::size_t>(i)]; };
  GroupedRows train = problem.grouped(problem.placesOf(Part::Train), groupOf);
  const GroupedRows validation = problem.grouped(problem.placesOf(Part::Validation), groupOf);
  const auto classes = static_cast<int>(problem.classes.size());
  const int count = wanted.source == GroupSource::None ? classes : 2 * classes;
  HeadOptions training = options.training;
  const SampleRows rows(problem.values);
  if (wanted.name == "dfr") {
    training.loss = HeadLoss::Balanced;
    training.descent.decay = options.dfrRegularisation;
    return trainHead(rows, validation, {}, classes, count, training, task);
  }
  if (wanted.name == "jtt") {
    HeadOptions early = training;
    early.steps = std::max(1, training.steps / 2);
    const LinearHead first = trainHead(rows, train, {}, classes, count, early, task);
    for (std::size_t i = 0; i < train.rows.size(); ++i)
      train.weights.push_back(first.predict(rows, train.rows[i]) == train.labels[i] ? 1 : options.jttLambda);
  }
  training.loss = wanted.name == "balanced"    ? HeadLoss::Balanced
                  : wanted.name == "group_dro" ? HeadLoss::GroupDro
                                               : HeadLoss::Weighted;
  return trainHead(rows, train, validation, classes, count, training, task);
}

}  // namespace

std::string_view groupSourceName(GroupSource source) {
  return source == GroupSource::None ? "none" : source == GroupSource::Xrm ? "xrm" : "oracle";
}

ScoringGroups scoringGroups(const Problem& problem, const Environments& found) {
  ScoringGroups scoring;
  const std::vector<std::string> names = problem.knowsGroups() ? problem.attributes
                                         : found.chance.isMet
                                             ? std::vector<std::string>{"all"}
                                             : std::vector<std::string>{"environment 0", "environment 1"};
  const auto width = static_cast<std::int32_t>(names.size());
  for (const std::string& label : problem.classes) {
    for (const std::string& name : names) {
      scoring.labels.push_back(label);
      scoring.names.push_back(name);
    }
  }
  scoring.trainShares.assign(scoring.names.size(), 0);
  double train = 0;
  for (std::size_t i = 0; i < problem.labels.size(); ++i) {
    const std::int32_t kind = problem.knowsGroups()                            ? problem.attribute[i]
                              : found.opinions[i].wrong && !found.chance.isMet ? 1
                                                                               : 0;
    scoring.group.push_back(problem.labels[i] * width + kind);
    if (problem.parts[i] != Part::Train) continue;
    ++scoring.trainShares[static_cast<std::size_t>(scoring.group.back())];
    ++train;
  }
  for (double& s : scoring.trainShares) s /= train;
  return scoring;
}

std::vector<RobustHead> trainHeads(const Problem& problem, const Environments& found, const ScoringGroups& scoring,
                                   const HeadsOptions& options, std::vector<Warning>& warnings, const Task& task) {
  std::vector<RobustHead> heads;
  if (problem.classes.size() < 2) return heads;
  const bool validated = !problem.placesOf(Part::Validation).empty();
  if (!validated)
    warnings.push_back(
        {.kind = "no_validation",
         .message = "There are no validation samples: heads keep their last iterate, and there is no dfr."});
  for (const std::string& name : options.heads) {
    if (name == "dfr" && !validated) continue;
    if (name == "erm" || name == "jtt") {
      heads.push_back({.name = name});
      continue;
    }
    if (!found.degenerate) heads.push_back({.name = name, .source = GroupSource::Xrm});
    if (problem.knowsGroups()) heads.push_back({.name = name, .source = GroupSource::Oracle});
  }
  const GroupedRows test = problem.grouped(problem.placesOf(Part::Test),
                                           [&](std::int32_t i) { return scoring.group[static_cast<std::size_t>(i)]; });
  const SampleRows rows(problem.values);
  std::atomic<std::int64_t> done{0};
  parallelFor(task, static_cast<std::int64_t>(heads.size()), [&](std::int64_t h) {
    RobustHead& head = heads[static_cast<std::size_t>(h)];
    head.head = trained(head, problem, found, options, task.quiet(1));
    std::vector<std::int32_t> predicted;
    for (const std::int32_t row : test.rows) predicted.push_back(head.head.predict(rows, row));
    head.scores = scoreGroups(predicted, test, scoring.trainShares, options.confidence);
    task.report("heads", ++done, static_cast<std::int64_t>(heads.size()));
  });
  const auto lost = [&](const RobustHead& h) {
    const auto number = [](double w) { return std::isfinite(w); };
    if (std::all_of(h.head.weights.begin(), h.head.weights.end(), number)) return false;
    warnings.push_back(
        {.kind = "not_converged",
         .message = "The head " + h.name + " (groups: " + std::string(groupSourceName(h.source)) +
                    ") left the range of numbers and is left out; a smaller learning rate or decay would not."});
    return true;
  };
  heads.erase(std::remove_if(heads.begin(), heads.end(), lost), heads.end());
  return heads;
}

}  // namespace eido::xrm
