// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/environments/environments_analysis.h"

#include <algorithm>
#include <cmath>

#include "core/analyses/environments/robust_heads.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/math/cluster_agreement.h"

namespace eido {
namespace {

using namespace xrm;

constexpr int kHiddenUnits = 64;
constexpr std::int64_t kSmallGroup = 20;

std::string threeDigits(double value) {
  std::string text = std::to_string(value);
  return text.substr(0, text.find('.') + 4);
}

Table samplesTable(const Problem& problem, const Environments& found, const std::vector<std::string>& keys) {
  Table table("samples", {"key", "label", "environment", "split", "margin_held_in", "margin_held_out", "disagreement",
                          "stability", "answer_held_in", "answer_held_out"});
  const auto name = [&](std::int32_t c) { return problem.classes[static_cast<std::size_t>(c)]; };
  for (std::size_t i = 0; i < problem.labels.size(); ++i) {
    const Opinion& o = found.opinions[i];
    if (!found.trained) {
      table.append({keys[static_cast<std::size_t>(problem.rows[i])], name(problem.labels[i]), Cell(),
                    std::string(partName(problem.parts[i])), Cell(), Cell(), Cell(), Cell(), Cell(), Cell()});
      continue;
    }
    const bool test = problem.parts[i] == Part::Test;
    table.append({keys[static_cast<std::size_t>(problem.rows[i])], name(problem.labels[i]),
                  test || found.chance.isMet ? Cell() : Cell(std::int64_t{o.wrong}),
                  std::string(partName(problem.parts[i])), o.marginIn, o.marginOut, std::int64_t{o.heldIn != o.heldOut},
                  test || found.chance.isMet ? Cell() : Cell(found.stability[i]), name(o.heldIn), name(o.heldOut)});
  }
  return table;
}

void addCandidates(const Environments& found, Result& result) {
  Table curve("flip_curve", {"learning_rate", "step", "flip_rate", "held_in_accuracy"});
  Table candidates("candidates", {"learning_rate", "flip_rate", "plateau", "chosen"});
  for (const Candidate& c : found.candidates) {
    for (const TwinRun::Point& p : c.curve)
      curve.append({c.learningRate, std::int64_t{p.step}, p.flipRate, p.heldInAccuracy});
    candidates.append({c.learningRate, c.flipRate, c.plateau, c.chosen});
  }
  result.tables.push_back(std::move(curve));
  result.tables.push_back(std::move(candidates));
}

void addHeads(const std::vector<RobustHead>& heads, const ScoringGroups& scoring, const Problem& problem,
              double confidence, Result& result) {
  Table table("heads", {"head", "groups_from", "average", "average_train_weighted", "worst_group", "mean_group",
                        "worst_ci_low", "worst_ci_high", "average_ci_low", "average_ci_high", "train_weighted_ci_low",
                        "train_weighted_ci_high", "mean_ci_low", "mean_ci_high"});
  Table groups("groups", {"head", "groups_from", "label", "group", "n", "accuracy", "ci_low", "ci_high"});
  for (const RobustHead& h : heads) {
    const std::string source(groupSourceName(h.source));
    const GroupScores& s = h.scores;
    table.append({h.name, source, s.average.value, s.trainWeighted.value, s.worst.value, s.mean.value,
                  s.worst.interval.low, s.worst.interval.high, s.average.interval.low, s.average.interval.high,
                  s.trainWeighted.interval.low, s.trainWeighted.interval.high, s.mean.interval.low,
                  s.mean.interval.high});
    for (std::size_t g = 0; g < s.groups.size(); ++g) {
      const GroupAccuracy& a = s.groups[g];
      if (a.n == 0) {
        groups.append({h.name, source, scoring.labels[g], scoring.names[g], a.n, Cell(), Cell(), Cell()});
        continue;
      }
      const Interval interval = shareInterval(static_cast<double>(a.right), static_cast<double>(a.n), confidence);
      groups.append(
          {h.name, source, scoring.labels[g], scoring.names[g], a.n, a.accuracy(), interval.low, interval.high});
    }
    const std::string path = "head/" + h.name + "/" + source + "/";
    const auto width = static_cast<std::size_t>(h.head.width);
    std::vector<double> weights(h.head.weights.size());  // width x classes, as Python multiplies rows by them
    for (std::size_t c = 0; c < problem.classes.size(); ++c) {
      for (std::size_t j = 0; j < width; ++j) weights[j * problem.classes.size() + c] = h.head.weights[c * width + j];
    }
    const auto classes = static_cast<std::int64_t>(problem.classes.size());
    result.arrays.push_back({path + "weights", {h.head.width, classes}, std::move(weights)});
    result.arrays.push_back({path + "bias", {classes}, h.head.bias});
    result.arrays.push_back({path + "mean", {h.head.width}, problem.mean});
    result.arrays.push_back({path + "scale", {h.head.width}, problem.scale});
  }
  result.tables.push_back(std::move(table));
  result.tables.push_back(std::move(groups));
}

/// Sizes of the scoring groups in each part; small groups make figures of the worst group unsteady.
void addSizes(const Problem& problem, const Environments& found, const ScoringGroups& scoring, bool scored,
              Result& result) {
  Table table("sizes", {"label", "group", "split", "n", "environment_1"});
  Warning small{.kind = "small_group"};
  std::string smallest;
  std::int64_t least = kSmallGroup;
  for (std::size_t g = 0; g < scoring.names.size(); ++g) {
    for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
      std::int64_t n = 0, flagged = 0;
      for (std::size_t i = 0; i < problem.labels.size(); ++i) {
        if (problem.parts[i] != part || scoring.group[i] != static_cast<std::int32_t>(g)) continue;
        ++n;
        flagged += found.opinions[i].wrong;
      }
      table.append({scoring.labels[g], scoring.names[g], std::string(partName(part)), n,
                    part == Part::Test || !found.trained || found.chance.isMet ? Cell() : Cell(flagged)});
      if (n == 0 || n >= kSmallGroup || part == Part::Train || !scored) continue;
      ++small.count;
      if (n < least) {
        least = n;
        smallest = std::to_string(n) + " " + std::string(partName(part)) + " samples of " + scoring.labels[g] + ", " +
                   scoring.names[g];
      }
    }
  }
  if (small.count > 0) {
    small.message = std::to_string(small.count) + " groups of validation or test have fewer than " +
                    std::to_string(kSmallGroup) + " samples (" + smallest +
                    "): figures of the worst group are unsteady.";
    result.warnings.push_back(std::move(small));
  }
  result.tables.push_back(std::move(table));
}

/// Agreement of the environments with the known attribute on the training samples, with bootstrap intervals.
void addAgreement(const Problem& problem, const Environments& found, const Parameters& parameters, std::uint64_t seed,
                  Result& result, const Task& task) {
  std::vector<std::int32_t> environment, minority;
  for (const std::int32_t i : problem.placesOf(Part::Train)) {
    environment.push_back(found.opinions[static_cast<std::size_t>(i)].wrong);
    minority.push_back(problem.minority[static_cast<std::size_t>(i)]);
  }
  const FlagScores flags = scoreFlags(environment, minority);
  const ClusterAgreement agreement = clusterAgreement(environment, minority);
  result.scalars["precision"] = flags.precision;
  result.scalars["recall"] = flags.recall;
  result.scalars["f1"] = flags.f1;
  result.scalars["ami"] = agreement.adjusted;
  result.scalars["nmi"] = agreement.normalised;
  const std::int64_t draws = parameters.integer("bootstrap");
  if (draws == 0) return;
  Rng random(seed, 41);
  std::vector<double> f1;
  std::vector<std::int32_t> e(environment.size()), m(environment.size());
  for (std::int64_t d = 0; d < draws; ++d) {
    task.checkpoint();
    for (std::size_t i = 0; i < e.size(); ++i) {
      const auto at = static_cast<std::size_t>(random.below(e.size()));
      e[i] = environment[at];
      m[i] = minority[at];
    }
    f1.push_back(scoreFlags(e, m).f1);
  }
  const double confidence = parameters.real("confidence"), tail = (1 - confidence) / 2;
  result.scalars["f1_ci"] = {quantile(f1, tail), quantile(f1, 1 - tail)};
  // shares, whose draws have no width where all are right
  const auto ones = [](const std::vector<std::int32_t>& v) {
    return static_cast<double>(std::count(v.begin(), v.end(), 1));
  };
  for (const auto& [name, share, trials] : {std::tuple("precision_ci", flags.precision, ones(environment)),
                                            std::tuple("recall_ci", flags.recall, ones(minority))}) {
    const Interval interval = shareInterval(share * trials, trials, confidence);
    result.scalars[name] = {interval.low, interval.high};
  }
}

/// What was found beside what would be found in labels that mean nothing.
void addChance(const Environments& found, Result& result) {
  const ChanceLevel& level = found.chance;
  result.scalars["not_more_than_chance"] = level.isMet;
  result.scalars["held_out_accuracy"] = jsonNumber(level.balancedAccuracy);
  result.scalars["held_out_accuracy_ci"] = {jsonNumber(level.low), jsonNumber(std::min(1.0, level.high))};
  result.scalars["held_out_accuracy_chance"] = level.chance;
  result.scalars["flip_rate_chance"] = jsonNumber(level.flipRate);
  result.scalars["stability_ami_chance"] = jsonNumber(level.agreement);
}

/// Weights with which every group of class and environment counts the same on train; the mean of them is 1, those of
/// the other samples are 0.
ResultArray sampleWeights(const Problem& problem, const Environments& found, std::int64_t samples) {
  ResultArray array{"sample_weights", {samples}, std::vector<double>(static_cast<std::size_t>(samples), 0.0)};
  std::vector<std::int64_t> sizes(2 * problem.classes.size());
  const auto groupOf = [&](std::size_t i) {
    return static_cast<std::size_t>(2 * problem.labels[i] + (found.opinions[i].wrong ? 1 : 0));
  };
  const std::vector<std::int32_t> train = problem.placesOf(Part::Train);
  for (const std::int32_t i : train) ++sizes[groupOf(static_cast<std::size_t>(i))];
  const auto present = std::count_if(sizes.begin(), sizes.end(), [](std::int64_t s) { return s > 0; });
  for (const std::int32_t i : train) {
    const auto place = static_cast<std::size_t>(i);
    array.values[static_cast<std::size_t>(problem.rows[place])] =
        static_cast<double>(train.size()) / (static_cast<double>(present) * static_cast<double>(sizes[groupOf(place)]));
  }
  return array;
}

/// The environments as a column of the set, for maps, conditions and export.
ResultColumn environmentColumn(const Problem& problem, const Environments& found, std::int64_t samples) {
  ResultColumn column{.name = "environment of " + problem.column.name,
                      .kind = ColumnKind::Category,
                      .texts = std::vector<OptionalText>(static_cast<std::size_t>(samples))};
  for (std::size_t i = 0; i < problem.rows.size(); ++i) {
    if (problem.parts[i] != Part::Test)
      column.texts[static_cast<std::size_t>(problem.rows[i])] = found.opinions[i].wrong ? "1" : "0";
  }
  return column;
}

/// In words, with what ERM does already where nothing was found.
std::string reasonInWords(const Environments& found, const std::vector<RobustHead>& heads) {
  std::string text = found.reason;
  if (!text.starts_with("no spurious")) return text;
  constexpr double kRobust = 0.9;
  for (const RobustHead& h : heads) {
    if (h.name == "erm")
      text += std::string("; ERM is ") + (h.scores.worst.value >= kRobust ? "already " : "") + "at " +
              threeDigits(h.scores.worst.value) + " in its worst group";
  }
  return text;
}

}  // namespace

EnvironmentsAnalysis::EnvironmentsAnalysis() : m_spec(environmentsSpec()) {}

Result EnvironmentsAnalysis::run(const AnalysisInput& input, const Parameters& parameters, const Task& task) const {
  Result result;
  const Problem problem = readProblem(input, parameters, result.warnings, task.part(0, 0.05));
  SearchOptions search{.learningRates = parameters.at("learning_rate").get<std::vector<double>>(),
                       .repeats = static_cast<int>(parameters.integer("repeats")),
                       .chanceRuns = static_cast<int>(parameters.integer("chance_runs")),
                       .seed = input.seed};
  if (search.learningRates.empty())
    throw Error(ErrorKind::Parameter,
                {.place = "--learning-rate", .found = "nothing", .expected = "at least one rate"});
  search.twins.steps = static_cast<int>(parameters.integer("steps"));
  search.twins.batch = parameters.integer("batch");
  search.twins.descent.decay = parameters.real("weight_decay");
  search.twins.hidden = parameters.text("twins") == "mlp" ? kHiddenUnits : 0;
  const Environments found = findEnvironments(problem, search, result.warnings, task.part(0.05, 0.6));

  const ScoringGroups scoring = scoringGroups(problem, found);
  HeadsOptions options{.heads = parameters.list("heads"),
                       .jttLambda = parameters.real("jtt_lambda"),
                       .dfrRegularisation = parameters.real("dfr_regularisation"),
                       .confidence = parameters.real("confidence")};
  options.training.steps = static_cast<int>(parameters.integer("head_steps"));
  options.training.descent.rate = parameters.real("head_learning_rate");
  options.training.descent.decay = parameters.real("head_weight_decay");
  options.training.eta = parameters.real("eta");
  std::vector<RobustHead> heads;
  if (problem.placesOf(Part::Test).empty())
    result.warnings.push_back(
        {.kind = "no_test", .message = "There are no test samples: no head is trained or scored."});
  else
    heads = trainHeads(problem, found, scoring, options, result.warnings, task.part(0.6, 1));

  result.scalars["n"] = static_cast<std::int64_t>(problem.labels.size());
  for (const Part part : {Part::Train, Part::Validation, Part::Test})
    result.scalars[std::string(partName(part))] = std::ssize(problem.placesOf(part));
  result.scalars["classes"] = static_cast<std::int64_t>(problem.classes.size());
  result.scalars["flip_rate"] = jsonNumber(found.flipRate);
  result.scalars["degenerate"] = found.degenerate;
  result.scalars["reason"] = reasonInWords(found, heads);
  result.scalars["environment_rate"] = jsonNumber(found.environmentRate);
  result.scalars["learning_rate"] = jsonNumber(found.learningRate);
  result.scalars["stability_ami"] = jsonNumber(found.pairwiseAgreement);
  result.scalars["vectors"] = problem.column.name;
  if (found.trained) addChance(found, result);
  if (problem.knowsGroups() && found.trained && !found.chance.isMet)
    addAgreement(problem, found, parameters, input.seed, result, task);
  result.tables.push_back(samplesTable(problem, found, input.data.keys(task)));
  addHeads(heads, scoring, problem, options.confidence, result);
  addSizes(problem, found, scoring, !heads.empty(), result);
  addCandidates(found, result);
  if (!found.trained || found.chance.isMet) return result;  // nothing that a flag or a weight could mean
  result.arrays.push_back(sampleWeights(problem, found, input.data.set().samples));
  result.columns.push_back(environmentColumn(problem, found, input.data.set().samples));
  result.scalars["column"] = result.columns.back().name;
  return result;
}

std::vector<const Analysis*> environmentsAnalyses() {
  static const EnvironmentsAnalysis environmentsAnalysis;
  return {&environmentsAnalysis};
}

}  // namespace eido
